# reviewed:
profile-description = Drws: dweud eich dweud am yr hyn mae gwasanaethau cyhoeddus Cymru yn ei benderfynu, a chael gwybod beth ddaw nesaf.
# reviewed:
profile-short = Dweud eich dweud, a chlywed beth ddaw o hynny.
