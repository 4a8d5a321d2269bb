import Casework

/// The ledger changed while something long was being read from it.
struct Moved: Error {}

extension Ledger {
    /// Runs long reading that takes many pages, so that all of them show the ledger as it was at the beginning: when
    /// somebody saves in between, it begins again.
    ///
    /// - throws: `LedgerFailure` when the ledger does not hold still for any of the attempts.
    public func steadily<T>(attempts: Int = 3, _ body: () throws -> T) throws -> T {
        let outer = edition
        defer { edition = outer }
        for _ in 0..<attempts {
            edition = try read { try $0.edition() }
            do {
                return try body()
            } catch is Moved {
                continue
            }
        }
        throw LedgerFailure(
            .busy, "读取期间台账一直在变动，请稍后再试", "the ledger kept changing while it was read; try again later")
    }

    /// Reads one page of something long.
    func page<T>(_ body: (Connection) throws -> T) throws -> T {
        try read { connection in
            if let edition, try connection.edition() != edition { throw Moved() }
            return try body(connection)
        }
    }

    /// How long a page may hold the ledger.
    static let pageTime = Duration.milliseconds(200)
}

extension Connection {
    /// A number that grows with every change.
    func edition() throws -> Int {
        try self("SELECT MAX(seq) FROM history").first { $0.integer(0) } ?? 0
    }
}
