# reviewed:
aloud-listen = 🔊 Gwrando
# reviewed:
aloud-buttons = Gallwch chi bwyso:
# reviewed:
aloud-failed = Doedd dim modd darllen hyn yn uchel y tro yma. Mae'r cyfan yno i'w ddarllen uchod.
# reviewed:
aloud-none = Does dim llais yma ar gyfer y ddwy iaith, felly allwn ni ddim darllen hyn yn uchel.
