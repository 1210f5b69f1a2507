# button
aloud-listen = 🔊 Listen
aloud-buttons = You can press:
aloud-none = There is no voice here for both languages, so we cannot read it aloud.
