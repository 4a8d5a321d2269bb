import Casework
import Exchange
import Ledger
import Terminal

/// 导出: what goes into a file, of which time and place, how it is written, and where to. F10 writes it and says where
/// it went.
public final class ExportScreen: Screen {
    let desk: Desk
    private(set) var choices: ExportChoices
    private(set) var outcome: ExportRun.Outcome?
    private(set) var preview: ExportPreview?
    /// The choices that the preview was made of.
    private var previewed: ExportChoices?
    private(set) var chosen = 0
    private(set) var placeName = ""
    /// What was asked for first, which stays on the list of contents.
    private let first: ExportContent

    /// The lines of the form.
    enum Item: CaseIterable {
        case content, period, place, encoding, masking, path

        var label: Label {
            switch self {
            case .content: Label("内容", "What")
            case .period: Label("期间", "Period")
            case .place: Label("地方", "Place")
            case .encoding: Label("编码", "Encoding")
            case .masking: Label("隐私", "Names")
            case .path: Label("存到", "To")
            }
        }
    }

    init(_ desk: Desk, _ content: ExportContent, period: Period?, place: Place? = nil) {
        self.desk = desk
        first = content
        choices = ExportChoices(
            content: content,
            period: period ?? (content.needsPeriod ? Period(desk.today.month) : nil),
            place: place ?? desk.place, encoding: desk.exporting.encoding, isMasked: desk.exporting.isMasked)
    }

    /// The records of a kind, or the month's figures where none is given.
    convenience init(_ desk: Desk, kind: Kind? = nil, period: Period? = nil, place: Place? = nil) {
        self.init(desk, kind.map { .kind($0) } ?? .tally(.plain), period: period, place: place)
    }

    public var title: Label { Label("导出", "Export") }
    public var status: Label? { choices.content.label }
    public var actions: [Action] { [.run, .pick, .preview, .back, .help] }

    private var item: Item { Item.allCases[chosen] }

    /// The file that would be written now.
    var path: String { ExportRun(desk: desk, choices: choices).path }

    public func reason(against action: Action) -> Label? {
        action == .run ? choices.fault : nil
    }

    // MARK: Reading

    public func refresh() throws {
        placeName = desk.name(of: choices.place)
        previewed = nil
    }

