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
    /// Finds the records that a query matches.
    private let find: (String) throws -> [Candidate]
    private(set) var named: [Named]
    private var line = LineEditor()
    private var panel = PickPanel()
    private var candidates: [Candidate] = []
    private var isMoved = false

    static let new = "+"

    init(
        _ desk: Desk, _ kind: Kind?, named: [Named], station: String?, isList: Bool,
        find: @escaping (String) throws -> [Candidate]
    ) {
        self.desk = desk
        self.kind = kind
        self.named = named
        self.station = station
        self.isList = isList
        self.find = find
        narrow()
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

    private mutating func narrow() {
        candidates = (try? find(line.text)) ?? []
        let on = Set(named.map(\.reference))
        panel.items = candidates.map { candidate in
            PickPanel.Item(
                id: candidate.reference, title: Self.name(candidate), detail: candidate.detail,
                isOn: on.contains(candidate.reference))
        }
        if let kind {
            let word = kind.singularLabel
            let name = line.text
            panel.items.append(
                PickPanel.Item(
                    id: Self.new,
                    title: Label("＋ 新建\(word.chinese) \(name)", "+ new \(word.english) \(name)")[
                        desk.language]))
        }
    }

    static func name(_ candidate: Candidate) -> String {
        candidate.number.isEmpty || candidate.number == candidate.title
            ? candidate.title : "\(candidate.title) \(candidate.number)"
    }

    mutating func handle(_ key: Key) -> FieldOutcome {
        switch key {
        case .enter:
            guard !line.isEmpty || isMoved else { return .unused }
            guard let chosen = panel.chosen else { return .unused }
            return choose(chosen)
        case .text(let character)
        where line.isEmpty && isMoved && (character.wholeNumberValue ?? 0) >= 1
            && (character.wholeNumberValue ?? 0) <= min(9, panel.items.count):
            return choose(panel.items[character.wholeNumberValue! - 1])
        case .down, .up, .pageDown, .pageUp:
            guard !line.isEmpty || isMoved else { return .unused }
            _ = panel.handle(key)
            isMoved = true
            return .used
        case .backspace where line.isEmpty, .delete where line.isEmpty:
            guard !named.isEmpty else { return .used }
            named.removeLast()
            narrow()
            return .used
        default:
            guard line.handle(key) else { return .unused }
            narrow()
            panel.choose(0)
            return .used
        }
    }

    private mutating func choose(_ item: PickPanel.Item) -> FieldOutcome {
        if item.id == Self.new { return .new(line.text) }
        line = LineEditor()
        defer {
            narrow()
            if !isList { isMoved = false }
        }
        let picked = Named(reference: item.id, name: item.title)
        guard isList else {
            named = [picked]
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
        guard let kind,
            let made = try? desk.ledger.candidate(kind, id, at: self.station, language: desk.language)
        else { return }
        let picked = Named(reference: made.reference, name: Self.name(made))
        named = isList ? named + [picked] : [picked]
        narrow()
    }

    mutating func paste(_ text: String) {
        line.insert(text)
        narrow()
    }

    mutating func openList() {
        isMoved = true
        narrow()
    }

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
        panel.draw(
            &canvas, desk.theme, hint: hint[desk.language], hasDigits: isMoved && line.isEmpty,
            isActive: isMoved || !line.isEmpty)
    }
}

extension Array {
    fileprivate func appending(_ element: Element) -> [Element] { self + [element] }
}
