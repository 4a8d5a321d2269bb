/// A set of record keys, a bit each: they are dense. What no ledger gives to a record, and a damaged one may hold, is
/// kept apart.
struct Bits {
    private var words: [UInt64] = []
    private var strange: Set<Int> = []
    private static let usual = 0..<1 << 32
    private(set) var count = 0

    /// Adds a key; tells whether it was not there yet.
    @discardableResult
    mutating func insert(_ number: Int) -> Bool {
        guard Self.usual.contains(number) else {
            let isNew = strange.insert(number).inserted
            count += isNew ? 1 : 0
            return isNew
        }
        let word = number >> 6
        if word >= words.count {
            words.append(contentsOf: repeatElement(0, count: max(word + 1, words.count * 2) - words.count))
        }
        let bit = UInt64(1) << UInt64(number & 63)
        guard words[word] & bit == 0 else { return false }
        words[word] |= bit
        count += 1
        return true
    }

    /// Whether a key is there.
    func contains(_ number: Int) -> Bool {
        guard Self.usual.contains(number) else { return strange.contains(number) }
        let word = number >> 6
        return word < words.count && words[word] & (1 << UInt64(number & 63)) != 0
    }

    /// Takes all keys out.
    mutating func removeAll() {
        guard count > 0 else { return }
        words = []
        strange = []
        count = 0
    }
}
