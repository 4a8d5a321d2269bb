import Glibc

/// The `sqlite3` command-line program: what the ledger's own work is measured beside.
struct SQLiteProgram {
    let database: String
    let bench: Bench

    /// As much memory for pages as the ledger takes.
    private static let settings = "PRAGMA cache_size = -8000;\n"

    /// Runs a script and tells the seconds of the whole process.
    @discardableResult
    func run(_ script: String) throws -> Double {
        let file = bench.file("script.sql")
        try writeFile(file, Self.settings + script)
        defer { unlink(file) }
        return try Command("sqlite3", ["-bail", database], input: file).run()
    }

    /// Runs a script so many times, and tells the seconds of the whole process and the most memory, in kilobytes, that
    /// it held.
    func measured(_ script: String, rounds: Int, before: () -> Void = {}) throws -> (Samples, kilobytes: Int)
    {
        let file = bench.file("script.sql")
        let memory = bench.file("memory.txt")
        try writeFile(file, Self.settings + script + "\n.output\n.shell grep VmHWM /proc/$PPID/status\n")
        defer {
            unlink(file)
            unlink(memory)
        }
        var kilobytes = 0
        let seconds = try (0..<rounds).map { _ in
            before()
            let time = try Command("sqlite3", ["-bail", database], input: file, output: memory).run()
            let line = try readFile(memory).split(separator: "\n").last { $0.hasPrefix("VmHWM:") }
            kilobytes = max(kilobytes, Int(line?.filter(\.isNumber) ?? "") ?? 0)
            return time
        }
        return (Samples(seconds), kilobytes)
    }

    /// The seconds that a query takes by itself when it is run again: the process with many of it less the process
    /// with one.
    func seconds(_ query: String) throws -> Samples {
        let once = try run(query)
        let times = max(2, min(20, Int(1 / once)))
        let again = String(repeating: query + "\n", count: times + 1)
        return Samples(
            try (0..<3).map { _ in
                let start = try run(query)
                return max(0, try run(again) - start) / Double(times)
            })
    }
}
