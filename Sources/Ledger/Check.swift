import Casework
import GRDB
import Glibc

/// What a check of the whole ledger found.
public struct CheckReport: Sendable {
    /// The records that were recounted.
    public var records = 0
    public var postings = 0
    public var totals = 0
    public var history = 0
    /// What does not agree: damage, or changes past the program. Any makes the check fail.
    public var differences: [Label] = []
    /// How many differences there were beyond those that are listed.
    public var differencesLeftOut = 0
    /// What is odd but kept: warnings, a volunteer's overlapping hours.
    public var findings: [Label] = []
    public var findingsLeftOut = 0

    /// Whether everything agrees.
    public var isGood: Bool { differences.isEmpty }

    static let listed = 1000

    mutating func differ(_ chinese: String, _ english: String) {
        if differences.count < Self.listed {
            differences.append(Label(chinese, english))
        } else {
            differencesLeftOut += 1
        }
    }

    mutating func find(_ chinese: String, _ english: String) {
        if findings.count < Self.listed {
            findings.append(Label(chinese, english))
        } else {
            findingsLeftOut += 1
        }
    }
}

extension Ledger {
    /// Verifies everything: the file's structure, references, the steps of every month and what was sealed and corrected in
    /// it, every record against the hash of its last version, the chain of the history, every posting recounted from its
    /// record, every total added up again.
    ///
    /// A ledger that takes longer is checked on a private copy, so that nobody's save waits for it.
    public func check(progress: ProgressReport? = nil) throws -> CheckReport {
        func run(_ connection: Connection) throws -> CheckReport {
            var check = Check(
                connection: connection, rules: try connection.rules(), today: today, progress: progress)
            try check.run()
            return check.report
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 16 << 20 else { return try read(run) }
        let copy = "\(path).check-\(getpid())"
        defer { unlink(copy) }
        return try Self.readingFailures {
            try queue.inDatabase { try Backup.copyPages($0, to: copy, progress) }
            let queue = try DatabaseQueue(path: copy)
            defer { try? queue.close() }
            return try queue.read { database in
                let connection = Connection(database.sqliteConnection!)
                defer { connection.finalize() }
                return try run(connection)
            }
        }
    }
}

/// One run of the check.
private struct Check {
    let connection: Connection
    let rules: CountingRules
    let today: Day
    let progress: ProgressReport?
    var report = CheckReport()

    mutating func run() throws {
        try structure()
        guard report.isGood else { return }
        try references()
        let holdsTogether = report.isGood
        try MonthCheck.run(connection, rules, progress, &report)
        guard holdsTogether else { return }
        try chain()
        try records()
        try totals()
    }

    private mutating func structure() throws {
        for verdict in try connection("PRAGMA integrity_check(100)").all({ $0.text(0) }) where verdict != "ok"
        {
            report.differ("文件结构：\(verdict)", "file structure: \(verdict)")
        }
    }

    private mutating func references() throws {
        let broken = try connection("PRAGMA foreign_key_check").all {
            ($0.text(0), $0.integer(1), $0.text(2))
        }
        for (table, row, parent) in broken {
            report.differ(
                "\(table) 第 \(row) 行引用的 \(parent) 不存在",
                "row \(row) of \(table) refers to one of \(parent) that is not there")
        }
        try strays()
    }

    /// Rows of a kind's table, and lists, that belong to a record of another kind: no record shows them.
    private mutating func strays() throws {
        let withLists = Kind.allCases.filter { $0.fields.contains(where: \.type.isLinks) }
        let numbers = withLists.map { String($0.rawValue) }.joined(separator: ", ")
        let tables =
            Kind.allCases.map { ($0.stem, "id", "record.kind <> \($0.rawValue)") }
            + [("link", "record", "record.kind NOT IN (\(numbers))")]
        for (table, key, isWrong) in tables {
            let ids = try connection(
                "SELECT DISTINCT t.\(key) FROM \(table) AS t JOIN record ON record.id = t.\(key) WHERE \(isWrong)"
            ).all { $0.record(0) }
            for id in ids {
                let name = try name(id)
                report.differ("\(table) 中有一行属于 \(name)", "\(table) has a row that belongs to \(name)")
            }
        }
    }

