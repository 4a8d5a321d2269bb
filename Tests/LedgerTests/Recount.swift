import Foundation

/// An independent recount of a ledger: over the texts of its records and nothing else, by the rules of DESIGN §4 and §5,
/// without the program's postings, places or periods.
struct Recount {
    /// One counted thing on one day; of a stock, what stands from `day` until `end`.
    struct Fact {
        var day: Int
        var end: Int?
        let station: String
        var field = ""
        var worker = ""
        var quantity = 1
        var subject = ""
    }

    private(set) var facts: [String: [Fact]] = [:]
    /// The stations as codes cut by level, with the codes as they are written.
    private(set) var codes: [String: String] = [:]
    private var numbered: [String: Row] = [:]
    private let rows: [String: [Row]]

    static let stocks: Set = [
        "cases_active", "clients_on_file", "volunteer_teams", "volunteers", "community_orgs",
        "workers", "workers_certified", "community_workers", "community_workers_certified",
        "urban_community_workers", "rural_community_workers", "elderly_workers", "children_workers",
        "townships_covered", "population", "urban_communities", "rural_communities", "townships", "agencies",
        "agencies_with_party",
    ]
    static let distinct = [
        "cases_served": 1, "group_members": 1, "clients_served": 1, "volunteers_active": 60,
    ]

    /// The set of 困难群众, version 1.
    private static let hardship: Set = [
        "low_income", "low_income_edge", "extreme_poverty", "expense_poverty", "disabled", "orphan",
        "de_facto_orphan", "child_in_difficulty", "left_behind_child", "left_behind_woman", "single_mother",
        "living_alone_elder", "empty_nest_elder", "left_behind_elder", "disabled_elder", "solitary_elder",
        "severely_disabled_elder", "special_family", "homeless",
    ]

    /// Counts the records of every kind, by the stems of their files.
    init(_ rows: [String: [Row]]) {
        self.rows = rows
        for row in rows["stations"] ?? [] { codes[Self.cut(row["code"]!)] = row["code"]! }
        let numbers = [
            "workers": "worker_no", "clients": "client_no", "cases": "case_no", "groups": "group_no",
            "volunteers": "volunteer_no",
        ]
        for (kind, key) in numbers {
            for row in rows[kind] ?? [] {
                numbered["\(kind) \(Self.cut(row["station"]!)) \(row[key]!)"] = row
            }
        }
        countFiles()
        countEvents()
        countVolunteers()
        countRegister()
    }

    // MARK: Codes, days and references

    /// A code without the zeros that end it, level by level.
    static func cut(_ code: String) -> String {
        var code = code
        for (long, short) in [(14, 12), (12, 9), (9, 6), (6, 4), (4, 2)]
        where code.count == long && code.dropFirst(short).allSatisfy({ $0 == "0" }) {
            code = String(code.prefix(short))
        }
        return code
    }

    private static func day(_ text: String) -> Int { Int(text.filter { $0 != "-" })! }

    private func find(_ kind: String, _ text: String, from station: String) -> Row {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        if parts.count == 2 { return numbered["\(kind) \(Self.cut(parts[0])) \(parts[1])"]! }
        for length in [14, 12, 9, 6, 4, 2] where length <= station.count {
            if let row = numbered["\(kind) \(Self.cut(String(station.prefix(length)))) \(text)"] {
                return row
            }
        }
        fatalError("no \(kind) \(text) at \(station)")
    }

    private func place(_ row: Row) -> String { Self.cut(row["station"]!) }

    private func worker(_ row: Row, or owner: Row? = nil) -> String {
        guard let row = row["worker"] != nil ? row : owner, let text = row["worker"] else { return "" }
        let worker = find("workers", text, from: place(row))
        return "\(worker["station"]!)/\(worker["worker_no"]!)"
    }

    private func clients(_ text: String?, from station: String) -> [Row] {
        (text ?? "").split(separator: "|").map { find("clients", String($0), from: station) }
    }

    private func isInHardship(_ client: Row, _ day: Int) -> Bool {
        (client["categories"] ?? "").split(separator: "|").contains { entry in
            let parts = entry.split(separator: "@").map(String.init)
            let days = parts.count == 2 ? parts[1].components(separatedBy: "..") : ["", ""]
            return Self.hardship.contains(parts[0]) && (days[0].isEmpty || Self.day(days[0]) <= day)
                && (days[1].isEmpty || day <= Self.day(days[1]))
        }
    }

    private mutating func add(_ indicator: String, _ fact: Fact) {
        if fact.quantity != 0 { facts[indicator, default: []].append(fact) }
    }

    // MARK: What records count as

    private mutating func countFiles() {
        let files:
            [(kind: String, stock: String, flow: String, start: String, end: String, ending: String?)] = [
                ("cases", "cases_active", "cases_opened", "opened_on", "closed_on", "cases_closed"),
                ("clients", "clients_on_file", "clients_filed", "filed_on", "closed_on", nil),
                ("volunteers", "volunteers", "volunteers_registered", "registered_on", "left_on", nil),
                (
                    "community_orgs", "community_orgs", "community_orgs_cultivated", "cultivated_on",
                    "ended_on", nil
                ),
                ("volunteer_teams", "volunteer_teams", "", "founded_on", "dissolved_on", nil),
            ]
        for file in files {
            for row in rows[file.kind] ?? [] {
                var fact = Fact(
                    day: Self.day(row[file.start]!), station: place(row), field: row["field"] ?? "",
                    worker: worker(row))
                if !file.flow.isEmpty { add(file.flow, fact) }
                if let end = row[file.end] {
                    fact.end = Self.day(end)
                    if let ending = file.ending {
                        add(
                            ending,
                            Fact(
                                day: fact.end!, station: fact.station, field: fact.field, worker: fact.worker)
                        )
                    }
                }
                add(file.stock, fact)
            }
        }
        for (kind, indicator, key) in [
            ("volunteer_teams", "volunteer_teams_cultivated", "cultivated_on"),
            ("groups", "groups_completed", "completed_on"),
        ] {
            for row in rows[kind] ?? [] {
                guard let day = row[key] else { continue }
                add(
                    indicator,
                    Fact(
                        day: Self.day(day), station: place(row), field: row["field"] ?? "",
                        worker: kind == "groups" ? worker(row) : ""))
            }
        }
        for row in rows["deliberations"] ?? [] where row["outcome"] != nil {
            add("deliberations", Fact(day: Self.day(row["date"]!), station: place(row), worker: worker(row)))
        }
        for row in rows["resources"] ?? [] {
            let parts = (row["value_yuan"] ?? "0").split(separator: ".")
            let fen = Int(parts[0])! * 100 + (parts.count > 1 ? Int((parts[1] + "0").prefix(2))! : 0)
            add(
                "resources_value",
                Fact(
                    day: Self.day(row["received_on"]!), station: place(row), field: row["field"] ?? "",
                    worker: worker(row), quantity: fen))
        }
    }

    /// The people of one event, who are in hardship and who are not known to be.
    private mutating func serve(_ fact: Fact, people: Int, hardship: Int, unknown: Int, _ clients: [Row]) {
        for (indicator, count) in [
            ("people_served", people), ("people_in_hardship_served", hardship),
            ("people_of_unknown_category", unknown),
        ] {
            var fact = fact
            fact.quantity = count
            add(indicator, fact)
        }
        guard people > 0 else { return }
        for client in clients {
            var fact = fact
            fact.subject = client["id"]!
            add("clients_served", fact)
        }
    }

