# reviewed:
aloud-buttons = Gelli di bwyso:
