# reviewed:
trouble-press-a-button = Pwyswch un o'r botymau i fynd ymlaen, os gwelwch yn dda.
# reviewed:
trouble-unknown-engagement = Allwn ni ddim dod o hyd i'r ymgysylltiad yn y ddolen honno. Efallai bod y ddolen wedi torri.
# reviewed:
trouble-not-text = Dim ond geiriau a botymau rydyn ni'n eu deall yma. Dydyn ni ddim wedi cadw'r hyn a anfonoch chi.
# reviewed:
trouble-edited = Dydyn ni ddim yn gweld newidiadau i hen negeseuon. Gallwch chi newid unrhyw ateb yma cyn anfon.
# reviewed:
trouble-stale = Hen fotwm yw hwnnw. Edrychwch ar y neges olaf.
# reviewed:
trouble-stale-here = Roedd y botwm hwnnw'n perthyn i neges gynharach, felly does dim byd wedi newid. Dyma lle rydyn ni nawr.
# reviewed:
trouble-too-long = Mae'r neges honno'n rhy hir. { $limit } o nodau yw'r terfyn. Dydyn ni ddim wedi cadw'r un rhan ohoni. Mae hi i'w gweld uchod o hyd. Copïwch hi, ei byrhau a'i hanfon eto.
# reviewed:
trouble-rest-of-too-long = Dyna weddill y neges hir. Dydyn ni ddim wedi cadw'r rhan hon chwaith.
# reviewed:
trouble-unknown-command = Dydyn ni ddim yn adnabod y gorchymyn hwnnw. I weld beth gallwch chi ei wneud: /cymorth
# reviewed:
trouble-engagement-gone = Dydy'r ymgysylltiad hwnnw ddim ar gael bellach.
# reviewed:
trouble-closed-meanwhile = Caeodd yr ymgysylltiad hwn cyn i chi anfon eich atebion, felly dydyn nhw ddim wedi cael eu cyfrif. Mae'n ddrwg gennyn ni.
# reviewed:
trouble-closed-before-changes = Caeodd yr ymgysylltiad hwn cyn i chi anfon eich newidiadau. Mae eich atebion cynharach yn dal i sefyll.
# reviewed:
trouble-answered-already = Rydych chi wedi ymateb i hyn yn barod. Mae pob person yn cyfrif unwaith.
# reviewed:
trouble-questions-changed = Mae'r cwestiynau wedi newid ers i chi ddechrau. Rydyn ni wedi cadw pob ateb sy'n dal i ffitio.
# reviewed:
trouble-storage = Mae'n ddrwg gennyn ni: allwn ni ddim cadw dim byd ar hyn o bryd. Dydy'r hyn rydych chi newydd ei wneud ddim wedi cael ei gadw. Rhowch gynnig arall arni yn nes ymlaen.
# reviewed:
trouble-failed = Mae'n ddrwg gennyn ni: aeth rhywbeth o'i le ar ein hochr ni. Dydy'r neges honno ddim wedi cael ei chadw. Rydyn ni wedi nodi'r peth. Rhowch gynnig arall arni.
# reviewed:
trouble-draft-ended = Mae drafft o'ch atebion wedi dod i ben, ac rydyn ni wedi ei ddileu. Rydyn ni'n cadw drafft am 7 diwrnod, a dim ond tra bydd yr ymgysylltiad ar agor.
# reviewed:
trouble-unusable-too-large = Mae'r ffeil honno'n rhy fawr, felly dydyn ni ddim wedi'i nôl. Anfonwch un lai, neu ysgrifennwch eich ateb.
# reviewed:
trouble-unusable-too-long = Mae'r neges lais honno'n rhy hir, felly dydyn ni ddim wedi'i nôl. Anfonwch un fyrrach, neu ysgrifennwch eich ateb.
# reviewed:
trouble-unusable-no-photo = Nid llun y gallwn ni ei ddarllen yw hwnna, felly dydyn ni ddim wedi'i gadw. Anfonwch un arall, neu ysgrifennwch eich ateb.
# reviewed:
trouble-unusable-no-recording = Nid neges lais y gallwn ni ei chlywed yw honna, felly dydyn ni ddim wedi'i chadw. Anfonwch un arall, neu ysgrifennwch eich ateb.
# reviewed:
trouble-unusable-asked-no-more = Dydyn ni ddim yn gofyn y cwestiwn hwnnw mwyach, felly dydyn ni ddim wedi cadw hynny.
# reviewed:
trouble-unusable-not-fetched = Doedd dim modd nôl hynny o Telegram, felly dydyn ni ddim wedi'i gadw. Rhowch gynnig arall arni, neu ysgrifennwch eich ateb.
