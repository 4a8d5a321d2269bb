import Casework
import Testing

@Suite struct KindTests {
    /// The columns of DESIGN §4: `*` required, `=x` what a blank stands for, `(…)` the choices.
    private static let columns: [(Kind, String)] = [
        (
            .stations,
            "code* name* second_name level*(province city county township village) "
                + "status=operating(building operating closed) opened_on operator"
        ),
        (
            .workers,
            "worker_no* station* name* role=worker(worker head supervisor admin) "
                + "certificate=none(none assistant social_worker senior) certified_on registered_on "
                + "joined_on left_on post(station urban_community rural_community agency institution other) "
                + "field"
        ),
        (
            .clients,
            "client_no* station* name* second_name sex(male female) id_number birth_date phone address "
                + "community categories(list) risk_level(1 2 3 4 5 6) consent=none(none oral written) "
                + "guardian worker filed_on* closed_on"
        ),
        (
            .cases,
            "case_no* station* clients*(list) title* source(self visit committee referral transfer) field* "
                + "worker* opened_on* "
                + "stage*(intake assessment planning intervention evaluation closed follow_up) "
                + "risk(low medium high) needs goals closed_on closing_reason satisfaction(1 2 3 4 5)"
        ),
        (
            .case_contacts,
            "station* case* date* start minutes method*(interview home phone online accompany) "
                + "reached=yes people=1 worker content next_on same_event_as"
        ),
        (
            .groups,
            "group_no* station* name* kind*(education growth support therapy interest social_goal) field* "
                + "worker* planned_sessions* members(list) opened_on completed_on summary"
        ),
        (
            .group_sessions,
            "station* group* number* date* start minutes place theme held=yes present(list) walk_ins=0 "
                + "walk_ins_in_hardship worker"
        ),
        (
            .activities,
            "activity_no* station* title* field* date* start minutes place status*(planned held cancelled) "
                + "present(list) participants=0 participants_in_hardship worker* project "
                + "partners(list: community org social_worker volunteer charity) spent_yuan summary"
        ),
        (
            .visits,
            "station* date* client* kind(routine follow_up special phone) reached* people=1 minutes worker* "
                + "findings urgent=no action=none(none on_site case referral report resource) next_on "
                + "content same_event_as"
        ),
        (
            .consultations,
            "station* date* client person channel(walk_in phone online) "
                + "topic(policy relief psychology law neighbour other) people=1 "
                + "in_hardship=unknown(unknown yes no) matters=1 solved=0 worker* content answer"
        ),
        (.volunteer_teams, "team_no* station* name* founded_on* cultivated_on dissolved_on leader field"),
        (.volunteers, "volunteer_no* station* name* team id_number phone registered_on* left_on"),
        (
            .volunteer_services,
            "station* date* volunteer team people=1 start minutes* kind*(service training meeting) activity "
                + "verified=yes worker content"
        ),
        (
            .community_orgs,
            "org_no* station* name* kind(charity living affairs culture_sport) cultivated_on* "
                + "registration=none(none filed registered) ended_on"
        ),
        (.deliberations, "station* date* round_no* community topic* participants outcome worker"),
        (
            .resources,
            "station* received_on* provider* kind*(policy talent cash goods service) value_yuan recipients "
                + "field worker"
        ),
        (.periods, "name* station* first_on* last_on*"),
        (
            .base_figures,
            "station* base*(population urban_communities rural_communities townships agencies "
                + "agencies_with_party) value* from_on* until_on source"
        ),
        (
            .targets,
            "station* indicator* period* value* operator=>=(= >=) nature(binding expected) unit_of "
                + "m01 m02 m03 m04 m05 m06 m07 m08 m09 m10 m11 m12 basis version=1 "
                + "status=draft(draft issued) issued_on reason"
        ),
        (.reports, "report_no* station* version=1 name* figures* hardship_version adopted_on basis"),
        (.category_sets, "version* station* categories*(list: \(categories)) adopted_on basis"),
    ]

    private static let categories = ClientCategory.allCases.map(\.rawValue).joined(separator: " ")

    @Test(arguments: columns)
    func `the columns of a file are those of the design and a note, in order`(kind: Kind, columns: String) {
        #expect(kind.fields.map(column).joined(separator: " ") == columns + " note")
    }

    @Test func `the design has a line for every kind`() {
        #expect(Set(Self.columns.map(\.0)) == Set(Kind.allCases))
        #expect(Kind.allCases.count == 21)
        #expect(Kind.ofWork.count == 16 && Kind.ofWork == Array(Kind.allCases.prefix(16)))
    }

    /// A field in the notation of DESIGN §4.
    private func column(_ field: FieldForm) -> String {
        let rule = (field.isRequired ? "*" : "") + (field.initial.map { "=" + $0 } ?? "")
        return switch field.type {
        case .choice where field.key == "field": field.key + rule
        case .choice(let choices): "\(field.key)\(rule)(\(codes(choices)))"
        case .choices(let choices): "\(field.key)\(rule)(list: \(codes(choices)))"
        case .references, .categories: "\(field.key)\(rule)(list)"
        default: field.key + rule
        }
    }

