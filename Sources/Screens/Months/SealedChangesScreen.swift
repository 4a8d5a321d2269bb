import Casework
import Ledger
import Terminal

/// 锁定后的改动: the records that make a sealed figure differ from what it is now, each with what it adds, who changed it
/// and when.
final class SealedChangesScreen: Screen {
    let desk: Desk
    let indicator: Indicator
    let month: Month
    private let place: Place
    /// The one station that is asked for; nil for all of the place.
    private let station: StationPlace?
    private(set) var changes: [SealedChange] = []
    /// As sealed and now; nil where the place holds more than is asked for.
    private var figure: SealedFigure?
    private var placeName = ""
    private var table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)

    init(
        _ desk: Desk, _ indicator: Indicator, _ month: Month, _ place: Place, station: StationPlace? = nil
    ) {
        self.desk = desk
        self.indicator = indicator
        self.month = month
        self.place = place
        self.station = station
    }

    var title: Label {
        let name = indicator.label
        return Label("\(name.chinese)：锁定后的改动", "\(name.english): changes since")
    }

    var status: Label? { Label("\(month)  \(placeName)", "\(month)  \(placeName)") }

    var actions: [Action] { [.open, .history, .back, .help, .find, .month, .menu, .undo] }

    func reason(against action: Action) -> Label? {
        guard action == .open || action == .history, changes.isEmpty else { return nil }
        return Label("没有改动可以打开。", "There is no change to open.")
    }

    func refresh() throws {
        let chosen = chosen?.id
        let all = try desk.ledger.sealedChanges(month, in: place, [indicator], language: desk.language)
        changes = all.filter { station == nil || $0.station.id == station?.id }
        placeName = station?.name ?? desk.name(of: place)
        figure = try sealedFigure()
        table.rowCount = changes.count
        table.choose(row: changes.firstIndex { $0.id == chosen } ?? table.chosenRow)
    }

    private func sealedFigure() throws -> SealedFigure? {
        if station != nil, try desk.ledger.stations(in: place).count > 1 { return nil }
        return try desk.ledger.sealedFigures(month, in: place).figures.first { $0.indicator == indicator }
    }

    /// The change under the cursor.
    var chosen: SealedChange? {
        changes.indices.contains(table.chosenRow) ? changes[table.chosenRow] : nil
    }

    func perform(_ action: Action) throws {
        switch action {
        case .open: if let chosen { desk.openRecord(chosen.kind, chosen.id) }
        case .history: if let chosen { desk.open(HistoryScreen(desk, chosen.kind, chosen.id)) }
        default: try desk.perform(action)
        }
    }

    func handle(_ key: Key) throws -> Bool { table.handle(key == .text("G") ? .end : key) }

    func handle(_ mouse: Mouse) throws -> Bool { try desk.follow(table.handle(mouse)) }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas) {
        let note = summary
        canvas.write(note.text, column: 1, row: 0, columns: canvas.columns - 2, desk.theme[note.role])
        drawTable(&canvas, Rect(column: 0, row: 1, columns: canvas.columns, rows: canvas.rows - 2))
        canvas.write(
            words, column: 1, row: canvas.rows - 1, columns: canvas.columns - 2, desk.theme[.faint])
    }

    private func drawTable(_ canvas: inout Canvas, _ rect: Rect) {
        let language = desk.language
        let hasStations = Set(changes.map(\.station.id)).count > 1
        var columns: [Table.Column] = [
            .init("±", widths: 4...12, priority: 9, alignment: .right),
            .init(Label("日期", "Date")[language], widths: 10...10, priority: 7),
            .init(Label("种类", "Kind")[language], widths: 8...14, priority: 4),
            .init(Label("名称", "Title")[language], widths: 12...60, priority: 8, weight: 1),
        ]
        let hasNumbers = changes.contains { !$0.number.isEmpty }
        if hasNumbers {
            columns.append(.init(Label("编号", "Number")[language], widths: 6...16, priority: 2))
        }
        if hasStations {
            columns.append(.init(Label("站点", "Station")[language], widths: 8...20, priority: 3))
        }
        columns += [
            .init(Label("谁", "Who")[language], widths: 6...14, priority: 6),
            .init(Label("何时", "When")[language], widths: 16...16, priority: 5),
        ]
        table.columns = columns
        table.draw(
            into: &canvas, in: rect, styles: desk.theme.widgets,
            empty: Label("没有改动：锁定和现在一样", "no changes: it is as it was sealed")[language],
            cells: { range in
                changes[range].map { change in
                    var cells = [
                        indicator.showSigned(change.quantity), day(of: change),
                        change.kind.singularLabel[language],
                        printable(desk.title(change.title, of: change.kind)),
                    ]
                    if hasNumbers { cells.append(printable(change.number)) }
                    if hasStations { cells.append(FigureGroup.shortName(change.station.name)[language]) }
                    let batch = change.batch
                    return cells + [
                        printable(batch.map(\.who) ?? Label("口径", "rule")[language]),
                        batch.map { Moment.local($0.at) } ?? "",
                    ]
                }
            })
    }

    /// The day of a changed record; blank where it can't be read.
    private func day(of change: SealedChange) -> String {
        let record = try? desk.ledger.record(change.id.description, language: desk.language)
        return record?.text(change.kind.dayField) ?? ""
    }

    /// What was sealed, what is now, and whether the records come to the difference.
    private var summary: MonthNotes.Note {
        let language = desk.language
        let sum = changes.reduce(0) { $0 + $1.quantity }
        let count = changes.count
        let records = Label(
            "\(count) 条合计 \(indicator.showSigned(sum))", "\(count) records, \(indicator.showSigned(sum))")
        guard let figure else { return .init(text: records[language], role: .heading) }
        let text = Label(
            "锁定 \(indicator.show(figure.sealed))  现在 \(indicator.show(figure.now))  差 \(indicator.showSigned(figure.difference))   \(records.chinese)",
            "sealed \(indicator.show(figure.sealed))  now \(indicator.show(figure.now))  difference \(indicator.showSigned(figure.difference))   \(records.english)"
        )[language]
        if sum == figure.difference { return .init(text: text + " ✓", role: .heading) }
        guard indicator.isAdditive else {
            let star = Label("  * 去重的数，各站不能相加", "  * distinct: stations don't add up")[language]
            return .init(text: text + star, role: .heading)
        }
        return .init(text: "! " + text, role: .error)
    }

    /// What was done to the record under the cursor.
    private var words: String {
        guard let chosen else { return "" }
        let language = desk.language
        guard let batch = chosen.batch else {
            return Label("记录没有改：计数的口径变了。", "The record is the same: it is counted by another rule.")[language]
        }
        let who = desk.personName(batch.who, at: chosen.station.code)
        let why = chosen.reason.map { Label("：\(printable($0))", ": \(printable($0))") } ?? Label("", "")
        return Label(
            "\(Moment.local(batch.at)) \(who) \(batch.act.label.chinese)\(why.chinese)   Enter 看记录，F6 看历史",
            "\(batch.act.label.english) by \(who) at \(Moment.local(batch.at))\(why.english)   Enter opens it, F6 its history"
        )[language]
    }
}
