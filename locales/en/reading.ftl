reading-progress = Card { $number } of { $total }
# button
reading-contact = Where can I learn more?
