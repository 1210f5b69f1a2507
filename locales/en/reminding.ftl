# button
reminding-later = Remind me later
reminding-when = When shall we remind you?
    .easy = When do you want a reminder?
reminding-once = We will send you one message, in the morning, and no other reminder.
    .easy = We will send you one message, in the morning. We will send no other reminder.
reminding-noted = We note the day under a code in place of a name. We delete the note if you send your answers before that day. Once we have reminded you, we keep a mark of that until this closes.
    .easy = We note the day. The note has a code in place of a name. If you send your answers before that day, we delete the note. After the reminder we keep a mark of it until we close.
reminding-draft = We keep your draft until { $day }: that is 7 days after you last changed it. So we offer no later day.
    .easy = We keep your draft until { $day }. That is 7 days after you last changed it. So there is no later day here.
reminding-wished = You have chosen this day: { $day }
# button
reminding-tomorrow = Tomorrow
# button
reminding-in-three-days = In three days
# button
reminding-before-the-close = The day before it closes
# button
reminding-no = No reminder, thanks
reminding-done = We will remind you on this day: { $day }. You can go on answering at any time before it.
reminding-none = There will be no reminder.
