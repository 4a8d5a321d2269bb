import Casework
import Foundation

@testable import Ledger

/// A ledger of random records of all kinds, which are then edited, deleted and brought back at random.
///
/// What the rules refuse is left out; how much of it there was is counted.
struct RandomLedger {
    let test: TestLedger
    var random: Seeded
    private(set) var done: [String: Int] = [:]
    private var known: [Kind: [Row]] = [:]

    static let today = "2024-03-31"
    /// A city, two counties, a township with a second station and a village below it, and another city.
    static let codes = [
        "411100", "411102", "411103", "411102001000", "41110200100001", "411102001001", "411103002", "410105",
    ]
    private static let days = [
        "2023-01-01", "2023-12-31", "2024-01-01", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-31",
        "2023-06-30",
    ]

    init(_ seed: UInt64, perKind: Int) throws {
        random = Seeded(seed)
        test = try TestLedger(today: Self.today)
        for code in Self.codes {
            try test.add(
                .stations,
                [
                    "code": code, "name": "站\(code)", "level": "township",
                    "opened_on": "2023-0\(code.count % 9 + 1)-15",
                ])
        }
        for kind in Kind.allCases where kind != .stations {
            for _ in 0..<perKind * Self.weight(kind) { try attempt("add") { try $0.addRandom(kind) } }
        }
    }

    private static func weight(_ kind: Kind) -> Int {
        switch kind {
        case .volunteer_teams, .community_orgs, .deliberations, .resources, .groups, .workers: 1
        case .clients, .visits, .case_contacts, .group_sessions, .volunteer_services: 3
        default: 2
        }
    }

    // MARK: What is there

    mutating func rows(_ kind: Kind) throws -> [Row] {
        if let rows = known[kind] { return rows }
        let rows = try test.rows(kind)
        known[kind] = rows
        return rows
    }

    /// Every record by the stem of its kind.
    mutating func all() throws -> [String: [Row]] {
        known = [:]
        var all: [String: [Row]] = [:]
        for kind in Kind.allCases { all[kind.stem] = try rows(kind) }
        return all
    }

    // MARK: What is done

    private mutating func attempt(_ what: String, _ body: (inout Self) throws -> Void) throws {
        do {
            try body(&self)
            done[what, default: 0] += 1
        } catch is Rejection {
            done["\(what) refused", default: 0] += 1
        } catch let failure as LedgerFailure where failure.cause == .refused {
            done["\(what) refused", default: 0] += 1
        }
    }

    private mutating func addRandom(_ kind: Kind) throws {
        try test.add(kind, try fresh(kind, at: try station()))
        known[kind] = nil
    }

    /// Does something at random.
    mutating func step() throws {
        switch random.below(20) {
        case 0..<4: try attempt("add") { try $0.addRandom($0.random.pick(Array(Kind.allCases.dropFirst()))) }
        case 4..<14: try attempt("edit") { try $0.editRandom() }
        case 14..<16: try attempt("delete") { try $0.deleteRandom() }
        case 16: try attempt("move station") { try $0.moveStation() }
        default: try attempt("undo") { try $0.undoLast() }
        }
    }

    /// New texts for one to three fields of a record, from a fresh record of its kind.
    private mutating func editRandom() throws {
        let kind = random.pick(Array(Kind.allCases.dropFirst()))
        guard let old = try rows(kind).randomElement(using: &random) else { return }
        let fresh = try fresh(kind, at: random.oneIn(6) ? station() : old["station"]!)
        var texts: Row = [:]
        let keys = kind.fields.map(\.key).filter { $0 != "station" && $0 != kind.numberField }
        for _ in 0...random.below(3) {
            let key = random.pick(keys)
            texts[key] = fresh[key] ?? ""
        }
        if fresh["station"] != old["station"], random.oneIn(2) { texts["station"] = fresh["station"] }
        _ = try test.ledger.edit(old["id"]!, texts)
        known = [:]
    }

    private mutating func deleteRandom() throws {
        let kind = random.pick(Kind.allCases)
        guard let old = try rows(kind).randomElement(using: &random) else { return }
        _ = try test.ledger.delete(old["id"]!)
        known = [:]
    }

    /// Another code for a station, with everything that it ever counted.
    private mutating func moveStation() throws {
        let code = random.pick(Self.codes + ["411104", "411103002003", "41110300200302", "320500"])
        let row = try random.pick(rows(.stations))
        let status = random.pick(["operating", "operating", "closed"])
        _ = try test.ledger.edit(
            row["id"]!, ["code": code, "status": status, "opened_on": maybe(day()) ?? ""])
        known = [:]
    }

