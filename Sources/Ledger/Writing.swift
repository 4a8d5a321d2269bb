import Casework

/// One batch being written, inside one transaction: the one door through which every change of a record goes, from a
/// form, a command, an import or an undo.
///
/// Records are put one by one; `finish` applies the rules that look at other records, posts what changed and what rests
/// on it, and gives back what is wrong, upon which the transaction is to be rolled back.
final class Writing {
    let connection: Connection
    let resolver: Resolver
    let today: Day
    private(set) var batch: Batch
    private let books: Bookkeeping
    private var lastHash: [UInt8]
    private let firstSeq: Int
    private var nextSeq: Int
    private var nextID: Int64
    private let neighbours: Neighbours
    private let loading: BulkLoading
    /// The records that were there before and were put, with what the caller calls the places that they came from.
    private var changed: [(id: RecordID, origin: Int)] = []
    /// New records that can be judged only when all are there: versions come in any order.
    private var unjudged: [(id: RecordID, origin: Int)] = []
    /// What changed periods were before: targets may have meant them.
    private var movedPeriods: [(before: NamedPeriod, id: RecordID, origin: Int)] = []
    /// What the targets meant by their periods' names before a station got another code, and the station's place of origin.
    private var meantPeriods: (targets: [RecordUUID: Neighbours.MeantPeriod], origin: Int)?
    /// What rests on changed records, with the origin of the change.
    private var dependents: [RecordID: Int] = [:]
    private let moves: MonthMoves
    private let late: String?
    private var filesChanged: Set<Int> = []
    /// What the ledger counts with, as the batch finds it.
    private let rules: CountingRules
    /// Whether a set of categories is among what was put: then the ledger may count with another one afterwards.
    private var putsSet = false
    private var findings = Findings()

    init(
        _ connection: Connection, act: Batch.Act, who: String, at: String, today: Day,
        undoes: Int? = nil, late: String? = nil
    ) throws {
        self.connection = connection
        self.today = today
        self.late = late?.isBlank == true ? nil : late
        resolver = Resolver(connection, today: today)
        moves = MonthMoves(connection)
        rules = try connection.rules()
        books = Bookkeeping(connection, rules, moves: moves)
        batch = Batch(
            id: try connection.next("batch", "id"), act: act, who: who, at: at, undoes: undoes)
        neighbours = Neighbours(connection, books)
        nextSeq = try connection.next("history", "seq")
        firstSeq = nextSeq
        nextID = Int64(try connection.next("record", "id"))
        lastHash =
            try connection("SELECT hash FROM history WHERE seq = ?").bind(nextSeq - 1).first {
                Array($0.bytes(0))
            } ?? Chain.beginning
        loading = try BulkLoading(connection, isEmpty: act == .import && nextID == 1)
        try connection("INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?)")
            .bind(batch.id, batch.act.rawValue, batch.who, batch.at, firstSeq, batch.undoes).run()
    }

    /// What became of a record that was put.
    enum Outcome: Equatable {
        case new, unchanged, changed
    }

    /// Puts a record that there was not.
    func put(new kind: Kind, _ uuid: RecordUUID, _ values: [Value], origin: Int = 0) throws -> RecordID {
        let id = RecordID(nextID)
        nextID += 1
        let spine = Spine(id: id, uuid: uuid, kind: kind, values: values, version: 1, isDeleted: false)
        if kind == .category_sets { putsSet = true }
        try connection.write(spine, isNew: true)
        try connection.write(kind, id, values, isNew: true)
        try remember(spine, values, changes: nil)
        let record = kind.type.init(values: values)
        if kind.isOfPlanning {
            unjudged.append((id, origin))
        } else {
            try judge(spine, record, isNew: true, origin)
        }
        moves.origin = origin
        try books.post(spine, record, values, isNew: true)
        if Dependents.canRestOnNew(kind) { try note(dependents: id, kind, origin) }
        return id
    }

