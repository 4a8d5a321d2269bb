import Casework
import Ledger
import Terminal

/// One thing that the search box found, and what Enter does with it.
struct FindRow {
    enum Meaning {
        case save(QuickEntry)
        case begin(QuickEntry)
        case month(Period)
        case command(Action)
        case list(Kind)
        case new(Kind)
        case template(Template)
        case record(Kind, RecordUUID)
    }

    let meaning: Meaning
    /// What it is, in a word.
    let sort: Label
    let title: Label
    var detail = Label("", "")
    var isAvailable = true
    /// How well it matches; what is higher stands first.
    var score = 0
    /// How long the name is: of equal matches the shorter one stands first.
    var length = 0

    /// Which one it is, so that the same row stays chosen when others join.
    var id: String {
        switch meaning {
        case .save: "save"
        case .begin: "begin"
        case .month(let period): "month \(period)"
        case .command(let action): "command \(action.rawValue)"
        case .list(let kind): "list \(kind.stem)"
        case .new(let kind): "new \(kind.stem)"
        case .template(let template): "template \(template.title)"
        case .record(_, let id): "record \(id)"
        }
    }

    func row(_ language: Language) -> RowList.Row {
        RowList.Row(
            kind: isAvailable ? .item : .unavailable, lead: sort[language], title: title[language],
            detail: detail[language])
    }
}

extension FindRow {
    static func command(_ action: Action, _ reason: Label?, score: Int) -> FindRow {
        FindRow(
            meaning: .command(action), sort: Label("命令", "command"), title: action.definition.label,
            detail: reason ?? Label(action.keyNames, action.keyNames), isAvailable: reason == nil,
            score: score)
    }

    static func month(_ period: Period, score: Int) -> FindRow {
        FindRow(
            meaning: .month(period), sort: Label("月报", "month"),
            title: Label("\(period) 的月报", "The figures of \(period)"), score: score)
    }

    static func template(_ template: Template, score: Int) -> FindRow {
        let name = template.kind.singularLabel
        return FindRow(
            meaning: .template(template), sort: Label("新增", "new"),
            title: Label(
                "新增\(name.chinese)：照 \(template.title)", "New \(name.english) from \(template.title)"),
            detail: Label("\(template.count) 次", "×\(template.count)"), score: score)
    }

    static func record(_ kind: Kind, _ title: String, _ number: String, _ detail: String, id: RecordUUID)
        -> FindRow
    {
        let shown = number.isEmpty || number == title ? title : "\(title) \(number)"
        return FindRow(
            meaning: .record(kind, id), sort: kind.singularLabel, title: Label(shown, shown),
            detail: Label(detail, detail))
    }
}
