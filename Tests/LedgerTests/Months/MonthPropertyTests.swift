import Casework
import Testing

@testable import Ledger

/// No order of changes and steps moves a sealed figure, or lets what is listed disagree with what differs.
@Suite struct MonthPropertyTests {
    @Test(arguments: seeds)
    func `sealed figures stay and differences are listed, whatever is done in whatever order`(seed: UInt64)
        throws
    {
        announce(seed)
        for offset in 0..<3 as Range<UInt64> {
            var life = try RandomMonths(seed &+ offset)
            for round in 0..<6 {
                for _ in 0..<25 { try life.act() }
                try life.compare("seed \(seed) + \(offset), round \(round)")
            }
            print(life.done.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " "))
        }
    }
}

/// Two stations whose records and months are changed at random, beside a model of them.
struct RandomMonths {
    private struct Place: Hashable, Comparable {
        let station: String
        let month: Month

        static func < (left: Place, right: Place) -> Bool {
            (left.station, left.month) < (right.station, right.month)
        }
    }

    private enum Door: Equatable {
        case locked
        case unlocked(until: Day)
    }

    private let test: TestLedger
    private var random: Seeded
    private(set) var done: [String: Int] = [:]
    private var model = MonthModel()
    /// What each batch that can be undone began from.
    private var undoable: [MonthModel] = []
    private var doors: [Place: Door] = [:]
    private var sealed: [Place: MonthModel.Shares] = [:]
    private var sealedLate: [Place: [Indicator: Int]] = [:]
    private var cells: [Place: [[Int]]] = [:]
    /// What was corrected, by the month that it is handed in with.
    private var reported: [Place: [Late]] = [:]

    /// What a record, or a subject, moved in a sealed month.
    private struct Late {
        let indicator: Indicator
        let month: Month
        let subject: String
        let quantity: Int
    }

    /// What is handed in with a month: a flow in all, a stock as the month before it ended, people once each.
    private static func figures(_ late: [Late], with month: Month) -> [Indicator: Int] {
        var figures: [Indicator: Int] = [:]
        for (indicator, moves) in Dictionary(grouping: late, by: \.indicator) {
            func sum(_ moves: [Late]) -> Int { moves.reduce(0) { $0 + $1.quantity } }
            figures[indicator] =
                switch indicator.nature {
                case .flow: sum(moves)
                case .stock: sum(moves.filter { $0.month.advanced(by: 1) == month })
                case .distinct:
                    Dictionary(grouping: moves, by: \.subject).values.reduce(0) { $0 + sum($1).signum() }
                }
        }
        return figures.filter { $0.value != 0 }
    }
    private var volunteers: [String: String] = [:]
    private var nextID = 1

    private static let stations = [oldStreet, ganhe]
    private static let first = Month(2023, 12)

    init(_ seed: UInt64) throws {
        random = Seeded(seed)
        test = try TestLedger(today: "2024-02-20")
        try test.add(.stations, ["code": county, "name": "总站", "level": "county"])
        try test.add(.workers, ["worker_no": "D1", "station": county, "name": "钱督", "role": "supervisor"])
        for (index, code) in Self.stations.enumerated() {
            try test.add(.stations, ["code": code, "name": "站\(index)", "level": "township"])
            try test.add(.workers, ["worker_no": "W1", "station": code, "name": "李工"])
        }
        for number in ["V1", "V2"] {
            volunteers[number] = try test.add(
                .volunteers,
                ["volunteer_no": number, "station": county, "name": number, "registered_on": "2023-01-10"])
        }
        for number in 1...5 {
            let row: Row = [
                "client_no": "C\(number)", "station": county, "name": "甲\(number)", "filed_on": "2023-01-01",
                "closed_on": "", "categories": "",
            ]
            let id = freshID()
            try test.add(.clients, row.merging(["id": id]) { $1 })
            model.clients[id] = row
        }
    }

    // MARK: What is done

    mutating func act() throws {
        switch random.below(24) {
        case 0..<5: try change("add") { try $0.adding() }
        case 5..<10: try change("edit") { try $0.editing() }
        case 10..<12: try change("delete") { try $0.deleting() }
        case 12..<14: try change("import") { try $0.importing() }
        case 14: try undo()
        case 15..<22: try step()
        default: test.ledger.today = test.ledger.today.adding(days: 1 + random.below(9))
        }
    }

