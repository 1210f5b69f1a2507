# button
fair-was = That was fair
# button
fair-was-not = Not fair
fair-counted = Thank you. Your tap is counted with those of others, without your name.
    .easy = Thank you. We count what you pressed. We do not keep your name with it.
fair-why = Would you like to say why? Up to 500 characters.
    .easy = Do you want to tell us why? You do not have to. You can write up to 500 characters.
# button
fair-say-why = Say why
fair-no-more = That is fine. Nothing more is asked.
fair-counted-already = Thank you. You told us before, and that was counted. It cannot be changed, because nobody knows which tap is yours.
    .easy = Thank you. You have told us already. We cannot change it. We do not know which one is yours.
fair-why-already = Thank you. We have what you wrote already.
fair-over = The time to say this is over.
