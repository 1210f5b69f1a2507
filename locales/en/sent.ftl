sent-next = What happens next
sent-will-tell = We will tell you here. You can leave at any time: /updates
sent-will-not-tell = We will send you no message, as you asked. To hear what happened next, press the button.
sent-already = Your answers have been sent already.