    public func work() throws -> Bool {
        if previewed != choices {
            previewed = choices
            preview = nil
            if choices.fault == nil { preview = try ExportPreview(desk, choices) }
            return true
        }
        return try preview?.readMore(desk.ledger, for: .milliseconds(6)) ?? false
    }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        switch action {
        case .run: try run()
        case .pick: pick()
        case .preview: previewed = nil
        default: try desk.perform(action)
        }
    }

    private func run() throws {
        guard choices.content.hasNames, !choices.isMasked, !desk.exporting.hasConfirmedNames else {
            return try write()
        }
        desk.open(
            Question(
                desk,
                Label(
                    "文件里会有姓名、证件号和电话，离开本机后收不回来。确定原样导出、不打码？",
                    "The file will hold names, identity numbers and phones, and can't be called back. Export them unmasked?"
                )
            ) { [weak self] in
                self?.desk.exporting.hasConfirmedNames = true
                try self?.write()
            })
    }

    private func write() throws {
        outcome = nil
        let run = ExportRun(desk: desk, choices: choices)
        let done = try desk.working { try run.run($0) }
        outcome = done
        // The next one gets a name of its own.
        choices.path = nil
        desk.say(
            "已导出 \(done.rows) 行：\(ExportPath.short(done.path, home: desk.home))",
            "Exported \(done.rows) rows: \(ExportPath.short(done.path, home: desk.home))")
    }

    private func pick() {
        switch item {
        case .content: desk.open(contentChooser)
        case .period: desk.open(periodPrompt)
        case .place:
            desk.open(
                PlaceChooser.make(desk) { [weak self] in
                    self?.choices.place = $0
                    try self?.refresh()
                })
        case .encoding, .masking: change(by: 1)
        case .path: desk.open(pathPrompt)
        }
    }

    private var contents: [ExportContent] {
        var contents = ([.plain] + MonthView.splits).map { ExportContent.tally($0) }
        contents += Kind.allCases.map { .kind($0) }
        contents.insert(.everything, at: 1)
        return contents.contains(first) ? contents : [first] + contents
    }

    private var contentChooser: Chooser {
        let contents = contents
        let items = contents.enumerated().map { Chooser.Item(id: String($0), title: $1.label) }
        let current = contents.firstIndex(of: choices.content).map { String($0) }
        return Chooser(desk, title: Label("导出什么", "What to export"), items: items, current: current) {
            [weak self] id in
            guard let self, let index = Int(id), contents.indices.contains(index) else { return }
            choices.content = contents[index]
            choices.path = nil
            if choices.content.needsPeriod, choices.period == nil {
                choices.period = Period(desk.today.month)
            }
        }
    }

    private var periodPrompt: Prompt {
        PeriodPrompt.make(
            desk, at: choices.place,
            hint: Label(
                "2023-06  2023Q2  2023  6月  上月  2023-01..2023-10；记录可以留空 = 全部",
                "2023-06  2023Q2  2023  2023-01..2023-10; for records, blank = all"),
            text: choices.period?.description ?? ""
        ) { [weak self] period in
            guard let self else { return nil }
            if period == nil, choices.content.needsPeriod { return Label("请写一个期间。", "Write a period.") }
            choices.period = period
            return nil
        }
    }

    private var pathPrompt: Prompt {
        Prompt(
            desk, title: Label("存到", "To"),
            hint: Label(
                "文件的路径，~ 是自己的目录；已有的文件不会被覆盖；留空用建议的名字",
                "A file's path, ~ is your own folder; no file is ever written over; blank for the proposed name"
            ),
            text: ExportPath.short(path, home: desk.home)
        ) { [weak self] text in
            guard let self else { return nil }
            let before = choices.path
            choices.path = text.isBlank ? nil : String(text.trimmed)
            let fault = ExportRun(desk: desk, choices: choices).fault
            if fault != nil { choices.path = before }
            return fault
        }
    }

    /// Goes to the next choice of the present line.
    private func change(by step: Int) {
        switch item {
        case .content:
            let contents = contents
            let place = contents.firstIndex(of: choices.content) ?? 0
            choices.content = contents[(place + step + contents.count) % contents.count]
            choices.path = nil
            if choices.content.needsPeriod, choices.period == nil {
                choices.period = Period(desk.today.month)
            }
        case .period:
            guard let period = choices.period else { return }
            choices.period = step > 0 ? period.after : period.before
        case .encoding:
            let all = ExportEncoding.allCases
            let place = all.firstIndex(of: choices.encoding) ?? 0
            choices.encoding = all[(place + step + all.count) % all.count]
            desk.exporting.encoding = choices.encoding
        case .masking: mask(!choices.isMasked)
        case .place, .path: pick()
        }
    }

    private func mask(_ isMasked: Bool) {
        choices.isMasked = isMasked
        desk.exporting.isMasked = isMasked
    }

    public func handle(_ key: Key) throws -> Bool {
        switch key {
        case .down, .tab, .text("j"): chosen = min(chosen + 1, Item.allCases.count - 1)
        case .up, .backTab, .text("k"): chosen = max(chosen - 1, 0)
        case .home: chosen = 0
        case .end: chosen = Item.allCases.count - 1
        case .right, .text("l"), .text(" "): change(by: 1)
        case .left, .text("h"): change(by: -1)
        case .enter: pick()
        case .text(let character):
            guard let digit = character.digit else { return false }
            return choose(digit)
        default: return false
        }
        return true
    }

    /// Takes the choice with a digit; false where there is none.
    private func choose(_ digit: Int) -> Bool {
        switch item {
        case .encoding where (1...ExportEncoding.allCases.count).contains(digit):
            choices.encoding = ExportEncoding.allCases[digit - 1]
            desk.exporting.encoding = choices.encoding
        case .masking where (1...2).contains(digit): mask(digit == 1)
        default: return false
        }
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        switch mouse.action {
        case .wheelDown: chosen = min(chosen + 1, Item.allCases.count - 1)
        case .wheelUp: chosen = max(chosen - 1, 0)
        case .press:
            guard Item.allCases.indices.contains(mouse.point.row) else { return false }
            if chosen == mouse.point.row { pick() } else { chosen = mouse.point.row }
        }
        return true
    }
}
