import Casework
import Ledger
import Terminal

/// A field that names records: found by number, name, pinyin or first letters; the last row makes a new one.
struct ReferenceEditor: FieldEditor {
    /// A record that is named.
    struct Named: Hashable {
        let reference: String
        let name: String
    }

    private let desk: Desk
    private let kind: Kind?
    private let station: String?
    private let isList: Bool
    private var named: [Named] { didSet { mark() } }
    private var line = LineEditor()
    private var list: ChoiceList<String>
    private var isMoved = false { didSet { list.digitsPick = isMoved } }

    /// Makes one.
    ///
    /// - parameter find: finds the records that a query matches.
    init(
        _ desk: Desk, _ kind: Kind?, named: [Named], station: String?, isList: Bool,
        find: @escaping (String) throws -> [Candidate]
    ) {
        self.desk = desk
        self.kind = kind
        self.named = named
        self.station = station
        self.isList = isList
        list = ChoiceList(
            hasLine: false, digitsPick: false,
            newTitle: kind.map { kind in { kind.newTitle($0, desk.language) } }
        ) { query in
            var found: [Candidate] = []
            desk.attempt { found = try find(query) }
            return found.map(\.choice)
        }
        mark()
    }

    var text: String {
        // A number that was typed and not chosen stands as it is.
        if !line.isEmpty {
            return (isList ? named.map(\.reference) : []).appending(line.text).joined(separator: "|")
        }
        return named.map(\.reference).joined(separator: "|")
    }

    var shown: String { named.map(\.name).joined(separator: "、") }
    var hasChoices: Bool { true }

    private mutating func mark() { list.marked = Set(named.map(\.reference)) }

    mutating func handle(_ key: Key) -> FieldOutcome {
        if case .text = key, list.handle(key), let picked = list.picked { return choose(picked) }
        switch key {
        case .enter:
            guard !line.isEmpty || isMoved else { return .unused }
            guard let chosen = list.chosen else { return .unused }
            return choose(chosen)
        case .down, .up, .pageDown, .pageUp:
            guard !line.isEmpty || isMoved else { return .unused }
            _ = list.handle(key)
            isMoved = true
            return .used
        case .backspace where line.isEmpty, .delete where line.isEmpty:
            guard !named.isEmpty else { return .used }
            named.removeLast()
            return .used
        default:
            guard line.handle(key) else { return .unused }
            list.search(line.text)
            return .used
        }
    }

    private mutating func choose(_ choice: ChoiceList<String>.Choice) -> FieldOutcome {
        guard case .item(let item) = choice else { return .new(line.text) }
        line = LineEditor()
        list.search("")
        list.choose(item.id)
        let picked = Named(reference: item.id, name: item.title)
        guard isList else {
            named = [picked]
            isMoved = false
            return .done
        }
        if named.contains(where: { $0.reference == picked.reference }) {
            named.removeAll { $0.reference == picked.reference }
        } else {
            named.append(picked)
        }
        return .used
    }

    /// Names a record that was made in place.
    mutating func add(_ id: RecordUUID, station: String?) {
        line = LineEditor()
        list.search("")
        list.refresh()
        guard let kind,
            let made = try? desk.ledger.candidate(kind, id, at: self.station, language: desk.language)
        else { return }
        let picked = Named(reference: made.reference, name: made.name)
        named = isList ? named + [picked] : [picked]
    }

    mutating func paste(_ text: String) {
        line.insert(text)
        list.search(line.text)
    }

    mutating func openList() { isMoved = true }

    mutating func draw(_ canvas: inout Canvas, _ theme: Theme) {
        line.draw(
            into: &canvas, column: 0, row: 0, columns: canvas.columns, style: theme[.active], isActive: true,
            placeholder: shown)
    }

    mutating func drawPanel(_ canvas: inout Canvas, _ theme: Theme) {
        let names = shown
        let hint =
            isList
            ? Label(
                "已选 \(named.count)：\(names)　打姓名、首字母或编号，Enter 选",
                "\(named.count) chosen: \(names)  type a name or number, Enter chooses")
            : Label(
                "打姓名、首字母（如 wxm）或编号，Enter 选；F2 全部",
                "Type a name, initials or number, Enter chooses; F2 lists all")
        list.draw(
            into: &canvas, in: Rect(canvas.size), styles: theme.widgets,
            isActive: isMoved || !line.isEmpty, prompt: hint[desk.language],
            empty: Label.nothingFits[desk.language])
    }
}

extension Array {
    fileprivate func appending(_ element: Element) -> [Element] { self + [element] }
}
