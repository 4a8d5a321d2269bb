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
    /// Why that was handed in late; nil where the month was unlocked for it.
    public let reason: String?
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
            let indicators = Indicator.reported
            let before = try SealedCounting(connection).figures(indicators, sealed, Period(month))
            let now =
                try Counting(connection: connection).figures(indicators, .stations(sealed), Period(month))[0]
                ?? [:]
            // One station's was stored with the seal; over several, nobody comes twice.
            let late =
                sealed.count == 1
                ? try connection.sealedLate(month, sealed[0].id)
                : try LateFigures(connection).figures(reported: month...month, sealed.map(\.id))
            let figures = indicators.map { indicator in
                SealedFigure(
                    indicator: indicator, sealed: before[indicator] ?? 0, now: now[indicator] ?? 0,
                    late: late[indicator] ?? 0)
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
                        let corrector = try connection.corrector(indicator, month, station.id, record)
                        changes.append(
                            SealedChange(
                                indicator: indicator, station: station, month: month, kind: spine.kind,
                                id: spine.uuid, number: try Titles.number(of: spine, connection),
                                title: try titles.title(of: record), quantity: quantity,
                                batch: corrector?.batch, reason: corrector?.reason))
                    }
                }
            }
            return changes
        }
    }

    /// What was corrected in earlier months and is handed in with some months (补报), by figure; nothing where there is none.
    public func corrections(reported months: ClosedRange<Month>, in place: Place) throws -> [Indicator: Int] {
        try read { try LateFigures($0).figures(reported: months, $0.stations(in: place).map(\.id)) }
    }
}

extension Connection {
    /// What of earlier months was handed in with a station's sealed month, by figure.
    fileprivate func sealedLate(_ month: Month, _ station: RecordID) throws -> [Indicator: Int] {
        var late: [Indicator: Int] = [:]
        try self("SELECT indicator, late FROM sealed_figure WHERE station = ? AND month = ? AND late <> 0")
            .bind(station, month.number).each { row in
                if let indicator = Indicator(rawValue: row.integer(0)) { late[indicator] = row.integer(1) }
            }
        return late
    }

    /// The records, or subjects, of which a figure has another quantity now than when it was sealed.
    fileprivate func difference(_ indicator: Indicator, _ month: Month, _ station: RecordID) throws -> [(
        record: RecordID, quantity: Int
    )] {
        var differences = SealedLine.counts(
            indicator, try SealedLine.now(indicator, Period(month), station, self))
        let sealed = try SealedLine.sealed(indicator, month, station, self)
        for (record, count) in SealedLine.counts(indicator, sealed) {
            differences[record, default: 0] -= count
        }
        return differences.filter { $0.value != 0 }.map { ($0.key, $0.value) }
            .sorted { (abs($1.1), $0.0) < (abs($0.1), $1.0) }
    }

    /// The batch that last moved a figure of a sealed month by a record or subject, and why it was handed in late.
    fileprivate func corrector(
        _ indicator: Indicator, _ month: Month, _ station: RecordID, _ record: RecordID
    ) throws -> (batch: Batch, reason: String?)? {
        try self(
            """
            SELECT batch.id, batch.act, batch.who, batch.at, batch.undoes,
                (SELECT reason FROM month_step WHERE station = ?1 AND month = ?2 AND month_step.batch = batch.id)
            FROM correction JOIN batch ON batch.id = correction.batch
            WHERE station = ?1 AND month = ?2 AND indicator = ?3 AND record = ?4 ORDER BY correction.id DESC LIMIT 1
            """
        ).bind(station, month.number, indicator.number, record).first { row in
            (
                Batch(
                    id: row.integer(0), act: Batch.Act(rawValue: row.text(1)) ?? .edit, who: row.text(2),
                    at: row.text(3), undoes: row.isNull(4) ? nil : row.integer(4)),
                row.isNull(5) ? nil : row.text(5)
            )
        }
    }
}
