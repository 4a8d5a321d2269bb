/// What a station is to reach in a year or a named period (年度指标), with its split over the months.
///
/// A draft becomes issued (下达); from then on it is not changed: another value is another version with its reason.
public struct Target: CaseRecord {
    public var station = RecordID(0)
    public var indicator = ""
    public var period = ""
    public var value = Amount(0)
    public var comparison = TargetOperator.atLeast
    public var nature: TargetNature?
    public var unitOf: String?
    public var months = [Amount?](repeating: nil, count: 12)
    public var basis: String?
    public var version = 1
    public var status = TargetStatus.draft
    public var issuedOn: Day?
    public var reason: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.targets
    public static let dayField = "issued_on"
    public static let titleFields = ["indicator", "period"]

    public static let fields: [Field<Target>] =
        [
            Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
            Field(\.indicator, "indicator", "指标", "Indicator", .indicator, required: true),
            Field(\.period, "period", "年度或期间", "Period", .periodName, required: true),
            Field(\.value, "value", "指标值", "Value", .amount, required: true),
            Field(
                \.comparison, "operator", "比较", "Operator", .choice(TargetOperator.choices),
                initial: ">="),
            Field(\.nature, "nature", "性质", "Nature", .choice(Choices(TargetNature.self))),
            Field(\.unitOf, "unit_of", "分子/分母", "Numerator/denominator", .text),
        ]
        + (0..<12).map { month in
            Field<Target>(
                \.months[month], "m\(month < 9 ? "0" : "")\(month + 1)", "\(month + 1)月",
                "Month \(month + 1)", .amount)
        } + [
            Field(\.basis, "basis", "依据", "Basis", .text),
            Field(\.version, "version", "版本", "Version", .count(unit: Label("版", "version")), initial: "1"),
            Field(
                \.status, "status", "状态", "Status", .choice(Choices(TargetStatus.self)), initial: "draft"),
            Field(\.issuedOn, "issued_on", "下达日期", "Issued on", .day),
            Field(\.reason, "reason", "改动原因", "Reason for the change", .text),
            Field(\.note, "note", "备注", "Note", .note),
        ]

    /// What it is about; nil for a word that is neither an indicator nor a rate.
    public var measure: Measure? { Measure(id: indicator) }

    /// The monthly split; nil where none was made.
    public var split: [Amount]? { months.contains { $0 != nil } ? months.map { $0 ?? Amount(0) } : nil }

    public func problems(today: Day) -> [Problem] {
        var dates = DateRules(today: today)
        dates.notInFuture("issued_on", issuedOn)
        var problems = dates.problems
        if version < 1 {
            problems.append(Problem("version", found: "0", wanted: Label("从 1 开始的版本", "a version from 1")))
        }
        if version > 1, reason == nil {
            problems.append(
                Problem(
                    "reason", found: nil,
                    wanted: Label("第 \(version) 版与上一版不同的原因", "why version \(version) differs")))
        }
        guard let measure else { return problems }
        return problems + problemsOfAmounts(measure)
    }

    private func problemsOfAmounts(_ measure: Measure) -> [Problem] {
        var problems: [Problem] = []
        switch measure {
        case .indicator(let indicator):
            let amounts =
                [("value", Optional(value))] + Self.monthKeys.indices.map { (Self.monthKeys[$0], months[$0]) }
            for case (let key, let amount?) in amounts where amount.whole == nil {
                problems.append(
                    Problem(
                        key, found: amount.description,
                        wanted: Label(
                            "整数（单位：\(indicator.unit.word.chinese)）",
                            "a whole number of \(indicator.unit.word.english)")))
            }
            if let unitOf {
                problems.append(
                    Problem("unit_of", found: unitOf, wanted: Label("留空（不是比率）", "nothing, as it is no rate")))
            }
        case .rate(let rate):
            let own = "\(rate.numerator.id)/\(rate.denominator.id)"
            if let unitOf, unitOf != own {
                problems.append(
                    Problem("unit_of", found: unitOf, wanted: Label("\(own)，或留空", "\(own), or nothing")))
            }
        }
        if let problem = problemOfSplit(measure) { problems.append(problem) }
        return problems
    }

    /// The split of a flow adds up to the value; that of a stock, a distinct figure or a rate ends at it.
    private func problemOfSplit(_ measure: Measure) -> Problem? {
        guard let split else { return nil }
        if measure.addsUp {
            let sum = Amount(thousandths: split.reduce(0) { $0 + $1.thousandths })
            guard sum != value else { return nil }
            return Problem(
                "m12", found: sum.description,
                wanted: Label("各月之和等于指标值 \(value)", "months that add up to the value, \(value)"))
        }
        guard let last = months.last(where: { $0 != nil }) ?? nil, last != value else { return nil }
        return Problem(
            "m12", found: last.description,
            wanted: Label("最后一个月等于指标值 \(value)", "a last month equal to the value, \(value)"))
    }

    /// The keys of the twelve months.
    public static let monthKeys = (1...12).map { "m\($0 < 10 ? "0" : "")\($0)" }
}

/// How a figure is held against its target.
public enum TargetOperator: String, Vocabulary {
    case equal = "="
    case atLeast = ">="

    public var label: Label {
        switch self {
        case .equal: Label("等于", "Equal to")
        case .atLeast: Label("不少于", "At least")
        }
    }

    static let choices = Choices([
        Choice(equal.rawValue, equal.label), Choice(atLeast.rawValue, atLeast.label, alsoKnown: ["≥", "⩾"]),
    ])
}

/// Whether a target binds or is hoped for.
public enum TargetNature: String, Vocabulary {
    case binding, expected

    public var label: Label {
        switch self {
        case .binding: Label("约束性", "Binding")
        case .expected: Label("预期性", "Expected")
        }
    }
}

/// Whether a target is still being made, or was issued.
public enum TargetStatus: String, Vocabulary {
    case draft, issued

    public var label: Label {
        switch self {
        case .draft: Label("草案", "Draft")
        case .issued: Label("已下达", "Issued")
        }
    }
}
