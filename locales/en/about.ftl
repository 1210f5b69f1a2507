about-level-information = Information: we are telling you, not asking.
    .easy = We are telling you about this. We are not asking you anything.
about-level-consultation = Consultation: your views before a decision, not a vote.
    .easy = Tell us what you think before anyone decides. This is not a vote.
about-open-until = Open until { $closes }
about-opens = Opens: { $opens }
about-closed = Closed: { $closes }. Feedback is promised by { $feedback }.
    .easy = Closed: { $closes }. We promise to say by { $feedback } what happened.
about-answered = You have already responded. Thank you.
# button
about-begin = Take part
# button
about-carry-on = Carry on answering
# button
about-more = More about this
# button
about-easy = Easy read
# button
about-full = Full wording
# button
about-follow = Tell me what happens next
# button
about-menu = What else is open?
about-now-following = We will tell you what happened next. You can leave at any time: /updates
about-purpose = How the answers will be used
    .easy = What we do with the answers
about-known-already = What we know already
about-can-change = What can change
    .easy = This can change
about-cannot-change = What cannot change
    .easy = This cannot change
about-decided-by = Who decides: { $who }
about-decided-on = Date of the decision: { $day }
    .easy = When the decision is: { $day }
about-feedback-by = Feedback promised by: { $day }
    .easy = We promise to say what happened. The last day for that: { $day }
about-welsh-effects = Effects on the Welsh language
about-contact = Another way to take part
about-level-participation = Participation: we talk it through with you before we decide.
    .easy = We talk with you about this before we decide.
about-level-co-production = Co-production: people and the service work and decide together.
    .easy = We work on this and decide together.
