import Casework
import Exchange
import Glibc
import Ledger

/// Exporting all kinds to files.
enum ExportMeasurement {
    static func run(_ bench: Bench) throws -> [Outcome] {
        let out = bench.file("out")
        mkdir(out, 0o700)
        var ours = Reply("")
        for _ in 0..<bench.rounds { ours.add(try bench.child(.exporting)) }
        let program = SQLiteProgram(database: bench.ledger, bench: bench)
        let plain = try program.measured(script(bench, ExportQueries.plain), rounds: bench.rounds)
        let printed = try program.measured(script(bench, ExportQueries.printed), rounds: bench.rounds)
        let limit = Samples(
            try (0..<3).map { _ in
                try Command.shell("cat \(out)/*.csv > \(out)/all && sync \(out)/all").run()
            })
        defer { _ = try? Command("rm", ["-r", out]).run() }
        return [
            Outcome("export, all kinds", ours["export"], kilobytes: ours.kilobytes)
                .beside("sqlite3 -csv, plain columns", plain.0, kilobytes: plain.kilobytes, aim: 1)
                .beside("sqlite3 -csv, the same text", printed.0, kilobytes: printed.kilobytes)
                .beside("cat > FILE; sync", limit)
        ]
    }

    private static func script(_ bench: Bench, _ query: (Kind) -> String) -> String {
        ".mode csv\n.headers on\n"
            + Kind.allCases.map { ".output \(bench.file("out"))/\($0.stem).their\n\(query($0));\n" }.joined()
    }

    static func work(_ path: String, to directory: String) throws {
        let ledger = try Ledger(path, today: Sample.today)
        var rows = 0
        let seconds = try measure {
            rows = try ledger.steadily { try write(ledger, to: directory) }
        }
        try ledger.close()
        Reply.tell("export", [seconds])
        Reply.tell("rows", count: rows)
    }

    private static func write(_ ledger: Ledger, to directory: String) throws -> Int {
        try Kind.allCases.reduce(0) { rows, kind in
            let writer = CSVWriter(
                to: try AtomicFile(path: "\(directory)/\(kind.stem).csv"), byteOrderMark: true)
            try writer.header(Ledger.exportHeader(kind))
            let written = try ledger.export(kind, to: Cells(writer: writer))
            try writer.finish()
            return rows + written
        }
    }

    /// Hands the ledger's cells to a CSV file.
    private struct Cells: ExportSink {
        let writer: CSVWriter

        func cell(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) throws {
            try writer.append(bytes, as: isText ? .text : .plain)
        }

        func endRow() throws { try writer.endRow() }
    }
}
