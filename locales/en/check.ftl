check-look-over = Look over your answers
    .easy = Read your answers again
check-question = { $number }. { $question }
check-to-change = To change an answer, press its number.
    .easy = Do you want to change an answer? Press its number.
# button
check-change = ✎ { $number }
check-sending-anonymous = You are answering anonymously. After you send, you need the receipt to change your answers.
    .easy = We will not know which answers are yours. After you send, you need your receipt to change them.
check-sending-confidential = You are answering in confidence. After you send, you need the receipt to change your answers.
    .easy = The team can see which answers are yours. After you send, you need your receipt to change them.
check-few = If fewer than { $smallest } people answer, nobody reads the answers. You can let us count your answers even so. Then somebody might find out that they are yours.
    .easy = Perhaps fewer than { $smallest } people will answer. If so, nobody reads the answers. But we can count your answers, if you want that. Then someone could find out that they are yours.
check-few-in-language = Every answer in this language is welcome. So far we have opened none in it. Your answers wait until enough people have answered in it to open a group, or until we close. If we close first, they count like all the others, and we do not note anybody's language.
    .easy = Every answer in this language is welcome. We have opened none in it so far. Your answers will wait for more. We need enough people to open a group. Perhaps we will close before that. If so, we count your answers and do not note anybody's language.
# button
check-even-so = ☐ Count my answers even so
# button
check-even-so-chosen = ☑ Count my answers even so
check-receipt-anonymous = Keep this receipt. With it you can change your response or take it back until we close. You can see it once the box has been opened: /receipt
    .easy = The code below is your receipt. Keep the code. With the code you can change your answers. You can take them back, too. You can do this until we close. Once we have opened the box, you can see them: /receipt
check-receipt-confidential = Keep this receipt. With it you can see your response. Until we close, you can change it or take it back, too: /receipt
    .easy = The code below is your receipt. Keep the code. With the code you can see your answers. Until we close, you can change them, too. You can also take them back: /receipt
check-replaces = This replaces your earlier answers. Your receipt does not change.
    .easy = These answers go in the place of your earlier ones. Your receipt stays the same.
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
check-change-sent = Thank you. Your changes have arrived.
    .easy = Thank you. We have your changes now.
check-change-made-anonymous = We make them together with what others change, when we close at the latest. If few change anything, somebody with full records from before and after could tell which response is yours.
    .easy = We do not make them at once. We wait for changes from other people. Then we make them all together. We do this when we close, at the latest. Perhaps few people change anything. Someone may have full records from before and after. If so, they could tell which answers are yours.
check-change-made-confidential = We have changed the answers.
    .easy = The new answers are there now. The earlier ones are gone.
check-same-receipt = Your receipt is still:
    .easy = Your receipt is the same. Keep this code:
