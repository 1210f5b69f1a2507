# reviewed:
updates-following = Rwyt ti'n dilyn:
# reviewed:
updates-none = Dwyt ti ddim yn dilyn dim byd, felly fyddwn ni ddim yn anfon negeseuon atat ti.
# reviewed:
updates-left = Iawn. Fyddi di ddim yn clywed mwy am hyn.
# reviewed:
updates-stopped = Iawn. Fyddwn ni ddim yn anfon mwy o negeseuon atat ti oni bai dy fod ti'n gofyn amdanyn nhw. Gelli di ysgrifennu aton ni unrhyw bryd.
