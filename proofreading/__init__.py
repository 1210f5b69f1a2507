"""Reading the words over before anybody else does: Welsh and English, the program's own and the authors'."""
