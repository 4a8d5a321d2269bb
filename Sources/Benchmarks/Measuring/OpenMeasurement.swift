import Ledger

/// Opening a ledger, ready for its first question.
enum OpenMeasurement {
    static func run(_ bench: Bench) throws -> [Outcome] {
        let ours = try bench.child(.opening)
        let whole = Samples(try Samples.repeating { _ = try bench.child(.openingOnce) })
        let program = SQLiteProgram(database: bench.ledger, bench: bench)
        let theirs = Samples(
            try Samples.repeating { try program.run("SELECT COUNT(*) FROM sqlite_schema;") })
        return [
            Outcome("open, in the process", ours["open"], kilobytes: ours.kilobytes),
            Outcome("open, whole process", whole).beside("sqlite3 FILE SELECT", theirs),
        ]
    }

    static func work(_ path: String) throws {
        var seconds: [Double] = []
        for _ in 0..<50 {
            var ledger: Ledger?
            seconds.append(try measure { ledger = try Ledger(path, today: Sample.today) })
            try ledger?.close()
        }
        Reply.tell("open", seconds)
    }
}
