import Casework

/// Holds the place of a record whose content is gone and to which others refer: what is known of it from elsewhere, and
/// else what says that it is missing.
struct Placeholder {
    /// What stands where a text is gone.
    static let mark = "（打捞时缺失）"

    let connection: Connection
    let log: SalvageLog
    let renewal: Renewal

    /// Makes a record of a kind with a key, or with a new one where the key is another's.
    ///
    /// - parameter station: where it is taken to be, unless that is known; nil for a station.
    func make(_ kind: Kind, _ key: Int64, at station: RecordID?, today: Day) throws -> RecordID {
        let known = try connection(
            "SELECT uuid, kind, station, number, day, version, deleted FROM temp.spine WHERE id = ?"
        )
        .bind(Int(key)).first { row in
            Known(
                uuid: row.isNull(0) ? nil : RecordUUID(bytes: row.bytes(0)),
                kind: Kind(rawValue: row.integer(1)),
                station: row.isNull(2) ? nil : row.record(2), number: row.value(3),
                day: row.isNull(4) ? nil : row.integer(4),
                version: max(1, row.integer(5)), isDeleted: row.integer(6) == 1)
        }
        let isTaken =
            try key <= 0 || known.map { $0.kind != nil && $0.kind != kind } == true
            || connection.spine(RecordID(key)) != nil
        let id = try isTaken ? nextID() : RecordID(key)
        let own = isTaken ? nil : known
        let place =
            kind == .stations
            ? id : try existing(own?.station) ?? station ?? standIn(.stations, at: nil, today: today)
        let values = try values(kind, id, own, place, today)
        let latest = try connection("SELECT MAX(version) FROM history WHERE record = ?").bind(id).first {
            $0.integer(0)
        }
        let uuid = try own?.uuid.flatMap { try connection.spine($0) == nil ? $0 : nil } ?? RecordUUID.new()
        let spine = Spine(
            id: id, uuid: uuid, kind: kind, values: values, version: max(own?.version ?? 1, latest ?? 1),
            isDeleted: own?.isDeleted ?? false)
        try connection.write(spine, isNew: true)
        let table = KindTable[kind]
        let insert = try connection(table.insert)
        for (index, field) in table.columns.enumerated() { insert.bind(values[field], at: index + 2) }
        insert.bind(Int(id.key), at: 1)
        try insert.run()
        try renewal.note(unchanged: id)
        log.count(kind) { $0.remade += 1 }
        try log.note(
            SalvageNote(
                .remade, kind.stem, key: id.key, id: uuid,
                station: try connection.code(ofStation: spine.station),
                number: try Titles.number(of: spine, connection),
                day: spine.day.map { Day(number: $0).description } ?? ""))
        return id
    }

    private struct Known {
        let uuid: RecordUUID?
        let kind: Kind?
        let station: RecordID?
        let number: Value
        let day: Int?
        let version: Int
        let isDeleted: Bool
    }

    /// The record of a kind that stands at a station for all whose keys mean nothing.
    func standIn(_ kind: Kind, at station: RecordID?, today: Day) throws -> RecordID {
        try connection.run(
            "CREATE TEMP TABLE IF NOT EXISTS stand_in (kind INTEGER, station INTEGER, id INTEGER)")
        let known = try connection("SELECT id FROM temp.stand_in WHERE kind = ? AND station IS ?")
            .bind(kind, station).first { $0.record(0) }
        if let known { return known }
        let id = try make(kind, 0, at: station, today: today)
        try connection("INSERT INTO temp.stand_in VALUES (?, ?, ?)").bind(kind, station, id).run()
        return id
    }

    private func existing(_ station: RecordID?) throws -> RecordID? {
        guard let station else { return nil }
        return try connection("SELECT id FROM stations WHERE id = ?").bind(station).first { $0.record(0) }
    }

    private func nextID() throws -> RecordID {
        let greatest =
            try ["record", "temp.spine"].map { try connection.next($0, "id") } + [
                connection.next("history", "record")
            ]
        return RecordID(Int64(greatest.max() ?? 1))
    }

    // MARK: What stands in it

    private func values(
        _ kind: Kind, _ id: RecordID, _ known: Known?, _ station: RecordID, _ today: Day
    ) throws -> [Value] {
        var values = [Value](repeating: .none, count: kind.fields.count)
        for (index, field) in kind.fields.enumerated() where field.isStored && !field.type.isLinks {
            values[index] = try initial(field, kind, id, known, station, today)
        }
        // What was ever changed in it, the history still says.
        try connection(
            "SELECT changes FROM history WHERE record = ? AND changes IS NOT NULL ORDER BY version"
        )
        .bind(id).each { row in
            for change in HistoryText.decode(row.text(0)) ?? [] {
                guard let index = kind.index(of: change.field), let cell = FoundCell(change.new.value),
                    let kept = kind.fields[index].kept(cell), kind.fields[index].type.target == nil,
                    !(kept == .null && kind.fields[index].isStored)
                else { continue }
                values[index] = change.new.value
            }
        }
        return values
    }

    private func initial(
        _ field: FieldForm, _ kind: Kind, _ id: RecordID, _ known: Known?, _ station: RecordID, _ today: Day
    ) throws -> Value {
        if field.key == kind.numberField, case .text(let number) = known?.number { return .text(number) }
        switch field.type {
        case .areaCode: return .text(Self.code(known?.number ?? .none, id))
        case .number: return .text("打捞-\(id.key)")
        case .day: return .integer(known?.day ?? today.number)
        case .reference(.stations): return .integer(Int(station.key))
        case .reference(let target): return .integer(Int(try standIn(target, at: station, today: today).key))
        case .count, .money, .amount, .clock, .yesNo: return .integer(0)
        case .choice where kind == .stations && field.key == "level":
            let code = AreaCode(Self.code(known?.number ?? .none, id))
            return .text(code.map { AreaLevel(of: $0).rawValue } ?? AreaLevel.township.rawValue)
        case .choice(let choices):
            return .text(field.initial ?? (choices["other"] ?? choices.all[0]).code)
        default: return .text(Self.mark)
        }
    }

    /// A station's code: as it was, else one that no division has.
    private static func code(_ number: Value, _ id: RecordID) -> String {
        if case .integer(let key) = number, let code = AreaCode(String(key)) {
            let place = Place(key: code.key)
            return place.digits == 14 || place.digits == 0
                ? code.description : "\(place.code)".padded(to: place.digits)
        }
        let digits = String(id.key % 1_000_000_000_000)
        return "99" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}

extension String {
    /// A station of a place up to a county is written with six digits, of a township with twelve.
    fileprivate func padded(to digits: Int) -> String {
        let length = digits <= 6 ? 6 : 12
        return self + String(repeating: "0", count: max(0, length - utf8.count))
    }
}

extension FoundCell {
    /// A value of the history as it would stand in the file; nil for lists.
    fileprivate init?(_ value: Value) {
        switch value {
        case .none: self = .null
        case .integer(let number): self = .integer(Int64(number))
        case .text(let text): self = .text(Array(text.utf8))
        case .records: return nil
        }
    }
}
