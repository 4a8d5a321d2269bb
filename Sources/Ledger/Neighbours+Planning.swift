import Casework

extension Neighbours {
    /// What keeps a period, target, report or set of categories from being saved, seen beside the others.
    func problemsOfPlanning(_ spine: Spine, _ record: any CaseRecord) throws -> [Problem] {
        switch record {
        case let target as Target: return try problemsOfTarget(spine, target)
        case let period as NamedPeriod: return try problemsOfPeriod(spine, period)
        case let report as Report:
            let twin = try connection(
                """
                SELECT record.uuid FROM reports CROSS JOIN record USING (id)
                WHERE reports.station = ? AND report_no = ? AND reports.version = ? AND deleted = 0 AND id <> ?
                """
            ).bind(report.station, report.reportNo, report.version, spine.id).first(Self.uuid)
            return twin.map { [.takenVersion(report.version, by: $0)] } ?? []
        case let set as CategorySet:
            let twin = try connection(
                """
                SELECT record.uuid FROM category_sets CROSS JOIN record USING (id)
                WHERE category_sets.version = ? AND deleted = 0 AND id <> ?
                """
            ).bind(set.version, spine.id).first(Self.uuid)
            return twin.map { [.takenVersion(set.version, by: $0)] } ?? []
        default: return []
        }
    }

    private static func uuid(_ row: Statement) -> RecordUUID { RecordUUID(bytes: row.bytes(0)) }

    // MARK: Targets

    private func problemsOfTarget(_ spine: Spine, _ target: Target) throws -> [Problem] {
        guard let period = try period(of: target) else {
            let known = try NumberLookup(connection).chain(from: target.station).flatMap { station in
                try connection(
                    "SELECT name FROM record JOIN periods USING (id) WHERE scope = ? AND kind = ? AND deleted = 0"
                ).bind(station, Kind.periods).all { $0.text(0) }
            }
            return [.unknownPeriod(target.period, known: known)]
        }
        var problems: [Problem] = []
        let months = Array(period.months).count
        for (month, amount) in target.months.enumerated() where amount != nil && month >= months {
            problems.append(.monthOutside(Target.monthKeys[month], period, months))
            break
        }
        if months > target.months.count, target.split != nil {
            problems.append(.tooLongToSplit(period))
        }
        let versions = try connection(
            """
            SELECT targets.version, status, record.uuid FROM targets CROSS JOIN record USING (id)
            WHERE targets.station = ? AND indicator = ? AND period = ? AND deleted = 0 AND id <> ?
            """
        ).bind(target.station, target.indicator, target.period, spine.id).all { row in
            (version: row.integer(0), status: row.text(1), id: RecordUUID(bytes: row.bytes(2)))
        }
        if let twin = versions.first(where: { $0.version == target.version }) {
            problems.append(.takenVersion(target.version, by: twin.id))
        }
        let issued = TargetStatus.issued.rawValue
        if target.version > 1,
            !versions.contains(where: { $0.version == target.version - 1 && $0.status == issued })
        {
            problems.append(.versionBeforeMissing(target.version))
        }
        // An undo may take the issuing back only before a later version rests on it.
        if target.status == .draft, versions.contains(where: { $0.version == target.version + 1 }) {
            problems.append(.laterVersion(target.version + 1))
        }
        return problems
    }

    /// The days that a target's year or period stands for; nil where there is no such period at its station or above.
    private func period(of target: Target) throws -> Period? {
        if let year = Period(target.period), year.isYear { return year }
        let found = try NumberLookup(connection).find(
            .periods, .plain(target.period), from: target.station)
        return try found.map { (try connection.record($0) as NamedPeriod).period }
    }

    /// What keeps a target from being changed or deleted that was issued: only its note may be.
    static func problemOfIssued(
        _ old: Spine, _ before: [Value], _ values: [Value], _ isDeleted: Bool
    ) -> Problem? {
        guard old.kind == .targets, !old.isDeleted else { return nil }
        let target = Target(values: before)
        guard target.status == .issued else { return nil }
        if isDeleted { return .issued("id", target) }
        let key = zip(Kind.targets.fields, zip(before, values)).first { field, pair in
            field.key != "note" && pair.0 != pair.1
        }?.0.key
        return key.map { .issued($0, target) }
    }

