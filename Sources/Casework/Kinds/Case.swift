/// A case (个案): work with one client or one family.
public struct Case: CaseRecord {
    public var caseNo = ""
    public var station = RecordID(0)
    public var clients: [RecordID] = []
    public var title = ""
    public var source: CaseSource?
    public var field = ServiceField.other
    public var worker = RecordID(0)
    public var openedOn = Day(number: 0)
    public var stage = CaseStage.intake
    public var risk: CaseRisk?
    public var needs: String?
    public var goals: String?
    public var closedOn: Day?
    public var closingReason: String?
    public var satisfaction: Satisfaction?
    public var note: String?

    public init() {}

    public static let kind = Kind.cases
    public static var numberField: String? { "case_no" }
    public static let dayField = "opened_on"
    public static let titleFields = ["title"]

    public static let fields: [Field<Case>] = [
        Field(\.caseNo, "case_no", "个案编号", "Case no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.clients, "clients", "服务对象", "Clients", .references(.clients), required: true),
        Field(\.title, "title", "主题", "Title", .text, required: true, masking: .words),
        Field(\.source, "source", "来源", "Source", .choice(Choices(CaseSource.self))),
        Field(\.field, "field", "服务领域", "Field", .serviceField, required: true),
        Field(\.worker, "worker", "负责社工", "Worker", .reference(.workers), required: true),
        Field(\.openedOn, "opened_on", "开案日期", "Opened on", .day, required: true),
        Field(\.stage, "stage", "阶段", "Stage", .choice(Choices(CaseStage.self)), required: true),
        Field(\.risk, "risk", "风险等级", "Risk", .choice(Choices(CaseRisk.self))),
        Field(\.needs, "needs", "需求", "Needs", .note),
        Field(\.goals, "goals", "目标", "Goals", .note),
        Field(\.closedOn, "closed_on", "结案日期", "Closed on", .day),
        Field(\.closingReason, "closing_reason", "结案原因", "Closing reason", .text),
        Field(\.satisfaction, "satisfaction", "满意度", "Satisfaction", .choice(Choices(Satisfaction.self))),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    /// The closing reasons that are proposed; any other text is kept too.
    public static let closingReasons = [
        Label("目标达成", "Goals reached"), Label("服务对象终止", "Ended by the client"),
        Label("转介", "Referred"), Label("迁出/失联", "Moved away or lost"), Label("去世", "Died"),
        Label("不适合", "Not suited"), Label("其他", "Other"),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("opened_on", openedOn)
        rules.notInFuture("closed_on", closedOn)
        rules.order("opened_on", openedOn, "closed_on", closedOn)
        return rules.problems
    }

    public func warnings(today: Day) -> [Warning] {
        if closedOn == nil, stage == .closed {
            return [
                Warning(
                    "closed_on", Label("阶段为结案，未填结案日期", "the stage is closed, but there is no closing day"))
            ]
        }
        if closedOn != nil, stage != .closed, stage != .follow_up {
            return [
                Warning(
                    "stage",
                    Label(
                        "已填结案日期，阶段仍是\(stage.label.chinese)",
                        "there is a closing day, but the stage is \(stage.rawValue)"))
            ]
        }
        return []
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station, field: field, worker: worker)
        lines.add(.cases_opened, openedOn)
        lines.addStock(.cases_active, from: openedOn, until: closedOn)
        if let closedOn { lines.add(.cases_closed, closedOn) }
        return lines.all
    }
}

/// How a case came to the station.
public enum CaseSource: String, Vocabulary {
    case `self`, visit, committee, referral, transfer

    public var label: Label {
        switch self {
        case .self: Label("主动求助", "Own request")
        case .visit: Label("走访发现", "Found on a visit")
        case .committee: Label("居（村）委会", "Residents' committee")
        case .referral: Label("部门转介", "Referral")
        case .transfer: Label("转入", "Transfer")
        }
    }
}

/// The stages of casework (MZ/T 094-2017), with the follow-up after closing.
public enum CaseStage: String, Vocabulary {
    case intake, assessment, planning, intervention, evaluation, closed, follow_up

    public var label: Label {
        switch self {
        case .intake: Label("接案", "Intake")
        case .assessment: Label("预估", "Assessment")
        case .planning: Label("计划", "Planning")
        case .intervention: Label("介入", "Intervention")
        case .evaluation: Label("评估", "Evaluation")
        case .closed: Label("结案", "Closed")
        case .follow_up: Label("跟进", "Follow-up")
        }
    }
}

/// The risk that a case carries.
public enum CaseRisk: String, Vocabulary {
    case low, medium, high

    public var label: Label {
        switch self {
        case .low: Label("低", "Low")
        case .medium: Label("中", "Medium")
        case .high: Label("高", "High")
        }
    }
}

/// How satisfied a client was, from 1 to 5.
public enum Satisfaction: String, Vocabulary {
    case one = "1"
    case two = "2"
    case three = "3"
    case four = "4"
    case five = "5"

    public var label: Label {
        switch self {
        case .one: Label("很不满意", "Very dissatisfied")
        case .two: Label("不满意", "Dissatisfied")
        case .three: Label("一般", "Neutral")
        case .four: Label("满意", "Satisfied")
        case .five: Label("很满意", "Very satisfied")
        }
    }
}
