import Casework

/// The part of an import that holds the ledger: finds the record of each row, puts it, and counts.
final class ImportRun {
    private let connection: Connection
    private let staging: Staging
    private let writing: Writing
    /// Rows that were refused, by what others know them by: what refers to them is not refused for it.
    private var refused: Set<Refused> = []
    private var canonical: [RecordID: String] = [:]
    /// The records that id-less rows of the current file have named, and how often a row came again.
    private var named = Bits()
    private var repeats: [[UInt8]: Int] = [:]
    private var currentFile = -1
    /// The records that were there before and that rows of this import have named.
    private var met = Bits()
    private let firstNew: RecordID

    private enum Refused: Hashable {
        case number(Kind, station: Int, String)
        case station(Int)
        case id(RecordUUID)
    }

    init(_ connection: Connection, _ staging: Staging, _ writing: Writing) throws {
        self.connection = connection
        self.staging = staging
        self.writing = writing
        firstNew = RecordID(Int64(try connection.next("record", "id")))
    }

    /// Puts all staged rows, those marked the same as another event last, and posts.
    func apply(order: [Int], _ progress: ProgressReport?) throws {
        var pacer = Pacer(progress, "写入", "writing")
        var done = 0
        for marked in [0, 1] {
            currentFile = -1
            let rows = try connection("SELECT file, line, row FROM temp.staged WHERE marked = ? ORDER BY id")
                .bind(marked)
            try rows.each { row in
                let file = row.integer(0)
                if file != currentFile {
                    currentFile = file
                    named.removeAll()
                    repeats.removeAll()
                }
                done += 1
                try pacer.tick(done, of: staging.rows)
                let entry = StagedRow.decode(row.bytes(2), staging.files[file].kind)
                try put(entry, file: file, line: row.integer(1))
            }
        }
        let findings = try writing.finish(progress: progress)
        var rejected: Set<Int> = []
        for found in findings.problems {
            staging.note(found.what, file: found.origin >> 40, line: found.origin & 0xFF_FFFF_FFFF)
            guard rejected.insert(found.origin).inserted else { continue }
            count(found.origin >> 40) { counts in
                if found.isNew { counts.new -= 1 } else { counts.changed -= 1 }
                counts.rejected += 1
            }
        }
        for found in findings.warnings {
            staging.note(found.what, file: found.origin >> 40, line: found.origin & 0xFF_FFFF_FFFF)
        }
        staging.report.warningsLeftOut += findings.warningsLeftOut
    }

    private func count(_ file: Int, _ change: (inout ImportReport.Counts) -> Void) {
        change(&staging.report.files[file].counts)
    }

    private func put(_ read: ReadEntry, file: Int, line: Int) throws {
        let kind = staging.files[file].kind
        var entry = read
        let faults = Set(read.problems.map(\.field))
        let resolution = try writing.resolver.resolve(&entry, kind, existing: standing(read, kind))
        let waitsForRefused = try refersToRefused(read, resolution, kind)
        let problems = resolution.problems.filter { problem in
            !faults.contains(problem.field)
                && !(waitsForRefused && resolution.missing.contains { $0.field == problem.field })
                && !(problem.field == "same_event_as" && marksRefused(read))
        }
        guard problems.isEmpty, read.problems.isEmpty else {
            for problem in problems { staging.note(problem, file: file, line: line) }
            count(file) { $0.rejected += 1 }
            refuse(entry, kind)
            return
        }
        if waitsForRefused {
            // It would be new if what it refers to were mended; nothing can be said against it.
            count(file) { $0.new += 1 }
            refuse(entry, kind)
            return
        }
        switch try target(entry, kind) {
        case .problems(let problems):
            for problem in problems { staging.note(problem, file: file, line: line) }
            count(file) { $0.rejected += 1 }
            refuse(entry, kind)
        case .new(let uuid):
            let id = try writing.put(new: kind, uuid, entry.values, origin: file << 40 | line)
            if entry.id == nil { named.insert(Int(id.key)) }
            count(file) { $0.new += 1 }
        case .untouched:
            count(file) { $0.unchanged += 1 }
        case .existing(let spine):
            let before = try connection.values(kind, spine.id)
            if !spine.isDeleted {
                for index in entry.values.indices where !entry.given[index] {
                    entry.values[index] = before[index]
                }
            }
            if let problem = Damage.problem(kind, from: before, to: &entry.values) {
                staging.note(problem, file: file, line: line)
                count(file) { $0.rejected += 1 }
                refuse(entry, kind)
                return
            }
            guard met.insert(Int(spine.id.key)) && spine.id < firstNew || before == entry.values else {
                staging.note(.rowTwice(entry.id, spine), file: file, line: line)
                count(file) { $0.rejected += 1 }
                return
            }
            let outcome = try writing.put(spine, before, entry.values, origin: file << 40 | line)
            count(file) { if outcome == .unchanged { $0.unchanged += 1 } else { $0.changed += 1 } }
        }
    }

