import Casework

/// What was corrected in earlier months and is handed in with some months (补报), counted as each figure is: of a flow what
/// the corrections come to; of a stock what they come to at the end of the newest month that was sealed, since one record
/// moves the stock of every month it stands in; of a distinct figure the subjects that came less those that went, each once,
/// whatever the number of months and stations in which they did.
struct LateFigures {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    private struct Subject: Hashable {
        let indicator: Int
        let record: Int
    }

    /// Where and by how much a subject came or went.
    private struct Change {
        let station: RecordID
        let month: Int
        let quantity: Int
    }

    /// The corrections of stations, taken together, by figure; those of nothing are left out.
    func figures(reported months: ClosedRange<Month>, _ stations: [RecordID]) throws -> [Indicator: Int] {
        guard try connection("SELECT 1 FROM correction LIMIT 1").first({ _ in true }) != nil else {
            return [:]
        }
        var sums: [Indicator: Int] = [:]
        var subjects: [Subject: [Change]] = [:]
        for station in stations {
            try connection(
                """
                SELECT indicator, record, month, reported, quantity FROM correction
                WHERE station = ? AND reported BETWEEN ? AND ?
                """
            ).bind(station, months.lowerBound.number, months.upperBound.number).each { row in
                guard let indicator = Indicator(rawValue: row.integer(0)) else { return }
                let (month, quantity) = (row.integer(2), row.integer(4))
                switch indicator.nature {
                case .flow: sums[indicator, default: 0] += quantity
                case .stock:
                    guard Month(number: month).advanced(by: 1).number == row.integer(3) else { return }
                    sums[indicator, default: 0] += quantity
                case .distinct:
                    subjects[Subject(indicator: indicator.rawValue, record: row.integer(1)), default: []]
                        .append(
                            Change(station: station, month: month, quantity: quantity))
                }
            }
        }
        for (subject, changes) in subjects {
            guard let indicator = Indicator(rawValue: subject.indicator) else { continue }
            sums[indicator, default: 0] += try sign(of: changes, subject, stations)
        }
        return sums.filter { $0.value != 0 }
    }

    /// 1 for a subject that came, -1 for one that went; 0 where it stayed counted at another of the stations.
    private func sign(of changes: [Change], _ subject: Subject, _ stations: [RecordID]) throws -> Int {
        let moved = try Dictionary(grouping: changes, by: \.month).filter { month, changes in
            let own = Set(changes.map(\.station))
            return try !stations.contains { station in
                try !own.contains(station) && wasSealed(subject, month, station)
            }
        }
        let net = moved.values.joined().reduce(0) { $0 + $1.quantity }
        return net.signum()
    }

    private func wasSealed(_ subject: Subject, _ month: Int, _ station: RecordID) throws -> Bool {
        try connection(
            "SELECT 1 FROM sealed_line WHERE station = ? AND month = ? AND indicator = ? AND record = ? LIMIT 1"
        ).bind(station, month, subject.indicator, subject.record).first { _ in true } ?? false
    }
}