    private mutating func countEvents() {
        for row in rows["case_contacts"] ?? [] where row["reached"] == "yes" {
            let file = find("cases", row["case"]!, from: place(row))
            let day = Self.day(row["date"]!)
            var fact = Fact(
                day: day, station: place(row), field: file["field"]!, worker: worker(row, or: file))
            add("case_contacts", fact)
            fact.subject = file["id"]!
            add("cases_served", fact)
            guard row["same_event_as"] == nil else { continue }
            let named = clients(file["clients"], from: place(file))
            let people = Int(row["people"]!)!
            let isHard = named.contains { isInHardship($0, day) }
            serve(fact, people: people, hardship: isHard ? people : 0, unknown: 0, named)
        }
        for row in rows["visits"] ?? [] {
            let day = Self.day(row["date"]!)
            let fact = Fact(day: day, station: place(row), worker: worker(row))
            add(row["reached"] == "yes" ? "visits" : "visits_missed", fact)
            guard row["reached"] == "yes", row["same_event_as"] == nil else { continue }
            let client = find("clients", row["client"]!, from: place(row))
            let people = Int(row["people"]!)!
            serve(
                fact, people: people, hardship: isInHardship(client, day) ? people : 0, unknown: 0, [client])
        }
        var firstDays: [String: Int] = [:]
        for row in rows["group_sessions"] ?? [] where row["held"] == "yes" {
            let group = find("groups", row["group"]!, from: place(row))
            let day = Self.day(row["date"]!)
            firstDays[group["id"]!] = min(firstDays[group["id"]!] ?? Int.max, day)
            let fact = Fact(
                day: day, station: place(row), field: group["field"]!, worker: worker(row, or: group))
            add("group_sessions", fact)
            meet(row, "group_attendance", "walk_ins", fact)
            for client in clients(row["present"], from: place(row)) {
                var member = fact
                member.subject = client["id"]!
                add("group_members", member)
            }
        }
        for group in rows["groups"] ?? [] {
            guard let day = firstDays[group["id"]!] else { continue }
            add(
                "groups_started",
                Fact(day: day, station: place(group), field: group["field"]!, worker: worker(group)))
        }
        for row in rows["activities"] ?? [] where row["status"] == "held" {
            let fact = Fact(
                day: Self.day(row["date"]!), station: place(row), field: row["field"]!, worker: worker(row))
            add("activities_held", fact)
            meet(row, "activity_attendance", "participants", fact)
        }
        for row in rows["consultations"] ?? [] {
            var fact = Fact(day: Self.day(row["date"]!), station: place(row), worker: worker(row))
            let people = Int(row["people"]!)!
            let named = clients(row["client"], from: place(row))
            let said = row["in_hardship"]!
            let isHard = named.isEmpty ? said == "yes" : isInHardship(named[0], fact.day)
            serve(
                fact, people: people, hardship: isHard ? people : 0,
                unknown: named.isEmpty && said == "unknown" ? people : 0, named)
            fact.quantity = people
            add("consultations", fact)
            fact.quantity = Int(row["solved"]!)!
            add("matters_solved", fact)
        }
    }

    /// Those present by name and the others of a session or an activity.
    private mutating func meet(_ row: Row, _ attendance: String, _ others: String, _ fact: Fact) {
        let named = clients(row["present"], from: place(row))
        let count = Int(row[others]!)!
        let noted = row["\(others)_in_hardship"].map { Int($0)! }
        var all = fact
        all.quantity = named.count + count
        add(attendance, all)
        serve(
            fact, people: named.count + count,
            hardship: named.filter { isInHardship($0, fact.day) }.count + (noted ?? 0),
            unknown: noted == nil ? count : 0, named)
    }

    private mutating func countVolunteers() {
        for row in rows["volunteer_services"] ?? [] where row["verified"] == "yes" && row["kind"] == "service"
        {
            var fact = Fact(day: Self.day(row["date"]!), station: place(row), worker: worker(row))
            let people = row["volunteer"] == nil ? Int(row["people"]!)! : 1
            fact.quantity = people
            add("volunteer_attendances", fact)
            fact.quantity = people * Int(row["minutes"]!)!
            add("volunteer_minutes", fact)
            guard let volunteer = row["volunteer"] else { continue }
            fact.quantity = Int(row["minutes"]!)!
            fact.subject = find("volunteers", volunteer, from: place(row))["id"]!
            add("volunteers_active", fact)
        }
    }

    /// The staff, the townships that have a station, and the bases.
    private mutating func countRegister() {
        for row in rows["workers"] ?? [] {
            guard let joined = row["joined_on"].map(Self.day) else { continue }
            var fact = Fact(day: joined, station: place(row), field: row["field"] ?? "")
            fact.end = row["left_on"].map(Self.day)
            var roles = ["workers"]
            switch row["post"] {
            case "urban_community": roles += ["community_workers", "urban_community_workers"]
            case "rural_community": roles += ["community_workers", "rural_community_workers"]
            default: break
            }
            if row["field"] == "elderly" { roles.append("elderly_workers") }
            if row["field"] == "children" { roles.append("children_workers") }
            for role in roles { add(role, fact) }
            guard row["certificate"] != "none" else { continue }
            fact.day = max(joined, row["certified_on"].map(Self.day) ?? 0)
            add("workers_certified", fact)
            if roles.contains("community_workers") { add("community_workers_certified", fact) }
        }
        for row in rows["stations"] ?? [] {
            let code = row["code"]!
            let isSecond = code.count == 14 && !code.hasSuffix("00")
            guard row["level"] == "township", row["status"] == "operating", !isSecond,
                let opened = row["opened_on"]
            else { continue }
            add("townships_covered", Fact(day: Self.day(opened), station: Self.cut(code)))
        }
        for row in rows["base_figures"] ?? [] {
            add(
                row["base"]!,
                Fact(
                    day: Self.day(row["from_on"]!), end: row["until_on"].map(Self.day), station: place(row),
                    quantity: Int(row["value"]!)!))
        }
    }

