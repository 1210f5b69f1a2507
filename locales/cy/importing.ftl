# reviewed:
import-written = Mae'r drafft yn y ffeil hon: { $file }. Nifer y cwestiynau: { $questions }
# reviewed:
import-lost = Pethau nad oedd modd eu trosglwyddo, neu sydd angen eich sylw: { $count }
# reviewed:
import-check = I weld popeth sydd ei angen ar y drafft o hyd: python -m bot check { $file }
# reviewed:
draft-head = Drafft, wedi'i wneud o holiadur. Ysgrifennwch yr hyn mae'r llinellau gyda # yn gofyn amdano, ac yna gwiriwch y ffeil. Uwchben pob cwestiwn mae ei le yn yr holiadur.
# reviewed:
draft-title = enw'r ymgysylltiad, yn Gymraeg ac yn Saesneg. Yr hyd mwyaf: { $limit }
# reviewed:
draft-service = enw'r gwasanaeth sy'n gofyn, yn Gymraeg ac yn Saesneg. Yr hyd mwyaf: { $limit }
# reviewed:
draft-about = am beth mae'r ymgysylltiad, yn gryno, yn Gymraeg ac yn Saesneg. Yr hyd mwyaf: { $limit }
# reviewed:
draft-purpose = sut bydd yr atebion yn cyfrannu at y penderfyniad, yn Gymraeg ac yn Saesneg. Yr hyd mwyaf: { $limit }
# reviewed:
draft-known_already = beth mae pobl wedi'i ddweud wrthoch chi o'r blaen, yn Gymraeg ac yn Saesneg. Yr hyd mwyaf: { $limit }
# reviewed:
draft-influence = can_change a cannot_change (rhestrau), decided_by a decided_on: beth all yr atebion ei newid, a phwy sy'n penderfynu pryd
# reviewed:
draft-welsh_language_effects = effeithiau'r cynnig hwn ar y Gymraeg, yn y ddwy iaith. Yr hyd mwyaf: { $limit }
# reviewed:
draft-opens_at = pryd mae'n agor, yn ôl y cloc yng Nghymru: 2027-01-04T09:00 er enghraifft
# reviewed:
draft-closes_at = pryd mae'n cau, yn ôl y cloc yng Nghymru: 2027-03-29T17:00 er enghraifft
# reviewed:
draft-feedback_by = erbyn pa ddiwrnod bydd pobl yn clywed beth ddigwyddodd nesaf: 2027-06-01 er enghraifft
# reviewed:
draft-privacy = modes (anonymous, confidential neu'r ddau), a kept_until, y diwrnod pan fydd yr atebion yn cael eu dileu
# reviewed:
draft-contact = ffordd arall o gymryd rhan, heb y sgwrs hon, yn Gymraeg ac yn Saesneg. Yr hyd mwyaf: { $limit }
# reviewed:
lost-no-welsh = Testunau heb Gymraeg yn y ffynhonnell: { $count }. Mae gwirio'r drafft yn enwi pob un.
# reviewed:
lost-no-english = Testunau heb Saesneg yn y ffynhonnell: { $count }. Mae gwirio'r drafft yn enwi pob un.
# reviewed:
lost-other-language = Iaith y ffeil yw '{ $what }'. Mae ei geiriau yn y drafft fel Saesneg.
# reviewed:
lost-too-long = Hyd y testun { $language } yw { $length }, a'r hyd mwyaf yw { $limit }. Mae yn y drafft yn gyfan: byrhewch y testun.
# reviewed:
lost-short = Opsiynau sy'n rhy hir i fotwm (yr hyd mwyaf yw { $limit }): { $count }. Ychwanegwch 'short' yn y ddwy iaith.
# reviewed:
lost-too-many-options = Mae gan y cwestiwn ormod o opsiynau: { $count }, a'r nifer mwyaf yw { $limit }. Maen nhw i gyd yn y drafft: tynnwch rai allan.
# reviewed:
lost-too-many-questions = Mae gan y drafft ormod o gwestiynau: { $count }, a'r nifer mwyaf yw { $limit }. Tynnwch rai allan.
# reviewed:
lost-no-words = Does dim geiriau i ofyn gyda nhw, felly does dim cwestiwn.
# reviewed:
lost-kind = Does dim cwestiwn o'r math hwn yn y sgwrs: { $what }. Gadewch y cwestiwn allan, neu gofynnwch am eiriau.
# reviewed:
lost-areas = Mae angen ardaloedd i ddewis ohonyn nhw ar gwestiwn am le. Ychwanegwch y cwestiwn â llaw.
# reviewed:
lost-test = Roedd atebion yn cael eu didoli yn ôl hyn hefyd, ond nid yn y drafft: { $what }
# reviewed:
lost-few-options = Mae llai na dau opsiwn, felly does dim byd i'w ddewis.
# reviewed:
lost-few-options-text = Roedd un ateb i'w ddewis, a dydy hynny ddim yn ddewis. Mae'r drafft yn gofyn am eiriau yn lle hynny.
# reviewed:
lost-exclusive = Mae'r opsiwn i'w ddewis yn lle ateb wedi'i adael allan: gall pobl hepgor y cwestiwn.
# reviewed:
lost-computed = Mae hyn yn cael ei gyfrifo wrth i bobl ateb, a dydy sgwrs ddim yn gwneud hynny: { $what }
# reviewed:
lost-aside = Roedd hwn wrth ymyl y cwestiwn, ond roedd yn rhy hir, neu mewn un iaith yn unig: { $what }. Os oes ei angen ar bobl, ychwanegwch hyn at y testun.
# reviewed:
lost-around = Mae hwn am yr holiadur cyfan. Os oes ei angen ar bobl, ysgrifennwch hyn yn yr ymgysylltiad.
# reviewed:
lost-piped = Mae bwlch yn y testun ar gyfer rhywbeth am un person, a does dim byd yn ei lenwi: { $what }. Ysgrifennwch y testun hebddo.
# reviewed:
lost-plural = Mae'r testun yn newid gyda rhif. Y ffurf ar gyfer sawl un sydd yn y drafft.
# reviewed:
lost-decimals = Roedd degolion yn cael eu derbyn. Mae'r drafft yn gofyn am rifau cyfan.
# reviewed:
lost-no-greatest = Does dim rhif mwyaf wedi'i roi. Ysgrifennwch un wrth 'to'.
# reviewed:
lost-end-elsewhere = Mae'r terfyn '{ $what }' yn dod o rywle arall, ac mae wedi'i adael allan.
# reviewed:
lost-unit = Dydy'r uned ddim yn ffitio: { $what }. Enwch hi yn y testun.
# reviewed:
lost-groups = Roedd rhifau'n cael eu didoli'n grwpiau. I'w cyfrif felly, ysgrifennwch 'bands'.
# reviewed:
lost-shorter = Roedd atebion hirach yn cael eu derbyn. Yr hyd mwyaf yn y drafft yw { $limit }.
# reviewed:
lost-condition = Doedd dim modd dweud amod fel 'ask_if', felly mae mwy o bobl yn cael y cwestiwn. Edrychwch ar yr amod yn y ffynhonnell.
# reviewed:
lost-conditions = Mae sawl amod, ac un ohonyn nhw sydd yn y drafft. Edrychwch arnyn nhw yn y ffynhonnell.
# reviewed:
lost-skippers = Roedd pobl sy'n hepgor '{ $name }' yn cael y cwestiwn hwn, ond nid yn y drafft. Peidiwch â gadael i neb hepgor y cwestiwn hwnnw, neu tynnwch 'ask_if' allan.
# reviewed:
lost-variants = Mae'r cwestiwn wedi'i eirio mewn sawl ffordd: { $count }. Y gyntaf sydd yn y drafft.
# reviewed:
lost-repeats = Mae'r rhan hon yn cael ei gofyn eto am bob person neu beth ar restr. Mae'r drafft yn ei gofyn unwaith.
# reviewed:
lost-list = Mae pobl, neu bethau, yn cael eu rhestru yma fesul un. Dydy sgwrs ddim yn gwneud hynny.
# reviewed:
lost-routing = Mae atebion yn arwain at dudalennau gwahanol o'r fan hon. Mae'r drafft yn gofyn y cwestiynau yn eu trefn.
# reviewed:
lost-page = Mae tudalen heb gwestiwn wedi'i gadael allan. Os oes ei hangen ar bobl, gwnewch gerdyn ohoni.
# reviewed:
lost-summary = Mae crynodeb wedi'i adael allan: mae'r sgwrs yn dangos eu hatebion i bobl cyn iddyn nhw eu hanfon.
# reviewed:
lost-block = Mae rhan o'r math hwn wedi'i gadael allan: { $what }
# reviewed:
lost-flow = Mae llif arall yn y ffeil wedi'i adael allan. Allforiwch hwnnw ar ei ben ei hun i'w fewnforio.
# reviewed:
lost-message = Mae neges sydd ddim yn gofyn dim byd wedi'i gadael allan.
# reviewed:
lost-attachment = Mae llun neu recordiad wedi'i adael allan.
# reviewed:
lost-quick-replies = Mae atebion cyflym wedi'u gadael allan. Os dyna'r dewis cyfan, gwnewch opsiynau ohonyn nhw.
# reviewed:
lost-action = Mae rhywbeth sy'n digwydd heblaw gofyn wedi'i adael allan: { $what }
# reviewed:
lost-split = Yma mae'r llif yn ymrannu yn ôl yr hyn mae'n ei wybod am berson. Dydy'r drafft yn gwybod dim am bobl.
