/// Keeps a spreadsheet from taking an exported text for a formula, and takes the guard off again on the way in.
///
/// A text that begins with one of `= + - @` tab CR `＝ ＋ － ＠`, after any apostrophes, gets one more apostrophe;
/// on import one apostrophe goes where at least one stands before such a character. So a text comes back as it
/// was, whatever it was, and `'hello` is never touched.
///
/// All of it works on bytes: to Swift CR LF is one character, and would not be equal to a CR.
public enum FormulaGuard {
    private static let apostrophe = UInt8(ascii: "'")

    /// `=1+1` becomes `'=1+1`.
    public static func exported(_ text: String) -> String {
        var text = text
        return text.withUTF8(needsGuard) ? "'" + text : text
    }

    /// `'=1+1` becomes `=1+1`.
    public static func imported(_ text: String) -> String {
        guard text.utf8.first == apostrophe else { return text }
        var text = text
        return text.withUTF8(isGuarded) ? String(decoding: text.utf8.dropFirst(), as: UTF8.self) : text
    }

    /// Whether a text of these UTF-8 bytes gets an apostrophe on export.
    @inline(__always)
    public static func needsGuard(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        // Every leader's first byte and the apostrophe are below `A` or 0xEF; most texts end here.
        if first > 0x40, first != 0xEF { return false }
        return startsFormula(bytes, from: apostrophes(in: bytes))
    }

    /// Whether a text of these UTF-8 bytes loses its first apostrophe on import.
    public static func isGuarded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = apostrophes(in: bytes)
        return count > 0 && startsFormula(bytes, from: count)
    }

    private static func apostrophes(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.firstIndex { $0 != apostrophe } ?? bytes.count
    }

    private static func startsFormula(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
            return true
        case 0xEF where index + 2 < bytes.count:
            // ＋ EF BC 8B · － EF BC 8D · ＝ EF BC 9D · ＠ EF BC A0
            return bytes[index + 1] == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(bytes[index + 2])
        default:
            return false
        }
    }
}
