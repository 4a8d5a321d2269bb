/// A ratio of two figures (持证率、覆盖率、名/社区、‰): its numerator and denominator are counted, it is never typed. Over
/// several places it is the sum of the numerators over the sum of the denominators.
public struct Rate: Sendable, Hashable {
    /// Its name in commands and files.
    public let id: String
    public let label: Label
    public let numerator: Indicator
    public let denominator: Indicator
    /// What it is told per: 100 for %, 1000 for ‰, 1 for each.
    public let per: Int
    /// The sign or word behind the number.
    public let measure: Label

    /// The rate of two quantities in thousandths of its measure, halves up; nil where there is nothing to divide by.
    public func value(_ numerator: Int, of denominator: Int) -> Amount? {
        guard denominator > 0, numerator >= 0 else { return nil }
        let (product, isTooMuch) = numerator.multipliedReportingOverflow(by: per * 1000)
        guard !isTooMuch else { return nil }
        return Amount(thousandths: (product + denominator / 2) / denominator)
    }

    /// The rule, printed beside the number.
    public var rule: Label {
        Label(
            "\(numerator.label.chinese) ÷ \(denominator.label.chinese)；各级都是分子之和 ÷ 分母之和",
            "\(numerator.label.english) ÷ \(denominator.label.english); at every level the sums divided")
    }

    /// Every rate.
    public static let all: [Rate] = [
        rate("certified_rate", "持证率", "Certified workers", .workers_certified, .workers, 100),
        rate(
            "workers_of_population", "社工人才占人口", "Workers of the population", .workers, .population, 1000),
        rate(
            "certified_per_10000", "每万人持证社工", "Certified per 10,000 people", .workers_certified, .population,
            10_000),
        rate(
            "community_certified_rate", "社区专职工作者持证率", "Certified community workers",
            .community_workers_certified, .community_workers, 100),
        rate(
            "workers_per_urban_community", "城市社区平均社工人才", "Workers per urban community",
            .urban_community_workers, .urban_communities, 1),
        rate(
            "workers_per_rural_community", "农村社区平均社工人才", "Workers per rural community",
            .rural_community_workers, .rural_communities, 1),
        rate(
            "agencies_party_rate", "社工机构党建覆盖率", "Agencies with a party branch", .agencies_with_party,
            .agencies, 100),
        rate(
            "townships_covered_rate", "乡镇（街道）社工服务覆盖率", "Townships with a station", .townships_covered,
            .townships, 100),
    ]

    private static func rate(
        _ id: String, _ chinese: String, _ english: String, _ numerator: Indicator, _ denominator: Indicator,
        _ per: Int
    ) -> Rate {
        let measure =
            switch per {
            case 100: Label("%", "%")
            case 1000: Label("‰", "‰")
            case 10_000: Label("人/万人", "per 10,000")
            default: Label("名/社区", "each")
            }
        return Rate(
            id: id, label: Label(chinese, english), numerator: numerator, denominator: denominator, per: per,
            measure: measure)
    }
}

/// What a target or a line of a report is about: a figure or a rate.
public enum Measure: Sendable, Hashable {
    case indicator(Indicator)
    case rate(Rate)

    /// The measure with an id or a Chinese or English name; nil when there is none.
    public init?(id: String) {
        if let indicator = Indicator(id: id) {
            self = .indicator(indicator)
        } else if let found = Self.byWord[id.folded.lowercased()] {
            self = found
        } else {
            return nil
        }
    }

    /// Every measure: the figures that reports list, those of the register, the rates.
    public static let all: [Measure] =
        Indicator.reported.map { .indicator($0) } + Indicator.register.map { .indicator($0) }
        + Rate.all.map { .rate($0) }

    private static let byWord: [String: Measure] = {
        var byWord: [String: Measure] = [:]
        for measure in all {
            for word in [measure.id, measure.label.chinese, measure.label.english] {
                byWord[word.folded.lowercased()] = measure
            }
        }
        return byWord
    }()

    public var id: String {
        switch self {
        case .indicator(let indicator): indicator.id
        case .rate(let rate): rate.id
        }
    }

    public var label: Label {
        switch self {
        case .indicator(let indicator): indicator.label
        case .rate(let rate): rate.label
        }
    }

    /// The measure word or sign behind its numbers.
    public var measure: Label {
        switch self {
        case .indicator(let indicator): indicator.definition.measure
        case .rate(let rate): rate.measure
        }
    }

    /// The counting rule, printed beside it.
    public var rule: Label {
        switch self {
        case .indicator(let indicator): indicator.definition.rule
        case .rate(let rate): rate.rule
        }
    }

    /// The figures that it is made of.
    public var indicators: [Indicator] {
        switch self {
        case .indicator(let indicator): [indicator]
        case .rate(let rate): [rate.numerator, rate.denominator]
        }
    }

    /// Whether months add up to the year's.
    public var addsUp: Bool {
        if case .indicator(let indicator) = self { indicator.nature == .flow } else { false }
    }
}
