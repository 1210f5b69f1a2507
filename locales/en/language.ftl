language-greeting = Welcome to Drws. This is where you can have your say on what public services decide.
language-which = Which language would you like to use? Answers in Welsh are welcome, and count the same.
language-change = Change language.
language-chosen = Change language: /language
