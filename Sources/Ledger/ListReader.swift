import Casework

/// Reads what a list needs of each record that it passes: whether it matches, what it is ordered by, what it adds up.
struct ListReader {
    private let connection: Connection
    private let kind: Kind
    private let keys: ListKeys?
    private let filter: ListFilter?
    private let language: Language
    private var titles: Titles
    private var found: [ListKey] = []
    /// The fields that are added up, by their places.
    private let summed: [(key: String, index: Int)]
    /// The fields that are read where nothing is looked for; nil in `select` where one of them is a list.
    private let needed: [Int]
    private let select: String?
    /// The totals by the fields' keys.
    private(set) var sums: [String: Int]

    /// Nil where the kind has no field that the order names.
    init?(
        _ query: ListQuery, isByDay: Bool, _ language: Language, _ matching: (@Sendable (String) -> Bool)?,
        _ connection: Connection
    ) {
        self.connection = connection
        self.language = language
        kind = query.kind
        titles = Titles(connection, language)
        keys = isByDay ? nil : ListKeys(kind, query.order, language)
        if !isByDay, keys == nil { return nil }
        if let matches = matching ?? (query.filter.isEmpty ? nil : TextFinder(query.filter).isIn) {
            filter = ListFilter(kind, language, matches)
        } else {
            filter = nil
        }
        summed = kind.fields.enumerated().compactMap { index, field in
            switch field.type {
            case .count, .money: (field.key, index)
            default: nil
            }
        }
        let needed = summed.map(\.index) + (keys.map { [$0.index] } ?? [])
        self.needed = needed
        let columns = needed.map { "\"\(query.kind.fields[$0].column)\"" }.joined(separator: ", ")
        select =
            needed.contains { query.kind.fields[$0].type.isLinks }
            ? nil : "SELECT \(columns) FROM \(query.kind.stem) WHERE id = ?"
        sums = Dictionary(uniqueKeysWithValues: summed.map { ($0.key, 0) })
    }

    mutating func forget() {
        titles = Titles(connection, language)
        filter?.forget()
    }

    /// Whether a record belongs to the list; it is counted then.
    mutating func take(_ id: Int) throws -> Bool {
        if filter == nil, keys == nil, summed.isEmpty { return true }
        let values = try values(RecordID(Int64(id)))
        if let filter, try !filter.matches(values, connection, titles) { return false }
        if let keys { found.append(try keys.key(values, titles)) }
        for (key, index) in summed {
            guard case .integer(let number) = values[index] else { continue }
            let (sum, isTooLarge) = sums[key, default: 0].addingReportingOverflow(number)
            sums[key] = isTooLarge ? .max : sum
        }
        return true
    }

    /// The values of a record, all of them only where any may be looked at.
    private func values(_ id: RecordID) throws -> [Value] {
        guard filter == nil, let select else { return try connection.values(kind, id) }
        var values = [Value](repeating: .none, count: kind.fields.count)
        _ = try connection(select).bind(id).first { row in
            for (place, index) in needed.enumerated() { values[index] = row.value(place) }
        }
        return values
    }

    /// The order of what was taken; nil where it stays as it is.
    mutating func order() -> [Int]? {
        defer { found = [] }
        return keys?.order(found)
    }
}
