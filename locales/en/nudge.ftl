nudge-seen = A word before we take your answer. This may be in it:
    .easy = One moment. This may be in your answer:
nudge-kind-phone = a phone number
nudge-kind-email = an e-mail address
nudge-kind-postcode = a postcode
nudge-kind-national-insurance = a National Insurance number
nudge-kind-nhs = an NHS number
nudge-kind-handle = the name of an account, with @ before it
nudge-kind-name = someone's name
nudge-why-anonymous = You are answering anonymously. Even so, this could show who you are, or who someone else is, to everyone who reads the answers.
    .easy = This could show who you are. It could show who someone else is, too. Everyone who reads the answers will see it.
nudge-why-confidential = You are answering in confidence. The team would see this, but we would not publish it.
    .easy = The team would see this. We will not publish it.
nudge-choose = We may be wrong, and we have changed nothing. Press a button, or write your answer again.
    .easy = We may be wrong. We have changed nothing. Press a button, or write your answer again.
# button
nudge-change = Change the answer
# button
nudge-keep = Keep it as it is
# button
nudge-leave-out = Skip this question