    private mutating func undoLast() throws {
        _ = try test.ledger.undo()
        known = [:]
    }

    // MARK: Random records

    private mutating func station() throws -> String { try random.pick(rows(.stations))["code"]! }

    mutating func day() -> String {
        if random.oneIn(4) { return random.pick(Self.days) }
        return Day("2022-12-01")!.adding(days: random.below(486)).description
    }

    private mutating func later(than day: String) -> String? {
        switch random.below(4) {
        case 0: day
        case 1: min(Day(day)!.adding(days: random.below(90)), Day(Self.today)!).description
        default: nil
        }
    }

    private mutating func maybe(_ text: String) -> String? {
        return random.oneIn(2) ? text : nil
    }

    private mutating func count(_ limit: Int) -> String { String(random.below(limit)) }

    /// The number of a record as somebody at a station would write it.
    private mutating func reference(_ kind: Kind, from station: String) throws -> String? {
        let all = try rows(kind)
        let own = all.filter { $0["station"] == station }
        guard let row = (random.oneIn(3) || own.isEmpty ? all : own).randomElement(using: &random) else {
            return nil
        }
        let number = row[kind.numberField!]!
        return row["station"] == station && random.oneIn(2) ? number : "\(row["station"]!)/\(number)"
    }

    private mutating func references(_ kind: Kind, from station: String, upTo limit: Int) throws -> String {
        var found: Set<String> = []
        for _ in 0..<random.below(limit + 1) {
            if let text = try reference(kind, from: station) {
                found.insert(text.contains("/") ? text : "\(station)/\(text)")
            }
        }
        return found.sorted().joined(separator: "|")
    }

    private mutating func categories() -> String {
        let codes = ["low_income", "disabled", "left_behind_child", "veteran", "resident", "homeless"]
        var entries: Set<String> = []
        for _ in 0..<random.below(3) {
            let code = random.pick(codes)
            let from = day()
            switch random.below(4) {
            case 0: entries.insert(code)
            case 1: entries.insert("\(code)@\(from)..")
            case 2: entries.insert("\(code)@..\(from)")
            default:
                entries.insert("\(code)@\(from)..\(Day(from)!.adding(days: random.below(200)))")
            }
        }
        return entries.sorted().joined(separator: "|")
    }

    private mutating func field() -> String { random.pick(["elderly", "children", "health", "other"]) }

    /// An event of a station that another can be marked the same as.
    private mutating func event(at station: String) throws -> Row? {
        var events: [Row] = []
        for (kind, key) in [(Kind.visits, "reached"), (.case_contacts, "reached"), (.group_sessions, "held")]
        {
            events += try rows(kind).filter { $0[key] == "yes" && $0["same_event_as"] == nil }
        }
        events += try rows(.activities).filter { $0["status"] == "held" } + rows(.consultations)
        return events.filter { $0["station"] == station }.randomElement(using: &random)
    }

