updates-following = You hear about:
updates-none = You follow nothing, so we will send you no messages.
# button
updates-leave = Stop following: { $title }
updates-left = Done. You will hear no more about this.
updates-stopped = Done. We will send you no more messages unless you ask for them. You can write to us at any time.
# button
updates-close = Close the list
