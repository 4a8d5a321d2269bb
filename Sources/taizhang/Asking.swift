import Casework
import Ledger

// What people name on a command line, turned into what it names; a sentence says what was wanted instead.

extension Invocation {
    /// Opens the ledger that this run is about.
    func open(creates: Bool = false) throws -> Ledger {
        let progress = ProgressLine(listens: false)
        defer { progress.clear() }
        let ledger = try Ledger(
            ledgerPath, creates: creates, who: who, today: try today(),
            waiting: { complain($0[language]) }, isInterrupted: { Interruption.signal != nil },
            progress: progress.report)
        progress.clear()
        for note in ledger.openingNotes { complain("\(say("提醒：", "warning: "))\(note[language])") }
        try follow(ledger)
        CommandUpkeep.ledger = ledger
        return ledger
    }
}

extension Invocation {
    /// Has a ledger's history say the day that this run is told to be today.
    func follow(_ ledger: Ledger) throws {
        if let day = try givenToday() { ledger.now = { Ledger.now(on: day) } }
    }
}

extension Ledger {
    /// The period that a word means at a place: one of the calendar, or a named one.
    func period(_ text: String, at place: Place) throws -> Period {
        if let period = try Period(text) ?? period(named: text, from: place) { return period }
        let known = try periods(in: place).prefix(8).map(\.period.description)
        let (chinese, english) =
            known.isEmpty
            ? ("", "")
            : ("；有名称的期间：\(known.joined(separator: "、"))", "; named ones: \(known.joined(separator: ", "))")
        throw Refusal(
            .usage,
            "时期“\(text)”看不懂，可写 2023-06、2023、2023Q2、2023-01..2023-10 或 2023-01-15..2023-09-30\(chinese)。",
            "The period “\(text)” is not one; wanted 2023-06, 2023, 2023Q2, 2023-01..2023-10 or "
                + "2023-01-15..2023-09-30\(english)."
        )
    }

    /// The one station with a code; the only one where none is named.
    func station(_ code: String?) throws -> StationPlace {
        let place = try place(code)
        let stations = try stations(in: place)
        if let own = stations.first(where: { Place(key: $0.key) == place }) { return own }
        if code == nil, stations.count == 1 { return stations[0] }
        throw Refusal(
            .usage, "请用 --station 写明一个站点的完整代码，见 taizhang list stations。",
            "Name one station by its whole code with --station; taizhang list stations has them.")
    }

    /// The place with a code, in which the ledger has a station; the whole ledger where none is named.
    func place(_ code: String?) throws -> Place {
        guard let code else { return .everywhere }
        guard let area = AreaCode(code) else {
            throw Refusal(
                .usage, "站点“\(code)”不是区划代码，应为 2、4、6、9、12 或 14 位数字。",
                "The station “\(code)” is not a division code; wanted 2, 4, 6, 9, 12 or 14 digits.")
        }
        guard try !stations(in: area.place).isEmpty else {
            let known = try stations().prefix(8).map { "\($0.code) \($0.name)" }
            throw Refusal(
                .usage,
                "台账里没有“\(code)”范围内的站点，有的是：\(known.isEmpty ? "（还没有）" : known.joined(separator: "、"))…",
                "The ledger has no station in “\(code)”; it has: "
                    + "\(known.isEmpty ? "(none yet)" : known.joined(separator: ", "))…")
        }
        return area.place
    }
}

extension Indicator {
    static func asked(_ id: String) throws -> Indicator {
        let all = reported + register
        if let indicator = Indicator(id: id) ?? all.first(where: { $0.label.chinese == id }) {
            return indicator
        }
        let known = all.map(\.id).joined(separator: ", ")
        throw Refusal(
            .usage, "没有指标“\(id)”，有的是：\(known)。", "There is no indicator “\(id)”; there are: \(known).")
    }

    /// The indicators of `--indicator a,b --indicator c`, in the order of reports; all where none is named.
    static func asked(_ lists: [String]) throws -> [Indicator] {
        let named = try Set(lists.flatMap { $0.split(separator: ",") }.map { try asked(String($0)) })
        if named.isEmpty, !lists.isEmpty { _ = try asked(lists[0]) }
        return lists.isEmpty ? reported : (reported + register).filter(named.contains)
    }
}

extension Measure {
    static func asked(_ word: String) throws -> Measure {
        if let measure = Measure(id: word) { return measure }
        let known = all.map(\.id).joined(separator: ", ")
        throw Refusal(
            .usage, "没有指标“\(word)”，有的是：\(known)。", "There is no indicator “\(word)”; there are: \(known).")
    }
}

extension Kind {
    static func asked(_ word: String) throws -> Kind {
        if let kind = Kind(word) ?? allCases.first(where: { $0.label.chinese == word }) { return kind }
        let known = allCases.map(\.stem).joined(separator: ", ")
        throw Refusal(
            .usage, "没有记录种类“\(word)”，有的是：\(known)。", "There is no kind “\(word)”; there are: \(known).")
    }

    /// The texts of `key=value…`; a key that is no field of the kind is bad data, and a word without `=` bad usage.
    func texts(_ pairs: [String]) throws -> [String: String] {
        var texts: [String: String] = [:]
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw Refusal(.usage, "“\(pair)”里没有 =，应写 字段=值。", "“\(pair)” has no =; wanted key=value.")
            }
            guard let key = key(named: String(parts[0])) else {
                let known = (fields.map(\.key) + ["id"]).joined(separator: ", ")
                throw Refusal(
                    .data, "\(stem) 没有字段“\(parts[0])”，有的是：\(known)。",
                    "There is no field “\(parts[0])” in \(stem); there are: \(known).")
            }
            guard texts.updateValue(String(parts[1]), forKey: key) == nil else {
                throw Refusal(.usage, "字段 \(key) 写了两次。", "The field \(key) is given twice.")
            }
        }
        return texts
    }
}
