import Casework

/// What every record has, whatever its kind.
struct Spine {
    let id: RecordID
    let uuid: RecordUUID
    let kind: Kind
    let station: RecordID
    /// Where its number is unique: its station, for a session its group; nil where it has no number.
    let scope: Int?
    let number: Value
    let day: Int?
    let version: Int
    let isDeleted: Bool

    static let columns = "id, uuid, kind, station, scope, number, day, version, deleted"
    static let byID = "SELECT \(columns) FROM record WHERE id = ?"
    static let byUUID = "SELECT \(columns) FROM record WHERE uuid = ?"
    static let byNumber =
        "SELECT \(columns) FROM record WHERE kind = ? AND scope = ? AND number = ? AND deleted = 0"
    static let insert = "INSERT INTO record (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    static let update = """
        UPDATE record SET station = ?4, scope = ?5, number = ?6, day = ?7, version = ?8, deleted = ?9
        WHERE id = ?1 AND uuid = ?2 AND kind = ?3
        """

    /// Reads `columns`.
    ///
    /// - throws: `LedgerFailure` where the kind is none.
    init(_ row: Statement) throws {
        id = row.record(0)
        uuid = RecordUUID(bytes: row.bytes(1))
        guard let kind = Kind(rawValue: row.integer(2)) else {
            throw LedgerFailure(
                .damaged, "台账文件已损坏：记录 \(uuid) 的种类不存在（\(row.integer(2))）；可用 taizhang salvage 打捞",
                "the ledger is damaged: the record \(uuid) is of no kind (\(row.integer(2))); taizhang salvage brings out what can be read"
            )
        }
        self.kind = kind
        station = row.record(3)
        scope = row.isNull(4) ? nil : row.integer(4)
        number = row.value(5)
        day = row.isNull(6) ? nil : row.integer(6)
        version = row.integer(7)
        isDeleted = row.integer(8) == 1
    }

    /// What a record with these values has.
    init(id: RecordID, uuid: RecordUUID, kind: Kind, values: [Value], version: Int, isDeleted: Bool) {
        self.id = id
        self.uuid = uuid
        self.kind = kind
        self.version = version
        self.isDeleted = isDeleted
        let table = KindTable[kind]
        day = if case .integer(let day) = values[table.day] { day } else { nil }
        switch kind {
        case .stations:
            station = id
            scope = 0
            number = .integer(AreaCode(stored: values[table.number!]).key)
        case .group_sessions:
            station = RecordID(stored: values[table.station!])
            scope = Int(stored: values[table.group!])
            number = values[table.number!]
        default:
            station = RecordID(stored: values[table.station!])
            number = table.number.map { values[$0] } ?? .none
            scope = number.isNone ? nil : Int(station.key)
        }
    }

    /// The same record with another version or mark of deletion.
    func with(version: Int, isDeleted: Bool, values: [Value]) -> Spine {
        Spine(id: id, uuid: uuid, kind: kind, values: values, version: version, isDeleted: isDeleted)
    }
}
