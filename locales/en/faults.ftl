fault-no-file = The file cannot be opened. Check its name and path.
fault-not-utf-8 = This file is not UTF-8. Save it again as UTF-8 in your editor.
fault-file-too-large = The file is over { $limit } KB. Make it shorter.
fault-yaml-alias = YAML's * names are not read. Write the text again in this place.
fault-yaml-form = This is not correct YAML, on this line or the one before. Put a text that has ? : or , in it in straight quotation marks ("…"). Or look for a missing colon, bracket or indent.
fault-yaml-tab = There is a tab here. YAML reads only spaces before a text, so write spaces instead.
fault-not-a-mapping = Names and values were expected here (name: value).
fault-not-both-languages = Write this in both languages: { "{" }cy: …, en: …{ "}" }
fault-not-a-list = A list was expected here: one entry on each line, with - before it.
fault-key-twice = '{ $name }' is here twice. Keep one.
fault-missing = '{ $name }' is missing. Add it.
fault-unknown-key = We do not know the name '{ $name }'. { $nearest -> 
    [none] Take it out.
   *[other] Did you mean '{ $nearest }'?
 }
fault-other-kind = '{ $name }' belongs to another kind of question: { $offered }. Take it out, or change the kind.
fault-comma = We do not know '{ $name }' here. If it is a part of the text, put the whole text in quotation marks.
fault-words-too-long = The { $language ->
    [cy] Welsh
   *[other] English
 } version has { $length } characters, and { $limit } is the most. Shorten it.
fault-first-card-long = The first card must fit on a phone. Together the title, the service, about, decided_by and accountable have { $length } characters in the { $language ->
    [cy] Welsh
   *[other] English
 } version, and { $limit } is the most. Shorten one of them.
fault-empty = This text is empty. Write it, or take the name out.
fault-text-too-long = This is too long: { $limit } characters is the most.
fault-identifier = A name must be in small letters, digits and hyphens only. For example: powys-recycling
fault-not-text = Text was expected here.
fault-unknown-kind = This kind of question is not offered. Choose one of these: { $offered }
fault-no-kind = 'kind' is missing: what kind of question is this?
fault-not-offered = This value is not available. Choose: { $offered }
fault-too-few = { $name ->
    [options] Give at least { $limit } options.
   *[other] Give at least { $limit } here.
 }
fault-too-many = { $limit } is the most here.
fault-not-true-or-false = Write true or false.
fault-not-a-number = Write a whole number.
fault-number-too-small = This number is too small: { $limit } is the least.
fault-number-too-large = This number is too large: { $limit } is the most.
fault-not-a-date = This is not a date. Write 2027-01-25, or 2027-01-25T17:00 where a time is needed.
fault-no-time = The time is missing here. Write it after the day: 2027-01-25T17:00
fault-time-left-out = The clocks go forward that night, so this time is left out. Write a time an hour later.
fault-time-twice = The clocks go back that night, so this time comes twice. Say which you mean: 2027-10-31T01:30+01:00 is the first, and 2027-10-31T01:30+00:00 the second.
fault-only-a-day = Write only a day here, without a time: 2027-01-25
fault-wrong-value = This value cannot be used. Look at the files in examples/.
fault-information-asks = The level information tells and does not ask. Take the questions out, or change the level to consultation.
fault-nothing-asked = There are no questions. Add one, or change the level to information.
fault-nothing-can-change = Where nothing can change, asking is not engagement. Say what can change, or change the level to information.
fault-closed-already = The closing date is in the past, so nobody can answer. Give a later date.
fault-draw-without-answers = Nobody answers at the level information, so nobody can enter a prize draw. Take 'draw' out, or change the level to consultation.
fault-continues-itself = An engagement cannot continue itself. Write the id of the round before, or take this line out.
fault-service-twice = This service is named already. Take it out here, or give it an id of its own.
fault-closes-before-opening = It closes before it opens. Give a later closing date.
fault-decided-before-closing = The decision is before the closing date, so the answers cannot influence it. Give a later date.
fault-feedback-before-closing = The feedback is promised before the closing date. Give a later date.
fault-kept-too-short = The responses are deleted before the feedback. Give a later date.
fault-mode-twice = The same mode is here twice. Keep one.
fault-name-twice = '{ $name }' is used already. Give another name.
fault-label-twice = In { $language ->
    [cy] Welsh
   *[other] English
 }, another option has '{ $what }' on its button too. Give each option words of its own.
fault-needs-short = This label is too long for a button ({ $limit } characters). Add 'short' in both languages.
fault-ask-if-question = 'ask_if' must name an earlier question whose answers are counted. '{ $name }' is not one.
fault-ask-if-option = That question has no option called '{ $name }'.
fault-did-or-why-not = Write either 'did' or 'why_not': one of them, not both.
fault-pool-too-small = What stays in the box is too few to be opened afterwards. Write 0, or at least { $limit }.
fault-folder-of-words = Files of messages are checked in one of these folders: { $offered }
fault-only-boxes = People and the service talk with each other at the level '{ $level }'. Add a question that leaves room for people's own words: text, photo or voice.
fault-votes-elsewhere = Statements are voted on only where decisions are shared. Change the level to co-production, or ask this in another way.
fault-no-shared-decision = Co-production needs evidence that decisions are shared. Add 'shared_decision': between whom, and what shows it. Without that, choose participation.
fault-no-phase = Say how far the shared work has come. Add 'phase': plan, design, deliver or evaluate.
fault-shares-nothing = '{ $name }' belongs to co-production, where decisions are shared. Take it out, or change the level to co-production.
fault-too-many-files = Questions that ask for a photo or a voice message: { $limit } at most. Ask for the others in words.
fault-number-order = 'from', 'bands' and 'to' must rise. The first band begins at 'from', so give in 'bands' only where the others begin.
fault-budget-steps = The total must be made of whole steps: at least 2, and at most { $limit }.
fault-reach-too-short = Anonymous answers keep only a square of the map, of about 5 kilometres by 3. A pin could then fall outside its own area. Write at least { $limit }, or offer only answers in confidence.
fault-picture-name = Write only the name of a picture that lies beside this file, for example: site.png. It ends in png, jpg, jpeg or webp.
fault-picture-missing = There is no picture '{ $name }' beside this file. Put it there, or take it out of the file.
fault-picture-unreadable = '{ $name }' is no picture that we can read, or it is too large. Save it again as PNG or JPEG.
fault-is-feedback = This file is feedback. To store it: python -m bot feedback FILE
fault-is-update = This file is an update of a service. To plan it: python -m bot broadcast plan FILE
fault-is-engagement = This file is an engagement. To publish it: python -m bot publish FILE
fault-is-follow-up = This file is a follow-up question. To ask it: python -m bot talk ask SLUG CODE FILE --by NAME
fault-theme-unanswered = An outcome is complete when each theme has an answer. Add 'outcome': done, partly or not.
fault-theme-without-why = What was not done, or only in part, needs a reason. Add 'why' in both languages.
fault-delay-without-day = This says that there is a delay, and names no new day. Add feedback_by: the day by which people will hear.
fault-day-without-delay = A new day can only be promised where the stage is delayed. Take feedback_by out, or change the stage.
fault-delay-not-later = The new day is not after the day on which this is sent. Give a later date.
