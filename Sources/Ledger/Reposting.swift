import Casework

/// Posts records again where the ledger is to be counted otherwise than it was. What was sealed stays as it is, and
/// nothing is noted as a correction: that a rule changed is no late entry.
struct Reposting {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Posts again what another set of categories counts otherwise: the records that name a client of whom it does.
    func count(with rules: CountingRules, after old: CountingRules, _ progress: ProgressReport?) throws {
        try noteCounted(with: rules)
        guard rules.hardship != old.hardship else { return }
        var walk = TouchedWalk(
            rules.changedCategories(from: old), try connection.stations(in: .everywhere), TouchedWalk.allDays)
        var touched: [RecordID] = []
        try progress?(
            Progress(work: Label("按新类别重新计数", "counting by the new set"), done: 0, total: nil))
        var finding = Pacer(progress, "找出要重新计入的记录", "finding what counts otherwise")
        try walk.go(connection) { record in
            touched.append(record)
            try finding.tick(touched.count)
        }
        let books = Bookkeeping(connection, rules)
        var posting = Pacer(progress, "重新计入月报", "posting again")
        for (index, id) in touched.enumerated() {
            try posting.tick(index, of: touched.count)
            guard let spine = try connection.spine(id) else { continue }
            try books.post(spine, isNew: false)
        }
        try books.flush()
    }

    /// Posts every record anew.
    func countAll(with rules: CountingRules, _ progress: ProgressReport? = nil) throws {
        try noteCounted(with: rules)
        try connection.run("DELETE FROM posting; DELETE FROM total")
        let books = Bookkeeping(connection, rules)
        var posting = Pacer(progress, "按新口径重新计入月报", "posting again by newer rules")
        let total = try connection("SELECT COUNT(*) FROM record WHERE deleted = 0").first { $0.integer(0) }
        var done = 0
        try connection("SELECT id FROM record WHERE deleted = 0 ORDER BY id").each { row in
            done += 1
            try posting.tick(done, of: total)
            guard let spine = try connection.spine(row.record(0)) else { return }
            try books.post(spine, isNew: true)
        }
        try books.flush()
    }

    /// Whether the postings are those of the rules; nil where nothing was ever posted.
    func isCounted(with rules: CountingRules) throws -> Bool? {
        let edition = try connection("SELECT value FROM setting WHERE name = 'counting'").first {
            $0.integer(0)
        }
        guard let edition else { return nil }
        let set = try connection("SELECT value FROM setting WHERE name = 'hardship'").first { $0.text(0) }
        return edition == CountingRules.edition && set == rules.hardshipText
    }

    /// Notes what the postings are counted with.
    func noteCounted(with rules: CountingRules) throws {
        let note = try connection("INSERT OR REPLACE INTO setting VALUES (?, ?)")
        try note.bind("counting", CountingRules.edition).run()
        try note.bind("hardship", rules.hardshipText).run()
    }
}

extension Ledger {
    /// Posts every record again where the ledger was counted by another edition of the rules, or another set.
    func postAgainIfCountedOtherwise(_ progress: ProgressReport? = nil) throws {
        guard try read({ try Reposting($0).isCounted(with: $0.rules()) }) != true else { return }
        try write { connection in
            let (reposting, rules) = (Reposting(connection), try connection.rules())
            switch try reposting.isCounted(with: rules) {
            case true: return
            case nil: try reposting.noteCounted(with: rules)
            default: try reposting.countAll(with: rules, progress)
            }
        }
    }
}

extension CountingRules {
    /// The set as one text.
    fileprivate var hardshipText: String {
        ClientCategory.allCases.filter(hardship.contains).map(\.rawValue).joined(separator: "|")
    }
}
