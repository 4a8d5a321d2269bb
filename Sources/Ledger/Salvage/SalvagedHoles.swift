import Casework

/// What a salvage could not bring of the history, or not prove: kept in the ledger, so that a check names it once and for
/// all, and finds what is changed since.
struct SalvagedHoles {
    /// Entries of the history.
    var entries = NumberRanges()
    /// Steps of months.
    var steps = NumberRanges()
    /// The batch with which the salvaged records go on; what came before it can't be undone.
    var batch: Int?

    private static let names = (batch: "salvaged", entries: "salvaged_entries", steps: "salvaged_steps")

    /// What undo begins after.
    static let lastBatch = "IFNULL((SELECT value FROM setting WHERE name = 'salvaged'), 0)"

    init() {}

    /// What the ledger says.
    init(_ connection: Connection) throws {
        func text(_ name: String) throws -> String {
            try connection("SELECT value FROM setting WHERE name = ?").bind(name).first { $0.text(0) } ?? ""
        }
        entries = NumberRanges(try text(Self.names.entries))
        steps = NumberRanges(try text(Self.names.steps))
        batch = Int(try text(Self.names.batch))
    }

    /// Puts it into the ledger.
    func write(_ connection: Connection) throws {
        let set = try connection("INSERT OR REPLACE INTO setting VALUES (?, ?)")
        if !entries.isEmpty { try set.bind(Self.names.entries, entries.description).run() }
        if !steps.isEmpty { try set.bind(Self.names.steps, steps.description).run() }
        if let batch { try set.bind(Self.names.batch, batch).run() }
    }
}
