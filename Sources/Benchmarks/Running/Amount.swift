/// A measured amount of anything, and how the table shows it.
struct Amount {
    /// What ratios are made of.
    let middle: Double
    /// What an aim is held against.
    let high: Double
    let text: String
    /// What the aim holds where it is not the whole: `p95 `.
    var held = ""
    /// An amount of the same unit.
    let show: (Double) -> String

    /// Seconds, held by their median.
    init(_ samples: Samples) {
        middle = samples.median
        high = samples.median
        text = samples.description
        show = Samples.show
    }

    /// Seconds, of which nearly all are held: nineteen of twenty.
    init(nearlyAll samples: Samples) {
        middle = samples.median
        high = samples.at(0.95)
        text =
            "p50 \(Samples.show(middle)), p95 \(Samples.show(high)), max \(Samples.show(samples.at(1)))"
        held = "p95 "
        show = Samples.show
    }

    /// Bytes, of which the most are held.
    init(bytes: [Int]) {
        let sorted = bytes.sorted()
        middle = sorted.isEmpty ? .nan : Double(sorted[sorted.count / 2])
        high = Double(sorted.last ?? 0)
        text = "\(sorted.isEmpty ? 0 : Int(middle)) [\(sorted.first ?? 0)–\(sorted.last ?? 0)] B"
        held = "max "
        show = { "\(Int($0)) B" }
    }

    init(kilobytes: Int) {
        middle = Double(kilobytes)
        high = middle
        text = "\(Self.megabytes(kilobytes)) MB"
        show = { "\(Self.megabytes(Int($0))) MB" }
    }

    static func megabytes(_ kilobytes: Int) -> String { Samples.digits(Double(kilobytes) / 1024) }
}