    /// Puts a new version of a record, or marks it as deleted, or brings it back.
    func put(
        _ old: Spine, _ before: [Value], _ values: [Value], isDeleted: Bool = false, origin: Int = 0
    ) throws -> Outcome {
        var changes: [FieldChange] = []
        for (index, field) in old.kind.fields.enumerated() where before[index] != values[index] {
            changes.append(
                FieldChange(
                    field: field.key, old: StoredValue(before[index]), new: StoredValue(values[index])))
        }
        if old.isDeleted != isDeleted {
            changes.append(
                FieldChange(
                    field: "deleted", old: .integer(old.isDeleted ? 1 : 0), new: .integer(isDeleted ? 1 : 0)))
        }
        guard !changes.isEmpty else { return .unchanged }
        let spine = old.with(version: old.version + 1, isDeleted: isDeleted, values: values)
        if batch.act != .undo, let problem = Neighbours.problemOfIssued(old, before, values, isDeleted) {
            findings.problems.append(.init(origin: origin, isNew: false, what: problem))
        }
        if old.kind == .periods, !old.isDeleted {
            movedPeriods.append((NamedPeriod(values: before), old.id, origin))
        }
        if old.kind == .stations, old.number != spine.number,
            let newest = try connection.sealedMonths(of: old.id).last
        {
            findings.problems.append(.init(origin: origin, isNew: false, what: .sealedCode(newest)))
        }
        if old.kind == .stations, old.number != spine.number, meantPeriods == nil {
            meantPeriods = (try neighbours.meantPeriods(), origin)
        }
        if old.kind == .category_sets { putsSet = true }
        if batch.act != .undo, let problem = Neighbours.problemOfAdopted(old, before, values, isDeleted) {
            findings.problems.append(.init(origin: origin, isNew: false, what: problem))
        }
        try note(dependents: old.id, old.kind, origin)
        try connection.write(spine, isNew: false)
        try connection.write(old.kind, old.id, values, isNew: false)
        try remember(spine, values, changes: HistoryText.encode(changes))
        changed.append((old.id, origin))
        if old.kind == .clients { filesChanged.insert(origin) }
        books.forget(old.id)
        try note(dependents: old.id, old.kind, origin)
        if old.kind == .stations, case .integer(let from) = old.number, case .integer(let to) = spine.number,
            from != to
        {
            try books.move(old.id, from: from, to: to)
        }
        resolver.lookup.forget()
        return .changed
    }

    /// Takes the content of a deleted record away for good, and that of its history and drafts. A new entry of the history
    /// says so; the hashes of the earlier ones stay, though what they were made of is gone.
    func erase(_ id: RecordID) throws {
        guard let old = try connection.spine(id), old.isDeleted else { return }
        let before = try connection.values(old.kind, id)
        let values = zip(old.kind.fields, before).map { $0.erased($1) }
        let spine = old.with(version: old.version + 1, isDeleted: true, values: values)
        try connection("UPDATE history SET changes = '' WHERE record = ? AND changes IS NOT NULL").bind(id)
            .run()
        try connection("DELETE FROM draft WHERE record = ?").bind(old.uuid).run()
        try connection("INSERT INTO erased VALUES (?, ?)").bind(id, nextSeq).run()
        try connection.write(spine, isNew: false)
        try connection.write(old.kind, id, values, isNew: false)
        try remember(spine, values, changes: connection.residue(of: id, before: nextSeq))
    }

    private func note(dependents id: RecordID, _ kind: Kind, _ origin: Int) throws {
        for dependent in try Dependents.of(id, kind, connection) where dependents[dependent] == nil {
            dependents[dependent] = origin
        }
    }

    private func remember(_ spine: Spine, _ values: [Value], changes: String?) throws {
        var entry = Chain.Entry(after: lastHash, seq: nextSeq, batch: batch, changes: changes)
        entry.add(spine, values)
        lastHash = entry.hash
        let statement = try connection("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)")
        try statement.bind(nextSeq, batch.id, spine.id, spine.version, changes, lastHash).run()
        nextSeq += 1
    }

    /// What is wrong or odd in the records that were put.
    struct Findings {
        struct Finding<What> {
            let origin: Int
            let isNew: Bool
            let what: What
        }

        var problems: [Finding<Problem>] = []
        var warnings: [Finding<Warning>] = []
        /// How many warnings there were beyond those that are listed.
        var warningsLeftOut = 0
    }

