clear-sure = Do you want to clear this chat?
clear-goes = We will delete the newest messages here, yours and ours: up to 300, from the last 48 hours. Telegram does not let us go further back. If a receipt stands here, note it first.
    .easy = We will delete the newest messages here, yours and ours. We can delete 300, and go back 48 hours. Telegram does not let us go further. Is a receipt here? Note it first.
clear-older = You can delete older messages yourself in Telegram, by deleting the chat there.
clear-stays = This deletes nothing else that we hold about you. To delete that: /forget
    .easy = We will still keep everything else that we hold about you. To delete that: /forget
# button
clear-yes = Yes, clear it
# button
clear-no = No, do not
clear-done = We have cleared this chat, as far as we can.
clear-carry-on = To carry on: /menu
