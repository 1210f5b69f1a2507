# reviewed:
rule-soft-verbnoun-after-i-and-noun = Ar ôl 'rhaid i' ac enw, mae'r berfenw yn treiglo'n feddal: rhaid i'r tîm weld. Felly hefyd ar ôl 'cyn i' ac 'er mwyn i'.
# reviewed:
rule-soft-verbnoun-after-modal-and-subject = Mae'r berfenw yn treiglo'n feddal ar ôl caiff, gall neu dylai a'r goddrych: gall y tîm weld.
# reviewed:
rule-soft-after-preposition = Mae treiglad meddal ar ôl am, ar, at, dan, dros, drwy, gan, heb, hyd, i, o, tan ac wrth. Er enghraifft, i dref.
# reviewed:
rule-soft-after-your = Mae treiglad meddal ar ôl rhagenw meddiannol yr ail berson unigol, fel barn yn troi'n farn.
# reviewed:
rule-soft-after-his = Mae treiglad meddal ar ôl 'ei' gwrywaidd: ei dad. Ar ôl 'ei' benywaidd, mae c, p a t yn treiglo'n llaes: ei thad.
# reviewed:
rule-soft-after-two = Mae treiglad meddal ar ôl dau a dwy: dau gwestiwn, dwy bont.
# reviewed:
rule-soft-after-one = Mae enw benywaidd yn treiglo'n feddal ar ôl un, ond nid ll na rh: un bont, un llaw.
# reviewed:
rule-soft-after-or = Mae treiglad meddal ar ôl neu: te neu goffi. Ond dydy berf bersonol ddim yn treiglo.
# reviewed:
rule-soft-after-so = Mae ansoddair yn treiglo'n feddal ar ôl mor, rhy, go a gweddol: mor bwysig, rhy fawr. Dydy ll a rh ddim yn treiglo ar ôl mor: mor llawn.
# reviewed:
rule-soft-after-adjective-before-noun = Mae enw yn treiglo'n feddal ar ôl ansoddair sy'n dod o'i flaen: hen dref, prif fwriad, unrhyw gwestiwn.
# reviewed:
rule-soft-after-here-is = Mae treiglad meddal ar ôl dyma, dyna a dacw: dyma gyfle.
# reviewed:
rule-soft-after-article = Mae enw benywaidd unigol yn treiglo'n feddal ar ôl y fannod: y bont. Dydy ll a rh ddim yn treiglo: y llaw.
# reviewed:
rule-soft-of-two-after-article = Mae dau a dwy yn treiglo'n feddal ar ôl y fannod: y ddau flwch, y ddwy ferch.
# reviewed:
rule-soft-adjective-after-feminine-noun = Mae ansoddair yn treiglo'n feddal ar ôl enw benywaidd unigol: y bont fawr.
# reviewed:
rule-soft-after-yn = Mae ansoddair yn treiglo'n feddal ar ôl yn, ond nid ll na rh: mae'n dda, mae'n llawn.
# reviewed:
rule-soft-noun-after-yn = Mae enw yn treiglo'n feddal ar ôl yn pan fydd yn dweud beth yw rhywbeth: mae hyn yn broblem.
# reviewed:
rule-soft-verbnoun-after-subject = Mae berfenw yn treiglo'n feddal ar ôl y rhagenw sy'n oddrych iddo: gallwch chi ddewis, i chi gael.
# reviewed:
rule-soft-verbnoun-after-modal = Mae berfenw yn treiglo'n feddal ar ôl beth all, beth ddylai, pwy gaiff a'u tebyg: beth ddylai ddigwydd.
# reviewed:
rule-soft-after-who-and-what = Mae berf bersonol yn treiglo'n feddal ar ôl pwy a beth: beth ddigwyddodd, pwy welodd.
# reviewed:
rule-soft-object-of-verb = Mae gwrthrych yn treiglo'n feddal ar ôl berf yn y person cyntaf neu'r ail: pwyswch fotwm, gallwch ddewis.
# reviewed:
rule-soft-after-verbal-particle = Mae berf yn treiglo'n feddal ar ôl pan, fe a mi: pan fydd y blwch yn agor.
# reviewed:
rule-soft-after-not = Mae berf yn treiglo'n feddal ar ôl 'ni' a 'na' negyddol, ond nid c, p na t: ni allwn.
# reviewed:
rule-soft-after-who-did = Mae berf bersonol yn treiglo'n feddal ar ôl y rhagenw perthynol a: y bobl a gafodd ateb.
# reviewed:
rule-soft-after-have-and-there = Mae treiglad meddal ar ôl gennych chi, gan y cyngor, mae yma a'u tebyg: mae yma gyfle.
# reviewed:
rule-nasal-after-my = Mae treiglad trwynol ar ôl fy: fy nhad, fy marn i.
# reviewed:
rule-nasal-after-in = Mae treiglad trwynol ar ôl yr arddodiad yn: ym Mhowys, yng nghanol y dref. Gall yr arddodiad ei hun newid hefyd.
# reviewed:
rule-nasal-after-ym-and-yng = Mae treiglad trwynol ar ôl ym ac yng: ym Mhowys, yng nghartref.
# reviewed:
rule-nasal-without-cause = Dim ond ar ôl fy, yn, ym, yng a rhai rhifau y mae treiglad trwynol: yng Nghymru, ond i Gymru.
# reviewed:
rule-aspirate-after-and = Mae c, p a t yn treiglo'n llaes ar ôl y cysylltair a: bara a chaws.
# reviewed:
rule-aspirate-after-with = Mae c, p a t yn treiglo'n llaes ar ôl â, tua a gyda: gyda chymorth.
# reviewed:
rule-aspirate-after-three-and-six = Mae c, p a t yn treiglo'n llaes ar ôl tri a chwe: tri chwestiwn, chwe phont.
# reviewed:
rule-aspirate-after-not = Mae c, p a t yn treiglo'n llaes mewn berf ar ôl 'ni' a 'na' negyddol: ni chafodd neb.
# reviewed:
rule-aspirate-without-cause = Dim ond ar ôl a, â, gyda, ei, tri, chwe a'u tebyg y mae treiglad llaes: ci a chath.
# reviewed:
rule-h-after-their-and-our = Mae h yn dod o flaen llafariad ar ôl eu, ein a 'u: eu hateb, ein hymateb.
# reviewed:
rule-plain-after-article = Dydy enw gwrywaidd neu luosog ddim yn treiglo ar ôl y fannod: y blwch, y pontydd. Dydy ll a rh ddim yn treiglo chwaith: y llyfrgell.
# reviewed:
rule-plain-after-your-our-their = Does dim treiglad meddal ar ôl eich, ein ac eu: eich barn, eu cwestiynau.
# reviewed:
rule-plain-verbnoun-after-yn = Dydy berfenw ddim yn treiglo ar ôl yn: rydyn ni'n gofyn.
# reviewed:
rule-plain-after-words-that-never-mutate = Does dim treiglad ar ôl mewn, wedi, pob, sawl, rhwng a'u tebyg: mewn cyfarfod, pob cwestiwn.
# reviewed:
rule-plain-after-and = Does dim treiglad meddal ar ôl y cysylltair a: papur a bwrdd.
# reviewed:
rule-plain-adjective-after-masculine-or-plural = Dydy ansoddair ddim yn treiglo ar ôl enw gwrywaidd neu luosog: botwm coch, llyfrau da.
# reviewed:
rule-plain-object-of-verbnoun = Dydy gwrthrych berfenw ddim yn treiglo: yn gweld cath.
# reviewed:
rule-plain-after-impersonal = Does dim treiglad ar ôl gellir, dylid a berfau amhersonol eraill: gellir dewis.
# reviewed:
rule-plain-command = Dydy gorchymyn ddim yn treiglo: dewiswch un. Ond gall berf mewn cwestiwn dreiglo o flaen chi: welwch chi hwn?
# reviewed:
rule-plain-subject = Dydy'r goddrych ddim yn treiglo ar ôl mae, bydd, gall, dylai, oes a dim: bydd tîm yn gweld.
# reviewed:
rule-plain-verb-after-y-and-os = Dydy berf bersonol ddim yn treiglo ar ôl os ac y: os bydd rhywun, fel y gofynnoch chi.
# reviewed:
rule-plain-after-words-that-aspirate = Dim ond c, p a t sy'n treiglo ar ôl â, gyda, tua, tri a chwe: gyda bwlch.
# reviewed:
rule-plain-ll-and-rh-after-yn = Dydy ll a rh ddim yn treiglo ar ôl yn: yn llawn, yn rhad.
# reviewed:
rule-plain-after-than = Dim ond c, p a t sy'n treiglo ar ôl na o flaen enw: mwy na chant, llai na gwerth.
# reviewed:
rule-plain-at-the-beginning = Dydy gair cyntaf brawddeg ddim yn treiglo: Cwestiwn newydd. Ond gall berf bersonol neu air am amser dreiglo: Ddydd Llun.
# reviewed:
rule-plain-noun-after-noun = Dydy enw sy'n disgrifio enw gwrywaidd neu luosog ddim yn treiglo: enwau pobl.
# reviewed:
rule-second-opinion = Byddai rhaglen arall yn treiglo'n wahanol yma. Edrychwch ar y gair y mae'n ei awgrymu.
# reviewed:
rule-number-of-the-wrong-gender = Mae dau, tri a phedwar yn wrywaidd, a dwy, tair a phedair yn fenywaidd: dau opsiwn, dwy ferch.
# reviewed:
rule-plural-after-number = Ar ôl rhif, ysgrifennwch yr unigol, neu o a'r lluosog: tri chwestiwn, 7 o gwestiynau.
# reviewed:
rule-five-and-six-before-noun = O flaen enw, ysgrifennwch pum a chwe: pum neges, chwe chwestiwn. Ond pump a chwech sydd o flaen o: pump o bobl.
# reviewed:
rule-this-of-the-wrong-gender = Mae 'hwn' yn dilyn enw gwrywaidd, 'hon' enw benywaidd a 'hyn' enw lluosog: y neges hon.
# reviewed:
rule-article-before-vowel = Ysgrifennwch 'yr' o flaen llafariad neu h, ac 'y' o flaen llythrennau eraill: yr ateb, y blwch.
# reviewed:
rule-article-after-vowel = Ar ôl llafariad, 'r yw'r fannod: i'r dref, cau'r ysgol. Does dim newid o flaen berf: lle y bydd.
# reviewed:
rule-and-before-vowel = Ysgrifennwch 'ac' o flaen llafariad, ac 'a' o flaen llythrennau eraill: enw ac ardal, te a choffi. Ond 'ac mae' ac 'ac felly' sy'n gywir.
# reviewed:
rule-with-and-nor-before-vowel = O flaen llafariad, ysgrifennwch 'nac', 'gydag' ac 'ag', yn lle 'na', 'gyda' ac 'â': gydag anghenion.
# reviewed:
rule-formal-among-everyday = Mae berfau ffurfiol ac anffurfiol yn gymysg yma. Dewiswch un cywair: 'rydyn ni' gyda 'dydyn ni'; 'rydym' gyda 'nid ydym'.
# reviewed:
rule-spelling = Dydy'r gair hwn ddim yn ein rhestrau. Gwiriwch y sillafu. Os yw'n iawn, ysgrifennwch y gair mewn ffeil own_words.tsv yn yr un ffolder, un gair i bob llinell.
# reviewed:
rule-ti-where-chi-is-spoken = Mae'r testun hwn yn dweud 'chi' wrth y darllenydd. Defnyddiwch 'chi' ac 'eich' drwyddo, nid yr ail berson unigol.
# reviewed:
rule-chi-where-ti-is-spoken = Mae'r testun hwn yn cyfarch y darllenydd fel ffrind. Defnyddiwch yr ail berson unigol drwyddo, nid 'chi' ac 'eich'.
# reviewed:
rule-ampersand = Ysgrifennwch 'a' neu 'ac' fel gair, nid fel arwydd: cwestiwn ac ateb.
# reviewed:
rule-long-sentence = Mae dros 20 o eiriau yn y frawddeg Gymraeg hon. Allwch chi ei rhannu'n ddwy?
# reviewed:
rule-sentence-too-long = Mae dros 25 o eiriau yn y frawddeg Gymraeg hon, neu dros 15 mewn testun hawdd ei ddeall. Rhannwch hi'n ddwy.
# reviewed:
rule-mutating-word-before-variable = Byddai'n rhaid i'r gair hwn dreiglo'r newidyn sy'n dilyn, neu newid ei hun. Aralleiriwch, neu defnyddiwch golon.
# reviewed:
rule-label-too-long = Byddai ffôn yn torri'r label hwn. Mae lle i 28 o nodau ar eich botymau chi, a 40 ar ein rhai ni.
# reviewed:
rule-plain-words = Mae'r gair Saesneg hwn yn hir neu'n swyddogol. Yn aml, gall gair plaen gymryd ei le.
# reviewed:
rule-sentence-too-long-in-english = Mae dros 25 o eiriau yn y frawddeg Saesneg hon. Rhannwch hi'n ddwy.
# reviewed:
rule-shouting = Mae geiriau mewn priflythrennau yn anoddach i'w darllen, felly defnyddiwch lythrennau bach. Mae un ebychnod yn ddigon.
# reviewed:
rule-hard-to-read = Byddai llawer o bobl 13 oed yn gweld y Saesneg hon yn anodd. Defnyddiwch frawddegau a geiriau byrrach.
# reviewed:
rule-term = Mae gan wasanaethau cyhoeddus air Cymraeg penodol am y term Saesneg hwn. Defnyddiwch y gair rydyn ni'n ei awgrymu.
# reviewed:
rule-same-messages = Rhaid i bob neges fod yn y ddwy iaith. Dim ond mewn un iaith y mae hon.
# reviewed:
rule-same-references = Rhaid i'r newidynnau a'r enwau eraill mewn bachau cyrliog fod yr un fath yn y ddwy iaith. Gwiriwch y ddau destun.
# reviewed:
rule-six-forms = Mae angen chwe ffurf lle mae'r Gymraeg yn dewis yn ôl rhif: 0, 1, 2, 3, 6 a'r gweddill.
# reviewed:
rule-not-left-in-english = Mae'r testun Cymraeg hwn yr un fath â'r Saesneg. Cyfieithwch y testun.
# reviewed:
rule-nothing-to-do = Mae nodyn i'r awdur yn y neges hon o hyd. Gorffennwch y testun a dilëwch y nodyn.
# reviewed:
rule-of-like-length = Mae'r testun hwn yn llawer byrrach mewn un iaith. Oes rhywbeth ar goll, neu wedi'i ychwanegu?
# reviewed:
rule-says-who-read-it = Mae angen '# reviewed:' uwchben pob neges Gymraeg. Rhowch enw'r darllenydd ar ei ôl, os oes un.
# reviewed:
rule-dropped-by-fluent = All Fluent ddim darllen y llinellau hyn, neu maen nhw yno ddwywaith. Byddai'n eu gollwng heb ddweud dim.
# reviewed:
rule-word-to-type = Gair Saesneg o'n gorchmynion neu'n ffeiliau yw hwn. Ysgrifennwch y gair Cymraeg yma.
