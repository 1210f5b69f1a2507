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
# reviewed:
announcing-late = Fe addawon ni ddweud wrthot ti erbyn { $day } beth ddigwyddodd nesaf. Dydy'r adborth ddim wedi dod eto, ac mae'n ddrwg gennyn ni.
# reviewed:
announcing-late-new-day = Byddi di'n clywed gennyn ni erbyn { $day }.
# reviewed:
announcing-due-else = Os bydd y dyddiad yn mynd heibio, byddwn ni'n dweud wrth bawb sy'n dilyn fod yr adborth yn hwyr. Byddwn ni'n addo dyddiad bedair wythnos yn ddiweddarach, oni bai dy fod ti'n enwi un.
