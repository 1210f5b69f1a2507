# reviewed:
profile-description = Drws: dweud eich dweud am yr hyn mae gwasanaethau cyhoeddus Cymru yn ei benderfynu, a chlywed beth ddigwyddodd nesaf.
# reviewed:
profile-short = Dweud eich dweud, a chlywed beth ddaeth o hynny.
