# reviewed:
announcing-said = Fe ddywedaist ti
