forget-sure = Do you want us to forget you?
forget-goes = We will delete:
forget-goes-chat = your language and the way to reach you here
forget-goes-updates = everything you follow
forget-goes-draft = your drafts
forget-goes-confidential = every response that you sent in confidence
forget-stays = We cannot delete:
forget-stays-sent = a response that you sent anonymously, because nobody can find it
forget-stays-once = the mark that you have answered once, which does not say who you are
# button
forget-yes = Yes, forget me
# button
forget-no = No, do not
forget-done = We have forgotten you. Goodbye, and thank you.
forget-kept = All right. Nothing has changed.
