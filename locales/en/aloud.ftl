# button
aloud-listen = 🔊 Listen
aloud-buttons = You can press:
aloud-failed = We could not read this aloud this time. It is all there to read above.
aloud-none = There is no voice here for both languages, so we cannot read it aloud.
