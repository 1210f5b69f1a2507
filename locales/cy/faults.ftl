# reviewed:
fault-no-file = Allwn ni ddim agor y ffeil. Gwiriwch ei henw a'i llwybr.
# reviewed:
fault-not-utf-8 = Nid UTF-8 yw'r ffeil hon. Cadwch hi eto fel UTF-8 yn eich golygydd.
# reviewed:
fault-file-too-large = Mae'r ffeil dros { $limit } KB. Byrhewch hi.
# reviewed:
fault-yaml-alias = Dydyn ni ddim yn darllen enwau * YAML. Ysgrifennwch y testun eto yn y lle hwn.
# reviewed:
fault-yaml-form = Nid YAML cywir yw hyn, ar y llinell hon neu'r un o'i blaen. Rhowch destun sydd â ? : neu , ynddo mewn dyfynodau syth ("…"). Neu edrychwch am golon, cromfach neu fwlch ar goll.
# reviewed:
fault-yaml-tab = Mae tab yma. Dim ond bylchau mae YAML yn eu darllen o flaen testun, felly ysgrifennwch fylchau yn ei le.
# reviewed:
fault-not-a-mapping = Roedden ni'n disgwyl enwau a gwerthoedd yma (enw: gwerth).
# reviewed:
fault-not-both-languages = Ysgrifennwch hyn yn y ddwy iaith: { "{" }cy: …, en: …{ "}" }
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
fault-other-kind = Mae '{ $name }' yn perthyn i fath arall o gwestiwn: { $offered }. Dilëwch hwn, neu newidiwch y math.
# reviewed:
fault-comma = Dydyn ni ddim yn adnabod '{ $name }' yma. Os yw'n rhan o'r testun, rhowch y testun cyfan mewn dyfynodau.
# reviewed:
fault-words-too-long = Mae { $length } o nodau yn y fersiwn { $language ->
    [cy] Gymraeg
   *[other] Saesneg
 }. { $limit } yw'r mwyaf. Byrhewch y testun.
# reviewed:
fault-first-card-long = Rhaid i'r cerdyn cyntaf ffitio ar ffôn. Gyda'i gilydd mae { $length } o nodau yn y teitl, y gwasanaeth, about, decided_by ac accountable yn y fersiwn { $language ->
    [cy] Gymraeg
   *[other] Saesneg
 }. Y mwyaf yw { $limit }. Byrhewch un ohonyn nhw.
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
fault-too-few = { $name ->
    [options] Rhowch o leiaf { $limit } o opsiynau.
   *[other] Rhowch o leiaf { $limit } yma.
 }
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
fault-no-time = Mae'r amser ar goll yma. Ysgrifennwch ef ar ôl y dyddiad: 2027-01-25T17:00
# reviewed:
fault-time-left-out = Mae'r clociau'n mynd ymlaen y noson honno, felly dydy'r amser hwn ddim yn bod. Ysgrifennwch amser awr yn nes ymlaen.
# reviewed:
fault-time-twice = Mae'r clociau'n mynd yn ôl y noson honno, felly mae'r amser hwn yn dod ddwywaith. Dywedwch pa un: 2027-10-31T01:30+01:00 yw'r cyntaf, a 2027-10-31T01:30+00:00 yw'r ail.
# reviewed:
fault-only-a-day = Ysgrifennwch ddyddiad yn unig yma, heb amser: 2027-01-25
# reviewed:
fault-wrong-value = Allwn ni ddim defnyddio'r gwerth hwn. Edrychwch ar yr enghreifftiau yn examples/.
# reviewed:
fault-information-asks = Mae lefel information yn dweud, nid yn gofyn. Dilëwch y cwestiynau, neu newidiwch y lefel i consultation.
# reviewed:
fault-nothing-asked = Does dim cwestiynau. Ychwanegwch un, neu newidiwch y lefel i information.
# reviewed:
fault-nothing-can-change = Os na all dim byd newid, nid ymgysylltu yw gofyn. Dywedwch beth all newid, neu newidiwch y lefel i information.
# reviewed:
fault-closed-already = Mae'r dyddiad cau wedi bod, felly all neb ateb. Rhowch ddyddiad diweddarach.
# reviewed:
fault-draw-without-answers = Does neb yn ateb ar lefel information, felly all neb gymryd rhan mewn raffl. Dilëwch 'draw', neu newidiwch y lefel i consultation.
# reviewed:
fault-continues-itself = All ymgysylltiad ddim parhau ei hun. Ysgrifennwch id y rownd flaenorol, neu dilëwch y llinell hon.
# reviewed:
fault-service-twice = Mae'r gwasanaeth hwn wedi'i enwi'n barod. Dilëwch ef yma, neu rhowch id gwahanol iddo.
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
fault-label-twice = Yn { $language ->
    [cy] Gymraeg
   *[other] Saesneg
 }, mae '{ $what }' ar fotwm opsiwn arall hefyd. Rhowch ei eiriau ei hun i bob opsiwn.
