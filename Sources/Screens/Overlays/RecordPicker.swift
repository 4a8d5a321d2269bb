import Casework
import Ledger
import Terminal

/// Picks a record of a kind by number, name, pinyin or first letters, as the field of a form does; the last row makes a
/// new one.
final class RecordPicker: Screen, KeyClaiming {
    let desk: Desk
    let title: Label
    private let kind: Kind
    private let station: String?
    private var editor: ReferenceEditor
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
        editor = ReferenceEditor(desk, kind, named: [], station: station, isList: false) { query in
            try desk.candidates(kind, like: query, at: station)
        }
        editor.openList()
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var actions: [Action] { [.cancel] }

    func claims(_ key: Key, _ action: Action) -> Bool { action != .suspend }

    func perform(_ action: Action) throws {
        if action == .cancel { desk.close(self) } else { try desk.perform(action) }
    }

    func handle(_ key: Key) throws -> Bool {
        switch editor.handle(key) {
        case .used: return true
        case .done:
            guard let reference = editor.named.first?.reference else { return true }
            try take(desk.ledger.candidate(kind, written: reference, at: station, language: desk.language))
            return true
        case .new(let text):
            makeNew(beginningWith: text)
            return true
        case .unused, .known: return false
        }
    }

    private func take(_ candidate: Candidate?) throws {
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
                try self.take(
                    self.desk.ledger.candidate(
                        self.kind, saved.id, at: self.station, language: self.desk.language))
            }
        }
        desk.open(form)
    }

    func paste(_ text: String) throws -> Bool {
        editor.paste(text)
        return true
    }

    func draw(_ canvas: inout Canvas) {
        let box = Box(title[desk.language], columns: min(60, canvas.columns - 8), rows: 13)
        box.draw(into: &canvas, styles: desk.theme.widgets) { canvas in
            let line = Rect(column: 0, row: 0, columns: canvas.columns, rows: 1)
            canvas.inside(line) { editor.draw(&$0, desk.theme) }
            let rest = Rect(column: 0, row: 1, columns: canvas.columns, rows: canvas.rows - 1)
            canvas.inside(rest) { editor.drawPanel(&$0, desk.theme) }
        }
    }
}
