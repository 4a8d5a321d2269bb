import Casework

/// What the month says of a figure's target, each in a column of its own.
enum StandingPart: CaseIterable {
    case target, completion, timeProgress, gap, course

    /// The column's title.
    ///
    /// - Parameter isOfYear: Whether the targets are those of a calendar year.
    func title(isOfYear: Bool) -> Label {
        switch self {
        case .target: isOfYear ? Label("年度指标", "Target") : Label("本期指标", "Target")
        case .completion: Label("完成率", "Reached")
        case .timeProgress: Label("时间进度", "Time")
        case .gap: Label("差额", "Gap")
        case .course: Label("进展", "Course")
        }
    }

    /// What its cell says.
    func text(_ standing: Standing, _ language: Language) -> String {
        let measure = standing.target.measure
        switch self {
        case .target: return measure.show(standing.target.value)
        case .completion: return standing.completion.map { "\($0.asTenths)%" } ?? ""
        case .timeProgress: return "\(standing.timeProgress.asTenths)%"
        case .gap: return standing.gap.map { ($0 > Amount(0) ? "+" : "") + measure.show($0) } ?? ""
        case .course: return standing.course?.label[language] ?? ""
        }
    }
}

extension Course {
    /// How its word looks.
    var role: Theme.Role {
        switch self {
        case .done: .good
        case .on_course: .value
        case .behind, .over: .warning
        }
    }
}
