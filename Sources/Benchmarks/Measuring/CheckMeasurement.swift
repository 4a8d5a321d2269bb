import Ledger

/// The check of a whole ledger: every record recounted.
enum CheckMeasurement {
    static func run(_ bench: Bench) throws -> [Outcome] {
        var ours = Reply("")
        for _ in 0..<bench.rounds { ours.add(try bench.child(.checking)) }
        let program = SQLiteProgram(database: bench.ledger, bench: bench)
        let theirs = Samples(
            try (0..<bench.rounds).map { _ in try program.run("PRAGMA integrity_check;") })
        return [
            Outcome("check", ours["check"], kilobytes: ours.kilobytes)
                .beside("sqlite3 PRAGMA integrity_check", theirs)
        ]
    }

    static func work(_ path: String) throws {
        let ledger = try Ledger(path, today: Sample.today)
        var report: CheckReport?
        let seconds = try measure { report = try ledger.check() }
        try ledger.close()
        if let difference = report?.differences.first { throw Failure(difference.english) }
        Reply.tell("check", [seconds])
        Reply.tell("findings", count: (report?.findings.count ?? 0) + (report?.findingsLeftOut ?? 0))
    }
}
