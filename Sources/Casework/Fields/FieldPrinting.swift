extension FieldType {
    /// The text of a stored value, as files have it: codes, `2023-06-01`, `09:30`, `848369.00`, `yes`. References are
    /// printed by whoever can look their numbers up.
    public func print(_ value: Value) -> String {
        guard case .integer(let number) = value else {
            if case .text(let text) = value { return text }
            return ""
        }
        switch self {
        case .day: return Day(number: number).description
        case .clock: return Clock(minutes: number).description
        case .money: return Money(fen: number).description
        case .yesNo: return number == 1 ? "yes" : "no"
        case .amount: return Amount(thousandths: number).description
        default: return String(number)
        }
    }

    /// The text of a stored value as people read it: choices by their labels.
    public func show(_ value: Value, in language: Language) -> String {
        switch self {
        case .choice(let choices):
            let code = String(stored: value)
            return choices[code]?.label[language] ?? code
        case .indicator:
            let id = String(stored: value)
            return Measure(id: id)?.label[language] ?? id
        case .figures:
            return ReportLine.list(from: value).map { $0.label[language] }
                .joined(separator: language == .chinese ? "、" : ", ")
        case .yesNo:
            return value.isNone ? "" : Choices.yesNo[print(value)]?.label[language] ?? print(value)
        case .choices(let choices):
            return String(stored: value).split(separator: "|")
                .map { choices[String($0)]?.label[language] ?? String($0) }
                .joined(separator: language == .chinese ? "、" : ", ")
        case .categories:
            return CategorySpan.list(from: value).map { $0.show(in: language) }
                .joined(separator: language == .chinese ? "、" : ", ")
        default:
            return print(value)
        }
    }
}
