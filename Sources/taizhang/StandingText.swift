import Casework
import Terminal

/// How far a place has come with a target, as cells of a table and members of JSON.
enum StandingText {
    /// The columns that stand to the right of a figure.
    static var columns: [TextTable.Column] {
        [
            .init(say("指标值", "Target"), alignment: .right), .init(say("完成率", "Done"), alignment: .right),
            .init(say("状态", "Standing")),
        ]
    }

    /// The cells of these columns; blank where there is no target.
    static func cells(_ standing: Standing?) -> [String] {
        guard let standing else { return ["", "", ""] }
        return [
            standing.target.measure.show(standing.target.value), percent(standing.completion),
            standing.course?.label[language] ?? "",
        ]
    }

    /// Tenths of a percent as people read them; empty for none.
    static func percent(_ tenths: Int?) -> String { tenths.map { "\($0.asTenths)%" } ?? "" }

    /// Numbers in base units, percentages with one place; null where there is nothing to say.
    static func members(_ standing: Standing) -> [(String, JSONText)] {
        func decimal(_ amount: Amount?) -> JSONText { amount.map(JSONText.decimal) ?? .null }
        return [
            ("annual_target", .decimal(standing.target.value)), ("to_date", decimal(standing.value)),
            ("expected", decimal(standing.expected)),
            ("completion", decimal(standing.completion.map(tenths))),
            ("time_progress", .decimal(tenths(standing.timeProgress))), ("gap", decimal(standing.gap)),
            ("standing", standing.course.map { .string($0.rawValue) } ?? .null),
        ]
    }

    private static func tenths(_ number: Int) -> Amount { Amount(thousandths: number * 100) }
}
