easy-on = Easy read is on. For the full wording: /easy
easy-off = The full wording is back. For easy read: /easy
