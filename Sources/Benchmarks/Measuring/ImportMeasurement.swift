import Casework
import Exchange
import Glibc
import Ledger

/// Importing all files into a new ledger: read, validated, resolved, posted, in one transaction.
enum ImportMeasurement {
    static func run(_ bench: Bench) throws -> [Outcome] {
        var ours = Reply("")
        for _ in 0..<bench.rounds {
            bench.remove("import.ledger")
            ours.add(try bench.child(.importing, [bench.file("import.ledger")]))
        }
        if exists(bench.ledger) {
            bench.remove("import.ledger")
        } else {
            rename(bench.file("import.ledger"), bench.ledger)
        }
        bench.remove("import.ledger.lock")
        // The last of these stays, for saves.
        let first = try bare(bench, BareTables.tables() + BareTables.indexes(), after: "", into: bench.bare)
        let after = try bare(
            bench, BareTables.tables(), after: BareTables.indexes(), into: bench.file("import.sqlite"))
        bench.remove("import.sqlite")
        return [
            Outcome("import", ours["import"], kilobytes: ours.kilobytes)
                .beside("sqlite3 .import, indexes first", first.0, kilobytes: first.kilobytes, aim: 3)
                .beside("sqlite3 .import, indexes after", after.0, kilobytes: after.kilobytes)
                .beside("cat > /dev/null", try read(bench))
        ]
    }

    static func work(csv: String, ledger path: String) throws {
        let ledger = try Ledger(path, creates: true, who: "benchmark", today: Sample.today)
        let files = try Kind.allCases.map { try file(CSVReader(path: "\(csv)/\($0.stem).csv"), $0) }
        var imported: ImportReport?
        let seconds = try measure { imported = try ledger.importing(files) }
        try ledger.close()
        guard let report = imported else { return }
        if let problem = report.problems.first {
            throw Failure("\(problem.file):\(problem.line): \(problem.what.sentence(in: .english))")
        }
        Reply.tell("import", [seconds])
        Reply.tell("rows", count: report.total.new)
        Reply.tell("warnings", count: report.warnings.count + report.warningsLeftOut)
    }

    private static func file(_ reader: CSVReader, _ kind: Kind) -> ImportFile {
        ImportFile(
            name: "\(kind.stem).csv", kind: kind, header: reader.header, headerLine: reader.headerLine
        ) {
            try reader.next().map { ($0.line, $0.cells.map(FormulaGuard.imported)) }
        }
    }

    private static func script(_ bench: Bench, _ before: String, after: String) -> String {
        """
        PRAGMA synchronous = EXTRA;
        BEGIN;
        \(before)
        \(BareTables.imports(from: bench.csv))
        \(after)
        COMMIT;

        """
    }

    private static func bare(
        _ bench: Bench, _ before: String, after: String, into file: String
    ) throws -> (Samples, kilobytes: Int) {
        try SQLiteProgram(database: file, bench: bench).measured(
            script(bench, before, after: after), rounds: bench.rounds
        ) { unlink(file) }
    }

    /// Makes the plain tables with their indexes, where they are not there yet.
    static func makeBare(_ bench: Bench) throws {
        guard !exists(bench.bare) else { return }
        try SQLiteProgram(database: bench.bare, bench: bench)
            .run(script(bench, BareTables.tables() + BareTables.indexes(), after: ""))
    }

    private static func read(_ bench: Bench) throws -> Samples {
        Samples(try (0..<5).map { _ in try Command.shell("cat \(bench.csv)/*.csv > /dev/null").run() })
    }
}
