/// A social worker (社工) or another of a station's staff.
public struct Worker: CaseRecord {
    public var workerNo = ""
    public var station = RecordID(0)
    public var name = ""
    public var role = WorkerRole.worker
    public var certificate = Certificate.none
    public var certifiedOn: Day?
    public var registeredOn: Day?
    public var joinedOn: Day?
    public var leftOn: Day?
    public var post: WorkerPost?
    public var field: ServiceField?
    public var note: String?

    public init() {}

    public static let kind = Kind.workers
    public static var numberField: String? { "worker_no" }
    public static let dayField = "joined_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<Worker>] = [
        Field(\.workerNo, "worker_no", "工号", "Worker no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.name, "name", "姓名", "Name", .text, required: true),
        Field(\.role, "role", "岗位", "Role", .choice(Choices(WorkerRole.self)), initial: "worker"),
        Field(
            \.certificate, "certificate", "职业水平证书", "Certificate", .choice(Choices(Certificate.self)),
            initial: "none"),
        Field(\.certifiedOn, "certified_on", "取证日期", "Certified on", .day),
        Field(\.registeredOn, "registered_on", "登记日期", "Registered on", .day),
        Field(\.joinedOn, "joined_on", "入职日期", "Joined on", .day),
        Field(\.leftOn, "left_on", "离职日期", "Left on", .day),
        Field(\.post, "post", "岗位类别", "Post", .choice(Choices(WorkerPost.self))),
        Field(\.field, "field", "服务领域", "Field", .choice(Choices(ServiceField.self))),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("certified_on", certifiedOn)
        rules.notInFuture("registered_on", registeredOn)
        rules.notInFuture("joined_on", joinedOn)
        rules.notInFuture("left_on", leftOn)
        rules.order("joined_on", joinedOn, "left_on", leftOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        guard let joinedOn else { return [] }
        var lines = Postings(station: station, field: field)
        lines.addStock(.workers, from: joinedOn, until: leftOn)
        let isInCommunity = post == .urban_community || post == .rural_community
        if isInCommunity { lines.addStock(.community_workers, from: joinedOn, until: leftOn) }
        if post == .urban_community {
            lines.addStock(.urban_community_workers, from: joinedOn, until: leftOn)
        }
        if post == .rural_community {
            lines.addStock(.rural_community_workers, from: joinedOn, until: leftOn)
        }
        if field == .elderly { lines.addStock(.elderly_workers, from: joinedOn, until: leftOn) }
        if field == .children { lines.addStock(.children_workers, from: joinedOn, until: leftOn) }
        let certified = max(joinedOn, certifiedOn ?? joinedOn)
        // One who left before the certificate came was never a certified worker here.
        if certificate != .none, leftOn.map({ certified <= $0 }) ?? true {
            lines.addStock(.workers_certified, from: certified, until: leftOn)
            if isInCommunity {
                lines.addStock(.community_workers_certified, from: certified, until: leftOn)
            }
        }
        return lines.all
    }
}

/// Where a worker's post is, as the plans of talent count them.
public enum WorkerPost: String, Vocabulary {
    case station, urban_community, rural_community, agency, institution, other

    public var label: Label {
        switch self {
        case .station: Label("社工站", "Station")
        case .urban_community: Label("城市社区", "Urban community")
        case .rural_community: Label("农村社区", "Rural community")
        case .agency: Label("社工机构", "Agency")
        case .institution: Label("事业单位", "Public institution")
        case .other: Label("其他岗位", "Other post")
        }
    }
}

/// What a worker does at a station.
public enum WorkerRole: String, Vocabulary {
    case worker, head, supervisor, admin

    public var label: Label {
        switch self {
        case .worker: Label("社工", "Worker")
        case .head: Label("站长", "Head of station")
        case .supervisor: Label("督导", "Supervisor")
        case .admin: Label("管理员", "Administrator")
        }
    }
}

/// The level of a social worker's certificate (社会工作者职业水平证书).
public enum Certificate: String, Vocabulary {
    case none, assistant, social_worker, senior

    public var label: Label {
        switch self {
        case .none: Label("无", "None")
        case .assistant: Label("助理社会工作师", "Assistant social worker")
        case .social_worker: Label("社会工作师", "Social worker")
        case .senior: Label("高级社会工作师", "Senior social worker")
        }
    }
}
