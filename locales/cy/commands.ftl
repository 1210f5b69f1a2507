# reviewed:
command-menu = Beth sydd ar agor
# reviewed:
command-language = Newid iaith
# reviewed:
command-easy = Hawdd ei ddeall, neu'r geiriad llawn
# reviewed:
command-updates = Beth rydych chi'n ei ddilyn
# reviewed:
command-privacy = Eich preifatrwydd
# reviewed:
command-stop = Stopio pob neges
# reviewed:
command-forget = Dileu'r hyn sydd gennyn ni
# reviewed:
command-help = Cymorth
