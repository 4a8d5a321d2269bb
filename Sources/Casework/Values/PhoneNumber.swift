/// A mainland phone number: a mobile of eleven digits, or a landline of seven or eight with or without its area code
/// and extension.
public struct PhoneNumber: Sendable, Hashable, CustomStringConvertible {
    /// As it was written, without blanks and brackets.
    public let description: String

    /// The number in `text`; nil when it is neither a mobile nor a landline.
    public init?(_ text: String) {
        var kept = text.folded.filter { !" ()".contains($0) }
        if kept.hasPrefix("+86") { kept.removeFirst(3) }
        if kept.hasPrefix("-") { kept.removeFirst() }
        let parts = kept.split(separator: "-", omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            parts.allSatisfy({ !$0.isEmpty }), Self.isMobile(digits) || Self.isLandline(parts, digits)
        else { return nil }
        description = Self.isMobile(digits) ? digits : kept
    }

    private static func isMobile(_ digits: String) -> Bool {
        let bytes = Array(digits.utf8)
        return bytes.count == 11 && bytes[0] == UInt8(ascii: "1") && bytes[1] >= UInt8(ascii: "3")
    }

    private static func isLandline(_ parts: [Substring], _ digits: String) -> Bool {
        var parts = parts
        var number = digits
        if parts.count > 1, parts[0].utf8.first != UInt8(ascii: "0") || parts.count > 2 {
            let extensionDigits = parts.removeLast()
            guard extensionDigits.utf8.count <= 6 else { return false }
            number = parts.joined()
        }
        guard parts.count <= 2 else { return false }
        if parts.count == 2 {
            return [3, 4].contains(parts[0].utf8.count) && parts[0].utf8.first == UInt8(ascii: "0")
                && [7, 8].contains(parts[1].utf8.count)
        }
        if number.utf8.first == UInt8(ascii: "0") { return (10...12).contains(number.utf8.count) }
        return [7, 8].contains(number.utf8.count)
    }
}
