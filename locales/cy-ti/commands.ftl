# reviewed:
command-updates = Beth rwyt ti'n ei ddilyn
# reviewed:
command-mydata = Beth rydyn ni'n ei gadw amdanat ti
# reviewed:
command-privacy = Dy breifatrwydd
# reviewed:
command-rights = Dy hawliau, a phwy all helpu
