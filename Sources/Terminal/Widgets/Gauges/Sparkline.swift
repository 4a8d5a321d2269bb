/// A row of marks whose height follows numbers: `_.:#`. The numbers themselves belong beside it.
public enum Sparkline {
    private static let levels: [Character] = ["_", ".", ":", "#"]

    /// One mark a number: the lowest for nothing and less, the highest for the greatest of them.
    public static func text(_ values: [Int]) -> String {
        let greatest = Double(values.max() ?? 0)
        return String(
            values.map { value in
                guard value > 0 else { return levels[0] }
                let steps = Double(value) / greatest * Double(levels.count - 1)
                // Rounded up: whatever is more than nothing is seen.
                let level = Int(steps) + (steps > Double(Int(steps)) ? 1 : 0)
                return levels[min(level, levels.count - 1)]
            })
    }
}
