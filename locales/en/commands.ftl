command-menu = What is open
command-language = Change language
command-easy = Easy read, or the full wording
command-updates = What you follow
command-privacy = Your privacy
command-stop = Leave all messages
command-forget = Delete what we hold
command-help = Help
