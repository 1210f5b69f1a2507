receipt-write = Write your receipt as a message. You were given it before you sent your answers.
    .easy = Your receipt is a code. We showed it to you before you sent your answers. Write the code as a message.
receipt-looks-like = It has 16 letters and numbers, like this one:
receipt-unreadable = That is not a receipt. A receipt has 16 letters and numbers. Please write it again.
receipt-too-often = Too many codes have been written here. Please try again in a quarter of an hour.
receipt-found = Your response
receipt-given-anonymous = You answered anonymously.
    .easy = We do not know who gave these answers.
receipt-given-confidential = You answered in confidence.
    .easy = The team can see that these answers are yours.
receipt-may-wait = If you have changed it or taken it back, that may still be waiting.
    .easy = Have you changed your answers, or taken them back? That may still be waiting.
receipt-closed-anonymous = This engagement has closed, and its box with it. Nothing can be changed any more.
    .easy = This has closed. Nothing can be changed any more. We cannot tell who gave which answer.
receipt-closed-confidential = This engagement has closed, so nothing can be changed here any more.
    .easy = This has closed. Nothing can be changed here any more.
receipt-not-found = This receipt belongs to no response that has been opened.
    .easy = We found no opened answers with this code.
receipt-mistyped = If there is a mistake in the code, please write it again.
    .easy = Is there a mistake in the code? Please write it again.
receipt-perhaps-sealed = If you sent your answers lately, they may still be sealed in the box, and we do not look inside it. You can change them or take them back even so. It is done when the box is opened.
    .easy = Did you send your answers lately? They may still be locked in the box. We do not look inside it. You can change them or take them back even so. We do that when we open the box.
receipt-which = Which of these is the receipt for?
receipt-unseen = A response that we cannot see
receipt-when-opened = You can change the response or take it back. To change it, answer all the questions again. It is done when the box is opened. If there is a mistake in the code, nothing will happen.
    .easy = You can change the answers or take them back. To change them, answer all the questions again. We do that when we open the box. If there is a mistake in the code, nothing will happen.
receipt-draft-goes = You have a draft of other answers to this here. If you change the earlier answers, we delete the draft.
    .easy = You began other answers to this here. They are a draft. If you change the earlier answers, we delete the draft.
receipt-no-room = Your drafts here leave no room for these answers. Please send one of them first.
receipt-sure = Take this response back?
    .easy = Do you want to take these answers back?
receipt-no-return = This cannot be undone.
    .easy = You cannot change your mind afterwards.
receipt-not-again = You cannot answer this engagement again.
    .easy = You cannot answer this again.
receipt-withdrawing-anonymous = We take it back together with what others change, when we close at the latest. If few change anything, somebody with full records from before and after could tell which response was yours.
    .easy = We take them back together with other people's changes. We do this when we close, at the latest. Perhaps few people change anything. Someone may have full records from before and after. If so, they could tell which answers were yours.
receipt-withdrawing-confidential = It is done at once.
    .easy = We take them back at once.
# button
receipt-no = Keep the response
# button
receipt-yes = Take it back for good
receipt-withdrawn-anonymous = We will take your response back in a group with other people's changes, when we close at the latest.
    .easy = We will take your answers back. We do it together with other people's changes. We do this when we close, at the latest.
receipt-withdrawn-confidential = Your response has been taken back.
    .easy = We have taken your answers back.
# button
receipt-change = Change the answers
# button
receipt-withdraw = Take the response back
# button
receipt-close = Close this
