import Casework

extension Ledger {
    /// Several figures of a place in a period, or of one cell's part of it, and nothing beside them: a column of a table.
    ///
    /// - returns: their values in the order of the indicators, in base units.
    /// - throws: `LedgerFailure` where there is no such field, worker or station.
    public func figures(
        _ indicators: [Indicator], _ period: Period, in place: Place = .everywhere, share: FigureShare = .all
    ) throws -> [Int] {
        try read { connection in
            let resolved = try ResolvedShare(share, in: place, connection)
            let found = try Counting(connection: connection).figures(
                indicators, resolved.scope, period, by: resolved.split)[resolved.group]
            return indicators.map { found?[$0] ?? 0 }
        }
    }

    /// A number that grows with every change of a record: what was read under the same number is still so.
    public func lastChange() throws -> Int {
        try read { try $0.edition() }
    }
}
