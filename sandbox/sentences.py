"""What simulated people type: things a council might hear, in either language."""

from typing import Final

WELSH: Final = (
    "Byddai biniau mwy yn gwneud ailgylchu'n haws i deuluoedd.",
    "Does dim bws ar ôl chwech, felly alla i ddim cyrraedd y coleg gyda'r nos.",
    "Mae'r bobl ifanc yn symud i ffwrdd am nad oes tai y gallan nhw eu fforddio.",
    "Mae angen rhywle cynnes i bobl ifanc gwrdd ar ôl ysgol.",
    "Mae'r palmant ger yr ysgol yn rhy gul i gadair olwyn.",
    "Hoffwn i weld mwy o wasanaethau ar gael yn Gymraeg.",
    "Dydy'r casgliad bob tair wythnos ddim yn gweithio i ni gyda babi yn y tŷ.",
    "Byddai amserlen glir yn y safle bws yn help mawr.",
    "Diolch am ofyn, does neb wedi gofyn i ni o'r blaen.",
    "Mae'n rhaid i mi yrru ugain milltir i'r ganolfan ailgylchu.",
    "Rhowch wybod i ni beth ddigwyddodd wedyn, os gwelwch yn dda.",
    "Mae'r parc yn dda, ond does dim golau yno yn y gaeaf.",
)

ENGLISH: Final = (
    "Bigger bins would make recycling easier for families.",
    "There is no bus after six, so I can't get to college in the evening.",
    "Young people are moving away because they can't afford a home here.",
    "We need somewhere warm for young people to meet after school.",
    "The pavement by the school is too narrow for a wheelchair.",
    "I would like more services to be available in Welsh.",
    "A collection every three weeks doesn't work for us with a baby in the house.",
    "A clear timetable at the bus stop would help a lot.",
    "Thank you for asking, nobody has asked us before.",
    "I have to drive twenty miles to the recycling centre.",
    "Please tell us what happened afterwards.",
    "The park is good, but there is no light there in winter.",
)
