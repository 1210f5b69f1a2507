# reviewed:
command-menu = Beth sydd ar agor
# reviewed:
command-language = Newid iaith
# reviewed:
command-easy = Hawdd ei ddeall, neu'r geiriad llawn
# reviewed:
command-updates = Beth rydych chi'n ei ddilyn
# reviewed:
command-receipt = Gweld ymateb, ei newid neu ei dynnu'n ôl
# reviewed:
command-mydata = Beth rydyn ni'n ei gadw amdanoch chi
# reviewed:
command-clear = Clirio'r sgwrs hon
# reviewed:
command-privacy = Eich preifatrwydd
# reviewed:
command-stop = Stopio pob neges
# reviewed:
command-forget = Dileu'r hyn sydd gennyn ni
# reviewed:
command-help = Cymorth
# reviewed:
command-listen = Gwrando ar yr hyn sydd ar y sgrin
# reviewed:
command-rights = Eich hawliau, a phwy all helpu
