extension FieldType {
    /// What is shown beside the field while a worker types: the day of the week, 1小时30分, the result of a sum, 万元, the
    /// label of a choice. Nil where there is nothing to say, as for a text that is no value of the type.
    public func meaning(_ text: String, today: Day) -> Label? {
        guard !isFreeText, !text.isBlank, let typed = typed(text, today: today) else { return nil }
        let isAsFilesHaveIt = typed == text.folded
        let result = isAsFilesHaveIt ? nil : Label("= \(typed)", "= \(typed)")
        switch self {
        case .day: return Day(typed).map { Self.joined(result, $0.weekdayLabel) }
        case .count where isMinutes: return Int(typed).map { Self.joined(result, Minutes.meaning($0)) }
        case .money:
            guard let money = Money(typed) else { return nil }
            if money.fen >= Self.largeMoney {
                return Label("= \(money.meaning.chinese)", "= \(money.meaning.english)")
            }
            return Money(text) == nil ? result : nil
        case .count: return WholeNumber.read(text.folded) == nil ? result : nil
        case .clock: return Clock(text) == nil ? result : nil
        case .amount: return Amount(text) == nil ? result : nil
        case .indicator: return Measure(id: typed)?.label
        case .figures:
            guard case .value(let value) = read(typed) else { return nil }
            return Label(show(value, in: .chinese), show(value, in: .english))
        case .yesNo, .choice, .choices, .categories:
            guard case .value(let value) = read(typed) else { return nil }
            return Label(show(value, in: .chinese), show(value, in: .english))
        case .idNumber:
            return IDNumber(typed).map { number in
                Label(
                    "\(number.isMale ? "男" : "女") \(number.birthDate)",
                    "\(number.isMale ? "male" : "female") \(number.birthDate)")
            }
        default: return nil
        }
    }

    /// From ten thousand yuan on, 万元 are easier to read.
    private static let largeMoney = 1_000_000

    private static func joined(_ result: Label?, _ meaning: Label) -> Label {
        guard let result else { return meaning }
        return Label("\(result.chinese) \(meaning.chinese)", "\(result.english) \(meaning.english)")
    }
}