    private mutating func freshID() -> String {
        defer { nextID += 1 }
        let digits = String(nextID)
        return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// A change of records: what it makes of the model, and how the ledger is asked for it.
    private struct Change {
        var after: MonthModel
        var run: (TestLedger) throws -> Void
    }

    private mutating func change(_ what: String, _ make: (inout Self) throws -> Change?) throws {
        guard let change = try make(&self) else { return }
        let isChanged =
            change.after.visits != model.visits || change.after.clients != model.clients
            || change.after.services != model.services
        guard try pass(what, to: change.after, change.run) else { return }
        if isChanged { undoable.append(model) }
        model = change.after
    }

    private mutating func undo() throws {
        guard let before = undoable.last else { return }
        guard try pass("undo", to: before, { _ = try $0.ledger.undo() }) else { return }
        undoable.removeLast()
        model = before
    }

    /// Runs a change as the model says that it goes: refused by a lock, handed in late, or let through.
    private mutating func pass(
        _ what: String, to after: MonthModel, _ run: (TestLedger) throws -> Void
    ) throws -> Bool {
        var moves: [Place: [Late]] = [:]
        for place in sealed.keys {
            let (old, new) = (shares(model, place), shares(after, place))
            for indicator in MonthModel.indicators where old[indicator] ?? [:] != new[indicator] ?? [:] {
                let change = (new[indicator] ?? [:]).merging(
                    (old[indicator] ?? [:]).mapValues(-), uniquingKeysWith: +)
                moves[place, default: []] += change.map {
                    Late(indicator: indicator, month: place.month, subject: $0, quantity: $1)
                }
            }
        }
        let isBarred = moves.keys.contains { isLocked($0) }
        let isLate = random.oneIn(3)
        test.ledger.late = isLate ? "漏报" : nil
        defer { test.ledger.late = nil }
        let wanted = isBarred && !isLate
        var isRefused = false
        do {
            try run(test)
        } catch let rejection as Rejection where rejection.problems.allSatisfy(\.isOfLockedMonth) {
            isRefused = true
        } catch let failure as LedgerFailure where what == "undo" && failure.cause == .refused {
            isRefused = true
        }
        #expect(isRefused == wanted, "\(what) would move \(moves)")
        done["\(what)\(isRefused ? " refused" : isBarred ? " late" : "")", default: 0] += 1
        guard !isRefused else { return false }
        for (place, quantities) in moves {
            let newest = sealed.keys.filter { $0.station == place.station }.map(\.month).max()!
            let next = Place(station: place.station, month: newest.advanced(by: 1))
            reported[next, default: []] += quantities
        }
        return true
    }

    private func isLocked(_ place: Place) -> Bool {
        switch doors[place] {
        case .locked: true
        case .unlocked(let until): test.ledger.today > until
        case nil: false
        }
    }

    private func shares(_ model: MonthModel, _ place: Place) -> MonthModel.Shares {
        model.shares(place.month, at: place.station, volunteers: volunteers)
    }

    private static func sum(_ shares: [String: Int]?) -> Int { (shares ?? [:]).values.reduce(0, +) }

    // MARK: Changes of records

    private mutating func day() -> String {
        let days = test.ledger.today.ordinal - Self.first.first.ordinal
        return Self.first.first.adding(days: random.below(days + 1)).description
    }

    private mutating func visitRow() -> Row {
        // Clients of the county are found from both stations.
        let client = random.pick(
            model.clients.values.filter { $0["station"] == county }.map { $0["client_no"]! }.sorted())
        return [
            "station": random.pick(Self.stations), "date": day(), "client": client, "reached": "yes",
            "people": "\(1 + random.below(3))", "worker": "W1",
        ]
    }

    private mutating func serviceRow() -> Row {
        [
            "station": random.pick(Self.stations), "date": day(), "volunteer": random.pick(["V1", "V2"]),
            "minutes": "\(10 + random.below(40))", "kind": "service",
        ]
    }

    private mutating func clientRow() -> Row {
        let filed = day()
        let closed = Day(filed)!.adding(days: random.below(90))
        return [
            "client_no": "C\(nextID)", "station": random.oneIn(2) ? county : random.pick(Self.stations),
            "name": "乙\(nextID)", "filed_on": filed,
            "closed_on": random.oneIn(2) || closed > test.ledger.today ? "" : closed.description,
            "categories": "",
        ]
    }

    private mutating func adding() throws -> Change {
        var after = model
        let id = freshID()
        let (kind, row): (Kind, Row)
        switch random.below(5) {
        case 0:
            (kind, row) = (.clients, clientRow())
            after.clients[id] = row
        case 1..<3:
            (kind, row) = (.volunteer_services, serviceRow())
            after.services[id] = row
        default:
            (kind, row) = (.visits, visitRow())
            after.visits[id] = row
        }
        return Change(after: after) { try $0.add(kind, row.merging(["id": id]) { $1 }) }
    }

    private mutating func editing() throws -> Change? {
        var after = model
        switch random.below(4) {
        case 0:
            guard let (id, old) = pick(model.clients) else { return nil }
            let key = random.pick(["categories", "closed_on", "name"])
            let value =
                switch key {
                case "categories": random.pick(["", "low_income", "low_income@\(day()).."])
                case "closed_on": random.oneIn(3) ? "" : max(old["filed_on"]!, day())
                default: "丙\(random.below(9))"
                }
            after.clients[id]![key] = value
            return Change(after: after) { _ = try $0.ledger.edit(id, [key: value]) }
        case 1:
            guard let (id, _) = pick(model.services) else { return nil }
            let (key, value) = random.pick(Array(serviceRow().sorted { $0.key < $1.key }))
            after.services[id]![key] = value
            return Change(after: after) { _ = try $0.ledger.edit(id, [key: value]) }
        default:
            guard let (id, _) = pick(model.visits) else { return nil }
            var texts = visitRow()
            for key in texts.keys.sorted() where random.oneIn(2) && texts.count > 1 { texts[key] = nil }
            texts["worker"] = nil
            after.visits[id]!.merge(texts) { $1 }
            let changes = texts
            return Change(after: after) { _ = try $0.ledger.edit(id, changes) }
        }
    }

    private mutating func deleting() throws -> Change? {
        var after = model
        let id: String
        if random.oneIn(2) {
            guard let (picked, _) = pick(model.visits) else { return nil }
            id = picked
            after.visits[id] = nil
        } else {
            guard let (picked, _) = pick(model.services) else { return nil }
            id = picked
            after.services[id] = nil
        }
        return Change(after: after) { _ = try $0.ledger.delete(id) }
    }

    /// New visits and services, and a known one that says something else.
    private mutating func importing() throws -> Change {
        var after = model
        for _ in 0...random.below(3) { after.visits[freshID()] = visitRow() }
        for _ in 0...random.below(3) { after.services[freshID()] = serviceRow() }
        if let (id, _) = pick(model.visits), random.oneIn(2) { after.visits[id] = visitRow() }
        let before = model
        let (visits, services) = (after.visits, after.services)
        return Change(after: after) { test in
            func rows(_ all: [String: Row], _ known: [String: Row]) -> [Row] {
                all.filter { known[$0.key] != $0.value }.sorted { $0.key < $1.key }.map { id, row in
                    row.merging(["id": id]) { $1 }
                }
            }
            let report = try test.importing([
                (.visits, try csv(.visits, rows(visits, before.visits))),
                (
                    .volunteer_services,
                    try csv(.volunteer_services, rows(services, before.services), columns: Self.columns)
                ),
            ])
            if report.isRefusedByLocksAlone { throw Rejection(problems: report.problems.map(\.what)) }
            #expect(!report.isRefused, "\(report.problems)")
        }
    }

    private static let columns = ["station", "date", "volunteer", "minutes", "kind", "id"]

    private mutating func pick(_ rows: [String: Row]) -> (String, Row)? {
        rows.isEmpty ? nil : random.pick(rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    // MARK: Steps of months

    private mutating func step() throws {
        let over = test.ledger.today.month.advanced(by: -1)
        let months = Self.first.distance(to: over) + 1
        let place = Place(
            station: random.pick(Self.stations), month: Self.first.advanced(by: random.below(months)))
        let text = place.month.description
        let act: MonthAct =
            switch try test.state(text, at: place.station) {
            case .open: .complete
            case .completed: random.oneIn(4) ? .handBack : .review
            case .reviewed: random.oneIn(5) ? .handBack : .lock
            case .locked: .unlock
            case .unlocked: .lock
            }
        if act == .unlock, !random.oneIn(4) { return }
        let until = test.ledger.today.adding(days: random.below(8))
        try test.take(act, text, at: place.station, as: "D1", reason: "再看", until: until.description)
        done[act.rawValue, default: 0] += 1
        switch act {
        case .unlock: doors[place] = .unlocked(until: until)
        case .lock:
            doors[place] = .locked
            if sealed[place] == nil {
                sealed[place] = shares(model, place)
                sealedLate[place] = Self.figures(reported[place] ?? [], with: place.month)
                cells[place] = try cells(of: place)
            }
        default: break
        }
    }

    // MARK: What must hold

    private func cells(of place: Place) throws -> [[Int]] {
        let station = Int(try test.station(place.station).key)
        return try test.sealedCells().filter { $0[0] == station && $0[1] == place.month.number }
    }

    func compare(_ context: String) throws {
        #expect(try test.ledger.check().differences.map(\.english) == [], "\(context)")
        for (place, shares) in sealed.sorted(by: { $0.key < $1.key }) {
            let context = "\(context): \(place.station) \(place.month)"
            #expect(try cells(of: place) == cells[place], "\(context)")
            let state = try test.state(place.month.description, at: place.station)
            #expect(state == (isLocked(place) ? .locked : .unlocked), "\(context)")
            let now = self.shares(model, place)
            let area = TestLedger.place(place.station)
            let changes = try test.ledger.sealedChanges(place.month, in: area, language: .english)
            let listed = Dictionary(grouping: changes, by: \.indicator)
            let corrected = try corrections(of: place)
            let figures = try test.ledger.sealedFigures(place.month, in: area).figures
            let tally = try test.ledger.tally(Period(place.month), in: area, asSealed: true)
            #expect(tally.rows.map(\.value) == figures.map(\.sealed), "\(context)")
            for figure in figures {
                let indicator = figure.indicator
                let context = "\(context) \(indicator.id)"
                if MonthModel.indicators.contains(indicator) {
                    #expect(figure.sealed == Self.sum(shares[indicator]), "\(context)")
                    #expect(figure.now == Self.sum(now[indicator]), "\(context)")
                    #expect(figure.late == sealedLate[place]![indicator] ?? 0, "\(context)")
                    var wanted = now[indicator] ?? [:]
                    wanted.merge((shares[indicator] ?? [:]).mapValues(-), uniquingKeysWith: +)
                    let found = (listed[indicator] ?? []).map { ($0.id.description, $0.quantity) }
                    #expect(
                        Dictionary(uniqueKeysWithValues: found) == wanted.filter { $0.value != 0 },
                        "\(context)")
                }
                let sum = (listed[indicator] ?? []).reduce(0) { $0 + $1.quantity }
                #expect(sum == figure.difference, "\(context)")
                #expect(figure.sealed + (corrected[indicator] ?? 0) == figure.now, "\(context)")
            }
        }
        for (place, quantities) in reported {
            let found = try test.ledger.corrections(
                reported: place.month...place.month, in: TestLedger.place(place.station))
            #expect(
                found == Self.figures(quantities, with: place.month),
                "\(context): handed in with \(place.station) \(place.month)")
        }
    }

    private func corrections(of place: Place) throws -> [Indicator: Int] {
        let station = try test.station(place.station)
        return try test.ledger.read { connection in
            let sums = try connection(
                "SELECT indicator, SUM(quantity) FROM correction WHERE station = ? AND month = ? GROUP BY 1"
            ).bind(station, place.month.number).all { (Indicator(rawValue: $0.integer(0))!, $0.integer(1)) }
            return Dictionary(uniqueKeysWithValues: sums)
        }
    }
}