    /// The values of the record that a row changes, where the row leaves columns out: the rules are to see them too.
    private func standing(_ entry: ReadEntry, _ kind: Kind) throws -> [Value]? {
        guard entry.given.contains(false) else { return nil }
        var spine: Spine?
        if let id = entry.id {
            spine = try connection.spine(id)
        } else if let (scope, number) = try numbering(entry, kind) {
            spine = try writing.resolver.holder(kind, scope, number)
        }
        guard let spine, spine.kind == kind else { return nil }
        return try connection.values(kind, spine.id)
    }

    /// Where a row's number is unique, and the number, before anything else that the row refers to is found.
    private func numbering(_ entry: ReadEntry, _ kind: Kind) throws -> (scope: Int, number: Value)? {
        guard let key = stationKey(entry, kind) else { return nil }
        if kind == .stations { return (0, .integer(key)) }
        guard let station = try writing.resolver.lookup.station(key) else { return nil }
        if kind == .group_sessions {
            let index = kind.index(of: "group")!
            guard let number = entry.numbers.first(where: { $0.field == index })?.numbers.first,
                let group = try writing.resolver.lookup.find(.groups, number, from: station)
            else { return nil }
            return (Int(group.key), entry.values[kind.index(of: "number")!])
        }
        return kind.numberField.map { (Int(station.key), entry.values[kind.index(of: $0)!]) }
    }

    /// Which record a row is.
    private enum Target {
        case new(RecordUUID)
        case existing(Spine)
        /// A row whose derived id exists, whatever became of the record since.
        case untouched
        case problems([Problem])
    }

    private func target(_ entry: ReadEntry, _ kind: Kind) throws -> Target {
        let probe = Spine(
            id: RecordID(0), uuid: RecordUUID(bytes: []), kind: kind, values: entry.values, version: 1,
            isDeleted: false)
        let byNumber = try probe.scope.flatMap { try writing.resolver.holder(kind, $0, probe.number) }
        if let id = entry.id {
            if let byID = try connection.spine(id) {
                guard byID.kind == kind else { return .problems([.otherKind(id, byID.kind)]) }
                if let byNumber, byNumber.id != byID.id { return .problems([.twoRecords(id, byNumber)]) }
                return .existing(byID)
            }
            if let byNumber { return .problems([.twoRecords(id, byNumber)]) }
            return .new(id)
        }
        if let byNumber { return .existing(byNumber) }
        if probe.scope != nil { return .new(.new()) }
        let digest = try digest(entry, kind)
        while true {
            let derived = derivedID(digest)
            guard let spine = try connection.spine(derived) else { return .new(derived) }
            if named.insert(Int(spine.id.key)) {
                return try spine.isDeleted && wasUndone(spine) ? .existing(spine) : .untouched
            }
            repeats[digest, default: 0] += 1
        }
    }

    /// Whether a deleted record is gone because what had made it was undone: nobody meant to delete it.
    private func wasUndone(_ spine: Spine) throws -> Bool {
        try connection(
            """
            SELECT act FROM history JOIN batch ON batch.id = history.batch
            WHERE record = ? AND version = ?
            """
        ).bind(spine.id, spine.version).first { $0.text(0) } == Batch.Act.undo.rawValue
    }

    /// The id of a row that has none: made from what the row says and its place among identical rows of its file.
    private func derivedID(_ digest: [UInt8]) -> RecordUUID {
        guard let place = repeats[digest] else { return RecordUUID(digest: digest) }
        return RecordUUID(digest: Chain.digest(digest + Array("\(place)".utf8), length: 16))
    }