    /// Looks at a record beside the others.
    private func judge(_ spine: Spine, _ record: any CaseRecord, isNew: Bool, _ origin: Int) throws {
        if spine.isDeleted {
            for problem in try neighbours.problemsOfDeleting(spine) {
                findings.problems.append(.init(origin: origin, isNew: isNew, what: problem))
            }
            return
        }
        for problem in try neighbours.problems(spine, record, isNew: isNew) {
            findings.problems.append(.init(origin: origin, isNew: isNew, what: problem))
        }
        for warning in try neighbours.warnings(spine, record, today: today) {
            if findings.warnings.count < Staging.listed {
                findings.warnings.append(.init(origin: origin, isNew: isNew, what: warning))
            } else {
                findings.warningsLeftOut += 1
            }
        }
    }

    /// Judges what could not be judged as it came, and what the targets have left of their periods.
    private func judgePlanning() throws {
        for (id, origin) in unjudged {
            guard let spine = try connection.spine(id) else { continue }
            try judge(spine, try connection.anyRecord(spine), isNew: true, origin)
        }
        for (before, id, origin) in movedPeriods {
            guard let problem = try neighbours.problemOfMoved(before, id, resolver.lookup) else { continue }
            findings.problems.append(.init(origin: origin, isNew: false, what: problem))
        }
        if let (targets, origin) = meantPeriods, let problem = try neighbours.problemOfMeaning(targets) {
            findings.problems.append(.init(origin: origin, isNew: false, what: problem))
        }
    }

    /// Applies the rules between records and posts what is not posted yet: new records were as they came, since what
    /// they rest on comes before them; changed ones, and what rests on them, are when all stand as they will.
    func finish(progress: ProgressReport? = nil) throws -> Findings {
        try books.flush()
        try loading.finish(progress)
        var pacer = Pacer(progress, "计入月报", "posting")
        for (index, (id, origin)) in changed.enumerated() {
            try pacer.tick(index, of: changed.count)
            guard let spine = try connection.spine(id) else { continue }
            let values = try connection.values(spine.kind, id)
            let record = spine.kind.type.init(values: values)
            try judge(spine, record, isNew: false, origin)
            moves.origin = origin
            try books.post(spine, record, values, isNew: false)
            dependents[id] = nil
        }
        try judgePlanning()
        for (id, origin) in dependents.sorted(by: { $0.key < $1.key }) {
            try pacer.tick(changed.count, of: changed.count)
            guard let spine = try connection.spine(id) else { continue }
            moves.origin = origin
            try books.post(spine, isNew: false)
        }
        try books.flush()
        try passMonths()
        if putsSet, findings.problems.isEmpty {
            try Reposting(connection).count(with: try connection.rules(), after: rules, progress)
        }
        if nextSeq == firstSeq { try connection("DELETE FROM batch WHERE id = ?").bind(batch.id).run() }
        return findings
    }

    /// No figure of a locked month moves, whatever the way of the change.
    private func passMonths() throws {
        let door = MonthDoor(
            connection: connection, today: today, batch: batch, late: late, filesChanged: filesChanged)
        let old = Set(changed.map(\.origin))
        for (origin, problem) in try door.pass(moves) {
            findings.problems.append(.init(origin: origin, isNew: !old.contains(origin), what: problem))
        }
    }
}

extension Connection {
    /// The number after the greatest in a column.
    func next(_ table: String, _ column: String) throws -> Int {
        try (self("SELECT MAX(\(column)) FROM \(table)").first { $0.integer(0) } ?? 0) + 1
    }
}

extension FieldForm {
    /// What stays of a value when its record is erased: nothing that may tell who somebody is.
    fileprivate func erased(_ value: Value) -> Value {
        guard effectiveMasking != .none else { return value }
        return isRequired ? .text("") : .none
    }
}

extension Problem {
    /// A station keeps the code under which its months were handed in: the figures of the places above hold them.
    fileprivate static func sealedCode(_ newest: Month) -> Problem {
        Problem(
            "code",
            because: Label(
                "本站已锁定过月份（到 \(newest)），上级的数里有它，不能换区划代码；请把本站改为已关闭，用新代码另建一个站",
                "the code can't change: months of this station are locked (up to \(newest)) and count in the places above; "
                    + "close the station and make one with the new code"))
    }
}
