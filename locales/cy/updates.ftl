# reviewed:
updates-following = Rydych chi'n dilyn:
# reviewed:
updates-none = Dydych chi ddim yn dilyn dim byd, felly fyddwn ni ddim yn anfon negeseuon atoch chi.
# reviewed:
updates-leave = Stopio dilyn: { $title }
# reviewed:
updates-left = Iawn. Fyddwch chi ddim yn clywed mwy am hyn.
# reviewed:
updates-stopped = Iawn. Fyddwn ni ddim yn anfon mwy o negeseuon atoch chi oni bai eich bod chi'n gofyn amdanyn nhw. Gallwch chi ysgrifennu aton ni unrhyw bryd.
# reviewed:
updates-close = Cau'r rhestr
