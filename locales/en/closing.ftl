closing-today = Closes today at { $time }
closing-tomorrow = Closes tomorrow
closing-soon = { $count ->
    [one] Closes in { $count } day
   *[other] Closes in { $count } days
}
