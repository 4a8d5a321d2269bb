/// A bar that says whether something grew or shrank, and how much beside others: `+++`, `-----`.
public enum SignedBar {
    /// A bar whose length is a value's share of the greatest; nothing for zero, one mark at least for everything else.
    public static func text(_ value: Int, greatest: Int, columns: Int) -> String {
        guard value != 0, greatest > 0, columns > 0 else { return "" }
        let share = Double(value.magnitude) / Double(greatest)
        let length = min(columns, max(1, Int((share * Double(columns)).rounded())))
        return String(repeating: value < 0 ? "-" : "+", count: length)
    }
}
