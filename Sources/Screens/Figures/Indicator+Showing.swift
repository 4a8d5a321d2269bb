import Casework

extension Indicator {
    /// A large sum of money in 万元, in which such sums are published: `84.8369 万元`; empty for everything else.
    public func large(_ quantity: Int) -> String {
        guard unit == .fen, quantity >= 1_000_000 else { return "" }
        var decimals = String(quantity % 1_000_000 + 1_000_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(quantity / 1_000_000)\(decimals.isEmpty ? "" : ".")\(decimals) 万元"
    }

    /// Its label, with a star where its figures don't add up.
    func marked(_ language: Language) -> String { label[language] + (isAdditive ? "" : " *") }

    /// A figure with its measure word.
    func showMeasured(_ quantity: Int, _ language: Language) -> String {
        "\(show(quantity)) \(definition.measure[language])"
    }

    /// A difference with its sign.
    func showSigned(_ quantity: Int) -> String { (quantity > 0 ? "+" : "") + show(quantity) }

    /// A change in hundredths of what was before; empty where that was too little for hundredths to say anything.
    static func percent(_ value: Int, before: Int) -> String {
        guard before >= 10 else { return "" }
        let (scaled, isTooMuch) = (value - before).multipliedReportingOverflow(by: 100)
        guard !isTooMuch else { return "" }
        let half = scaled < 0 ? -before / 2 : before / 2
        let percent = (scaled + half) / before
        if percent > 999 { return ">999%" }
        return "\(percent > 0 ? "+" : "")\(percent)%"
    }
}
