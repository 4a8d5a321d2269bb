import Casework

/// A figure of a month as it was sealed, and as it is now.
public struct SealedFigure: Sendable, Hashable {
    public let indicator: Indicator
    /// As it was handed in, in base units.
    public let sealed: Int
    public let now: Int
    /// Corrections of earlier months that were handed in with this one (补报).
    public let late: Int
    public var difference: Int { now - sealed }
}

/// A record that makes a sealed figure differ from what it is now.
public struct SealedChange: Sendable, Hashable {
    public let indicator: Indicator
    public let station: StationPlace
    public let month: Month
    public let kind: Kind
    public let id: RecordUUID
    public let number: String
    public let title: String
    /// What it adds to the figure now, less what it did when the month was sealed.
    public let quantity: Int
    /// The batch that moved the figure by it: who, when, and what was done. Nil where it was counted by another rule.
    public let batch: Batch?
}

extension Ledger {
    /// The figures of a place's month as they were sealed, beside those of now: over the stations that have locked it.
    ///
    /// Flows and stocks are the sums of the stations'; distinct figures are counted over the sealed subjects of all.
    ///
    /// - returns: the figures in the order of reports, and how many of the place's stations have sealed the month.
    public func sealedFigures(_ month: Month, in place: Place) throws -> (
        figures: [SealedFigure], sealed: Int, stations: Int
    ) {
        try read { connection in
            let stations = try connection.stations(in: place)
            let sealed = try stations.filter { try connection.month($0.id, month).state.isSealed }
            let figures = try Indicator.reported.map { indicator in
                var (before, after, late) = (0, 0, 0)
                if indicator.isAdditive {
                    for station in sealed {
                        let (value, handedIn) = try connection.sealedValue(indicator, month, station.id)
                        before += value
                        late += handedIn
                        after += SealedLine.value(
                            indicator, try SealedLine.now(indicator, month, station.id, connection))
                    }
                } else {
                    var lines: (before: [SealedLine], after: [SealedLine]) = ([], [])
                    for station in sealed {
                        late += try connection.sealedValue(indicator, month, station.id).late
                        lines.before += try SealedLine.sealed(indicator, month, station.id, connection)
                        lines.after += try SealedLine.now(indicator, month, station.id, connection)
                    }
                    before = SealedLine.value(indicator, SealedLine.bySubject(lines.before))
                    after = SealedLine.value(indicator, SealedLine.bySubject(lines.after))
                }
                return SealedFigure(indicator: indicator, sealed: before, now: after, late: late)
            }
            return (figures, sealed.count, stations.count)
        }
    }

    /// The records that make figures of a sealed month differ, the largest difference of each figure first. For flows and
    /// stocks, and for distinct figures of one station, their quantities add up to the difference.
    public func sealedChanges(
        _ month: Month, in place: Place, _ indicators: [Indicator] = Indicator.reported, language: Language
    ) throws -> [SealedChange] {
        try read { connection in
            let titles = Titles(connection, language)
            var changes: [SealedChange] = []
            for station in try connection.stations(in: place)
            where try connection.month(station.id, month).state.isSealed {
                for indicator in indicators {
                    for (record, quantity) in try connection.difference(indicator, month, station.id) {
                        guard let spine = try connection.spine(record) else { continue }
                        changes.append(
                            SealedChange(
                                indicator: indicator, station: station, month: month, kind: spine.kind,
                                id: spine.uuid, number: try Titles.number(of: spine, connection),
                                title: try titles.title(of: record), quantity: quantity,
                                batch: try connection.corrector(indicator, month, station.id, record)))
                    }
                }
            }
            return changes
        }
    }

    /// What was corrected in earlier months and is handed in with a month (补报), by figure; nothing where there is none.
    public func corrections(reported month: Month, in place: Place) throws -> [Indicator: Int] {
        try read { connection in
            try connection.stations(in: place).reduce(into: [:]) { sums, station in
                for (indicator, sum) in try connection.corrections(reported: month, station.id) {
                    sums[indicator, default: 0] += sum
                }
            }
        }
    }
}

extension SealedLine {
    /// The lines of several stations, each subject once with the sum of its quantities.
    static func bySubject(_ lines: [SealedLine]) -> [SealedLine] {
        Dictionary(grouping: lines, by: \.record).map { record, lines in
            SealedLine(
                record: record, day: lines.map(\.day).min()!, quantity: lines.reduce(0) { $0 + $1.quantity })
        }
    }
}

extension Connection {
    /// A figure of a station's month as it was sealed.
    func sealedValue(_ indicator: Indicator, _ month: Month, _ station: RecordID) throws -> (
        value: Int, late: Int
    ) {
        try self("SELECT value, late FROM sealed_figure WHERE station = ? AND month = ? AND indicator = ?")
            .bind(station, month.number, indicator.number).first { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
    }

    /// The records, or subjects, of which a figure has another quantity now than when it was sealed.
    fileprivate func difference(_ indicator: Indicator, _ month: Month, _ station: RecordID) throws -> [(
        record: RecordID, quantity: Int
    )] {
        var quantities: [RecordID: (before: Int, after: Int)] = [:]
        for line in try SealedLine.sealed(indicator, month, station, self) {
            quantities[line.record, default: (0, 0)].before += line.quantity
        }
        for line in try SealedLine.now(indicator, month, station, self) {
            quantities[line.record, default: (0, 0)].after += line.quantity
        }
        func counted(_ quantity: Int) -> Int {
            guard case .distinct(let minimum) = indicator.nature else { return quantity }
            return quantity >= minimum ? 1 : 0
        }
        return quantities.compactMap { record, quantity in
            let difference = counted(quantity.after) - counted(quantity.before)
            return difference == 0 ? nil : (record, difference)
        }.sorted { (abs($1.1), $0.0) < (abs($0.1), $1.0) }
    }

    /// The batch that last moved a figure of a sealed month by a record or subject.
    fileprivate func corrector(
        _ indicator: Indicator, _ month: Month, _ station: RecordID, _ record: RecordID
    ) throws -> Batch? {
        try self(
            """
            SELECT batch.id, act, who, at, undoes FROM correction JOIN batch ON batch.id = batch
            WHERE station = ? AND month = ? AND indicator = ? AND record = ? ORDER BY correction.id DESC LIMIT 1
            """
        ).bind(station, month.number, indicator.number, record).first { row in
            Batch(
                id: row.integer(0), act: Batch.Act(rawValue: row.text(1)) ?? .edit, who: row.text(2),
                at: row.text(3), undoes: row.isNull(4) ? nil : row.integer(4))
        }
    }
}
