# reviewed:
advice-heading = Mae hyn yn cael ei ganiatáu. Meddyliwch amdano cyn i bobl ateb: { $count }
# reviewed:
advice-short-time = Mae ar agor am lai na 12 wythnos. Rhowch fwy o amser i bobl, neu dywedwch yn 'short_because' pam nad oes mwy.
# reviewed:
advice-little-to-weigh = Mae'r penderfyniad lai na phythefnos ar ôl y dyddiad cau. Gadewch amser i bwyso a mesur yr atebion.
# reviewed:
advice-late-feedback = Mae'r adborth wedi'i addo fwy na 12 wythnos ar ôl y dyddiad cau. Dewiswch ddiwrnod cynharach, os gallwch chi gadw'r addewid.
# reviewed:
advice-one-short-round = Ar y lefel hon mae pobl a'r gwasanaeth yn siarad â'i gilydd. Mae un rownd o lai na thair wythnos yn rhy fyr i hynny. Gadewch y drafodaeth ar agor am fwy o amser, neu trefnwch rownd arall.
# reviewed:
advice-sounds-decided = Mae '{ $what }' yn swnio fel pe bai popeth wedi'i benderfynu. Dywedwch beth sy'n agored o hyd.
# reviewed:
advice-stock-welsh-effects = Mae hyn yn dweud rhy ychydig am y cynnig hwn. Dywedwch beth fyddai'n newid i bobl sy'n defnyddio'r Gymraeg, er gwell ac er gwaeth.
# reviewed:
advice-welsh-effects-not-asked = Does dim cwestiwn yn gofyn am yr effeithiau ar y Gymraeg. Ychwanegwch un.
# reviewed:
advice-no-joint-answers = Cyn i neb ateb, dywedwch yma sut byddwch chi'n cyfrif atebion ar y cyd ac ymgyrchoedd.
# reviewed:
advice-no-accountable = Enwch yma'r rôl sy'n atebol: rôl, ac nid person.
# reviewed:
advice-no-meant-to-reach = Enwch yma'r grwpiau rydych chi am eu cyrraedd. Wedyn gallwch chi weld a wnaethoch chi hynny.
# reviewed:
advice-no-links = Rhowch ei dolen ei hun yma i bob man lle byddwch chi'n rhannu dolen. Wedyn gallwch chi weld o ble mae pobl yn dod.
# reviewed:
advice-contact-no-way = Does dim rhif ffôn, e-bost na chyfeiriad gwe yma. Rhowch ffordd arall i bobl gymryd rhan.
# reviewed:
advice-yes-no = Dydyn ni ddim yn adnabod '{ $what }' fel pâr. Mae gan bob cwestiwn ei bâr ei hun yn Gymraeg, felly defnyddiwch y pâr sy'n ateb y cwestiwn hwn. Er enghraifft: Ydw / Nac ydw, Oes / Nac oes.
# reviewed:
advice-shared-on-paper = Y cam yw '{ $what }', ond mae'r agenda a'r cofnod o benderfyniadau'n wag. Nid cydgynhyrchu yw cydlunio yn unig. Dywedwch beth mae pobl wedi'i benderfynu gyda'i gilydd.
# reviewed:
advice-many-required = Rhaid i bobl ateb mwy na hanner y cwestiynau. Os na all rhywun ateb un ohonyn nhw, all y person hwnnw ddim anfon y lleill. Gadewch i bobl hepgor cwestiynau lle gallwch chi.
# reviewed:
advice-file-required = Gadewch i bobl hepgor hwn. Dydy pawb ddim yn gallu anfon llun neu neges lais, nac am wneud hynny.
# reviewed:
advice-many-questions = Nifer y cwestiynau: { $count }. Gyda mwy na { $limit }, mae llawer o bobl yn stopio cyn y diwedd.
# reviewed:
advice-no-example = Rhowch enghraifft o ateb byr a da yma. Mae'n dangos i bobl fod ychydig eiriau'n ddigon.
# reviewed:
advice-no-easy-read = Dywedwch hyn, a phopeth rydych chi'n ei ofyn i bobl, mewn ffordd hawdd ei deall hefyd. Testunau heb fersiwn hawdd ei deall: { $count }
# reviewed:
advice-some-pictures = Mae llun gan rai o'r opsiynau hyn, ond nid gan y lleill. Mae pobl yn dewis yr hyn maen nhw'n ei weld. Rhowch lun i bob un, neu i ddim un.
# reviewed:
advice-same-words = Mae'r testun hwn yr un peth yn Gymraeg ac yn Saesneg. Os nad enw yw ef, ysgrifennwch ef ym mhob iaith.
# reviewed:
advice-areas-close = Mewn atebion dienw, dim ond sgwâr o'r map sy'n cael ei gadw, tua 5 cilometr wrth 3. Felly gall pin yn yr ardal '{ $what }' gael ei gyfrif gydag un arall wrth ei hymyl. Gwnewch un ardal o'r ddwy.
# reviewed:
advice-asked-before = Mae pobl wedi cael eu holi am hyn yn ddiweddar: { $name }. Os mai hon yw'r rownd nesaf, enwch yr un gynt yma. Os nad hi yw hi, dywedwch yn 'known_already' beth ddywedodd pobl bryd hynny.
# reviewed:
advice-continues-unknown = Does dim byd o'r enw '{ $name }' wedi cael ei gyhoeddi yma. Gwiriwch id y rownd flaenorol, neu dilëwch y llinell hon.
