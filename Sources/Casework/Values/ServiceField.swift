/// A field of service (服务领域).
public enum ServiceField: String, Vocabulary {
    case social_assistance, elderly, children, community, disability, social_affairs, health, school,
        corrections
    case disaster, veterans, other

    public var label: Label {
        switch self {
        case .social_assistance: Label("社会救助", "Social assistance")
        case .elderly: Label("养老服务", "Elderly care")
        case .children: Label("儿童关爱", "Children")
        case .community: Label("社区建设", "Community building")
        case .disability: Label("残疾人服务", "Disability")
        case .social_affairs: Label("社会事务", "Social affairs")
        case .health: Label("医务与精神卫生", "Health and mental health")
        case .school: Label("学校", "School")
        case .corrections: Label("社区矫正", "Community corrections")
        case .disaster: Label("应急救灾", "Disaster relief")
        case .veterans: Label("退役军人", "Veterans")
        case .other: Label("其他", "Other")
        }
    }

    /// The number under which the ledger adds it up, from 1. A new field goes to the end, so that none changes.
    public var number: Int { Self.allCases.firstIndex(of: self)! + 1 }

    /// The field with a stored number; nil for 0, which stands for none.
    public init?(number: Int) {
        guard Self.allCases.indices.contains(number - 1) else { return nil }
        self = Self.allCases[number - 1]
    }
}
