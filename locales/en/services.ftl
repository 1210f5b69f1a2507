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
services-follow-service = Hear about new things from this service
# button
services-follow-all = Hear about new things from all of these
# button
services-follow-subject = Hear about new things on this subject
# button
services-leave = Stop hearing about new things
services-followed = We will tell you when something new opens.
services-now-followed = We will tell you about new things too. To leave: /updates
