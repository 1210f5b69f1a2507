# reviewed:
reading-progress = Cerdyn { $number } o { $total }
# reviewed:
reading-contact = Ble galla i ddysgu mwy?