    /// Each entry follows the one before it, and hashes to what it says over its record as it was then.
    private mutating func chain() throws {
        var pacer = Pacer(progress, "核对历史", "checking the history")
        let total = try connection("SELECT COUNT(*) FROM history").first { $0.integer(0) } ?? 0
        let entries = try connection(
            """
            SELECT seq, history.record, version, changes, hash, batch.id, act, who, at, undoes
            FROM history JOIN batch ON batch.id = history.batch ORDER BY seq
            """)
        var previous = Chain.beginning
        var expected = 1
        var differing: [(seq: Int, record: RecordID)] = []
        var gaps: [(Int, Int)] = []
        try entries.each { row in
            try pacer.tick(expected, of: total)
            let seq = row.integer(0)
            if seq != expected { gaps.append((expected, seq)) }
            let batch = Batch(
                id: row.integer(5), act: Batch.Act(rawValue: row.text(6)) ?? .edit, who: row.text(7),
                at: row.text(8), undoes: row.isNull(9) ? nil : row.integer(9))
            var entry = Chain.Entry(
                after: previous, seq: seq, batch: batch, changes: row.isNull(3) ? nil : row.text(3))
            let hash = Array(row.bytes(4))
            if let (spine, values) = try version(row.integer(2), of: row.record(1)) {
                entry.add(spine, values)
                if entry.hash != hash { differing.append((seq, row.record(1))) }
            } else {
                differing.append((seq, row.record(1)))
            }
            previous = hash
            expected = seq + 1
            report.history += 1
        }
        for (wanted, found) in gaps {
            report.differ(
                "历史缺少第 \(wanted) 到 \(found - 1) 条", "the history lacks entries \(wanted) to \(found - 1)")
        }
        for (seq, record) in differing {
            let name = try name(record)
            report.differ(
                "历史第 \(seq) 条与记录 \(name) 的内容不符：记录或历史被改动过",
                "history entry \(seq) does not agree with \(name): the record or the history was changed from outside"
            )
        }
        let orphans = try connection(
            """
            SELECT id FROM record WHERE version <> (SELECT IFNULL(MAX(version), 0) FROM history WHERE record = record.id)
            """
        ).all { $0.record(0) }
        for id in orphans {
            let name = try name(id)
            report.differ("记录 \(name) 的版本不在历史中", "the version of \(name) is not in the history")
        }
        let empty = try connection(
            "SELECT id FROM batch WHERE NOT EXISTS (SELECT 1 FROM history WHERE seq = first AND batch = batch.id)"
        ).all { $0.integer(0) }
        for id in empty {
            report.differ("第 \(id) 批操作没有历史", "batch \(id) has no history")
        }
    }

    /// A record as it was at a version: as it is now, with the changes since taken back.
    private func version(_ version: Int, of id: RecordID) throws -> (Spine, [Value])? {
        guard let now = try connection.spine(id) else { return nil }
        var values = try connection.values(now.kind, id)
        guard now.version != version else { return (now, values) }
        var isDeleted = now.isDeleted
        let later = try connection(
            "SELECT changes FROM history WHERE record = ? AND version > ? ORDER BY version DESC"
        ).bind(id, version).all { $0.isNull(0) ? "" : $0.text(0) }
        for text in later {
            guard let changes = HistoryText.decode(text) else { return nil }
            for change in changes {
                if change.field == "deleted" {
                    isDeleted = change.old == .integer(1)
                } else if let index = now.kind.index(of: change.field) {
                    values[index] = change.old.value
                }
            }
        }
        return (now.with(version: version, isDeleted: isDeleted, values: values), values)
    }

    /// Each record posts what is stored for it.
    private mutating func records() throws {
        let books = Bookkeeping(connection, rules)
        let neighbours = Neighbours(connection, books)
        var pacer = Pacer(progress, "重新计数", "recounting")
        let total = try connection("SELECT COUNT(*) FROM record").first { $0.integer(0) } ?? 0
        var report = self.report
        try connection("SELECT \(Spine.columns) FROM record ORDER BY id").each { row in
            let spine = Spine(row)
            report.records += 1
            try pacer.tick(report.records, of: total)
            let values = try connection.values(spine.kind, spine.id)
            let record = spine.kind.type.init(values: values)
            let expected = Spine(
                id: spine.id, uuid: spine.uuid, kind: spine.kind, values: values, version: spine.version,
                isDeleted: spine.isDeleted)
            if expected.station != spine.station || expected.scope != spine.scope
                || expected.number != spine.number
                || expected.day != spine.day
            {
                let name = try name(spine.id)
                report.differ("记录 \(name) 的索引与内容不符", "the index of \(name) does not agree with its content")
            }
            let posted = try connection.postings(of: spine.id)
            report.postings += posted.count
            let lines = try spine.isDeleted ? [] : books.lines(spine, record, values)
            if Set(posted) != Set(lines) || posted.count != lines.count {
                let name = try name(spine.id)
                report.differ("记录 \(name) 的计数与重新计算不符", "the postings of \(name) differ from a recount")
            }
            guard !spine.isDeleted else { return }
            for problem in try neighbours.problems(spine, record, isNew: true) {
                let name = try name(spine.id)
                report.find(
                    "\(name) \(problem.sentence(in: .chinese))", "\(name) \(problem.sentence(in: .english))")
            }
            for warning in try neighbours.warnings(spine, record, today: today) {
                let name = try name(spine.id)
                report.find(
                    "\(name) \(warning.sentence(in: .chinese))", "\(name) \(warning.sentence(in: .english))")
            }
        }
        let strays = try connection(
            "SELECT DISTINCT record FROM posting WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = record) LIMIT 100"
        ).all { $0.integer(0) }
        for id in strays {
            report.differ("计数属于不存在的记录 \(id)", "postings of a record that is not there, \(id)")
        }
        self.report = report
    }

