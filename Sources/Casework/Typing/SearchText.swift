/// A text as searches compare it.
enum SearchText {
    /// The scalars of a text, half-width and small, ü as v, without blanks at its ends and without the marks that nobody
    /// sees, such as those of the writing direction.
    static func scalars(of text: String) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(scalar.folded, to: &scalars)
        }
        while scalars.last == blank { scalars.removeLast() }
        return scalars.first == blank ? Array(scalars.drop { $0 == blank }) : scalars
    }

    /// Whether a scalar of such a text is neither letter nor digit.
    static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 48...57, 97...122: return false
        case ..<0x80: return true
        case 0x4E00...0x9FFF: return false
        default:
            guard let properties = Unicode.Scalar(scalar)?.properties else { return true }
            return !properties.isAlphabetic && properties.numericType == nil
        }
    }

    private static let blank: UInt32 = 0x20

    private static func append(_ scalar: Unicode.Scalar, to scalars: inout [UInt32]) {
        switch scalar.value {
        case 65...90: scalars.append(scalar.value + 32)
        case 0x4E00...0x9FFF, 33..<0x80: scalars.append(scalar.value)
        case 0xFC, 0xDC: scalars.append(0x76)
        default:
            let properties = scalar.properties
            if properties.isWhitespace {
                scalars.append(blank)
            } else if !properties.isDefaultIgnorableCodePoint {
                scalars.append(contentsOf: properties.lowercaseMapping.unicodeScalars.map(\.value))
            }
        }
    }
}
