import Casework

/// The ledger changed while something long was being read from it.
struct Moved: Error {}

extension Ledger {
    /// Runs long reading that takes many pages, so that all of them show the ledger as it was at the beginning: when
    /// somebody saves in between, it begins again. A ledger that never holds still is read from a private copy.
    ///
    /// - parameter body: reads, and nothing else; it may be run several times.
    public func steadily<T>(attempts: Int = 3, _ body: () throws -> T) throws -> T {
        for _ in 0..<attempts {
            do {
                return try once(body)
            } catch is Moved {
                continue
            }
        }
        return try onPrivateCopy(nil) { copy in
            standIn = copy
            defer { standIn = nil }
            return try once(body)
        }
    }

    /// Runs long reading that can't begin again.
    ///
    /// - throws: `LedgerFailure` when somebody saves in between.
    func holdingStill<T>(_ body: () throws -> T) throws -> T {
        do {
            return try once(body)
        } catch is Moved {
            throw LedgerFailure(
                .busy, "读取期间台账有变动，请再试一次", "the ledger changed while it was read; try again")
        }
    }

    private func once<T>(_ body: () throws -> T) throws -> T {
        let outer = edition
        defer { edition = outer }
        edition = try read { try $0.edition() }
        return try body()
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
