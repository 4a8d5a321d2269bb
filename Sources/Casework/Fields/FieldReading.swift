extension FieldType {
    /// What a text of the field turned out to be.
    public enum Reading: Sendable, Hashable {
        /// A value; `.none` for a blank text.
        case value(Value)
        /// The numbers of records that are still to be found, with the stations that were written before them.
        case numbers([RecordNumber])
        /// The `id` of an event that is still to be found.
        case id(String)
        /// Not a text of the field's type.
        case fault(Label)
    }

    /// Reads a text that a person, a file or a spreadsheet gave.
    ///
    /// Outside free text, full-width characters are folded and blanks at the ends go; an apostrophe that protects
    /// digits from a spreadsheet is taken off.
    public func read(_ text: String) -> Reading {
        if isFreeText { return .value(text.isBlank ? .none : .text(text)) }
        var text = text.folded
        if isDigitsAsText { text = String(text.drop { $0 == "'" }) }
        if text.isEmpty { return .value(.none) }
        if isDigitsAsText, Self.isDamagedBySpreadsheet(text) {
            return .fault(
                Label(
                    "完整的号码（电子表格把它改成了科学计数，后几位已丢失）",
                    "the full digits (a spreadsheet has cut them to a power of ten)"))
        }
        switch self {
        case .text, .note:
            return .value(.text(text))
        case .amount:
            return Amount(text).map { .value($0.stored) } ?? .fault(wanted)
        case .indicator:
            return Measure(id: text).map { .value(.text($0.id)) } ?? .fault(wanted)
        case .periodName:
            return text.contains("|") ? .fault(wanted) : .value(.text(Period(text)?.description ?? text))
        case .figures:
            return readFigures(text)
        case .number:
            // What separates numbers in a list, and a number from its station, is not part of one.
            return text.contains("|") || text.hasSuffix("/") ? .fault(wanted) : .value(.text(text))
        case .areaCode:
            return AreaCode(text).map { .value($0.stored) } ?? .fault(wanted)
        case .day:
            return Day(text).map { .value($0.stored) } ?? .fault(wanted)
        case .clock:
            return Clock(text).map { .value($0.stored) } ?? .fault(wanted)
        case .count:
            return WholeNumber.read(text).map { .value(.integer($0)) } ?? .fault(wanted)
        case .money:
            return Money(text).map { .value($0.stored) } ?? .fault(wanted)
        case .yesNo:
            return Choices.yesNo.code(of: text).map { .value(.integer($0 == "yes" ? 1 : 0)) }
                ?? .fault(wanted)
        case .choice(let choices):
            return choices.code(of: text).map { .value(.text($0)) } ?? .fault(wanted)
        case .choices(let choices):
            return readList(text) { choices.code(of: $0) }
        case .categories:
            return readList(text) { CategorySpan($0)?.description }
        case .reference:
            return RecordNumber(text).map { .numbers([$0]) } ?? .fault(wanted)
        case .references:
            let numbers = Self.items(of: text).map(RecordNumber.init)
            guard !numbers.contains(nil), Set(numbers).count == numbers.count else { return .fault(wanted) }
            return .numbers(numbers.map { $0! })
        case .event:
            return .id(text.lowercased())
        case .idNumber:
            return IDNumber(text).map { .value($0.description.stored) } ?? .fault(wanted)
        case .phone:
            return PhoneNumber(text).map { .value($0.description.stored) } ?? .fault(wanted)
        }
    }

    private func readList(_ text: String, _ item: (String) -> String?) -> Reading {
        let items = Self.items(of: text).map(item)
        guard !items.contains(nil), Set(items).count == items.count else { return .fault(wanted) }
        return .value(.text(items.map { $0! }.joined(separator: "|")))
    }

    /// The items of a list. A separator at either end names nothing.
    private static func items(of text: String) -> [String] {
        text.split(separator: "|").map { String($0.trimmed) }.filter { !$0.isEmpty }
    }

    private func readFigures(_ text: String) -> Reading {
        let lines = Self.items(of: text).map { ReportLine($0) }
        let found = lines.compactMap(\.self)
        guard found.count == lines.count, Set(found.map(\.measure)).count == found.count else {
            return .fault(wanted)
        }
        return .value(ReportLine.stored(found))
    }

    /// `4.11102E+11`: what a spreadsheet leaves of a long row of digits.
    private static func isDamagedBySpreadsheet(_ text: String) -> Bool {
        guard let mark = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") })
        else { return false }
        let mantissa = text.utf8[..<mark]
        let exponent = text.utf8[text.utf8.index(after: mark)...]
        guard let sign = exponent.first, sign == UInt8(ascii: "+"), exponent.count > 1 else { return false }
        return !mantissa.isEmpty && mantissa.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
            && exponent.dropFirst().allSatisfy { (48...57).contains($0) }
    }
}

/// The number of a record as a reference writes it: `0012`, or `411102001000/0012` with the station it belongs to.
public struct RecordNumber: Sendable, Hashable, CustomStringConvertible {
    /// The station, when one is written.
    public let station: AreaCode?
    public let number: String

    /// A number as it is, with no station before it.
    public static func plain(_ number: String) -> RecordNumber { RecordNumber(station: nil, number: number) }

    private init(station: AreaCode?, number: String) {
        self.station = station
        self.number = number
    }

    /// The number in `text`; nil when nothing follows a station's code and its slash.
    public init?(_ text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            station = nil
            number = text
            return
        }
        guard let code = AreaCode(text[..<slash]), !code.description.hasPrefix("20") else {
            // A number of a station's own may have a slash in it: 2023/001. No division's code begins with 20.
            station = nil
            number = text
            return
        }
        station = code
        number = String(text[text.utf8.index(after: slash)...])
        if number.isEmpty { return nil }
    }

    public var description: String { station.map { "\($0)/\(number)" } ?? number }
}
