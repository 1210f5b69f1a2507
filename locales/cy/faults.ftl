# reviewed:
fault-no-file = Allwn ni ddim agor y ffeil. Gwiriwch ei henw a'i llwybr.
# reviewed:
fault-not-utf-8 = Nid UTF-8 yw'r ffeil hon. Cadwch hi eto fel UTF-8 yn eich golygydd.
# reviewed:
fault-file-too-large = Mae'r ffeil dros { $limit } KB. Byrhewch hi.
# reviewed:
fault-yaml-alias = Dydyn ni ddim yn darllen enwau * YAML. Ysgrifennwch y testun eto yn y lle hwn.
# reviewed:
fault-yaml-form = Nid YAML cywir yw hyn. Edrychwch am golon, dyfynnod neu fwlch ar goll ar y llinell hon neu'r un o'i blaen.
# reviewed:
fault-not-a-mapping = Roedden ni'n disgwyl enwau a gwerthoedd yma (enw: gwerth).
# reviewed:
fault-not-a-list = Roedden ni'n disgwyl rhestr yma: un eitem ar bob llinell, gyda - o'i blaen.
# reviewed:
fault-key-twice = Mae '{ $name }' yma ddwywaith. Cadwch un.
# reviewed:
fault-missing = Mae '{ $name }' ar goll. Ychwanegwch hwn.
# reviewed:
fault-unknown-key = Dydyn ni ddim yn adnabod '{ $name }'. { $nearest -> 
    [none] Dilëwch hwn.
   *[other] Ai '{ $nearest }' oedd gennych chi mewn golwg?
 }
# reviewed:
fault-words-too-long = Mae { $length } o nodau yn y fersiwn { $language ->
    [cy] Cymraeg
   *[other] Saesneg
 }. { $limit } yw'r mwyaf. Byrhewch y testun.
# reviewed:
fault-empty = Mae'r testun hwn yn wag. Ysgrifennwch rywbeth, neu dilëwch yr enw.
# reviewed:
fault-text-too-long = Mae hwn yn rhy hir: { $limit } o nodau yw'r mwyaf.
# reviewed:
fault-identifier = Rhaid i enw fod mewn llythrennau bach, rhifau a chysylltnodau yn unig. Er enghraifft: powys-recycling
# reviewed:
fault-not-text = Roedden ni'n disgwyl testun yma.
# reviewed:
fault-unknown-kind = Dydyn ni ddim yn cynnig y math hwn o gwestiwn. Dewiswch un o'r rhain: { $offered }
# reviewed:
fault-no-kind = Mae 'kind' ar goll: pa fath o gwestiwn yw hwn?
# reviewed:
fault-not-offered = Dydy'r gwerth hwn ddim ar gael. Dewiswch: { $offered }
# reviewed:
fault-too-few = Mae angen o leiaf { $limit } yma.
# reviewed:
fault-too-many = { $limit } yw'r mwyaf yma.
# reviewed:
fault-not-true-or-false = Ysgrifennwch true neu false.
# reviewed:
fault-not-a-number = Ysgrifennwch rif cyfan.
# reviewed:
fault-number-too-small = Mae'r rhif hwn yn rhy fach: { $limit } yw'r lleiaf.
# reviewed:
fault-number-too-large = Mae'r rhif hwn yn rhy fawr: { $limit } yw'r mwyaf.
# reviewed:
fault-not-a-date = Nid dyddiad yw hwn. Ysgrifennwch 2027-01-25, neu 2027-01-25T17:00 lle mae angen amser.
# reviewed:
fault-wrong-value = Allwn ni ddim defnyddio'r gwerth hwn. Edrychwch ar yr enghreifftiau yn examples/.
# reviewed:
fault-level-not-served = Dydyn ni ddim yn cynnig lefel '{ $level }' eto. Dewiswch information neu consultation.
# reviewed:
fault-information-asks = Mae lefel information yn dweud, nid yn gofyn. Dilëwch y cwestiynau, neu newidiwch y lefel i consultation.
# reviewed:
fault-nothing-asked = Does dim cwestiynau. Ychwanegwch un, neu newidiwch y lefel i information.
# reviewed:
fault-nothing-can-change = Os na all dim byd newid, nid ymgynghoriad yw hwn. Dywedwch beth all newid, neu newidiwch y lefel i information.
# reviewed:
fault-closes-before-opening = Mae'n cau cyn agor. Rhowch ddyddiad cau diweddarach.
# reviewed:
fault-decided-before-closing = Mae'r penderfyniad cyn y dyddiad cau, felly all yr atebion ddim dylanwadu arno. Rhowch ddyddiad diweddarach.
# reviewed:
fault-feedback-before-closing = Mae'r adborth wedi'i addo cyn y dyddiad cau. Rhowch ddyddiad diweddarach.
# reviewed:
fault-kept-too-short = Mae'r ymatebion yn cael eu dileu cyn yr adborth. Rhowch ddyddiad diweddarach.
# reviewed:
fault-mode-twice = Mae'r un ffordd o ateb yma ddwywaith. Cadwch un.
# reviewed:
fault-name-twice = Mae '{ $name }' wedi'i ddefnyddio'n barod. Rhowch enw arall.
# reviewed:
fault-needs-short = Mae'r label hwn yn rhy hir i fotwm ({ $limit } o nodau). Ychwanegwch 'short' yn y ddwy iaith.
# reviewed:
fault-ask-if-question = Rhaid i 'ask_if' enwi cwestiwn dewis sy'n dod yn gynharach. Dydy '{ $name }' ddim yn un.
# reviewed:
fault-ask-if-option = Does gan y cwestiwn hwnnw ddim opsiwn o'r enw '{ $name }'.
# reviewed:
fault-did-or-why-not = Ysgrifennwch naill ai 'did' neu 'why_not': un ohonyn nhw, nid y ddau.
# reviewed:
fault-pool-too-small = Mae rhy ychydig yn aros yn y blwch i gael eu hagor wedyn. Ysgrifennwch 0, neu o leiaf { $limit }.
# reviewed:
fault-folder-of-words = Rydyn ni'n gwirio ffeiliau negeseuon yn un o'r ffolderi hyn: { $offered }
