# reviewed:
command-updates = Beth rwyt ti'n ei ddilyn
# reviewed:
command-privacy = Dy breifatrwydd
