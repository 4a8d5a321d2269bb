/// Makes a text safe to print on one line of a terminal.
///
/// Whatever could move the cursor, change colours, reverse the reading direction or hide is replaced by a visible
/// mark: a line break by `⏎`, a tab by a space, all else by `�`. The joiners and variation selectors that emoji,
/// Tibetan and rare Chinese characters need stay.
///
///     printable("张三\u{1B}[31m\n")      // "张三�[31m⏎"
public func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    if !text.unicodeScalars.contains(where: isUnsafe) { return text }
    var safe = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        if scalar == "\n" {
            // CR LF is one line break.
            if last == "\r" { safe.removeLast() }
            safe.append("⏎")
        } else if scalar == "\t" {
            safe.append(" ")
        } else {
            safe.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
        }
        last = scalar
    }
    return String(safe)
}

/// Whether a character could move the cursor, hide, or turn the reading direction.
public func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true  // C0, DEL, C1
    case 0x20..<0x7F: false
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // directions
    case 0x2028, 0x2029: true  // line and paragraph separators
    case 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF: true  // invisible
    case 0xFFF9...0xFFFB: true  // interlinear annotation
    case 0xE0000...0xE007F: true  // tags
    default: false
    }
}