    /// A random record's texts. A blank field is missing.
    mutating func fresh(_ kind: Kind, at station: String) throws -> Row {
        var row: Row = ["station": station]
        if kind == .stations { return row }
        if let key = kind.numberField { row[key] = "\(random.below(1000))" }
        let day = day()
        row[kind.dayField] = day
        row["worker"] = try reference(.workers, from: station)
        switch kind {
        case .stations: break
        case .workers:
            row["name"] = "工"
            row["left_on"] = later(than: day)
            row["certificate"] = random.pick(["none", "assistant", "senior"])
            row["certified_on"] = maybe(self.day())
            row["post"] = maybe(random.pick(["station", "urban_community", "rural_community"]))
            row["field"] = maybe(field())
            if random.oneIn(8) { row["joined_on"] = nil }
            row["worker"] = nil
        case .clients:
            row["name"] = "人\(random.below(50))"
            row["categories"] = categories()
            row["closed_on"] = later(than: day)
            if random.oneIn(2) { row["worker"] = nil }
        case .volunteer_teams:
            row["name"] = "队"
            row["cultivated_on"] = maybe(self.day())
            row["dissolved_on"] = later(than: day)
            row["field"] = maybe(field())
        case .volunteers:
            row["name"] = "志"
            row["team"] = try reference(.volunteer_teams, from: station)
            row["left_on"] = later(than: day)
        case .community_orgs:
            row["name"] = "社"
            row["ended_on"] = later(than: day)
        case .cases:
            row["clients"] = try references(.clients, from: station, upTo: 3)
            row["title"] = "案"
            row["field"] = field()
            row["closed_on"] = later(than: day)
            row["stage"] = row["closed_on"] == nil ? "intake" : "closed"
        case .groups:
            row["name"] = "组"
            row["kind"] = "growth"
            row["field"] = field()
            row["planned_sessions"] = "6"
            row["members"] = try references(.clients, from: station, upTo: 4)
            row["completed_on"] = later(than: day)
        case .activities:
            row["title"] = "活动"
            row["field"] = field()
            row["status"] = random.pick(["held", "held", "held", "planned", "cancelled"])
            row["present"] = try references(.clients, from: station, upTo: 4)
            row["participants"] = count(40)
            row["participants_in_hardship"] = maybe(count(20))
        case .case_contacts:
            row["case"] = try reference(.cases, from: station)
            row["method"] = "home"
            row["people"] = count(4)
            row["reached"] = random.oneIn(5) ? "no" : "yes"
            if random.oneIn(2) { row["worker"] = nil }
        case .group_sessions:
            row["group"] = try reference(.groups, from: station)
            row["number"] = count(12)
            row["held"] = random.oneIn(5) ? "no" : "yes"
            row["present"] = try references(.clients, from: station, upTo: 4)
            row["walk_ins"] = count(10)
            row["walk_ins_in_hardship"] = maybe(count(5))
            if random.oneIn(2) { row["worker"] = nil }
        case .visits:
            row["client"] = try reference(.clients, from: station)
            row["people"] = count(4)
            row["reached"] = random.oneIn(5) ? "no" : "yes"
        case .consultations:
            row["client"] = random.oneIn(2) ? nil : try reference(.clients, from: station)
            row["people"] = count(4)
            row["in_hardship"] = random.pick(["unknown", "yes", "no"])
            row["solved"] = count(3)
        case .volunteer_services:
            row["volunteer"] = random.oneIn(4) ? nil : try reference(.volunteers, from: station)
            row["people"] = count(9)
            row["minutes"] = random.pick(["20", "30", "40", "59", "60", "90", "700"])
            row["kind"] = random.pick(["service", "service", "service", "training"])
            row["verified"] = random.oneIn(5) ? "no" : "yes"
            if random.oneIn(2) { row["worker"] = nil }
        case .deliberations:
            row["round_no"] = count(100)
            row["topic"] = "议题"
            row["outcome"] = maybe("有结果")
        case .resources:
            row["provider"] = "某公司"
            row["kind"] = "goods"
            row["value_yuan"] = maybe("\(random.below(1_000_000)).\(random.below(10))\(random.below(10))")
            row["field"] = maybe(field())
        case .periods:
            row["last_on"] = later(than: day) ?? Self.today
        case .base_figures:
            row["base"] = random.pick(["population", "townships", "agencies", "agencies_with_party"])
            row["value"] = count(2000)
            row["until_on"] = later(than: day)
        case .targets:
            row["indicator"] = random.pick(["visits", "volunteers", "certified_rate"])
            row["period"] =
                try random.oneIn(3) ? rows(.periods).first?["name"] ?? "2023" : "202\(random.below(4))"
            row["value"] = count(500)
            row["status"] = random.pick(["draft", "issued"])
        case .reports:
            row["name"] = "月报"
            row["figures"] = random.pick(["visits", "cases_opened=个案|certified_rate"])
        case .category_sets:
            // An adopted set counts otherwise; the recounts know the first.
            row["adopted_on"] = nil
            row["version"] = "\(random.below(8) + 2)"
            row["categories"] = random.pick(["low_income", "low_income|disabled"])
        }
        if kind == .visits || kind == .case_contacts, random.oneIn(3), let event = try event(at: station) {
            row["date"] = event["date"]
            row["same_event_as"] = event["id"]
        }
        return row
    }

    /// A random period as people write it, by the calendar of nobody but this test's author.
    mutating func period() -> String {
        func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = 2022 + random.below(3)
        let month = "\(year)-\(pad(random.below(12) + 1))"
        switch random.below(8) {
        case 0: return "\(year)"
        case 1: return "\(year)Q\(random.below(4) + 1)"
        case 2...3: return month
        case 4: return random.pick(["2024-02", "2023-12..2024-01", "2024-02-29", "2022..2024"])
        case 5:
            let ends = [day(), day()].sorted()
            return "\(ends[0])..\(ends[1])"
        case 6: return "\(day().prefix(7))..2024-03-31"
        default: return day()
        }
    }

    /// A place as people write it: a whole division, or a station.
    mutating func place() throws -> String {
        random.oneIn(3) ? random.pick(["", "41", "4111", "411102", "411102001", "411103"]) : try station()
    }
}