    // MARK: Periods

    /// A target that uses a name, with whether it was issued.
    private func users(of name: String) throws -> [(id: RecordUUID, station: RecordID, isIssued: Bool)] {
        try connection(
            """
            SELECT record.uuid, record.station, status FROM targets CROSS JOIN record USING (id)
            WHERE period = ? AND deleted = 0 ORDER BY status DESC, id
            """
        ).bind(name).all { row in
            (RecordUUID(bytes: row.bytes(0)), row.record(1), row.text(2) == TargetStatus.issued.rawValue)
        }
    }

    /// A new name must not stand between an issued target and the period that it was issued for.
    private func problemsOfPeriod(_ spine: Spine, _ period: NamedPeriod) throws -> [Problem] {
        let lookup = NumberLookup(connection)
        for user in try users(of: period.name) where user.isIssued {
            let chain = try lookup.chain(from: user.station)
            guard let place = chain.firstIndex(of: spine.station) else { continue }
            for station in chain[(place + 1)...] {
                guard let upper = try lookup.exact(.periods, station, period.name) else { continue }
                let meant: NamedPeriod = try connection.record(upper)
                if meant.firstOn != period.firstOn || meant.lastOn != period.lastOn {
                    return [.nameStandsBetween(period.name, user.id)]
                }
                break
            }
        }
        return []
    }

    /// What a target means by its period's name.
    struct MeantPeriod {
        let isIssued: Bool
        let first: Day
        let last: Day
    }

    /// What every target of a named period means by the name.
    func meantPeriods() throws -> [RecordUUID: MeantPeriod] {
        let lookup = NumberLookup(connection)
        let named = try connection(
            """
            SELECT record.uuid, record.station, period, status FROM targets CROSS JOIN record USING (id)
            WHERE deleted = 0 AND period NOT GLOB '[0-9][0-9][0-9][0-9]'
            """
        ).all { row in
            (
                id: RecordUUID(bytes: row.bytes(0)), station: row.record(1), name: row.text(2),
                isIssued: row.text(3) == TargetStatus.issued.rawValue
            )
        }
        var meant: [RecordUUID: MeantPeriod] = [:]
        for target in named {
            guard let id = try lookup.find(.periods, .plain(target.name), from: target.station) else {
                continue
            }
            let period: NamedPeriod = try connection.record(id)
            meant[target.id] = MeantPeriod(
                isIssued: target.isIssued, first: period.firstOn, last: period.lastOn)
        }
        return meant
    }

    /// What speaks against a station's new code: targets that no longer find their period, or find other days.
    func problemOfMeaning(_ before: [RecordUUID: MeantPeriod]) throws -> Problem? {
        let now = try meantPeriods()
        for (id, meant) in before {
            guard let spine = try connection.spine(id), !spine.isDeleted else { continue }
            let target: Target = try connection.record(spine.id)
            if Period(target.period)?.isYear == true { continue }
            guard let found = now[id] else { return .losesPeriod(id) }
            if meant.isIssued, found.first != meant.first || found.last != meant.last {
                return .losesPeriod(id)
            }
        }
        return nil
    }

    /// What the targets that used a period say to its being changed or deleted, now that all is as it will be.
    func problemOfMoved(_ before: NamedPeriod, _ id: RecordID, _ lookup: NumberLookup) throws -> Problem? {
        for user in try users(of: before.name) {
            guard try lookup.chain(from: user.station).contains(before.station) else { continue }
            let number = RecordNumber.plain(before.name)
            guard let found = try lookup.find(.periods, number, from: user.station) else {
                return .usedByTarget(user.id)
            }
            guard user.isIssued else { continue }
            let period: NamedPeriod = try connection.record(found)
            if found == id, period.firstOn != before.firstOn { return .fixedDays("first_on", user.id) }
            if found == id, period.lastOn != before.lastOn { return .fixedDays("last_on", user.id) }
            let isSame = period.firstOn == before.firstOn && period.lastOn == before.lastOn
            if found != id, !isSame { return .usedByTarget(user.id) }
        }
        return nil
    }
}

