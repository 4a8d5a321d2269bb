import Casework

/// Looks through one station's month.
struct MonthChecklist {
    private let connection: Connection
    private let station: StationPlace
    private let month: Month
    private let notes: [String: String]

    init(_ connection: Connection, _ station: StationPlace, _ month: Month) throws {
        self.connection = connection
        self.station = station
        self.month = month
        notes = Dictionary(
            uniqueKeysWithValues: try connection(
                "SELECT item, text FROM month_note WHERE station = ? AND month = ?"
            )
            .bind(station.id, month.number).all { ($0.text(0), $0.text(1)) })
    }

    func items() throws -> [MonthItem] {
        try identities()
            + [before(), contacts(), unknown(), planned(), overlaps(), drafts()].compactMap(\.self)
            + outliers()
    }

    private func item(
        _ id: String, _ chinese: String, _ english: String, _ records: [RecordUUID] = [],
        canBeExplained: Bool = true
    ) -> MonthItem {
        MonthItem(
            id: id, text: Label(chinese, english), records: records, explanation: notes[id],
            canBeExplained: canBeExplained)
    }

    private func figures(_ indicators: [Indicator], _ period: Period) throws -> [Indicator: Int] {
        try Counting(connection: connection).figures(indicators, .stations([station]), period)[0] ?? [:]
    }

    // MARK: What must hold

    /// 期末在案 = 期初在案 + 新开 − 结案; 服务人次 ≥ 服务人数.
    private func identities() throws -> [MonthItem] {
        let now = try figures(
            [.cases_active, .cases_opened, .cases_closed, .people_served, .clients_served], Period(month))
        let before = try figures([.cases_active], Period(month.advanced(by: -1)))
        var items: [MonthItem] = []
        let (start, opened) = (before[.cases_active] ?? 0, now[.cases_opened] ?? 0)
        let (closed, end) = (now[.cases_closed] ?? 0, now[.cases_active] ?? 0)
        if start + opened - closed != end {
            items.append(
                item(
                    "cases_identity", "期末在案 \(end) ≠ 期初 \(start) + 新开 \(opened) − 结案 \(closed)",
                    "cases active \(end) ≠ \(start) before + \(opened) opened − \(closed) closed",
                    canBeExplained: false))
        }
        let (served, clients) = (now[.people_served] ?? 0, now[.clients_served] ?? 0)
        if served < clients {
            items.append(
                item(
                    "people_identity", "服务人次 \(served) 少于服务人数 \(clients)",
                    "people served \(served) are fewer than clients served \(clients)"))
        }
        return items
    }

    // MARK: What is to be looked at

    private func before() throws -> MonthItem? {
        let last = month.advanced(by: -1)
        let row = try connection.month(station.id, last)
        let began = try connection("SELECT MIN(day) FROM posting WHERE station = ? AND indicator = ?")
        let hasRecords = try Indicator.reported.contains { indicator in
            try began.bind(station.id, indicator.number).first {
                $0.isNull(0) ? false : $0.integer(0) <= last.last.number
            } ?? false
        }
        guard hasRecords, !row.state.isSealed else { return nil }
        return item("month_before", "上月 \(last) 还没有锁定", "the month before, \(last), is not locked")
    }

    /// Cases that stood all month and of which nobody was reached.
    private func contacts() throws -> MonthItem? {
        let found = try connection(
            """
            SELECT record.uuid FROM record JOIN cases AS t ON t.id = record.id
            WHERE record.kind = \(Kind.cases.rawValue) AND record.station = ?1 AND deleted = 0 AND opened_on < ?2 AND (closed_on IS NULL OR closed_on > ?3)
                AND NOT EXISTS (SELECT 1 FROM case_contacts AS c JOIN record AS r ON r.id = c.id
                    WHERE c."case" = t.id AND reached = 1 AND r.deleted = 0 AND c.date BETWEEN ?2 AND ?3)
            ORDER BY opened_on
            """
        ).bind(station.id, month.first, month.last).all(uuid)
        guard !found.isEmpty else { return nil }
        return item(
            "cases_without_contact", "\(found.count) 个在案个案本月没有联系到",
            "\(found.count) open cases had no reached contact", Array(found.prefix(50)))
    }

