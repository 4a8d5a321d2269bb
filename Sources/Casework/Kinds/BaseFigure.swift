/// A figure of the place that is no service (基数): its people, communities, agencies. What rates are divided by.
public struct BaseFigure: CaseRecord {
    public var station = RecordID(0)
    public var base = Base.population
    public var value = 0
    public var fromOn = Day(number: 0)
    public var untilOn: Day?
    public var source: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.base_figures
    public static let dayField = "from_on"
    public static let titleFields = ["base", "source"]

    public static let fields: [Field<BaseFigure>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.base, "base", "基数", "Base", .choice(Choices(Base.self)), required: true),
        Field(\.value, "value", "数值", "Value", .count(unit: Label("个", "units")), required: true),
        Field(\.fromOn, "from_on", "起用日期", "From", .day, required: true),
        Field(\.untilOn, "until_on", "停用日期", "Until", .day),
        Field(\.source, "source", "来源", "Source", .text),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.order("from_on", fromOn, "until_on", untilOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station)
        lines.addStock(base.indicator, from: fromOn, until: untilOn, value)
        return lines.all
    }
}

/// What a base figure counts.
public enum Base: String, Vocabulary {
    case population, urban_communities, rural_communities, townships, agencies, agencies_with_party

    public var label: Label {
        switch self {
        case .population: Label("户籍人口", "Registered population")
        case .urban_communities: Label("城市社区", "Urban communities")
        case .rural_communities: Label("农村社区", "Rural communities")
        case .townships: Label("乡镇（街道）", "Townships")
        case .agencies: Label("社工机构", "Social-work agencies")
        case .agencies_with_party: Label("党建覆盖的社工机构", "Agencies with a party branch or instructor")
        }
    }

    /// The stock that it stands in.
    public var indicator: Indicator {
        switch self {
        case .population: .population
        case .urban_communities: .urban_communities
        case .rural_communities: .rural_communities
        case .townships: .townships
        case .agencies: .agencies
        case .agencies_with_party: .agencies_with_party
        }
    }
}
