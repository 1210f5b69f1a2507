asking-progress = Question { $number } of { $total }
asking-choose-one = Please press one of the buttons, or write the number of the option.
asking-choose-several = You can choose more than one.
asking-choose-some = Please press the buttons, or write the numbers of the options with commas between them.
asking-choose-point = Please choose a number from { $lowest } to { $highest }.
# button
asking-done = Done choosing
asking-ticked = ✓ { $label }
asking-scale-end = { $point }: { $label }
asking-point = { $point } out of { $highest }
asking-write = Write your answer as a message.
asking-example = For example: { $example }
asking-too-long = There are { $length } characters in your answer, and { $limit } is the most we can keep. Your message is still above: copy it, shorten it and send it again.
asking-too-much = Together your answers are too long to seal. Please shorten this answer, or one before it.
asking-your-answer = Your answer so far:
asking-skipped = Skipped
# button
asking-back = ← Back
# button
asking-skip = Skip →
