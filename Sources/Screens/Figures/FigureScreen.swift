import Casework
import Ledger
import Terminal

/// 明细: the records that make a figure, with their sum beside it, and the record under the cursor.
public final class FigureScreen: Screen, KeyClaiming {
    let desk: Desk
    let indicator: Indicator
    let period: Period
    let scope: FigureScope
    private(set) var list: FigureList?
    private var stations: [StationPlace] = []
    private(set) var scopeName = ""
    var table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)
    private var records: [RecordUUID: ShownRecord] = [:]
    private var openedAt: Int?
    private var openedIn: Language?
    /// The filter while it is typed; nil when it is not.
    var filterLine: LineEditor?
    var showsPreview = true
    /// The record that the cursor stood on before the list was read again, until its place is found.
    private var awaited: (id: RecordUUID, row: Int)?
    /// Whether the end was wanted before all was found: the cursor goes on to the last line until another key.
    private var goesToEnd = false

    /// The records of a figure of a place and period, or of one cell of its split table.
    init(
        _ desk: Desk, _ indicator: Indicator, _ period: Period, _ place: Place, share: FigureShare = .all
    ) {
        self.desk = desk
        self.indicator = indicator
        self.period = period
        scope = FigureScope(place: place, share: share)
    }

    public var title: Label {
        let name = indicator.label
        return Label("\(name.chinese) \(scopeName)", "\(name.english) \(scopeName)")
    }

    public var status: Label? {
        guard let list, list.count > 0 else { return Label("\(period)", "\(period)") }
        let place = "\(table.chosenRow + 1)/\(list.count)\(list.isComplete ? "" : "+")"
        return Label("\(period)  \(place)", "\(period)  \(place)")
    }

    public var takesText: Bool { filterLine != nil }

    public var actions: [Action] {
        if filterLine != nil { return [.accept, .cancel] }
        return [
            .open, .byCounty, .byStation, .byField, .byWorker, .filter, .export, .preview, .back, .help,
            .find, .menu,
        ]
    }

    func claims(_ key: Key, _ action: Action) -> Bool {
        filterLine == nil || action == .accept || action == .cancel
    }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .open where list?.isComplete == false && list?.count == 0,
            .filter where list?.isComplete == false:
            Label("记录还在找。", "The records are still being found.")
        case .open where (list?.count ?? 0) == 0: Label("没有记录可以打开。", "There is no record to open.")
        case .byCounty, .byStation, .byField, .byWorker:
            reasonAgainstSplitting(action)
        case .filter where list?.total == 0: Label("没有记录可以筛选。", "There is nothing to filter.")
        case .filter where (list?.total ?? 0) > FigureList.mostFiltered:
            Label(
                "超过 \(FigureList.mostFiltered) 条不能筛选，请先按县或站分开。",
                "More than \(FigureList.mostFiltered) can't be filtered; split them first.")
        default: nil
        }
    }

    private func reasonAgainstSplitting(_ action: Action) -> Label? {
        guard scope.isWhole else { return Label("这已经是分开后的一份。", "This is a part already.") }
        if action == .byCounty, Set(stations.map { $0.key / 100_000_000 }).count < 2 {
            return Label("这个地方只有一个县，没有可分的。", "There is only one county here.")
        }
        if action == .byStation, stations.count < 2 {
            return Label("这个地方只有一个站点，没有可分的。", "There is only one station here.")
        }
        return nil
    }

    /// Whether its records may be of several stations.
    var isOfSeveralStations: Bool {
        if case .station = scope.share { return false }
        return stations.count > 1
    }

    // MARK: Reading

    public func refresh() throws {
        let change = try desk.ledger.lastChange()
        guard change != openedAt || desk.language != openedIn else { return }
        let chosen = awaited ?? list?.line(at: table.chosenRow).map { ($0.id, table.chosenRow) }
        let filter = list?.filter ?? ""
        stations = try desk.ledger.stations(in: scope.place)
        scopeName = try name(of: scope)
        var list = try FigureList(desk.ledger, indicator, period, scope, desk.language)
        if !filter.isEmpty { try list.narrow(filter) }
        self.list = list
        records = [:]
        openedAt = change
        openedIn = desk.language
        awaited = chosen
        try find(for: .milliseconds(3))
    }

    /// Finds further lines, and the place of the one that the cursor belongs to.
    private func find(for budget: Duration) throws {
        _ = try list?.findMore(for: budget)
        guard let list else { return }
        table.rowCount = list.count
        if goesToEnd { table.choose(row: list.count - 1) }
        guard let awaited, list.isComplete || list.count >= awaited.row + FigureList.nearby else { return }
        if let row = list.row(of: awaited.id, near: awaited.row) { table.choose(row: row) }
        self.awaited = nil
    }

    private func name(of scope: FigureScope) throws -> String {
        switch scope.share {
        case .all: return desk.name(of: scope.place)
        case .field(let code):
            return (ServiceField(rawValue: code)?.label ?? Label("未填", "none"))[desk.language]
        case .worker(let key):
            guard !key.isEmpty else { return Label("未填", "none")[desk.language] }
            let tally = try desk.ledger.tally(period, in: scope.place, by: .worker, [indicator])
            return tally.groups.first { $0.key == key }?.name[desk.language] ?? key
        case .station(let code), .county(let code), .city(let code):
            let name = stations.first { $0.code.hasPrefix(code) }?.name ?? code
            return FigureGroup.shortName(name)[desk.language]
        }
    }

    public func work() throws -> Bool {
        guard let list, !list.isComplete || list.isSearching else { return false }
        try find(for: .milliseconds(4))
        return true
    }

    /// A record of the list as people read it; nil where it can't be read.
    func shown(_ id: RecordUUID) -> ShownRecord? {
        if let known = records[id] { return known }
        guard let record = try? desk.ledger.record(id.description, language: desk.language) else {
            return nil
        }
        if records.count > 500 { records = [:] }
        records[id] = record
        return record
    }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        goesToEnd = false
        switch action {
        case .open:
            if let line = list?.line(at: table.chosenRow) { desk.openRecord(line.kind, line.id) }
        case .filter: filterLine = LineEditor(list?.filter ?? "")
        case .accept: filterLine = nil
        case .cancel:
            filterLine = nil
            try narrow("")
        case .preview: showsPreview.toggle()
        case .export:
            desk.open(
                ExportScreen(
                    desk, .figure(indicator, scope.share), period: period, place: scope.place))
        default:
            guard let view = MonthView(action) else { return try desk.perform(action) }
            desk.open(DifferenceScreen(desk, indicator, period, scope.place, by: view, order: .value))
        }
    }

    private func narrow(_ filter: String) throws {
        guard filter != list?.filter else { return }
        try list?.narrow(filter)
        table.rowCount = list?.count ?? 0
        table.choose(row: 0)
    }

    public func handle(_ key: Key) throws -> Bool {
        awaited = nil
        guard filterLine != nil else {
            goesToEnd = key == .end || key == .text("G")
            return table.handle(key == .text("G") ? .end : key)
        }
        if key == .up || key == .down { return table.handle(key) }
        guard filterLine!.handle(key) else { return false }
        try narrow(filterLine!.text)
        return true
    }

    public func paste(_ text: String) throws -> Bool {
        guard filterLine != nil else { return false }
        filterLine!.insert(text)
        try narrow(filterLine!.text)
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool { try desk.follow(table.handle(mouse)) }
}
