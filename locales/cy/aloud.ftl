# reviewed:
aloud-listen = 🔊 Gwrando
# reviewed:
aloud-buttons = Gallwch chi bwyso:
# reviewed:
aloud-none = Does dim llais yma ar gyfer y ddwy iaith, felly allwn ni ddim darllen hyn yn uchel.
