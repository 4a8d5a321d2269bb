import Casework
import Testing

@Suite struct IndicatorTests {
    /// The table of DESIGN §5: id, 中文, unit, nature.
    private static let table = """
        cases_opened 新开个案 个 flow
        cases_served 服务个案 个 distinct
        cases_closed 结案 个 flow
        cases_active 在案个案 个 stock
        case_contacts 个案服务 次 flow
        groups_started 开展小组 个 flow
        groups_completed 完成小组 个 flow
        group_sessions 小组节数 节 flow
        group_attendance 小组人次 人次 flow
        group_members 小组组员 人 distinct
        activities_held 社区活动 场 flow
        activity_attendance 活动人次 人次 flow
        visits 走访 户次 flow
        visits_missed 未遇 户次 flow
        clients_filed 新建档 人 flow
        clients_on_file 在档 人 stock
        consultations 咨询 人次 flow
        matters_solved 解决事项 件 flow
        volunteer_teams_cultivated 培育志愿队 支 flow
        volunteer_teams 志愿队 支 stock
        volunteers_registered 新增志愿者 人 flow
        volunteers 志愿者 人 stock
        volunteers_active 活跃志愿者 人 distinct
        volunteer_attendances 志愿人次 人次 flow
        volunteer_minutes 志愿时长 小时 flow
        community_orgs_cultivated 培育社会组织 个 flow
        community_orgs 社会组织 个 stock
        deliberations 社区协商 期 flow
        resources_value 链接资源 元 flow
        people_served 服务人次 人次 flow
        people_in_hardship_served 服务困难群众 人次 flow
        people_of_unknown_category 类别不明 人次 flow
        clients_served 服务人数 人 distinct
        """

    @Test func `the indicators are those of the design, in order, with their names and units`() {
        let lines = Indicator.reported.map { indicator in
            let nature =
                switch indicator.nature {
                case .flow: "flow"
                case .stock: "stock"
                case .distinct: "distinct"
                }
            return
                "\(indicator.id) \(indicator.label.chinese) \(indicator.definition.measure.chinese) \(nature)"
        }
        #expect(lines == Self.table.split(separator: "\n").map(String.init))
    }

    @Test func `the register's figures are stocks of people and places, and no report lists them unasked`() {
        #expect(
            Indicator.register.map(\.id) == [
                "workers", "workers_certified", "community_workers", "community_workers_certified",
                "urban_community_workers", "rural_community_workers", "elderly_workers", "children_workers",
                "townships_covered", "population", "urban_communities", "rural_communities", "townships",
                "agencies", "agencies_with_party",
            ])
        #expect(Indicator.register.allSatisfy { $0.isStock && $0.unit == .count })
        #expect(Indicator.reported.count == 33)
    }

    @Test func `a distinct figure counts subjects from one on, active volunteers from sixty minutes on`() {
        for indicator in Indicator.allCases {
            guard case .distinct(let minimum) = indicator.nature else { continue }
            #expect(minimum == (indicator == .volunteers_active ? 60 : 1), "\(indicator)")
            #expect(!indicator.isAdditive)
        }
        #expect(Indicator.visits.isAdditive && Indicator.cases_active.isAdditive)
        #expect(Indicator.cases_active.isStock && !Indicator.visits.isStock)
    }

    @Test func `each is known by its id, and the figure that is only left out by none`() {
        #expect(Indicator.reported.allSatisfy { Indicator(id: $0.id) == $0 })
        #expect(Indicator(id: "people_marked_same") == nil)
        #expect(Indicator(id: "visit") == nil)
        #expect(Indicator.register.allSatisfy { Indicator(id: $0.id) == $0 })
        #expect(Indicator.allCases.count == Indicator.reported.count + 1 + Indicator.register.count)
    }

    @Test func `base units are counts but for minutes and fen`() {
        #expect(Indicator.reported.filter { $0.unit == .minutes } == [.volunteer_minutes])
        #expect(Indicator.reported.filter { $0.unit == .fen } == [.resources_value])
    }

    @Test func `each prints its rule, its name and its unit in both languages`() {
        for indicator in Indicator.allCases {
            let definition = indicator.definition
            for label in [definition.label, definition.measure, definition.rule] {
                #expect(Language.allCases.allSatisfy { !label[$0].isEmpty }, "\(indicator)")
            }
        }
        #expect(Set(Indicator.allCases.map(\.label.chinese)).count == Indicator.allCases.count)
        #expect(Set(Indicator.allCases.map(\.label.english)).count == Indicator.allCases.count)
    }

    @Test func `minutes are shown as hours with one place and fen as yuan`() {
        #expect(Indicator.volunteer_minutes.show(90) == "1.5")
        #expect(Indicator.volunteer_minutes.show(0) == "0.0")
        #expect(Indicator.volunteer_minutes.show(63) == "1.1")
        #expect(Indicator.volunteer_minutes.show(62) == "1.0")
        #expect(Indicator.volunteer_minutes.show(-90) == "-1.5")
        #expect(Indicator.resources_value.show(84_836_900) == "848369.00")
        #expect(Indicator.resources_value.show(-5) == "-0.05")
        #expect(Indicator.visits.show(12) == "12")
    }

    @Test func `the stored numbers never change`() {
        #expect(Indicator.allCases.map(\.number) == Array(1...49))
    }
}
