# reviewed:
picture-question = Faint o ddylanwad sydd yma?
# reviewed:
picture-here = Rydyn ni yma
# reviewed:
picture-step-information = Gwybodaeth
# reviewed:
picture-step-consultation = Ymgynghoriad
# reviewed:
picture-step-participation = Cyfranogiad
# reviewed:
picture-step-co-production = Cydgynhyrchu
# reviewed:
picture-means-information = Rydyn ni'n dweud, nid yn gofyn.
# reviewed:
picture-means-consultation = Rydyn ni'n gofyn am farn.
# reviewed:
picture-means-participation = Rydyn ni'n trafod gyda'n gilydd.
# reviewed:
picture-means-co-production = Rydyn ni'n gweithio gyda'n gilydd.
# reviewed:
picture-service-decides = Y gwasanaeth sy'n penderfynu.
# reviewed:
picture-both-decide = Pobl a'r gwasanaeth sy'n penderfynu gyda'i gilydd.
# reviewed:
picture-influence-information = Pedwar gris o ddylanwad. Un: gwybodaeth. Dau: ymgynghoriad. Tri: cyfranogiad. Pedwar: cydgynhyrchu. Mae'r marc ar y gris cyntaf. Rydyn ni'n dweud, nid yn gofyn. Y gwasanaeth sy'n penderfynu.
# reviewed:
picture-influence-consultation = Pedwar gris o ddylanwad. Un: gwybodaeth. Dau: ymgynghoriad. Tri: cyfranogiad. Pedwar: cydgynhyrchu. Mae'r marc ar yr ail ris. Rydyn ni'n gofyn am farn. Y gwasanaeth sy'n penderfynu.
# reviewed:
picture-influence-participation = Pedwar gris o ddylanwad. Un: gwybodaeth. Dau: ymgynghoriad. Tri: cyfranogiad. Pedwar: cydgynhyrchu. Mae'r marc ar y trydydd gris. Rydyn ni'n trafod gyda'n gilydd. Y gwasanaeth sy'n penderfynu.
# reviewed:
picture-influence-co-production = Pedwar gris o ddylanwad. Un: gwybodaeth. Dau: ymgynghoriad. Tri: cyfranogiad. Pedwar: cydgynhyrchu. Mae'r marc ar y pedwerydd gris. Rydyn ni'n gweithio gyda'n gilydd. Pobl a'r gwasanaeth sy'n penderfynu gyda'i gilydd.
# reviewed:
poster-scan = Pwyntiwch gamera eich ffôn at y cod.
# reviewed:
poster-opens = Mae'n agor sgwrs yn Telegram, yn Gymraeg neu yn Saesneg.
# reviewed:
poster-by-hand = Neu drwy'r cyfeiriad hwn:
