import Casework
import Foundation

/// The day on which the tests run.
let today = day("2023-10-31")

/// A day that the test's author knows to be real.
func day(_ text: String) -> Day { Day(text)! }

/// The keys that the samples refer to.
enum Sample {
    static let station = RecordID(1)
    static let worker = RecordID(2)
    static let caseFile = RecordID(3)
    static let group = RecordID(4)
    static let client = RecordID(11)
    static let otherClient = RecordID(12)

    /// One record of each kind, in the order of the kinds.
    static let records: [any CaseRecord] = [
        Station.sample(), Worker.sample(), Client.sample(), VolunteerTeam.sample(), Volunteer.sample(),
        CommunityOrg.sample(), Case.sample(), Group.sample(), Activity.sample(), CaseContact.sample(),
        GroupSession.sample(), Visit.sample(), Consultation.sample(), VolunteerService.sample(),
        Deliberation.sample(), Resource.sample(), NamedPeriod.sample(), BaseFigure.sample(), Target.sample(),
        Report.sample(), CategorySet.sample(),
    ]
}

extension NamedClient {
    /// The samples' client, with categories as files write them.
    static func sample(_ categories: String..., id: RecordID = Sample.client) -> NamedClient {
        NamedClient(id, categories.map { CategorySpan($0)! })
    }
}

extension Resting {
    static func on(
        clients: [NamedClient] = [], field: ServiceField? = nil, worker: RecordID? = nil, held: [String] = []
    ) -> Resting {
        var resting = Resting()
        resting.clients = clients
        resting.field = field
        resting.worker = worker
        resting.heldSessions = held.map(day)
        return resting
    }
}

extension CaseRecord {
    /// Everything that the record adds to the month, summed for each figure.
    func figures(_ resting: Resting = Resting(), _ rules: CountingRules = .version1) -> [Indicator: Int] {
        postings(resting: resting, rules: rules).reduce(into: [:]) {
            $0[$1.indicator, default: 0] += $1.quantity
        }
    }

    /// The lines of one figure: `2023-06-03 +1`.
    func lines(_ indicator: Indicator, _ resting: Resting = Resting()) -> [String] {
        postings(resting: resting, rules: .version1).filter { $0.indicator == indicator }
            .map { "\($0.day) \($0.quantity < 0 ? "" : "+")\($0.quantity)" }
    }

    /// Whom a distinct figure counts.
    func subjects(_ indicator: Indicator, _ resting: Resting = Resting()) -> [RecordID?] {
        postings(resting: resting, rules: .version1).filter { $0.indicator == indicator }.map(\.subject)
    }

    /// The keys of the fields that keep the record from being saved.
    var blocked: [String] { problems(today: today).map(\.field) }

