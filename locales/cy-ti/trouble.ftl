# reviewed:
trouble-press-a-button = Pwysa un o'r botymau i fynd ymlaen, os gweli di'n dda.
# reviewed:
trouble-not-text = Dim ond geiriau a botymau rydyn ni'n eu deall yma. Dydyn ni ddim wedi cadw'r hyn a anfonaist ti.
# reviewed:
trouble-edited = Dydyn ni ddim yn gweld newidiadau i hen negeseuon. Gelli di newid unrhyw ateb yma cyn anfon.
# reviewed:
trouble-stale = Hen fotwm yw hwnnw. Edrycha ar y neges olaf.
# reviewed:
trouble-too-long = Mae'r neges honno'n rhy hir. { $limit } o nodau yw'r terfyn. Dydyn ni ddim wedi cadw'r un rhan ohoni. Mae hi i'w gweld uchod o hyd. Copïa hi, ei byrhau a'i hanfon eto.
# reviewed:
trouble-unknown-command = Dydyn ni ddim yn adnabod y gorchymyn hwnnw. I weld beth gelli di ei wneud: /cymorth
# reviewed:
trouble-closed-meanwhile = Caeodd yr ymgysylltiad hwn cyn i ti anfon dy atebion, felly dydyn nhw ddim wedi cael eu cyfrif. Mae'n ddrwg gennyn ni.
# reviewed:
trouble-closed-before-changes = Caeodd yr ymgysylltiad hwn cyn i ti anfon dy newidiadau. Mae dy atebion cynharach yn dal i sefyll.
# reviewed:
trouble-answered-already = Rwyt ti wedi ymateb i hyn yn barod. Mae pob person yn cyfrif unwaith.
# reviewed:
trouble-questions-changed = Mae'r cwestiynau wedi newid ers i ti ddechrau. Rydyn ni wedi cadw pob ateb sy'n dal i ffitio.
# reviewed:
trouble-draft-ended = Mae drafft o dy atebion wedi dod i ben, ac rydyn ni wedi ei ddileu. Rydyn ni'n cadw drafft am 7 diwrnod, a dim ond tra bydd yr ymgysylltiad ar agor.
# reviewed:
trouble-unusable-too-large = Mae'r ffeil honno'n rhy fawr, felly dydyn ni ddim wedi'i nôl. Anfona un lai, neu ysgrifenna dy ateb.
# reviewed:
trouble-unusable-too-long = Mae'r neges lais honno'n rhy hir, felly dydyn ni ddim wedi'i nôl. Anfona un fyrrach, neu ysgrifenna dy ateb.
# reviewed:
trouble-unusable-no-photo = Nid llun y gallwn ni ei ddarllen yw hwnna, felly dydyn ni ddim wedi'i gadw. Anfona un arall, neu ysgrifenna dy ateb.
# reviewed:
trouble-unusable-no-recording = Nid neges lais y gallwn ni ei chlywed yw honna, felly dydyn ni ddim wedi'i chadw. Anfona un arall, neu ysgrifenna dy ateb.
# reviewed:
trouble-unusable-not-fetched = Doedd dim modd nôl hynny o Telegram, felly dydyn ni ddim wedi'i gadw. Rho gynnig arall arni, neu ysgrifenna dy ateb.
