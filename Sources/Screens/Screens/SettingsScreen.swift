import Casework
import Terminal

/// 设置: what a person chooses for good; each change holds at once and is in the file.
public final class SettingsScreen: Screen {
    let desk: Desk
    private var list = RowList()

    init(_ desk: Desk) {
        self.desk = desk
    }

    public var title: Label { Label("设置", "Settings") }
    public var actions: [Action] { [.change, .person, .back, .help, .find, .month, .menu] }

    public func refresh() throws { fill() }

    private func fill() {
        let language = desk.language
        let values = SettingsRow.allCases.map { $0.value(desk)[language] }
        let width = values.map { Glyph.columns(of: $0) }.max() ?? 0
        var rows = zip(SettingsRow.allCases, values).map { setting, value in
            RowList.Row(
                lead: setting.label[language], title: Line(value, columns: width).text,
                detail: setting.explanation[language])
        }
        rows.append(.sentence(""))
        let path = desk.settingsFile.path
        rows.append(
            .sentence(
                path.map { ExportPath.short($0, home: desk.home) }.map {
                    Label("保存在 \($0)", "kept in \($0)")[language]
                }
                    ?? Label("样例的设置不保存。", "A sample's settings are not kept.")[language]))
        list.rows = rows
    }

    private var chosen: SettingsRow? {
        list.chosen.flatMap { SettingsRow.allCases.indices.contains($0) ? SettingsRow.allCases[$0] : nil }
    }

    public func perform(_ action: Action) throws {
        guard action == .change else { return try desk.perform(action) }
        change(by: 1)
    }

    private func change(by step: Int) {
        guard let chosen else { return }
        switch chosen {
        case .station, .worker: desk.open(PersonScreen(desk, beginsWithWorker: chosen == .worker))
        default: chosen.change(desk, by: step)
        }
        fill()
    }

    public func handle(_ key: Key) throws -> Bool {
        switch key {
        case .right, .text("l"), .text(" "): change(by: 1)
        case .left, .text("h"): change(by: -1)
        case .text(let character):
            guard let digit = character.digit, SettingsRow.allCases.indices.contains(digit - 1)
            else { return list.handle(key, lettersAreKeys: true) }
            list.choose(digit - 1)
            change(by: 1)
        default: return list.handle(key, lettersAreKeys: true)
        }
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        let pointed = list.handle(mouse)
        if pointed == .pressed(isAgain: true) { change(by: 1) }
        return pointed != nil
    }

    public func draw(_ canvas: inout Canvas) {
        fill()
        list.draw(into: &canvas, in: Rect(canvas.size), styles: desk.theme.widgets)
    }
}
