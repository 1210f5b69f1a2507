help-title = Help
help-how = Choose something that is open and read about it. Then answer by pressing a button or writing a message. You can skip, go back and change an answer before you send. If you leave, your draft waits for 7 days.
help-person = To talk to a person, use the details under 'More about this'.
