privacy-which = How would you like to answer?
    .easy = Who may know which answers are yours?
privacy-only = This is how we will treat your answers.
    .easy = This is what we do with your answers.
privacy-anonymous = Anonymously
privacy-confidential = In confidence
privacy-anonymous-promise = Your answers wait in a sealed box. We open a group of them together: { $smallest } at least. After that, nobody can link your answers to you, and that includes us. If there are fewer when we close, nobody reads them. Then we count only the answers of people who chose to be counted even so. If few have answered in one language, we do not note anybody's language in the last group.
    .easy = Anonymous means: we will not know which answers are yours. This is how. Your answers wait in a locked box. We open a group of answers together: { $smallest } at least. After that, nobody can tell which answers are yours. We cannot tell, either. If there are fewer when we close, nobody reads them. Some people choose to be counted even so. Then we count only them. Sometimes only a few people answer in one language. Then we do not note anybody's language in the last group.
privacy-anonymous-sealed-promise = Your answers wait in a sealed box. We open it once, after we close. The key is not here: the person who looks after this keeps it elsewhere, and we do not have it. Once the box is open, nobody can link your answers to you, and that includes us. If fewer than { $smallest } people have answered, nobody reads them. Then we count only the answers of people who chose to be counted even so. If few have answered in one language, we do not note anybody's language.
    .easy = Anonymous means: we will not know which answers are yours. This is how. Your answers wait in a locked box. We open it once, after we close. We do not have the key. The person who looks after this keeps it somewhere else. After we open the box, nobody can tell which answers are yours. We cannot tell, either. If fewer than { $smallest } people answer, nobody reads them. Some people choose to be counted even so. Then we count only them. Sometimes only a few people answer in one language. Then we do not note anybody's language.
privacy-confidential-promise = The team that works on this can see who sent what. Nothing that shows who you are will be published. The service: { $service }
    .easy = A team works on this. The team can see which answers are yours. We will publish nothing that shows who you are. The service: { $service }
privacy-do-not-name = Please do not write people's names, addresses or phone numbers in your answers. More about privacy: /privacy
    .easy = Please do not write people's names, addresses or phone numbers. They can show who someone is. More about privacy: /privacy
# button
privacy-choose-anonymous = Answer anonymously
# button
privacy-choose-confidential = Answer in confidence
privacy-chosen-anonymous = You are answering anonymously. There are no wrong answers.
    .easy = We will not know which answers are yours. No answer is wrong.
privacy-chosen-confidential = You are answering in confidence. There are no wrong answers.
    .easy = The team can see which answers are yours. No answer is wrong.
privacy-notice-title = Your privacy
    .easy = What we keep, and who can see it
privacy-notice-who = Drws is an automatic chat. It collects answers for public services. Until you send them, your answers are an encrypted draft. We delete every draft after 7 days.
    .easy = Drws is a computer program, not a person. It collects answers for public services. Until you send them, your answers are a draft. We lock the draft with a secret code. We delete every draft after 7 days.
privacy-notice-anonymous = Anonymously: your answers are sealed as you send them, and opened only in a group, unless you choose otherwise. We keep a mark that you have answered once. The mark says nothing of your answers.
    .easy = Anonymously: we will not know which answers are yours. We lock your answers as you send them. We only open them in a group. You can also let us count them without a group. We keep a mark that you have answered once. The mark says nothing of your answers.
privacy-notice-confidential = In confidence: the service's team can see who sent what. Nothing that shows who you are will be published.
    .easy = In confidence: the service's team can see which answers are yours. We will publish nothing that shows who you are.
privacy-notice-receipt = With its receipt you can change a response or take it back until the engagement closes: /receipt. Without its receipt nobody can find an anonymous response again.
    .easy = You can change your answers or take them back until we close. You need your receipt for that: /receipt. Without the receipt nobody can find anonymous answers again.
privacy-notice-kept = We keep your language and the way to reach you, encrypted. We keep what you follow under a code in place of a name. So we can tell you what happened next. We keep the numbers of the messages here for about 2 days, encrypted. So you can clear this chat: /clear. To see what we hold: /mydata. To stop all messages: /stop. To delete what we hold: /forget.
    .easy = We keep your language and the way to reach you. We lock them with a secret code. We also keep a list of what you follow. The list has a code in place of a name. So we can tell you what happened next. We keep a number for each message here, for about 2 days. With the numbers we can clear this chat: /clear. To see what we hold: /mydata. To stop all messages: /stop. To delete what we hold: /forget.
privacy-notice-not-promised = We cannot control Telegram or your phone. We cannot protect you from someone in full control of our machine while it runs, nor from what you give away in your own words. If an answer seems to contain a phone number or anything like it, we say so before we take it. We cannot see everything.
    .easy = We cannot control Telegram or your phone. Someone could take full control of our machine while it runs. We cannot protect you from that. Your own words can show who you are. We cannot protect you from that, either. There may be a phone number or something like it in your answer. We will say so before we keep the answer. We cannot see everything.
privacy-notice-rights = You have rights over your personal data. Ask the service first. You can also complain to the Information Commissioner.
    .easy = You have rights over information about you. Ask the service first. You can complain to the Information Commissioner too. The Commissioner looks after these rights.
# button
privacy-helping = I am helping someone answer
# button
privacy-helping-chosen = ✓ I am helping someone answer
# button
privacy-organisation = I answer for an organisation
privacy-for-organisation = Answering for an organisation
privacy-apart = We count and show what organisations say apart from what people say.
