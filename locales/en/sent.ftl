sent-next = What happens next
sent-will-tell = We will tell you here. You can leave at any time: /updates
    .easy = We will send you a message here. It will say what happened next. You can leave at any time: /updates
sent-will-not-tell = We will send you no message, as you asked. To hear what happened next, press the button.
    .easy = You asked us to send no message. So we will not send one. Do you want to hear what happened next? Press the button.
sent-already = We have your answers already. Thank you.
    .easy = We already have your answers. Thank you.
sent-how-was-this = How was it to take part here? One press tells us.
sent-thanks-for-telling = Thank you for telling us how it was.
# button
sent-matters = What matters to you?
# button
sent-equality = About you (optional)
# button
sent-draw = Enter the prize draw
sent-draw-code = Your code for the draw. Keep it: we cannot find it again.
