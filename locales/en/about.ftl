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
about-purpose-told = What this is for
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
about-contact-told = Where to learn more or ask about this
about-level-participation = Participation: we talk it through with you before we decide.
    .easy = We talk with you about this before we decide.
about-level-co-production = Co-production: we work on it and decide together.
    .easy = People and the service decide on this together.
about-research = Research: we are asking so that we can learn from you.
    .easy = We are asking because we want to learn from you.
about-for-staff = For the service's own staff.
about-one-issue = One issue.
about-wide = A wide conversation.
about-phase-plan = Phase: planning, the first of four
about-phase-design = Phase: design, the second of four
about-phase-deliver = Phase: delivery, the third of four
about-phase-evaluate = Phase: evaluation, the last of four
about-step-plan = Plan
about-step-design = Design
about-step-deliver = Deliver
about-step-evaluate = Evaluate
about-decides = Who decides: { $who } ({ $day })
about-accountable = Who is accountable: { $who }
    .easy = Who is in charge of this: { $who }
about-other-ways = Other ways to take part: press 'More about this'
about-learn-more = To learn more or to ask: press 'More about this'
about-not-asking = Thank you for writing. We are telling you about this, not asking. So we have not kept what you wrote.
    .easy = Thank you for writing. We are telling you about this. We are not asking you anything. We have not kept your words.
# button
about-read = Read the cards
# button
about-agenda = The agenda
# button
about-decisions = Decisions so far
about-part-service = Part 1 of 3: the service
about-part-why = Part 2 of 3: the reason
about-part-use = Part 3 of 3: what comes of the answers
about-part-told = Part 3 of 3: what comes of it
about-run-by = Who runs this and reads the answers: { $who }
about-run-by-key = They hold the key to the answers, and nobody opens the box before the close.
    .easy = They keep the key to the answers. Nobody can read the answers before we close.
about-incentive = What you get for taking part
about-short-because = Why there is less time than usual
about-joint-answers = How we count answers that people give together
about-evidence = What shows that decisions are shared
# button
about-talk = The team has a question
