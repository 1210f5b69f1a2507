# reviewed:
announcing-said = Fe ddywedodd pobl
