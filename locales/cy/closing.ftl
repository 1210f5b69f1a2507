# reviewed:
closing-today = Yn cau heddiw am { $time }
# reviewed:
closing-tomorrow = Yn cau yfory
# reviewed:
closing-soon = { $count ->
    [zero] Yn cau heddiw
    [one] Yn cau ymhen { $count } diwrnod
    [two] Yn cau ymhen { $count } ddiwrnod
    [few] Yn cau ymhen { $count } diwrnod
    [many] Yn cau ymhen { $count } diwrnod
   *[other] Yn cau ymhen { $count } diwrnod
}
