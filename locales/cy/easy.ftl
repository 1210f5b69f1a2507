# reviewed:
easy-on = Mae 'Hawdd ei ddeall' ymlaen. Am y geiriad llawn: /hawdd
# reviewed:
easy-off = Mae'r geiriad llawn yn ôl. Am 'Hawdd ei ddeall': /hawdd
