# reviewed:
leafing-back = ← Cynt
# reviewed:
leafing-next = Nesaf →
# reviewed:
leafing-close = I'r cerdyn cyntaf
