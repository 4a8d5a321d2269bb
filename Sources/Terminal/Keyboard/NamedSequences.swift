/// Sequences that a terminal's own description gives for its keys, beside the ones that are known anyway.
struct NamedSequences {
    private var keys: [[UInt8]: Key] = [:]
    private var longest = 0

    /// The names under which descriptions (terminfo) hold the sequences.
    static let names: [(name: String, key: Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
            ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
            ("kcbt", .backTab), ("kent", .enter), ("kUP", .shift(.up)), ("kDN", .shift(.down)),
            ("kLFT", .shift(.left)), ("kRIT", .shift(.right)), ("kHOM", .shift(.home)),
            ("kEND", .shift(.end)), ("kDC", .shift(.delete)), ("kUP5", .control(.up)),
            ("kDN5", .control(.down)), ("kLFT5", .control(.left)), ("kRIT5", .control(.right)),
            ("kHOM5", .control(.home)), ("kEND5", .control(.end)), ("kDC5", .control(.delete)),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    /// Adds a sequence; one that does not begin with ESC is a character, and one of ESC alone is the Esc key.
    mutating func add(_ bytes: [UInt8], _ key: Key) {
        guard bytes.count > 1, bytes[0] == 0x1B else { return }
        keys[bytes] = key
        longest = max(longest, bytes.count)
    }

    /// The longest sequence at the front of some bytes.
    func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
        guard longest > 1, bytes.count > 1 else { return nil }
        for length in stride(from: min(longest, bytes.count), to: 1, by: -1) {
            if let key = keys[Array(bytes.prefix(length))] { return (key, length) }
        }
        return nil
    }

    /// Whether all of the bytes are the beginning of a longer sequence.
    func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count < longest && keys.keys.contains { $0.count > bytes.count && $0.starts(with: bytes) }
    }
}
