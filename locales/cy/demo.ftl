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
demo-note = Mae rhifau o 1 i 7 yn cael eu dangos fel *, a'r gweddill i'r 5 agosaf. Yn yr ymarfer hwn rydyn ni'n edrych yn y blwch bob deg eiliad. Mae'n agor pan fydd digon o ymatebion mewn un iaith: { $smallest } i'w hagor, { $pool } arall i aros ynddo. Mewn bywyd go iawn: 10 a 10, unwaith y dydd.
# reviewed:
demo-today = Heddiw yn yr ymarfer hwn: { $when }
# reviewed:
demo-closed = { $when }. Mae hwn wedi cau: { $title }. Bydd yr adborth cyntaf yn dod ar { $day }.
# reviewed:
demo-told = { $when }. Mae adborth ar ei ffordd: { $title }. Bydd mwy yn dod ar { $day }.
# reviewed:
demo-last-told = { $when }. Mae'r adborth olaf ar ei ffordd: { $title }.
# reviewed:
demo-all-told = { $when }. Dyna ddiwedd y stori hon: { $title }.
