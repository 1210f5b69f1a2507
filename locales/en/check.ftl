check-look-over = Look over your answers
    .easy = Read your answers again
check-question = { $number }. { $question }
check-to-change = To change an answer, press its number.
    .easy = Do you want to change an answer? Press its number.
# button
check-change = ✎ { $number }
check-sending-anonymous = You are answering anonymously. Once sent, the answers cannot be changed.
    .easy = We will not know which answers are yours. After you send, you cannot change your answers.
check-sending-confidential = You are answering in confidence. Once sent, the answers cannot be changed.
    .easy = The team can see which answers are yours. After you send, you cannot change your answers.
check-receipt-anonymous = Keep this receipt: it alone shows that the response is yours. An anonymous response cannot be taken back once it is sent.
    .easy = The code below is your receipt. Keep the code. Only the code shows that the answers are yours. After you send, you cannot take your answers back.
check-receipt-confidential = Keep this receipt: it shows that the response is yours.
    .easy = The code below is your receipt. Keep the code. It shows that the answers are yours.
# button
check-send = Send
# button
check-send-bare = Send without a receipt
check-press-send = Press Send to send your answers, or a number to change one of them.
    .easy = To send your answers, press Send. To change one, press its number.
check-sent = Thank you. Your answers have arrived.
    .easy = Thank you. We have your answers now.
check-your-receipt = Your receipt:
    .easy = Your receipt. Keep this code:
check-no-receipt = You chose to send without a receipt.
    .easy = You have no receipt. You chose to send without one.