    private func codes(_ choices: Choices) -> String { choices.all.map(\.code).joined(separator: " ") }

    @Test func `the fields of service are the twelve of the design`() throws {
        let labels = ServiceField.allCases.map { "\($0.rawValue) \($0.label.chinese)" }
        #expect(
            labels == [
                "social_assistance 社会救助", "elderly 养老服务", "children 儿童关爱", "community 社区建设",
                "disability 残疾人服务",
                "social_affairs 社会事务", "health 医务与精神卫生", "school 学校", "corrections 社区矫正", "disaster 应急救灾",
                "veterans 退役军人", "other 其他",
            ])
        for kind in [Kind.workers, .cases, .groups, .activities, .volunteer_teams, .resources] {
            #expect(
                kind.field("field")?.type.choices?.all.map(\.code) == ServiceField.allCases.map(\.rawValue))
        }
    }

    @Test func `the stored number of a field of service never changes`() {
        #expect(ServiceField.allCases.map(\.number) == Array(1...12))
        #expect(ServiceField.social_assistance.number == 1 && ServiceField.other.number == 12)
        #expect(ServiceField.allCases.allSatisfy { ServiceField(number: $0.number) == $0 })
        #expect(ServiceField(number: 0) == nil && ServiceField(number: 13) == nil)
    }

    @Test func `the categories of clients are those of the design`() {
        let labels = ClientCategory.allCases.map { "\($0.rawValue) \($0.label.chinese)" }
        #expect(
            labels == [
                "low_income 低保", "low_income_edge 低保边缘", "extreme_poverty 特困", "expense_poverty 支出型困难",
                "disabled 残疾人",
                "orphan 孤儿", "de_facto_orphan 事实无人抚养儿童", "child_in_difficulty 困境儿童",
                "left_behind_child 农村留守儿童",
                "left_behind_woman 留守妇女", "single_mother 单身特困母亲", "living_alone_elder 独居老人",
                "empty_nest_elder 空巢老人",
                "left_behind_elder 留守老人", "disabled_elder 失能老人", "solitary_elder 孤寡老人",
                "severely_disabled_elder 重残老人",
                "special_family 计生特殊家庭", "homeless 流浪乞讨", "migrant_child 流动儿童", "mental_illness 精神障碍",
                "corrections 社区矫正对象", "petitioner 信访户", "new_employment 新就业群体", "veteran 退役军人",
                "resident 普通居民",
            ])
    }

    @Test(arguments: Kind.allCases)
    func `the choices of a kind have distinct codes and labels, and each is read by all three`(kind: Kind) {
        for field in kind.fields {
            guard let choices = field.type.choices else { continue }
            let all = choices.all
            #expect(Set(all.map(\.code)).count == all.count, "\(field.key)")
            #expect(Set(all.map(\.label.chinese)).count == all.count, "\(field.key)")
            #expect(Set(all.map(\.label.english)).count == all.count, "\(field.key)")
            for choice in all {
                #expect(
                    !choice.label.chinese.isEmpty && !choice.label.english.isEmpty,
                    "\(field.key) \(choice.code)")
                let stored: FieldType.Reading =
                    if case .yesNo = field.type {
                        .value(.integer(choice.code == "yes" ? 1 : 0))
                    } else {
                        .value(.text(choice.code))
                    }
                for word in [choice.code, choice.label.chinese, choice.label.english] {
                    #expect(field.type.read(word) == stored, "\(field.key) \(word)")
                }
            }
        }
    }

    @Test func `the types of fields follow from their keys`() {
        for kind in Kind.allCases {
            for field in kind.fields {
                let name = field.type.name.english
                if field.key.hasSuffix("_on") || ["date", "birth_date"].contains(field.key) {
                    #expect(name == "date", "\(kind) \(field.key)")
                }
                if field.key.hasSuffix("_yuan") { #expect(name == "yuan", "\(kind) \(field.key)") }
                if field.key.hasSuffix("_no") { #expect(name == "number as text", "\(kind) \(field.key)") }
                if field.key == "start" { #expect(name == "time", "\(kind) \(field.key)") }
                if field.key == "station" { #expect(name == "reference to stations", "\(kind) \(field.key)") }
                if field.key == "worker" { #expect(name == "reference to workers", "\(kind) \(field.key)") }
                if field.key == "client" { #expect(name == "reference to clients", "\(kind) \(field.key)") }
                if ["clients", "members", "present"].contains(field.key) {
                    #expect(name == "references to clients" && field.type.isLinks, "\(kind) \(field.key)")
                }
                if ["people", "walk_ins", "participants"].contains(field.key)
                    || field.key.hasSuffix("_in_hardship")
                {
                    let isChoice = kind == .consultations && field.key == "in_hardship"
                    #expect(isChoice || name == "whole number (people)", "\(kind) \(field.key)")
                }
                if field.key == "minutes" {
                    #expect(name == "whole number (minutes)", "\(kind) \(field.key)")
                }
                if field.key == "note" { #expect(name == "long text", "\(kind) \(field.key)") }
            }
        }
    }

    @Test func `references point to the kinds that their keys name`() {
        #expect(Kind.case_contacts.field("case")?.type.target == .cases)
        #expect(Kind.group_sessions.field("group")?.type.target == .groups)
        #expect(Kind.volunteers.field("team")?.type.target == .volunteer_teams)
        #expect(Kind.volunteer_services.field("volunteer")?.type.target == .volunteers)
        #expect(Kind.volunteer_services.field("team")?.type.target == .volunteer_teams)
        #expect(Kind.volunteer_services.field("activity")?.type.target == .activities)
        #expect(Kind.visits.field("date")?.type.target == nil)
    }

    @Test(arguments: Kind.allCases)
    func `each field of a kind has its own key, column and label in both languages`(kind: Kind) {
        let fields = kind.fields
        #expect(Set(fields.map(\.key)).count == fields.count)
        #expect(Set(fields.map(\.column)).count == fields.count)
        #expect(Set(fields.map(\.label.chinese)).count == fields.count)
        #expect(Set(fields.map(\.label.english)).count == fields.count)
        #expect(fields.allSatisfy { !$0.label.chinese.isEmpty && !$0.label.english.isEmpty })
    }

    @Test(arguments: Kind.allCases)
    func `what a blank stands for can be read`(kind: Kind) {
        for field in kind.fields {
            guard let initial = field.initial else { continue }
            if case .fault = field.type.read(initial) { Issue.record("\(field.key) = \(initial)") }
        }
    }

    @Test func `amounts are kept in fen`() {
        #expect(Kind.activities.field("spent_yuan")?.column == "spent_fen")
        #expect(Kind.resources.field("value_yuan")?.column == "value_fen")
        #expect(Kind.visits.field("people")?.column == "people")
    }

    @Test func `a kind is known by its stem and by its singular`() {
        for kind in Kind.allCases {
            #expect(Kind(kind.stem) == kind)
            #expect(Kind(kind.singular) == kind)
            #expect(!kind.label.chinese.isEmpty && !kind.label.english.isEmpty)
        }
        #expect(Kind("activity") == .activities)
        #expect(Kind("visit") == .visits)
        #expect(Kind("case") == .cases)
        #expect(Kind("volunteer_service") == .volunteer_services)
        #expect(Kind("visitss") == nil && Kind("") == nil && Kind("走访") == nil)
    }

    @Test func `the numbers by which records are known are those of the design`() {
        let numbers = Kind.allCases.compactMap { kind in kind.numberField.map { "\(kind.stem).\($0)" } }
        #expect(
            Set(numbers) == [
                "stations.code", "workers.worker_no", "clients.client_no", "cases.case_no", "groups.group_no",
                "activities.activity_no", "volunteer_teams.team_no", "volunteers.volunteer_no",
                "community_orgs.org_no", "periods.name",
            ])
    }

    @Test(arguments: Kind.allCases)
    func `the number, day and title of a kind are fields of it`(kind: Kind) {
        #expect(kind.numberField.map { kind.field($0) != nil } ?? true)
        #expect(kind.field(kind.dayField)?.type.name.english == "date")
        #expect(!kind.titleFields.isEmpty && kind.titleFields.allSatisfy { kind.field($0) != nil })
        #expect(kind.field("no_such_field") == nil)
    }

    @Test func `files are read after those they refer to`() {
        for (place, kind) in Kind.allCases.enumerated() {
            for target in kind.fields.compactMap(\.type.target) where target != kind {
                #expect(Kind.allCases.firstIndex(of: target)! < place, "\(kind) refers to \(target)")
            }
        }
    }

    @Test func `the stored numbers of the kinds never change`() {
        #expect(
            Kind.allCases.map(\.stem) == [
                "stations", "workers", "clients", "volunteer_teams", "volunteers", "community_orgs", "cases",
                "groups",
                "activities", "case_contacts", "group_sessions", "visits", "consultations",
                "volunteer_services",
                "deliberations", "resources", "periods", "base_figures", "targets", "reports",
                "category_sets",
            ])
        #expect(Kind.allCases.map(\.rawValue) == Array(1...21))
    }

    @Test func `what postings rest on is declared with fields that exist`() {
        #expect(Kind.case_contacts.rests == [.owner("case"), .clientsOf(owner: "case", "clients")])
        #expect(Kind.group_sessions.rests == [.owner("group"), .clients("present")])
        #expect(Kind.groups.rests == [.heldSessions(.group_sessions, "group")])
        #expect(Kind.visits.rests == [.clients("client")])
        #expect(Kind.consultations.rests == [.clients("client")])
        #expect(Kind.activities.rests == [.clients("present")])
        #expect(Kind.clients.rests.isEmpty && Kind.volunteer_services.rests.isEmpty)
    }

    @Test func `a visit is due within the days of its risk level`() {
        #expect(RiskLevel.allCases.map(\.visitWithin) == [7, 14, 30, 90, 180, 365])
        #expect(RiskLevel.allCases.map(\.label.chinese) == ["一级", "二级", "三级", "四级", "五级", "六级"])
    }
}