    /// Every total is the sum of the postings: a station's own of its postings, a place's of its stations' totals.
    private mutating func totals() throws {
        var pacer = Pacer(progress, "核对合计", "adding up")
        let stations = try connection.stations(in: .everywhere)
        var places: [Int: [Int]] = [:]
        for station in stations {
            try pacer.tick(report.totals)
            let expected = try sums(of: station.id).reduce(into: [Totals.Key: Int]()) { expected, sum in
                expected[sum.key(place: station.key, keepsWorker: true), default: 0] += sum.quantity
            }
            try compare(place: station.key, expected)
            for place in Totals.places(ofKey: station.key).dropFirst() {
                places[place, default: []].append(station.key)
            }
        }
        for (place, keys) in places.sorted(by: { $0.key < $1.key }) {
            var expected: [Totals.Key: Int] = [:]
            for key in keys {
                try pacer.tick(report.totals)
                try connection(
                    "SELECT stock, month, indicator, field, SUM(quantity) FROM total WHERE place = ? GROUP BY 1, 2, 3, 4"
                )
                .bind(key).each { row in
                    let total = Totals.Key(
                        place: place, stock: row.integer(0), month: row.integer(1), indicator: row.integer(2),
                        field: row.integer(3), worker: 0)
                    expected[total, default: 0] += row.integer(4)
                }
            }
            try compare(place: place, expected)
        }
        let known = Set(stations.map(\.key)).union(places.keys)
        let strays = try connection("SELECT DISTINCT place FROM total WHERE quantity <> 0").all {
            $0.integer(0)
        }
        for place in strays where !known.contains(place) {
            report.differ("合计属于没有站点的地方 \(place)", "totals of a place without stations, \(place)")
        }
    }

    /// What a station's postings of one month, field and worker add up to.
    private struct Sum {
        let indicator: Indicator
        let month: Int
        let field: Int
        let worker: Int
        let quantity: Int

        func key(place: Int, keepsWorker: Bool) -> Totals.Key {
            Totals.Key(
                place: place, stock: indicator.isStock ? 1 : 0, month: month, indicator: indicator.number,
                field: field, worker: keepsWorker ? worker : 0)
        }
    }

    private func sums(of station: RecordID) throws -> [Sum] {
        try Indicator.allCases.filter(\.isAdditive).flatMap { indicator in
            try connection(
                """
                SELECT day / 100, field, worker, SUM(quantity) FROM posting
                WHERE indicator = ? AND station = ? GROUP BY 1, 2, 3
                """
            ).bind(indicator.number, station).all {
                Sum(
                    indicator: indicator, month: $0.integer(0), field: $0.integer(1), worker: $0.integer(2),
                    quantity: $0.integer(3))
            }
        }
    }

    private mutating func compare(place: Int, _ expected: [Totals.Key: Int]) throws {
        var expected = expected
        var report = self.report
        try connection("SELECT stock, month, indicator, field, worker, quantity FROM total WHERE place = ?")
            .bind(place).each { row in
                let key = Totals.Key(
                    place: place, stock: row.integer(0), month: row.integer(1), indicator: row.integer(2),
                    field: row.integer(3), worker: row.integer(4))
                report.totals += 1
                let wanted = expected.removeValue(forKey: key) ?? 0
                if wanted != row.integer(5) { report.differTotal(key, row.integer(5), wanted) }
            }
        for (key, wanted) in expected where wanted != 0 { report.differTotal(key, 0, wanted) }
        self.report = report
    }

    /// A record as people find it again: its kind, number and id.
    private func name(_ id: RecordID) throws -> String {
        guard let spine = try connection.spine(id) else { return "#\(id.key)" }
        let number = try Titles.number(of: spine, connection)
        return "\(spine.kind.stem) \(number.isEmpty ? "" : number + " ")\(spine.uuid)"
    }
}

extension CheckReport {
    fileprivate mutating func differTotal(_ key: Totals.Key, _ found: Int, _ wanted: Int) {
        let indicator = Indicator(rawValue: key.indicator)
        let month = Month(number: key.month)
        differ(
            "\(key.place) \(month) \(indicator?.label.chinese ?? "?") 的合计是 \(found)，应为 \(wanted)",
            "the total of \(indicator?.id ?? "?") at \(key.place) in \(month) is \(found), its postings sum to \(wanted)"
        )
    }
}
