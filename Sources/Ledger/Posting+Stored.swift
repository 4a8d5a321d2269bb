import Casework

/// A posting as the ledger stores it: numbers only.
struct StoredPosting: Hashable {
    let indicator: Int
    let station: Int
    let day: Int
    let subject: Int
    var quantity: Int
    let field: Int
    let worker: Int

    /// What identifies it among its record's postings.
    struct Key: Hashable {
        let indicator: Int
        let station: Int
        let day: Int
        let subject: Int
    }

    var key: Key { Key(indicator: indicator, station: station, day: day, subject: subject) }

    init(_ posting: Posting, of record: RecordID) {
        indicator = posting.indicator.number
        station = Int(posting.station.key == 0 ? record.key : posting.station.key)
        day = posting.day.number
        subject = Int((posting.subject ?? record).key)
        quantity = posting.quantity
        field = posting.field?.number ?? 0
        worker = posting.worker.map { Int($0.key) } ?? 0
    }

    /// Reads columns in the order of `columns`.
    init(_ row: Statement) {
        indicator = row.integer(0)
        station = row.integer(1)
        day = row.integer(2)
        subject = row.integer(3)
        quantity = row.integer(4)
        field = row.integer(5)
        worker = row.integer(6)
    }

    static let columns = "indicator, station, day, subject, quantity, field, worker"

    /// A record's lines, those that belong together added up and those that cancel left out: a stock that begins and
    /// ends on one day posts nothing.
    static func lines(_ postings: [Posting], of record: RecordID) -> [StoredPosting] {
        var lines: [StoredPosting] = []
        lines.reserveCapacity(postings.count)
        for posting in postings {
            let line = StoredPosting(posting, of: record)
            if let index = lines.firstIndex(where: { $0.key == line.key }) {
                lines[index].quantity += line.quantity
            } else {
                lines.append(line)
            }
        }
        return lines.filter { $0.quantity != 0 }
    }
}

extension Connection {
    /// The postings that are stored for a record.
    func postings(of record: RecordID) throws -> [StoredPosting] {
        try self("SELECT \(StoredPosting.columns) FROM posting WHERE record = ?").bind(record).all(
            StoredPosting.init)
    }
}
