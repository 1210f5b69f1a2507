# reviewed:
announcing-said = Fe ddywedodd pobl
# reviewed:
announcing-news-reminder = Dy neges atgoffa
# reviewed:
announcing-tells-new = Fe ofynnaist ti am gael clywed am bethau newydd fel hyn.
# reviewed:
announcing-tells-questions-wait = Mae gan y tîm gwestiynau i bobl a gymerodd ran. Os gwnest ti hynny, mae dy dderbynneb yn agor dy rai di: /derbynneb
# reviewed:
announcing-tells-reminder = Fe ofynnaist ti i ni am yr un neges hon. Gelli di fynd ymlaen o'r un lle.