    private func unknown() throws -> MonthItem? {
        let count =
            try figures([.people_of_unknown_category], Period(month))[.people_of_unknown_category] ?? 0
        guard count > 0 else { return nil }
        let found = try connection(
            """
            SELECT DISTINCT uuid FROM posting JOIN record ON record.id = posting.record
            WHERE indicator = ? AND posting.station = ? AND posting.day BETWEEN ? AND ? LIMIT 50
            """
        ).bind(Indicator.people_of_unknown_category.number, station.id, month.first, month.last).all(uuid)
        return item(
            "unknown_category", "\(count) 人次没有填是否困难群众",
            "\(count) person-times do not say whether in hardship",
            found)
    }

    /// Activities that are still planned though their day has passed.
    private func planned() throws -> MonthItem? {
        let found = try connection(
            """
            SELECT record.uuid FROM activities AS t JOIN record ON record.id = t.id
            WHERE record.kind = \(Kind.activities.rawValue) AND record.station = ? AND deleted = 0 AND record.day BETWEEN ? AND ?
                AND status = 'planned' ORDER BY record.day
            """
        ).bind(station.id, month.first, month.last).all(uuid)
        guard !found.isEmpty else { return nil }
        return item(
            "planned_activities", "\(found.count) 场活动日期已过，状态仍是“计划”",
            "\(found.count) activities of the month are still planned", Array(found.prefix(50)))
    }

    /// A volunteer's services that overlap in time, and a worker's visits, contacts and sessions that do.
    private func overlaps() throws -> MonthItem? {
        var found: [RecordUUID] = []
        for (kind, person) in [
            (Kind.volunteer_services, "volunteer"), (.visits, "worker"), (.case_contacts, "worker"),
            (.group_sessions, "worker"),
        ] where kind.field("start") != nil {
            let table = kind.stem
            found += try connection(
                """
                SELECT DISTINCT r.uuid FROM record AS r JOIN \(table) AS t ON t.id = r.id
                JOIN record AS s ON s.kind = r.kind AND s.station = r.station AND s.day = r.day AND s.id <> r.id
                JOIN \(table) AS u ON u.id = s.id
                WHERE r.kind = \(kind.rawValue) AND r.station = ? AND r.day BETWEEN ? AND ? AND r.deleted = 0
                    AND s.deleted = 0 AND t.\(person) = u.\(person) AND t.start IS NOT NULL
                    AND u.start IS NOT NULL AND t.start >= u.start AND t.start < u.start + IFNULL(u.minutes, 0)
                """
            ).bind(station.id, month.first, month.last).all(uuid)
        }
        guard !found.isEmpty else { return nil }
        return item(
            "overlaps", "\(found.count) 条记录与同一人的另一条时间重叠",
            "\(found.count) records overlap in time with another of the same person", Array(found.prefix(50)))
    }

    /// Forms of this station's month that were put aside half-filled; those that name no station or day too.
    private func drafts() throws -> MonthItem? {
        let count = try connection.drafts().count { draft in
            let code = draft.entry["station"].flatMap { AreaCode($0) }
            let day = draft.entry[draft.entry.kind.dayField].flatMap { Day($0) }
            return (code.map { $0.key == station.key } ?? true) && (day.map { $0.month == month } ?? true)
        }
        guard count > 0 else { return nil }
        return item("drafts", "还有 \(count) 份草稿没有存", "\(count) drafts are not saved yet")
    }

    /// Figures far from what the last twelve months were: outside of the median and 3.5 times the median distance from it
    /// (Iglewicz and Hoaglin's modified z).
    private func outliers() throws -> [MonthItem] {
        let past = try (1...12).map { try figures(Self.watched, Period(month.advanced(by: -$0))) }
        let now = try figures(Self.watched, Period(month))
        return Self.watched.compactMap { indicator in
            // Months before there was any of it say nothing about it.
            let values = past.reversed().map { $0[indicator] ?? 0 }.drop { $0 == 0 }
            guard values.count >= 6 else { return nil }
            let value = now[indicator] ?? 0
            // What was seen before is no surprise.
            guard let least = values.min(), let most = values.max(), !(least...most).contains(value),
                MonthOutlier.isFar(value, from: values)
            else { return nil }
            let range = "\(indicator.show(least))–\(indicator.show(most))"
            return item(
                "outlier_\(indicator.id)",
                "\(indicator.label.chinese) \(indicator.show(value))，近 \(values.count) 个月为 \(range)，中位数 \(indicator.show(MonthOutlier.median(values)))",
                "\(indicator.label.english) is \(indicator.show(value)); the last \(values.count) months were \(range), median \(indicator.show(MonthOutlier.median(values)))"
            )
        }
    }

    private static let watched = Indicator.reported.filter { $0.nature == .flow }

    private func uuid(_ row: Statement) -> RecordUUID { RecordUUID(bytes: row.bytes(0)) }
}