    /// What a row says, whatever way it says it and whatever ledger it goes to.
    private func digest(_ entry: ReadEntry, _ kind: Kind) throws -> [UInt8] {
        var bytes = Array("taizhang \(kind.stem)".utf8)
        for (field, value) in zip(kind.fields, entry.values) {
            let text: String
            switch value {
            case .none: continue
            case .records(let list):
                if list.isEmpty { continue }
                text = try list.map(name).joined(separator: "|")
            case .integer(let number):
                if field.type.target != nil || field.key == "same_event_as" {
                    text = try name(RecordID(Int64(number)))
                } else {
                    text = String(number)
                }
            case .text(let own): text = own
            }
            bytes.append(0)
            bytes += field.key.utf8
            bytes.append(1)
            bytes += text.utf8
        }
        return Chain.digest(bytes, length: 16)
    }

    /// What a record is called whatever ledger it is in: its station's code and its number, or its id.
    private func name(_ id: RecordID) throws -> String {
        if let known = canonical[id] { return known }
        guard let spine = try connection.spine(id) else { return "" }
        let name: String
        switch spine.kind {
        case .stations: name = String(Int(stored: spine.number))
        case _ where spine.scope != nil && spine.kind != .group_sessions:
            name = "\(try connection.key(ofStation: spine.station))/\(String(stored: spine.number))"
        default: name = spine.uuid.description
        }
        if canonical.count > 20_000 { canonical.removeAll(keepingCapacity: true) }
        canonical[id] = name
        return name
    }

    // MARK: Rows that rest on refused rows

    private func stationKey(_ entry: ReadEntry, _ kind: Kind) -> Int? {
        if kind == .stations { return AreaCode(String(stored: entry.values[0])).map(\.key) }
        guard let field = kind.index(of: "station") else { return nil }
        return entry.numbers.first { $0.field == field }.flatMap { AreaCode($0.numbers[0].description)?.key }
    }

    private func refuse(_ entry: ReadEntry, _ kind: Kind) {
        if let id = entry.id { refused.insert(.id(id)) }
        guard let key = stationKey(entry, kind) else { return }
        if kind == .stations {
            refused.insert(.station(key))
        } else if let field = kind.numberField, let index = kind.index(of: field) {
            refused.insert(.number(kind, station: key, String(stored: entry.values[index])))
        }
    }

    private func marksRefused(_ entry: ReadEntry) -> Bool {
        entry.sameAs.flatMap { RecordUUID($0) }.map { refused.contains(.id($0)) } ?? false
    }

    private func refersToRefused(_ entry: ReadEntry, _ resolution: Resolution, _ kind: Kind) throws -> Bool {
        guard !refused.isEmpty else { return false }
        if marksRefused(entry) { return true }
        guard let own = stationKey(entry, kind) else { return false }
        var keys = [own]
        if let owner = resolution.owner { keys.append(try connection.key(ofStation: owner)) }
        for missing in resolution.missing {
            if missing.kind == .stations {
                if let code = AreaCode(missing.number.description), refused.contains(.station(code.key)) {
                    return true
                }
                continue
            }
            let stations =
                missing.number.station.map { [$0.key] }
                ?? keys.flatMap { key in
                    [key] + Place.above(key: key).filter { $0.code > 0 }.map(\.keys.lowerBound)
                }
            for station in stations
            where refused.contains(.number(missing.kind, station: station, missing.number.number))
                || refused.contains(.station(station))
            {
                return true
            }
        }
        return false
    }
}

extension Problem {
    static func rowTwice(_ id: RecordUUID?, _ spine: Spine) -> Problem {
        let field = id == nil ? spine.kind.numberField ?? "number" : "id"
        return Problem(
            field, found: id?.description ?? String(stored: spine.number),
            wanted: Label("每条记录只出现一行（前面已有一行，内容不同）", "one row for each record; an earlier row says otherwise"))
    }

    static func twoRecords(_ id: RecordUUID, _ other: Spine) -> Problem {
        Problem(
            "id", found: id.description,
            wanted: Label(
                "与编号相同的那条记录的 id（\(other.uuid)），或留空",
                "the id of the record that has this number, \(other.uuid), or none"))
    }

    static func otherKind(_ id: RecordUUID, _ kind: Kind) -> Problem {
        Problem(
            "id", found: id.description,
            wanted: Label(
                "本类记录的 id（它是一条\(kind.label.chinese)）",
                "the id of a record of this kind; it is one of the \(kind.stem)"))
    }
}
