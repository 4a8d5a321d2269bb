extension Indicator {
    /// The table of DESIGN §5. The rules are the program's own: no national rule for these figures is known.
    func define() -> Definition {
        switch self {
        case .cases_opened:
            flow("新开个案", "Cases opened", "个", "cases", "开案日期在本期", "the opening day lies in the period")
        case .cases_served:
            distinct(
                "服务个案", "Cases served", "个", "cases", "本期至少有一次联系到的个案服务，每案一次",
                "cases with at least one reached contact in the period, each once")
        case .cases_closed:
            flow("结案", "Cases closed", "个", "cases", "结案日期在本期", "the closing day lies in the period")
        case .cases_active:
            stock(
                "在案个案", "Cases active", "个", "cases", "期末已开案、未结案；结案当日不再计",
                "opened and not closed at the end; a case no longer counts on its closing day")
        case .case_contacts:
            flow(
                "个案服务", "Case contacts", "次", "contacts", "每次联系到服务对象的个案服务",
                "each contact that reached the client")
        case .groups_started:
            flow(
                "开展小组", "Groups started", "个", "groups", "首次已开展的节次在本期，计在小组所属站",
                "the earliest held session lies in the period, at the group's station")
        case .groups_completed:
            flow(
                "完成小组", "Groups completed", "个", "groups", "完成日期在本期", "the completion day lies in the period")
        case .group_sessions:
            flow("小组节数", "Group sessions", "节", "sessions", "本期已开展的每一节", "each session held in the period")
        case .group_attendance:
            flow(
                "小组人次", "Group attendance", "人次", "attendances", "每节出席名单人数加未实名人数",
                "those present by name and the walk-ins of each held session")
        case .group_members:
            distinct(
                "小组组员", "Group members", "人", "people", "本期至少出席一节的实名对象，每人一次",
                "clients present by name at least once in the period, each once")
        case .activities_held:
            flow(
                "社区活动", "Community activities", "场", "activities", "状态为已开展；一个日期一场",
                "held; one dated activity is one")
        case .activity_attendance:
            flow(
                "活动人次", "Activity attendance", "人次", "attendances", "出席名单人数加未实名人数",
                "those present by name and the participants without a name")
        case .visits:
            flow("走访", "Visits", "户次", "visits", "见到人的走访，每次一户次", "each visit that reached somebody")
        case .visits_missed:
            flow("未遇", "Visits missed", "户次", "visits", "没有见到人的走访", "each visit that reached nobody")
        case .clients_filed:
            flow("新建档", "Clients filed", "人", "people", "建档日期在本期", "the filing day lies in the period")
        case .clients_on_file:
            stock(
                "在档", "Clients on file", "人", "people", "期末已建档、未销档；销档当日不再计",
                "filed and not closed at the end; a file no longer counts on its closing day")
        case .consultations:
            flow("咨询", "Consultations", "人次", "people", "每次咨询的人数", "the people of each consultation")
        case .matters_solved:
            flow("解决事项", "Matters solved", "件", "matters", "咨询中已解决的件数", "matters solved in consultations")
        case .volunteer_teams_cultivated:
            flow(
                "培育志愿队", "Volunteer teams cultivated", "支", "teams", "培育日期在本期",
                "the day of cultivation lies in the period")
        case .volunteer_teams:
            stock(
                "志愿队", "Volunteer teams", "支", "teams", "期末已成立、未解散；解散当日不再计",
                "founded and not dissolved at the end; a team no longer counts on the day it is dissolved")
        case .volunteers_registered:
            flow(
                "新增志愿者", "Volunteers registered", "人", "people", "注册日期在本期",
                "the day of registration lies in the period")
        case .volunteers:
            stock(
                "志愿者", "Volunteers", "人", "people", "期末已注册、未退出；退出当日不再计",
                "registered and not left at the end; a volunteer no longer counts on the leaving day")
        case .volunteers_active:
            distinct(
                "活跃志愿者", "Volunteers active", "人", "people", "本期已核实的服务满 60 分钟的实名志愿者，每人一次",
                "named volunteers with at least 60 verified minutes of service in the period, each once",
                minimum: 60)
        case .volunteer_attendances:
            flow(
                "志愿人次", "Volunteer attendances", "人次", "attendances", "已核实、类别为服务的人数；实名志愿者计 1",
                "people of verified services; a named volunteer is one")
        case .volunteer_minutes:
            flow(
                "志愿时长", "Volunteer hours", "小时", "hours", "已核实、类别为服务的人数 × 分钟",
                "people × minutes of verified services", unit: .minutes)
        case .community_orgs_cultivated:
            flow(
                "培育社会组织", "Community organisations cultivated", "个", "organisations", "培育日期在本期",
                "the day of cultivation lies in the period")
        case .community_orgs:
            stock(
                "社会组织", "Community organisations", "个", "organisations", "期末已培育、未终止；终止当日不再计",
                "cultivated and not ended at the end; one no longer counts on its last day")
        case .deliberations:
            flow(
                "社区协商", "Deliberations", "期", "rounds", "有协商结果的每一期",
                "each round of deliberation with an outcome")
        case .resources_value:
            flow(
                "链接资源", "Resources linked", "元", "yuan", "到账（到货）日期在本期的价值",
                "the value of what was received in the period", unit: .fen)
        case .people_served:
            flow(
                "服务人次", "People served", "人次", "person-times",
                "联系到的个案服务与走访的人数、小组与活动人次、咨询人次；标记为同一次服务的不重复计",
                "people of reached contacts and visits, attendance of groups and activities, consultations; a record "
                    + "marked as the same event adds none")
        case .people_in_hardship_served:
            flow(
                "服务困难群众", "People in hardship served", "人次", "person-times",
                "服务人次中，实名对象当日属困难群众类别的，及登记为困难的未实名人数",
                "of the people served, named clients in a hardship category on that day, and the unnamed noted as such"
            )
        case .people_of_unknown_category:
            flow(
                "类别不明", "People of unknown category", "人次", "person-times", "困难人数未填的未实名人数；不计入服务困难群众",
                "unnamed people of records that do not say how many are in hardship; not part of that figure")
        case .clients_served:
            distinct(
                "服务人数", "Clients served", "人", "people", "本期至少有一次计入服务人次的实名对象，每人一次",
                "named clients with at least one event that adds people, each once")
        case .people_marked_same:
            flow(
                "同次未计", "Marked as the same event", "人次", "person-times", "标记为同一次服务、未重复计的人数",
                "people of records marked as the same event, not counted again")
        case .workers:
            stock(
                "社工人才", "Social workers", "人", "people", "期末已入职、未离职的社工；未填入职日期的不计",
                "joined and not left at the end; those without a joining day are not counted")
        case .workers_certified:
            stock(
                "持证社工", "Certified workers", "人", "people", "社工人才中期末已取得职业水平证书的",
                "of the social workers, those with a certificate at the end")
        case .community_workers:
            stock(
                "社区专职工作者", "Community workers", "人", "people", "社工人才中岗位在城市社区或农村社区的",
                "of the social workers, those with a post in an urban or rural community")
        case .community_workers_certified:
            stock(
                "持证社区专职工作者", "Certified community workers", "人", "people", "社区专职工作者中期末已取得证书的",
                "of the community workers, those with a certificate at the end")
        case .urban_community_workers:
            stock(
                "城市社区社工人才", "Workers in urban communities", "人", "people", "社工人才中岗位在城市社区的",
                "of the social workers, those with a post in an urban community")
        case .rural_community_workers:
            stock(
                "农村社区社工人才", "Workers in rural communities", "人", "people", "社工人才中岗位在农村社区的",
                "of the social workers, those with a post in a rural community")
        case .elderly_workers:
            stock(
                "老年社工人才", "Workers for the elderly", "人", "people", "社工人才中服务领域为养老服务的",
                "of the social workers, those whose field is elderly care")
        case .children_workers:
            stock(
                "未成年人社工人才", "Workers for children", "人", "people", "社工人才中服务领域为儿童关爱的",
                "of the social workers, those whose field is children")
        case .townships_covered:
            stock(
                "有社工站的乡镇", "Townships with a station", "个", "townships",
                "期末已开办、在运营的乡镇（街道）级站点，一地的第二个站不计；未填开办日期的不计",
                "township stations that are open and operating, a second one in a place aside; those without an opening day "
                    + "are not counted")
        case .population: base(.population, "人", "people")
        case .urban_communities: base(.urban_communities, "个", "communities")
        case .rural_communities: base(.rural_communities, "个", "communities")
        case .townships: base(.townships, "个", "townships")
        case .agencies: base(.agencies, "个", "agencies")
        case .agencies_with_party: base(.agencies_with_party, "个", "agencies")
        }
    }

    private func flow(
        _ chinese: String, _ english: String, _ measure: String, _ englishMeasure: String, _ rule: String,
        _ englishRule: String, unit: BaseUnit = .count
    ) -> Definition {
        Definition(
            label: Label(chinese, english), measure: Label(measure, englishMeasure), nature: .flow,
            unit: unit,
            rule: Label(rule, englishRule))
    }

    private func stock(
        _ chinese: String, _ english: String, _ measure: String, _ englishMeasure: String, _ rule: String,
        _ englishRule: String
    ) -> Definition {
        Definition(
            label: Label(chinese, english), measure: Label(measure, englishMeasure), nature: .stock,
            unit: .count,
            rule: Label(rule, englishRule))
    }

    private func base(_ base: Base, _ measure: String, _ englishMeasure: String) -> Definition {
        stock(
            base.label.chinese, base.label.english, measure, englishMeasure, "期末有效的基数登记之和",
            "the sum of the base figures that hold at the end")
    }

    private func distinct(
        _ chinese: String, _ english: String, _ measure: String, _ englishMeasure: String, _ rule: String,
        _ englishRule: String, minimum: Int = 1
    ) -> Definition {
        Definition(
            label: Label(chinese, english), measure: Label(measure, englishMeasure),
            nature: .distinct(minimum: minimum), unit: .count, rule: Label(rule, englishRule))
    }
}
