# reviewed:
demo-followers = Yn dilyn
# reviewed:
demo-waiting = Ymatebion dan sêl yn y blwch
# reviewed:
demo-responses = Ymatebion wedi'u hagor
# reviewed:
demo-delivery-pending = Negeseuon yn aros
# reviewed:
demo-delivery-sent = Negeseuon wedi'u hanfon
# reviewed:
demo-delivery-gone = Wedi ein blocio
# reviewed:
demo-note = Mae rhifau o 1 i 7 yn cael eu dangos fel *, a'r gweddill i'r 5 agosaf. Yn yr ymarfer hwn rydyn ni'n edrych yn y blwch bob ychydig eiliadau. Mae'n agor pan fydd digon o ymatebion mewn un iaith: { $smallest } i'w hagor, { $pool } arall i aros ynddo. Mewn bywyd go iawn: 10 a 10, unwaith y dydd.
# reviewed:
demo-closed-and-told = { $title }: mae hwn wedi cau. { $when }: mae'r adborth cyntaf ar ei ffordd.
# reviewed:
demo-told = { $title }. { $when }: mae mwy o adborth ar ei ffordd.
# reviewed:
demo-all-told = Dyna ddiwedd y stori hon: { $title }. Mae'r lleill ar agor o hyd.
