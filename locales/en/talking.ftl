talk-asks = The team asks
talk-about = This is about your answer to: { $question }
talk-you-wrote = You wrote:
talk-you-replied = You replied:
talk-may-wait = If you have answered already, that may still be waiting.
    .easy = Have you answered already? Your answer may still be waiting.
# button
talk-answer = Answer question { $number }
talk-who-anonymous = The service's team reads your answer beside the one that it is about. They do not learn who you are, unless your words tell them.
    .easy = The team will read your answer next to your earlier one. They will not know who you are. But your own words can show it.
talk-who-confidential = The service's team reads your answer beside the one that it is about. They can see that it is yours.
    .easy = The team will read your answer next to your earlier one. They can see that it is yours.
talk-when-anonymous = They see it with the next group of changes, when we close at the latest. If few change anything, somebody with full records from before and after could tell which response is yours.
    .easy = They do not see it at once. We wait for changes from other people. Then they see it. That is when we close, at the latest. Perhaps few people change anything. Someone may have full records from before and after. If so, they could tell which answers are yours.
talk-when-confidential = They can see it as soon as you send it.
    .easy = They can see it when you send it.
talk-need-not = You need not answer. Please do not write people's names, addresses or phone numbers.
    .easy = You can leave this out. Please do not write people's names, addresses or phone numbers.
talk-write = Write your answer as a message.
talk-sure = Send this to the team?
    .easy = Do you want the team to read this?
# button
talk-send = Send it
talk-sent = Thank you. Your answer has arrived.
    .easy = Thank you. We have your answer now.
talk-seen-now = The team can see it now.
talk-closed = This engagement is not open, so the team's questions cannot be answered.
    .easy = This is not open now. You cannot answer the team's questions.