# reviewed:
fault-needs-short = Mae'r label hwn yn rhy hir i fotwm ({ $limit } o nodau). Ychwanegwch 'short' yn y ddwy iaith.
# reviewed:
fault-ask-if-question = Rhaid i 'ask_if' enwi cwestiwn cynharach y mae ei atebion yn cael eu cyfrif. Dydy '{ $name }' ddim yn un.
# reviewed:
fault-ask-if-option = Does gan y cwestiwn hwnnw ddim opsiwn o'r enw '{ $name }'.
# reviewed:
fault-did-or-why-not = Ysgrifennwch naill ai 'did' neu 'why_not': un ohonyn nhw, nid y ddau.
# reviewed:
fault-pool-too-small = Mae rhy ychydig yn aros yn y blwch i gael eu hagor wedyn. Ysgrifennwch 0, neu o leiaf { $limit }.
# reviewed:
fault-folder-of-words = Rydyn ni'n gwirio ffeiliau negeseuon yn un o'r ffolderi hyn: { $offered }
# reviewed:
fault-only-boxes = Mae pobl a'r gwasanaeth yn siarad â'i gilydd ar lefel '{ $level }'. Ychwanegwch gwestiwn sy'n gadael lle i eiriau pobl eu hunain: text, photo neu voice.
# reviewed:
fault-votes-elsewhere = Dim ond lle mae penderfyniadau'n cael eu rhannu y mae pleidleisio ar ddatganiadau. Newidiwch y lefel i co-production, neu gofynnwch hyn mewn ffordd arall.
# reviewed:
fault-no-shared-decision = Mae angen tystiolaeth bod penderfyniadau'n cael eu rhannu er mwyn cydgynhyrchu. Ychwanegwch 'shared_decision': rhwng pwy, a beth sy'n ei ddangos. Heb hynny, dewiswch participation.
# reviewed:
fault-no-phase = Dywedwch ble mae'r cydgynhyrchu wedi cyrraedd. Ychwanegwch 'phase': plan, design, deliver neu evaluate.
# reviewed:
fault-shares-nothing = I gydgynhyrchu mae '{ $name }' yn perthyn, lle mae penderfyniadau'n cael eu rhannu. Dilëwch hynny, neu newidiwch y lefel i co-production.
# reviewed:
fault-too-many-files = Caiff { $limit } o gwestiynau ar y mwyaf ofyn am lun neu neges lais. Gofynnwch am y lleill mewn geiriau.
# reviewed:
fault-number-order = Rhaid i 'from', 'bands' a 'to' godi. Mae'r band cyntaf yn dechrau gyda 'from', felly rhowch yn 'bands' ble mae'r lleill yn dechrau.
# reviewed:
fault-budget-steps = Rhaid i'r cyfanswm fod yn gamau cyfan: o leiaf 2, a dim mwy na { $limit }.
# reviewed:
fault-reach-too-short = Mewn atebion dienw, dim ond sgwâr o'r map sy'n cael ei gadw, tua 5 cilometr wrth 3. Felly gallai pin gael ei gyfrif y tu allan i'w ardal ei hun. Ysgrifennwch o leiaf { $limit }, neu cynigiwch atebion cyfrinachol yn unig.
# reviewed:
fault-picture-name = Ysgrifennwch enw llun sydd wrth ymyl y ffeil hon, a dim mwy, er enghraifft: safle.png. Mae'n gorffen gyda png, jpg, jpeg neu webp.
# reviewed:
fault-picture-missing = Does dim llun o'r enw '{ $name }' wrth ymyl y ffeil hon. Rhowch ef yno, neu dilëwch ef o'r ffeil.
# reviewed:
fault-picture-unreadable = Nid llun y gallwn ni ei ddarllen yw '{ $name }', neu mae'n rhy fawr. Cadwch ef eto fel PNG neu JPEG.
# reviewed:
fault-is-feedback = Adborth yw'r ffeil hon. I'w gadw: python -m bot feedback FFEIL
# reviewed:
fault-is-update = Diweddariad gan wasanaeth yw'r ffeil hon. I'w gynllunio: python -m bot broadcast plan FFEIL
# reviewed:
fault-is-engagement = Ymgysylltiad yw'r ffeil hon. I'w gyhoeddi: python -m bot publish FFEIL
# reviewed:
fault-is-follow-up = Cwestiwn dilynol yw'r ffeil hon. I'w ofyn: python -m bot talk ask SLUG COD FFEIL --by ENW
# reviewed:
fault-theme-unanswered = Mae canlyniad yn gyflawn pan fydd ateb i bob thema. Ychwanegwch 'outcome': done, partly neu not.
# reviewed:
fault-theme-without-why = Mae angen rheswm dros yr hyn na chafodd ei wneud, neu ei wneud yn rhannol. Ychwanegwch 'why' yn y ddwy iaith.
# reviewed:
fault-delay-without-day = Mae hyn yn dweud bod oedi, heb enwi dyddiad newydd. Ychwanegwch feedback_by: y dyddiad y bydd pobl yn clywed erbyn hynny.
# reviewed:
fault-day-without-delay = Dim ond pan fydd oedi y mae modd addo dyddiad newydd. Tynnwch feedback_by allan, neu newidiwch y cam.
# reviewed:
fault-delay-not-later = Dydy'r dyddiad newydd ddim ar ôl y diwrnod anfon. Rhowch ddyddiad diweddarach.
