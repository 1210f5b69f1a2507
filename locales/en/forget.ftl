forget-sure = Do you want us to forget you?
forget-goes = We will delete:
forget-goes-chat = your language and the way to reach you here
forget-goes-updates = everything you follow
forget-goes-wishes = your wish to hear no more, if you told us
forget-goes-draft = your drafts
forget-goes-confidential = every response that you sent in confidence
forget-wishes = If you come back and open something, you will follow it again. To hear nothing, send /stop then.
forget-clear-first = The messages in this chat stay where they are. To delete them too, send /clear first.
forget-stays = We cannot delete:
forget-stays-sent = a response that you sent anonymously: only its receipt finds it. To take it back first: /receipt
forget-stays-once = the mark that you have answered once, which does not say who you are
# button
forget-yes = Yes, forget me
# button
forget-no = No, do not
forget-done = We have forgotten you. Goodbye, and thank you.
forget-kept = All right. Nothing has changed.
