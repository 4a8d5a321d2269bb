import Glibc

/// One ledger of a size, and the files that are measured with it.
struct Bench {
    let records: Int
    let seed: UInt64
    /// Where everything of this size lies.
    let directory: String

    var csv: String { directory + "/csv" }
    var ledger: String { directory + "/station.ledger" }
    /// What the sqlite3 program imported, with as many indexes as the ledger has.
    var bare: String { directory + "/bare.sqlite" }

    /// How often work that makes a whole file is repeated.
    var rounds: Int { records > 100_000 ? 1 : 3 }

    /// `10k`, `100k`, `1M`.
    var name: String {
        records % 1_000_000 == 0 ? "\(records / 1_000_000)M" : "\(records / 1_000)k"
    }

    func file(_ name: String) -> String { "\(directory)/\(name)" }

    func remove(_ name: String) {
        unlink(file(name))
        unlink(file(name) + "-journal")
    }

    /// Does work in a process of its own, so that its memory is its own.
    func child(_ work: ChildWork, _ arguments: [String] = []) throws -> Reply {
        let me = try readLink("/proc/self/exe")
        let command = Command(me, [ChildWork.word, work.rawValue, directory] + arguments)
        return Reply(try command.text(through: file("reply.txt")))
    }

    /// Makes the CSV files, where they are not there yet.
    func generate() throws {
        mkdir(directory, 0o700)
        mkdir(csv, 0o700)
        if !exists(file("generated")) {
            say("\(name): generating")
            _ = try child(.generate, [String(records), String(seed)])
            try writeFile(file("generated"), "\(seed)\n")
        }
    }

    /// Makes the ledger that the files become, where an import has not left it.
    func makeLedger() throws {
        guard !exists(ledger) else { return }
        say("\(name): importing")
        _ = try child(.importing, [ledger])
    }

    private func readLink(_ path: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink(path, &buffer, buffer.count)
        guard count > 0 else { throw Failure("\(path) can't be read") }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Tells the person how far it has come, past the table.
func say(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(2, line, line.count)
}
