import Glibc

/// Builds ledgers of generated records and measures the work of every day on them, beside the same work by the `sqlite3`
/// program and the limits of the machine.
@main
struct Benchmarks {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if arguments.first == ChildWork.word {
                guard arguments.count > 2, let work = ChildWork(rawValue: arguments[1]) else {
                    throw Failure(Options.usage)
                }
                try work.run(arguments[2], Array(arguments.dropFirst(3)))
            } else {
                try measureAll(Options(arguments))
            }
        } catch {
            say("\(error)")
            exit(1)
        }
    }

    private static func measureAll(_ options: Options) throws {
        let base = options.keep ?? temporaryDirectory()
        mkdir(base, 0o700)
        defer { if options.keep == nil { _ = try? Command("rm", ["-r", base]).run() } }
        for size in options.sizes {
            let bench = Bench(
                records: size, seed: options.seed, directory: "\(base)/\(size)-\(options.seed)")
            try bench.generate()
            var rows: [ResultRow] = []
            for measurement in options.only {
                if measurement != .import { try bench.makeLedger() }
                say("\(bench.name): \(measurement)")
                rows += try measurement.run(bench).flatMap(\.rows)
            }
            let table = ResultTable(
                title:
                    "\(bench.name) records, seed \(options.seed): \(megabytes(bench.ledger)) MB; load \(loads())",
                rows: rows)
            print(options.isMarkdown ? table.markdown : table.text)
            fflush(nil)
        }
    }

    /// The load of the machine: others at work make times long and ratios uneven.
    private static func loads() -> String {
        var loads = [0.0]
        getloadavg(&loads, 1)
        return "\(Samples.digits(loads[0])) on \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores"
    }

    private static func megabytes(_ path: String) -> Int { size(path) >> 20 }

    private static func temporaryDirectory() -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        return "\(parent)/taizhang-benchmarks-\(getpid())"
    }
}