extension Problem {
    fileprivate static func takenVersion(_ version: Int, by id: RecordUUID) -> Problem {
        Problem(
            "version", found: String(version),
            wanted: Label("还没有的版本（这一版是记录 \(id)）", "one that is not there yet; \(id) is this version"))
    }

    fileprivate static func versionBeforeMissing(_ version: Int) -> Problem {
        Problem(
            "version", found: String(version),
            wanted: Label(
                "已下达的第 \(version - 1) 版之后的版本（同站点、同指标、同期间）",
                "a version after one that is issued: version \(version - 1) of this station, indicator and period"
            ))
    }

    fileprivate static func laterVersion(_ version: Int) -> Problem {
        Problem(
            "status",
            because: Label(
                "已有第 \(version) 版，这一版不能再是草案", "version \(version) rests on it: it can't be a draft"))
    }

    fileprivate static func unknownPeriod(_ name: String, known: [String]) -> Problem {
        let list = known.prefix(8)
        return Problem(
            "period", found: name,
            wanted: Label(
                "年度（如 2023）"
                    + (list.isEmpty ? "；本站和上级还没有命名的期间" : "，或本站和上级的期间：\(list.joined(separator: "、"))"),
                "a year such as 2023"
                    + (list.isEmpty
                        ? "; this station and those above have no named periods"
                        : ", or a period of this station or those above: \(list.joined(separator: ", "))")))
    }

    fileprivate static func monthOutside(_ key: String, _ period: Period, _ months: Int) -> Problem {
        Problem(
            key,
            because: Label(
                "\(key)：期间“\(period)”只有 \(months) 个月，m01 是它的第一个月",
                "\(key): the period “\(period)” has \(months) months, of which m01 is the first"))
    }

    fileprivate static func tooLongToSplit(_ period: Period) -> Problem {
        Problem(
            "m01",
            because: Label(
                "期间“\(period)”超过 12 个月，不能分月", "“\(period)” is longer than 12 months: it has no split"))
    }

    fileprivate static func issued(_ key: String, _ target: Target) -> Problem {
        Problem(
            key,
            because: Label(
                "\(key)：第 \(target.version) 版已下达，只有备注还能改；要改数，请另写第 \(target.version + 1) 版并写明原因"
                    + "（taizhang target revise）",
                "\(key): version \(target.version) was issued, only its note can change; for another value write version "
                    + "\(target.version + 1) with its reason (taizhang target revise)"))
    }

    fileprivate static func nameStandsBetween(_ name: String, _ user: RecordUUID) -> Problem {
        Problem(
            "name", found: name,
            wanted: Label(
                "另一个名称：已下达的指标任务 \(user) 用的是上级同名的期间",
                "another name: the issued target \(user) uses the period of this name above"))
    }

    fileprivate static func usedByTarget(_ user: RecordUUID) -> Problem {
        Problem(
            "name",
            because: Label(
                "指标任务 \(user) 用着这个期间，不能删除或改名，请先处理那一条",
                "the target \(user) uses this period: it can't be deleted or renamed before that is seen to"))
    }

    fileprivate static func losesPeriod(_ user: RecordUUID) -> Problem {
        Problem(
            "code",
            because: Label(
                "code：改代码后，指标任务 \(user) 就找不到它的期间（在上级站点），请先处理那一条",
                "code: with another code the target \(user) loses its period, which a station above has; see to that first"
            ))
    }

    fileprivate static func fixedDays(_ key: String, _ user: RecordUUID) -> Problem {
        Problem(
            key,
            because: Label(
                "\(key)：已下达的指标任务 \(user) 用着这个期间，日期不能改；请另立一个期间",
                "\(key): the issued target \(user) uses this period, its days are fixed; make another period")
        )
    }
}
