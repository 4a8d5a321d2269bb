/// Times of the same work, in seconds.
struct Samples {
    private let sorted: [Double]

    init(_ seconds: [Double]) {
        sorted = seconds.sorted()
    }

    var median: Double { at(0.5) }

    /// The time that so large a part of the samples does not exceed.
    func at(_ part: Double) -> Double {
        sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }

    var count: Int { sorted.count }

    /// `12.3 ms [11.9–14.0]`.
    var description: String {
        guard count > 1 else { return Self.show(median) }
        return "\(Self.show(median)) [\(Self.show(sorted[0]))–\(Self.show(sorted[count - 1]))]"
    }

    /// Three digits and a unit.
    static func show(_ seconds: Double) -> String {
        switch seconds {
        case ..<0.000_1: "\(digits(seconds * 1e6)) µs"
        case ..<1: "\(digits(seconds * 1e3)) ms"
        default: "\(digits(seconds)) s"
        }
    }

    /// `0.012`, `0.12`, `3.4`, `56`.
    static func digits(_ number: Double) -> String {
        guard number.isFinite else { return "–" }
        let places = number < 0.1 ? 3 : number < 1 ? 2 : number < 10 ? 1 : 0
        let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
        let scaled = Int((number * Double(unit)).rounded())
        guard places > 0 else { return String(scaled) }
        return "\(scaled / unit).\(Digits.padded(scaled % unit, places))"
    }

    /// Repeats work for about a second: three times at least, fifty at most, after once that does not count.
    static func repeating(_ work: () throws -> Void) rethrows -> [Double] {
        try work()
        var seconds: [Double] = []
        while seconds.count < 3 || seconds.count < 50 && seconds.reduce(0, +) < 1 {
            seconds.append(try measure(work))
        }
        return seconds
    }
}
