import Casework
import Terminal

/// 菜单: what is on no key of its own, in groups; a digit chooses the group, another one in it.
public final class MenuScreen: Screen {
    /// Actions that belong together.
    struct Group {
        let title: Label
        let actions: [Action]
    }

    static let groups = [
        Group(title: Label("记录", "Records"), actions: [.newOther, .listOther, .drafts]),
        Group(title: Label("月报与导出", "Figures, export"), actions: [.month, .board, .compare, .export]),
        Group(
            title: Label("本机", "This terminal"),
            actions: [.stations, .workers, .person, .settings, .mouse, .language]),
        Group(
            title: Label("维护", "Upkeep"),
            actions: [.undo, .backup, .messages, .keyTest, .bin, .verify, .redraw, .suspend]),
        Group(title: Label("退出", "Leave"), actions: [.home, .quit]),
    ]

    let desk: Desk
    private let below: any Screen
    private var groups = RowList()
    private var entries = RowList()
    private var isInGroup = false
    /// Where the inside of the box was drawn last.
    private var room = Rect(column: 0, row: 0, columns: 0, rows: 0)

    init(_ desk: Desk) {
        self.desk = desk
        below = desk.screen
    }

    public var title: Label { Label("菜单", "Menu") }
    public var isOverlay: Bool { true }
    public var actions: [Action] { [.accept, .cancel] }

    /// The group whose entries are shown.
    var group: Group { Self.groups[min(groups.chosen ?? 0, Self.groups.count - 1)] }

    public func refresh() throws { fill() }

    private func fill() {
        let language = desk.language
        groups.rows = Self.groups.enumerated().map { place, group in
            RowList.Row(lead: "\(place + 1)", title: group.title[language])
        }
        entries.rows = group.actions.enumerated().map { place, action in
            let reason = desk.reason(against: action, on: below)
            return RowList.Row(
                kind: reason == nil ? .item : .unavailable, lead: "\(place + 1)",
                title: action.definition.label[language],
                detail: reason == nil ? action.keyNames : Label("现在不能", "not now")[language])
        }
    }

    public func perform(_ action: Action) throws {
        switch action {
        case .accept: if isInGroup { try start(entries.chosen ?? 0) } else { enter(groups.chosen ?? 0) }
        case .cancel: if isInGroup { isInGroup = false } else { desk.close(self) }
        default: try desk.perform(action)
        }
    }

    private func enter(_ place: Int) {
        guard Self.groups.indices.contains(place) else { return }
        groups.choose(place)
        isInGroup = true
        fill()
        entries.choose(0)
    }

    private func start(_ place: Int) throws {
        guard group.actions.indices.contains(place) else { return }
        let action = group.actions[place]
        desk.close(self)
        try desk.start(action)
    }

    public func handle(_ key: Key) throws -> Bool {
        if case .text(let character) = key, let digit = character.digit {
            if isInGroup { try start(digit - 1) } else { enter(digit - 1) }
            return true
        }
        switch key {
        case .right, .tab, .text("l"): if !isInGroup { enter(groups.chosen ?? 0) }
        case .left, .backTab, .text("h"): isInGroup = false
        default:
            if isInGroup { return entries.handle(key, lettersAreKeys: true) }
            guard groups.handle(key, lettersAreKeys: true) else { return false }
            fill()
        }
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        let mouse = mouse.counted(from: room)
        if mouse.action != .press {
            guard isInGroup ? entries.handle(mouse) != nil : groups.handle(mouse) != nil else { return false }
            fill()
            return true
        }
        if groups.handle(mouse) != nil {
            enter(groups.chosen ?? 0)
            return true
        }
        guard entries.handle(mouse) != nil else { return false }
        isInGroup = true
        try start(entries.chosen ?? 0)
        return true
    }

    public func draw(_ canvas: inout Canvas) {
        fill()
        let most = Self.groups.map(\.actions.count).max() ?? 0
        let rows = max(most, Self.groups.count)
        let theme = desk.theme
        let box = Box(title[desk.language], columns: min(70, canvas.columns - 6), rows: rows + 1)
        room = box.draw(into: &canvas, styles: theme.widgets) { canvas in
            let width = 20
            let height = canvas.rows - 1
            canvas.rule(column: width, rows: height, theme[.rule])
            groups.draw(
                into: &canvas, in: Rect(column: 0, row: 0, columns: width, rows: height),
                styles: theme.widgets,
                isActive: !isInGroup)
            let right = Rect(
                column: width + 1, row: 0, columns: canvas.columns - width - 1, rows: height)
            entries.draw(
                into: &canvas, in: right, styles: theme.widgets, isActive: isInGroup, showsChosen: isInGroup)
            if let reason {
                canvas.write(
                    reason[desk.language], column: 2, row: height, columns: canvas.columns - 2,
                    theme[.warning])
            }
        }
    }

    /// Why the chosen entry can't be done now.
    private var reason: Label? {
        guard isInGroup, let place = entries.chosen, group.actions.indices.contains(place) else { return nil }
        return desk.reason(against: group.actions[place], on: below)
    }
}