    // MARK: Figures

    /// The days of a period as numbers, by the calendar of another library.
    static func days(of period: String) -> (first: Int, last: Int) {
        let ends = period.components(separatedBy: "..")
        return (span(ends[0]).first, span(ends[ends.count - 1]).last)
    }

    private static func span(_ text: String) -> (first: Int, last: Int) {
        let year = Int(text.prefix(4))!
        if text.count == 4 { return (year * 10000 + 101, year * 10000 + 1231) }
        if text.count == 10 { return (day(text), day(text)) }
        let isQuarter = text.contains("Q")
        let last = isQuarter ? Int(text.suffix(1))! * 3 : Int(text.suffix(2))!
        let first = isQuarter ? last - 2 : last
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "UTC")!
        let start = calendar.date(from: DateComponents(year: year, month: last, day: 1))!
        let length = calendar.range(of: .day, in: .month, for: start)!.count
        return (year * 10000 + first * 100 + 1, year * 10000 + last * 100 + length)
    }

    func stations(in code: String) -> [String] {
        let place = code.isEmpty ? "" : Self.cut(code)
        return codes.keys.filter { $0.hasPrefix(place) }
    }

    /// One figure of some facts that lie in a period, or stand at its end.
    private func value(_ indicator: String, _ facts: [Fact]) -> Int {
        if Self.stocks.contains(indicator) { return facts.reduce(0) { $0 + $1.quantity } }
        guard let minimum = Self.distinct[indicator] else { return facts.reduce(0) { $0 + $1.quantity } }
        var sums: [String: Int] = [:]
        for fact in facts { sums[fact.subject, default: 0] += fact.quantity }
        return sums.values.filter { $0 >= minimum }.count
    }

    private func facts(_ indicator: String, _ first: Int, _ last: Int, _ stations: Set<String>) -> [Fact] {
        (facts[indicator] ?? []).filter { fact in
            guard stations.contains(fact.station) else { return false }
            if Self.stocks.contains(indicator) { return fact.day <= last && last < fact.end ?? Int.max }
            return first <= fact.day && fact.day <= last
        }
    }

    func figure(_ indicator: String, _ first: Int, _ last: Int, in code: String) -> Int {
        value(indicator, facts(indicator, first, last, Set(stations(in: code))))
    }

    /// The figures of each group by its key, as tallies with `--by` list them.
    func groups(_ indicator: String, _ first: Int, _ last: Int, in code: String, by: String) -> [String: Int]
    {
        let inside = Set(stations(in: code))
        var groups: [String: Int] = [:]
        if by == "month" {
            var month = first / 100
            while month <= last / 100 {
                let key = "\(month / 100)-\(String(format: "%02d", month % 100))"
                let end = Self.span(key).last
                groups[key] = figure(indicator, max(first, month * 100 + 1), min(last, end), in: code)
                month += month % 100 == 12 ? 89 : 1
            }
            return groups
        }
        func key(_ station: String) -> String {
            switch by {
            case "station": codes[station]!
            case "county": String((station + "000000").prefix(6))
            default: String((station + "0000").prefix(4)) + "00"
            }
        }
        if ["station", "county", "city"].contains(by) {
            for station in inside { groups[key(station)] = 0 }
        }
        let found = Dictionary(grouping: facts(indicator, first, last, inside)) { fact in
            by == "field" ? fact.field : by == "worker" ? fact.worker : key(fact.station)
        }
        for (key, facts) in found { groups[key] = value(indicator, facts) }
        return groups
    }
}
