/// How far a place has come with a target by a day: 完成率, 时间进度, 差额, and a word for it.
public struct Standing: Sendable, Hashable {
    public let target: PlaceTarget
    /// The last day that is counted.
    public let day: Day
    /// What was reached by that day: a flow or distinct figure since the target's period began, a stock's or rate's on the
    /// day; nil for a rate with nothing to divide by.
    public let value: Amount?

    /// Holds what was reached by a day against a target.
    public init(_ value: Amount?, by day: Day, of target: PlaceTarget) {
        self.value = value
        self.day = day
        self.target = target
    }

    /// Holds a figure, or the two of a rate, against a target.
    ///
    /// - parameter figures: the figures by that day, in base units.
    public init(_ figures: [Indicator: Int], by day: Day, of target: PlaceTarget) {
        self.init(target.measure.value(figures), by: day, of: target)
    }

    /// 完成率: the value in tenths of a percent of the target, halves up; nil without a value, and of a target of nothing.
    /// What is not reached never reads 100.0.
    public var completion: Int? {
        guard let value, target.value > Amount(0) else { return nil }
        let tenths = max(0, value.thousandths).scaled(by: 1000, over: target.value.thousandths)
        return value < target.value ? min(tenths, 999) : tenths
    }

    /// 时间进度: the days of the target's period that have passed, in tenths of a percent of all its days, halves up.
    public var timeProgress: Int { elapsed.scaled(by: 1000, over: target.period.days) }

    private var elapsed: Int {
        min(max(0, day.ordinal - target.period.first.ordinal + 1), target.period.days)
    }

    /// What the target's split wants by the day; nil without one.
    public var expected: Amount? { target.expected(by: day) }

    /// 差额: the value less the target, below zero while it is not reached; nil without a value.
    public var gap: Amount? { value.map { $0 - target.value } }

    /// The word for it, held against the split by that day, or against the time that has passed where there is none; nil
    /// without a value.
    public var course: Course? {
        guard let value else { return nil }
        if value == target.value { return .done }
        if value > target.value { return target.comparison == .equal ? .over : .done }
        if day >= target.period.last { return .behind }
        if let expected { return value >= expected ? .on_course : .behind }
        let days = target.period.days
        let reached = max(0, value.thousandths).multipliedFullWidth(by: days)
        let wanted = target.value.thousandths.multipliedFullWidth(by: elapsed)
        return (reached.high, reached.low) >= (wanted.high, wanted.low) ? .on_course : .behind
    }
}

/// Where a value stands on the way to its target.
public enum Course: String, Vocabulary {
    case done, on_course, behind
    /// More than a target that is to be met exactly.
    case over

    public var label: Label {
        switch self {
        case .done: Label("已完成", "Done")
        case .on_course: Label("正常", "On course")
        case .behind: Label("滞后", "Behind")
        case .over: Label("超出", "Over")
        }
    }
}

extension Measure {
    /// Its value in figures in base units; nil for a rate with nothing to divide by. A figure that is not there is 0.
    public func value(_ figures: [Indicator: Int]) -> Amount? {
        switch self {
        case .indicator(let indicator): Amount(figures[indicator] ?? 0)
        case .rate(let rate): rate.value(figures[rate.numerator] ?? 0, of: figures[rate.denominator] ?? 0)
        }
    }
}

extension Int {
    /// It times a factor over a divisor above zero, halves up; as much as there can be where that is too much. None of the
    /// three is negative.
    func scaled(by factor: Int, over divisor: Int) -> Int {
        let product = magnitude.multipliedFullWidth(by: factor.magnitude)
        let divisor = divisor.magnitude
        guard product.high < divisor else { return .max }
        let (quotient, rest) = divisor.dividingFullWidth(product)
        return Int(clamping: rest < divisor - rest ? quotient : quotient &+ 1)
    }

    /// Tenths with their point: 495 is `49.5`.
    public var asTenths: String { "\(self / 10).\(self % 10)" }
}
