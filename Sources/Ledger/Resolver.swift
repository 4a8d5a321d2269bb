import Casework

/// What finding the numbers of an entry brought.
struct Resolution {
    var problems: [Problem] = []
    /// The references that found nothing, with the station that they were looked up from.
    var missing: [(field: String, kind: Kind, number: RecordNumber)] = []
    var station: RecordID?
    /// The station of the case or group that the entry belongs to.
    var owner: RecordID?
}

/// Finds what entries refer to and applies the rules that need no other change: reads only.
final class Resolver {
    let connection: Connection
    let lookup: NumberLookup
    let today: Day

    init(_ connection: Connection, today: Day) {
        self.connection = connection
        self.today = today
        lookup = NumberLookup(connection)
    }

    /// Finds the records whose numbers an entry names and applies the rules of its kind; `entry.values` is complete
    /// afterwards.
    ///
    /// - parameter existing: the values of the record that the entry changes, which stand where it gives nothing.
    func resolve(_ entry: inout ReadEntry, _ kind: Kind, existing: [Value]?) throws -> Resolution {
        var resolution = Resolution()
        let fields = kind.fields
        if let existing {
            for index in fields.indices where !entry.given[index] { entry.values[index] = existing[index] }
        }
        let stationField = kind.index(of: "station")
        // The station first: the others are looked up from it. Then the case or group: what is not known at the
        // record's own station may be known at theirs.
        let order = entry.numbers.sorted {
            rank($0.field, stationField, fields) < rank($1.field, stationField, fields)
        }
        resolution.station = stationField.flatMap {
            entry.given[$0] ? nil : RecordID?(stored: entry.values[$0])
        }
        if existing != nil {
            let kept = fields.indices.first { index in
                !entry.given[index] && [.cases, .groups].contains(fields[index].type.target)
            }
            let id = kept.flatMap { RecordID?(stored: entry.values[$0]) }
            resolution.owner = try id.flatMap { try connection.spine($0)?.station }
        }
        for (index, numbers) in order {
            let target = fields[index].type.target!
            var ids: [RecordID] = []
            for number in numbers {
                if index != stationField, resolution.station == nil, number.station == nil { continue }
                var id = try lookup.find(target, number, from: resolution.station)
                if id == nil, let owner = resolution.owner {
                    id = try lookup.find(target, number, from: owner)
                }
                if let id {
                    ids.append(id)
                } else {
                    resolution.missing.append((fields[index].key, target, number))
                }
            }
            if Set(ids).count != ids.count {
                resolution.problems.append(
                    Problem(
                        fields[index].key, found: numbers.map(\.description).joined(separator: "|"),
                        wanted: fields[index].type.wanted))
                continue
            }
            if fields[index].type.isLinks {
                entry.values[index] = .records(ids)
            } else if let id = ids.first {
                entry.values[index] = id.stored
                if index == stationField { resolution.station = id }
                if target == .cases || target == .groups {
                    resolution.owner = try connection.spine(id)?.station
                }
            }
        }
        if let text = entry.sameAs { try resolveMark(text, kind, &entry, &resolution) }
        for missing in resolution.missing {
            resolution.problems.append(
                Problem(
                    missing.field, found: missing.number.description,
                    wanted: FieldType.reference(missing.kind).wanted))
        }
        let faults = Set((entry.problems + resolution.problems).map(\.field))
        resolution.problems += rules(kind, entry.values, except: faults)
        return resolution
    }

    private func rank(_ field: Int, _ station: Int?, _ fields: [FieldForm]) -> Int {
        if field == station { return 0 }
        switch fields[field].type.target {
        case .cases, .groups: return 1
        default: return 2
        }
    }

    private func resolveMark(
        _ text: String, _ kind: Kind, _ entry: inout ReadEntry, _ resolution: inout Resolution
    ) throws {
        let index = kind.index(of: "same_event_as")!
        if let uuid = RecordUUID(text), let spine = try connection.spine(uuid), !spine.isDeleted {
            entry.values[index] = spine.id.stored
        } else {
            resolution.problems.append(Problem("same_event_as", found: text, wanted: FieldType.event.wanted))
        }
    }

    /// The problems that a kind finds in values, without those of fields that have one already. What could not be read
    /// is taken for large enough, so that it makes no second problem elsewhere.
    private func rules(_ kind: Kind, _ values: [Value], except faults: Set<String>) -> [Problem] {
        var values = values
        for (index, field) in kind.fields.enumerated() where faults.contains(field.key) {
            switch field.type {
            case .count, .amount: values[index] = .integer(Int.max / 4)
            default: break
            }
        }
        return kind.type.init(values: values).problems(today: today).filter { !faults.contains($0.field) }
    }

    /// Whether a number is taken by another record.
    func problemsOfNumber(_ kind: Kind, _ values: [Value], of id: RecordID?) throws -> [Problem] {
        let probe = Spine(
            id: id ?? RecordID(0), uuid: RecordUUID(bytes: []), kind: kind, values: values, version: 1,
            isDeleted: false)
        guard let scope = probe.scope, !probe.number.isNone,
            let other = try holder(kind, scope, probe.number),
            other.id != id
        else { return [] }
        let field = kind == .group_sessions ? "number" : kind.numberField!
        return [.taken(field, kind.field(field)!.type.print(values[kind.index(of: field)!]), other)]
    }

    /// The record that has a number in a scope.
    func holder(_ kind: Kind, _ scope: Int, _ number: Value) throws -> Spine? {
        try connection(Spine.byNumber).bind(kind, scope, number).first(Spine.init)
    }
}