    /// The record with something changed.
    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Station {
    static func sample(code: String = "411102001000", level: AreaLevel = .township) -> Station {
        Station().with {
            $0.code = AreaCode(code)!
            $0.name = "老街社工站"
            $0.level = level
        }
    }
}

extension Worker {
    static func sample(joined: String? = nil, left: String? = nil) -> Worker {
        Worker().with {
            $0.workerNo = "S01"
            $0.station = Sample.station
            $0.name = "王敏"
            $0.joinedOn = joined.map(day)
            $0.leftOn = left.map(day)
        }
    }
}

extension Client {
    static func sample(filed: String = "2023-06-03", closed: String? = nil) -> Client {
        Client().with {
            $0.clientNo = "K0001"
            $0.station = Sample.station
            $0.name = "阿卜杜热合曼·买买提"
            $0.worker = Sample.worker
            $0.filedOn = day(filed)
            $0.closedOn = closed.map(day)
        }
    }
}

extension Case {
    static func sample(opened: String = "2023-06-03", closed: String? = nil) -> Case {
        Case().with {
            $0.caseNo = "2023-001"
            $0.station = Sample.station
            $0.clients = [Sample.client]
            $0.title = "失独老人陪伴"
            $0.field = .elderly
            $0.worker = Sample.worker
            $0.openedOn = day(opened)
            $0.closedOn = closed.map(day)
        }
    }
}

extension CaseContact {
    static func sample(
        on date: String = "2023-06-03", reached: Bool = true, people: Int = 1, sameAs: RecordID? = nil
    ) -> CaseContact {
        CaseContact().with {
            $0.station = Sample.station
            $0.caseFile = Sample.caseFile
            $0.date = day(date)
            $0.reached = reached
            $0.people = people
            $0.sameEventAs = sameAs
        }
    }
}

extension Group {
    static func sample(opened: String? = nil, completed: String? = nil) -> Group {
        Group().with {
            $0.groupNo = "XZ2023-01"
            $0.station = Sample.station
            $0.name = "青禾儿童成长小组"
            $0.groupKind = .growth
            $0.field = .children
            $0.worker = Sample.worker
            $0.plannedSessions = 6
            $0.openedOn = opened.map(day)
            $0.completedOn = completed.map(day)
        }
    }
}

extension GroupSession {
    static func sample(
        on date: String = "2023-06-03", held: Bool = true, present: [RecordID] = [], walkIns: Int = 0,
        inHardship: Int? = nil
    ) -> GroupSession {
        GroupSession().with {
            $0.station = Sample.station
            $0.group = Sample.group
            $0.number = 1
            $0.date = day(date)
            $0.held = held
            $0.present = present
            $0.walkIns = walkIns
            $0.walkInsInHardship = inHardship
        }
    }
}

extension Activity {
    static func sample(
        on date: String = "2023-06-03", status: ActivityStatus = .held, present: [RecordID] = [],
        participants: Int = 0, inHardship: Int? = nil
    ) -> Activity {
        Activity().with {
            $0.activityNo = "HD2023-01"
            $0.station = Sample.station
            $0.title = "端午包粽子"
            $0.field = .community
            $0.date = day(date)
            $0.status = status
            $0.present = present
            $0.participants = participants
            $0.participantsInHardship = inHardship
            $0.worker = Sample.worker
        }
    }
}

extension Visit {
    static func sample(
        on date: String = "2023-06-03", reached: Bool = true, people: Int = 1, sameAs: RecordID? = nil
    ) -> Visit {
        Visit().with {
            $0.station = Sample.station
            $0.date = day(date)
            $0.client = Sample.client
            $0.reached = reached
            $0.people = people
            $0.worker = Sample.worker
            $0.sameEventAs = sameAs
        }
    }
}

extension Consultation {
    static func sample(
        on date: String = "2023-06-03", people: Int = 1, inHardship: KnownHardship = .unknown, solved: Int = 0
    ) -> Consultation {
        Consultation().with {
            $0.station = Sample.station
            $0.date = day(date)
            $0.people = people
            $0.inHardship = inHardship
            $0.solved = solved
            $0.worker = Sample.worker
        }
    }
}

extension VolunteerTeam {
    static func sample(
        founded: String = "2023-06-03", cultivated: String? = nil, dissolved: String? = nil
    ) -> VolunteerTeam {
        VolunteerTeam().with {
            $0.teamNo = "D01"
            $0.station = Sample.station
            $0.name = "银龄互助队"
            $0.foundedOn = day(founded)
            $0.cultivatedOn = cultivated.map(day)
            $0.dissolvedOn = dissolved.map(day)
            $0.field = .elderly
        }
    }
}

extension Volunteer {
    static func sample(registered: String = "2023-06-03", left: String? = nil) -> Volunteer {
        Volunteer().with {
            $0.volunteerNo = "ZY001"
            $0.station = Sample.station
            $0.name = "赵强"
            $0.registeredOn = day(registered)
            $0.leftOn = left.map(day)
        }
    }
}

extension VolunteerService {
    static func sample(
        on date: String = "2023-06-03", volunteer: RecordID? = nil, people: Int = 1, minutes: Int = 90,
        kind: ServiceKind = .service, verified: Bool = true
    ) -> VolunteerService {
        VolunteerService().with {
            $0.station = Sample.station
            $0.date = day(date)
            $0.volunteer = volunteer
            $0.people = people
            $0.minutes = minutes
            $0.serviceKind = kind
            $0.verified = verified
            $0.worker = Sample.worker
        }
    }
}

extension CommunityOrg {
    static func sample(cultivated: String = "2023-06-03", ended: String? = nil) -> CommunityOrg {
        CommunityOrg().with {
            $0.orgNo = "Z01"
            $0.station = Sample.station
            $0.name = "老街广场舞队"
            $0.cultivatedOn = day(cultivated)
            $0.endedOn = ended.map(day)
        }
    }
}

extension Deliberation {
    static func sample(on date: String = "2023-06-03", outcome: String? = nil) -> Deliberation {
        Deliberation().with {
            $0.station = Sample.station
            $0.date = day(date)
            $0.roundNo = "12"
            $0.topic = "楼道电动车充电"
            $0.outcome = outcome
            $0.worker = Sample.worker
        }
    }
}

extension Resource {
    static func sample(on date: String = "2023-06-03", yuan: String? = nil) -> Resource {
        Resource().with {
            $0.station = Sample.station
            $0.receivedOn = day(date)
            $0.provider = "市慈善总会"
            $0.value = yuan.map { Money($0)! }
            $0.field = .social_assistance
            $0.worker = Sample.worker
        }
    }
}

extension NamedPeriod {
    static func sample(from first: String = "2023-01-01", to last: String = "2023-10-31") -> NamedPeriod {
        NamedPeriod().with {
            $0.name = "千站暖万家2023"
            $0.station = Sample.station
            $0.firstOn = day(first)
            $0.lastOn = day(last)
        }
    }
}

extension BaseFigure {
    static func sample(_ base: Base = .population, _ value: Int = 1_235_000, until: String? = nil)
        -> BaseFigure
    {
        BaseFigure().with {
            $0.station = Sample.station
            $0.base = base
            $0.value = value
            $0.fromOn = day("2023-01-01")
            $0.untilOn = until.map(day)
        }
    }
}

extension Target {
    static func sample(
        _ indicator: String = "visits", _ value: String = "1200", in period: String = "2023",
        split: [String?] = []
    ) -> Target {
        Target().with {
            $0.station = Sample.station
            $0.indicator = indicator
            $0.period = period
            $0.value = Amount(value)!
            for (month, text) in split.enumerated() { $0.months[month] = text.map { Amount($0)! } }
        }
    }
}

extension Report {
    static func sample() -> Report {
        Report().with {
            $0.reportNo = "九项"
            $0.station = Sample.station
            $0.name = "九项工作月报"
            $0.figures = [ReportLine("cases_opened=个案")!, ReportLine("certified_rate")!]
        }
    }
}

extension CategorySet {
    static func sample() -> CategorySet {
        CategorySet().with {
            $0.version = 2
            $0.station = Sample.station
            $0.categories = [.low_income, .migrant_child]
        }
    }
}

/// Random numbers that can be had again: the seed of a run is printed, and `TAIZHANG_TEST_SEED` sets it.
struct SeededNumbers: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(for test: String) {
        seed =
            ProcessInfo.processInfo.environment["TAIZHANG_TEST_SEED"].flatMap(UInt64.init)
            ?? UInt64.random(in: 1...999_999)
        state = seed
        print("\(test): TAIZHANG_TEST_SEED=\(seed)")
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A real day of a year that a ledger may hold.
    mutating func day(in years: ClosedRange<Int> = 1900...2199) -> Day {
        let month = Month(Int.random(in: years, using: &self), Int.random(in: 1...12, using: &self))
        return Day(month.year, month.monthOfYear, Int.random(in: 1...month.length, using: &self))!
    }
}
