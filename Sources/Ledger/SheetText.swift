import Casework
import Foundation

/// The rows of a sheet as text, complete: what they are called, their units and their rules in both languages, so that they
/// print the same whatever the program calls them later.
enum SheetText {
    static func encode(_ label: Label) -> String { encode(Words(label)) }

    static func title(_ text: String) -> Label? { decode(Words.self, text)?.label }

    static func encode(_ rows: [ReportSheet.Row]) -> String { encode(rows.map(StoredRow.init)) }

    /// The rows in a text; nil when it is not the text of rows.
    static func rows(_ text: String) -> [ReportSheet.Row]? {
        guard let stored = decode([StoredRow].self, text) else { return nil }
        let rows = stored.compactMap(\.row)
        return rows.count == stored.count ? rows : nil
    }

    private static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func decode<T: Decodable>(_ type: T.Type, _ text: String) -> T? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

/// A label.
private struct Words: Codable {
    let zh: String
    let en: String

    init(_ label: Label) {
        zh = label.chinese
        en = label.english
    }

    var label: Label { Label(zh, en) }
}

/// A row of a sheet; its amounts are in thousandths.
private struct StoredRow: Codable {
    let indicator: String
    let title: Words
    let unit: Words
    let previous: Int?
    let value: Int?
    let to_date: Int?
    let target: Int?
    let completion: Int?
    let time_progress: Int?
    let gap: Int?
    let late: Int
    let remark: Words
    let rule: Words

    init(_ row: ReportSheet.Row) {
        indicator = row.measure.id
        title = Words(row.title)
        unit = Words(row.unit)
        previous = row.previous?.thousandths
        value = row.value?.thousandths
        to_date = row.toDate?.thousandths
        target = row.target?.value.thousandths
        completion = row.target?.completion
        time_progress = row.target?.timeProgress
        gap = row.target?.gap?.thousandths
        late = row.late
        remark = Words(row.remark)
        rule = Words(row.rule)
    }

    /// Nil where its figure is not known.
    var row: ReportSheet.Row? {
        guard let measure = Measure(id: indicator) else { return nil }
        return ReportSheet.Row(
            measure: measure, title: title.label, unit: unit.label, previous: amount(previous),
            value: amount(value), toDate: amount(to_date),
            target: amount(target).map {
                SheetTarget(
                    value: $0, completion: completion, timeProgress: time_progress ?? 0, gap: amount(gap))
            },
            late: late, remark: remark.label, rule: rule.label)
    }

    private func amount(_ thousandths: Int?) -> Amount? { thousandths.map { Amount(thousandths: $0) } }
}
