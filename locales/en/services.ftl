subject-care = Care
subject-culture = Culture and leisure
subject-economy = Jobs and the economy
subject-education = Education
subject-environment = The environment
subject-health = Health
subject-housing = Housing
subject-planning = Planning
subject-safety = Community safety
subject-transport = Transport
subject-waste = Waste and recycling
subject-welsh-language = The Welsh language
subject-young-people = Children and young people
services-together = Together with:
services-and-more = { $service } and { $number } more
# button
services-follow-service = Hear of new ones from this service
# button
services-follow-all = Hear of new ones from all of these
# button
services-follow-subject = Hear of new ones on this subject
# button
services-leave = Hear of no more new ones
services-followed = We will tell you when something new opens.
services-now-followed = We will tell you of new ones too. To leave: /updates
