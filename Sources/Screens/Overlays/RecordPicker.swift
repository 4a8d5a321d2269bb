import Casework
import Ledger
import Terminal

/// Picks a record of a kind by number, name, pinyin or first letters, as the field of a form does; the last row makes a
/// new one.
final class RecordPicker: Screen {
    let desk: Desk
    let title: Label
    private let kind: Kind
    private let station: String?
    private var list: ChoiceList<String>
    /// Where the list was drawn last.
    private var room = Rect(column: 0, row: 0, columns: 0, rows: 0)
    private let chosen: (Candidate) throws -> Void

    /// Makes a picker.
    ///
    /// - parameter station: the code of the station whose record will refer to what is picked.
    /// - parameter chosen: called after the picker has closed.
    init(
        _ desk: Desk, _ kind: Kind, title: Label, at station: String?,
        chosen: @escaping (Candidate) throws -> Void
    ) {
        self.desk = desk
        self.kind = kind
        self.title = title
        self.station = station
        self.chosen = chosen
        list = ChoiceList(newTitle: { kind.newTitle($0, desk.language) }) { query in
            var found: [Candidate] = []
            desk.attempt { found = try desk.candidates(kind, like: query, at: station) }
            return found.map(\.choice)
        }
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var actions: [Action] { [.accept, .cancel] }

    func refresh() throws { list.refresh() }

    func perform(_ action: Action) throws {
        switch action {
        case .accept: try take(list.chosen)
        case .cancel: desk.close(self)
        default: try desk.perform(action)
        }
    }

    func handle(_ key: Key) throws -> Bool {
        guard list.handle(key) else { return false }
        try take(list.picked)
        return true
    }

    func paste(_ text: String) throws -> Bool { list.insert(text) }

    func handle(_ mouse: Mouse) throws -> Bool {
        guard list.handle(mouse.counted(from: room)) else { return false }
        try take(list.picked)
        return true
    }

    private func take(_ choice: ChoiceList<String>.Choice?) throws {
        switch choice {
        case .item(let item):
            try finish(
                desk.ledger.candidate(kind, written: item.id, at: station, language: desk.language))
        case .new(let name): makeNew(beginningWith: name)
        case nil: break
        }
    }

    private func finish(_ candidate: Candidate?) throws {
        desk.close(self)
        if let candidate { try chosen(candidate) }
    }

    private func makeNew(beginningWith text: String) {
        var entry = Entry(kind)
        if let name = kind.titleFields.first { entry[name] = text }
        entry["station"] = station
        let form = FormScreen(desk, .begun(entry))
        form.onSaved = { [weak self, weak form] saved in
            guard let self else { return }
            if let form { desk.close(form) }
            desk.attempt {
                try self.finish(
                    self.desk.ledger.candidate(
                        self.kind, saved.id, at: self.station, language: self.desk.language))
            }
        }
        desk.open(form)
    }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let styles = desk.theme.widgets
        let box = Box(title[language], columns: min(60, canvas.columns - 8), rows: 13)
        room = box.draw(into: &canvas, styles: styles) { canvas in
            list.draw(
                into: &canvas, in: Rect(canvas.size), styles: styles,
                prompt: Label("查找：", "Find: ")[language],
                placeholder: Label("姓名、首字母（如 wxm）或编号", "a name, initials or a number")[language])
        }
    }
}
