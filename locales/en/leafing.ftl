# button
leafing-back = ← Earlier
# button
leafing-next = Next →
# button
leafing-close = Close this
