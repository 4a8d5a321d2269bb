import Casework

/// One thing to look at before a month is handed in.
public struct MonthItem: Sendable, Hashable {
    /// What it is about; explanations and commands name it so.
    public let id: String
    /// What was found, with its number.
    public let text: Label
    /// Some of the records that it is about, for opening.
    public let records: [RecordUUID]
    /// How it was explained, and by whom.
    public let explanation: String?
    /// Whether it has to be mended: an identity that does not hold can't be explained.
    public let canBeExplained: Bool

    /// Whether it keeps the month from being handed in.
    public var isBlocking: Bool { explanation == nil || !canBeExplained }
}

extension Ledger {
    /// What of a station's month is to be mended or explained before it is completed; empty where all is clean.
    public func checklist(_ month: Month, of station: RecordID) throws -> [MonthItem] {
        try read { try MonthChecklist($0, $0.place(of: station), month).items() }
    }

    /// Explains an item of a month's checklist; an empty text takes the explanation away.
    ///
    /// - throws: `LedgerFailure` where there is no such item, it has to be mended, or the month is sealed.
    public func explain(_ item: String, _ month: Month, of station: RecordID, _ text: String) throws {
        try write { connection in
            let place = try connection.place(of: station)
            try connection.explain([item: text], month, of: place, who: who, at: now())
        }
    }
}

extension Connection {
    /// Notes how items of a month's checklist are explained.
    func explain(
        _ texts: [String: String], _ month: Month, of station: StationPlace, who: String, at: String
    ) throws {
        guard !texts.isEmpty else { return }
        guard try !self.month(station.id, month).state.isSealed else {
            throw LedgerFailure(
                .refused, "\(month) 已经锁定过，核对清单不再改", "\(month) has been locked; its checklist stays as it is")
        }
        let items = try MonthChecklist(self, station, month).items()
        for (id, text) in texts.sorted(by: { $0.key < $1.key }) {
            guard let item = items.first(where: { $0.id == id }) else {
                let known = items.map(\.id).joined(separator: ", ")
                throw LedgerFailure(
                    .refused, "\(month) 的核对清单里没有 \(id)，有的是：\(known.isEmpty ? "（没有）" : known)",
                    "there is no \(id) on the checklist of \(month); there are: \(known.isEmpty ? "(none)" : known)"
                )
            }
            guard item.canBeExplained else {
                throw LedgerFailure(
                    .refused, "\(id) 要改对，不能只作说明：\(item.text.chinese)",
                    "\(id) has to be mended, not explained: \(item.text.english)")
            }
            try self("DELETE FROM month_note WHERE station = ? AND month = ? AND item = ?")
                .bind(station.id, month.number, id).run()
            if text.isBlank { continue }
            try self("INSERT INTO month_note VALUES (?, ?, ?, ?, ?, ?)")
                .bind(station.id, month.number, id, text, who, at).run()
        }
    }
}
