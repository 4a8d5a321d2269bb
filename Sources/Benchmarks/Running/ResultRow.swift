/// One line of the printed table: some work beside something to compare it with.
struct ResultRow {
    var work: String
    var time = ""
    /// Megabytes at the most.
    var memory = ""
    var beside = ""
    var theirs = ""
    var ratio = ""
    var aim = ""
    var verdict = ""
}
