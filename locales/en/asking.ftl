asking-progress = Question { $number } of { $total }
asking-choose-one = Please press one of the buttons, or write the words on it.
asking-choose-several = You can choose more than one.
asking-choose-some = Please press the buttons, or write the words on them with commas between them.
asking-choose-point = Please press or write a number from { $lowest } to { $highest }.
# button
asking-done = Done choosing
asking-ticked = ✓ { $label }
asking-scale-end = { $point }: { $label }
asking-point = { $point } out of { $highest }
asking-write = Write your answer as a message.
asking-example = For example: { $example }
asking-too-long = There are { $length } characters in your answer, and { $limit } is the most we can keep. Your message is still above: copy it, shorten it and send it again.
asking-too-much = Together your answers are too long to seal. Please shorten this answer, or one before it.
asking-your-answer = Your answer so far:
asking-skipped = Skipped
# button
asking-back = ← Back
# button
asking-skip = Skip →
# button
asking-page-before = ← Earlier ones
# button
asking-page-after = More ({ $page } of { $pages }) →
asking-stands-alone = One of those stands by itself. Please choose either that one or the others.
asking-number = Write a whole number from { $lowest } to { $highest }.
asking-choose-number = Please write a whole number from { $lowest } to { $highest }.
asking-rank = Press them in the order that matters to you, the most important first. How many to choose: { $count }
asking-rank-type = You can also write their numbers in your order, with commas between them.
asking-ranked = { $place }. { $label }
# button
asking-rank-again = Start this one again
asking-rank-full = That is as many as are asked for: { $count }. Press one of them to take it out again.
asking-rank-all = Please put them in order, each once. How many to choose: { $count }
asking-budget = There is { $sum } to share out. Each press gives { $step } more.
asking-budget-left = Still to share: { $left }
asking-budget-type = You can also write all the amounts in order, with commas between them. How many to write: { $count }
asking-budget-option = { $amount }: { $label }
# button
asking-budget-less = Undo the last one
asking-budget-none-left = There is nothing left to share. Undo the last one, or press: Done choosing
asking-budget-all = The amounts must make { $sum } together. Yours make: { $shared }
asking-photo = Send a photo as a message.
asking-photo-painted = We keep only what can be seen in it: not where or when it was taken.
asking-photo-words = No photo? Write what it would show.
asking-a-photo = A photo
asking-voice = Send a voice message of up to { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}.
asking-voice-tells = Your voice can show who you are to the people who listen.
asking-voice-words = You can write your answer instead.
asking-voice-written = A voice would show who you are, and you are answering anonymously. Please write your answer as a message.
asking-voice-too-long = That is too long. Please send a voice message of up to { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}, or write your answer.
asking-a-recording = A voice message: { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
asking-place-area = Press an area, or write its name.
asking-place-pin = Or send a place from the map: press the paperclip, then Location.
asking-place-coarse = We keep only an area around it: about 5 kilometres by 3.
asking-place-kept = We keep it to about 100 metres. Only the team that works on this can see it.
asking-choose-area = We do not know an area of that name here. Please press one of the buttons, or write a name from the list. If the place is not there, choose '{ $place }'.
asking-near = Area: { $place }
asking-place-elsewhere = Somewhere else, outside the area asked about
asking-statement = This is one view. There is no right or wrong vote.
asking-vote = Please press one of the buttons, or write the words on it.
asking-not-this = That is not what this question asks for, so we have not kept it.
# button
asking-keep = Keep this answer →
# button
asking-delete = Delete this answer
asking-choose-budget = Please press the buttons, or write all the amounts in order, with commas between them. How many to write: { $count }
asking-words-not-kept = We do not keep the words that come with a photo or a voice message.
