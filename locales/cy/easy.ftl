# reviewed:
easy-on = Mae 'Hawdd ei ddeall' ymlaen. I gael y geiriad llawn: /hawdd
# reviewed:
easy-off = Mae'r geiriad llawn yn ôl. I gael 'Hawdd ei ddeall': /hawdd
