# reviewed:
leafing-back = ← Cynt
# reviewed:
leafing-next = Nesaf →
# reviewed:
leafing-close = Cau hwn
