# reviewed:
announcing-said = Fe ddywedodd pobl
# reviewed:
announcing-news-reminder = Dy neges atgoffa
# reviewed:
announcing-tells-new = Fe ofynnaist ti am gael clywed am bethau newydd fel hyn.
# reviewed:
announcing-tells-questions-wait = Mae gan y tîm gwestiynau i rai a gymerodd ran. Mae pawb sy'n dilyn yn darllen hyn. Gyda dy dderbynneb gelli di weld a oes un i ti: /derbynneb. Os atebaist ti'n gyfrinachol, edrycha isod hefyd.
# reviewed:
announcing-tells-reminder = Fe ofynnaist ti i ni am un neges, a dyma hi. Gelli di fynd ymlaen o'r un lle.
