extension FieldType {
    /// The text that files have for what a worker typed into the field on the day `today`: `2026-11-20` for `y`, `90` for
    /// `1.5h`, `09:30` for `930`, `1200.50`, `yes`, a choice's code for its place or its pinyin. `read` takes every text that
    /// comes out of it. Free text, event ids and references stay as they are, a blank text is empty, and nil means that
    /// nothing of the type can be made of it.
    public func typed(_ text: String, today: Day) -> String? {
        switch self {
        case .text, .note: return text
        default: if text.isBlank { return "" }
        }
        switch self {
        case .text, .note, .reference, .references, .event: return text
        case .amount: return Amount.typed(text)?.description
        case .indicator: return Measure.typed(text)?.id
        case .periodName:
            return Period.typed(text, today: today)?.description ?? (isFault(text) ? nil : text.folded)
        case .figures: return isFault(text) ? nil : text
        case .number: return isFault(text) ? nil : text
        case .areaCode: return AreaCode(text)?.description
        case .idNumber: return IDNumber(text.folded)?.description
        case .phone: return PhoneNumber(text)?.description
        case .day: return Day.typed(text, today: today)?.description
        case .clock: return Clock.typed(text)?.description
        case .count(let unit):
            return (isMinutes ? Minutes.typed(text) : Count.typed(text, in: unit.chinese)).map { String($0) }
        case .money: return Money.typed(text)?.description
        case .yesNo: return Choices.yesNo.typed(text)
        case .choice(let choices): return choices.typed(text)
        case .choices(let choices): return list(text) { choices.typed($0) }
        case .categories: return list(text) { Self.category($0, today) }
        }
    }

    /// Whether it counts minutes.
    var isMinutes: Bool {
        if case .count(Self.minutesUnit) = self { true } else { false }
    }

    private func isFault(_ text: String) -> Bool {
        if case .fault = read(text) { true } else { false }
    }

    /// The items of a list, each once; nil when one of them is nothing.
    private func list(_ text: String, _ item: (String) -> String?) -> String? {
        if let only = item(text) { return only }
        let text = text.folded
        // A label may have a blank in it, so that blanks separate only where nothing else does.
        let signs = text.split { "|,;".contains($0) }
        let words = signs.count > 1 ? signs : text.split(whereSeparator: \.isWhitespace)
        var items: [String] = []
        var known: Set<Substring> = []
        for word in words where !word.isBlank && known.insert(word).inserted {
            guard let item = item(String(word)) else { return nil }
            if !items.contains(item) { items.append(item) }
        }
        return items.isEmpty ? nil : items.joined(separator: "|")
    }

    /// A category, perhaps with its days: `db@t..` is 低保 from today on.
    private static func category(_ text: String, _ today: Day) -> String? {
        let parts = text.folded.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count <= 2, let code = ClientCategory.choices.typed(parts[0]) else { return nil }
        guard parts.count == 2 else { return code }
        guard let dots = parts[1].firstRange(of: "..") else { return nil }
        let ends = [parts[1][..<dots.lowerBound], parts[1][dots.upperBound...]]
        let days = ends.map { $0.isBlank ? "" : Day.typed($0, today: today)?.description }
        guard let from = days[0], let to = days[1] else { return nil }
        return CategorySpan("\(code)@\(from)..\(to)")?.description
    }
}
