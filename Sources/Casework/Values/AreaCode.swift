/// A division code of a station, as GB/T 2260 (6 digits), GB/T 10114 (to 9) and the statistical village code (to 12)
/// write it, with two digits of our own for a second station in the same place (14).
public struct AreaCode: Sendable, Hashable, CustomStringConvertible {
    /// The digits as they were written.
    public let description: String

    /// The code in `text`; nil unless it is 2, 4, 6, 9, 12 or 14 digits of which the first is not 0.
    public init?(_ text: some StringProtocol) {
        let digits = text.folded
        guard [2, 4, 6, 9, 12, 14].contains(digits.utf8.count), digits.utf8.first != UInt8(ascii: "0"),
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        description = digits
    }

    /// The code filled up with zeros to 14 digits: two ways of writing one code have one key.
    public var key: Int {
        (description.utf8.count..<14).reduce(Int(description)!) { key, _ in key * 10 }
    }

    /// The place that the code names.
    public var place: Place { Place(key: key) }
}

/// A place of the tree of stations: a division with everything below it.
public struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The digits without the zeros that end it, cut by level; 0 is the whole ledger.
    public let code: Int

    /// The whole ledger.
    public static let everywhere = Place(code: 0)

    /// Digits at the levels 省 2 · 市 4 · 县 6 · 乡镇 9 · 村 12 · a second station 14, the finest first, and how much
    /// is cut off to leave the level.
    private static let levels: [(digits: Int, unit: Int)] = [
        (14, 1), (12, 100), (9, 100_000), (6, 100_000_000), (4, 10_000_000_000), (2, 1_000_000_000_000),
    ]

    private init(code: Int) {
        self.code = code
    }

    /// The place with a stored code.
    public init(stored code: Int) {
        self.code = code
    }

    /// The smallest place whose key, filled up to 14 digits, is `key`.
    public init(key: Int) {
        code = Self.levels.last { key % $0.unit == 0 }.map { key / $0.unit } ?? key
    }

    /// How many digits it has: 0, 2, 4, 6, 9, 12 or 14.
    public var digits: Int {
        Self.levels.last { code >= Self.power($0.digits - 1) && code < Self.power($0.digits) }?.digits ?? 0
    }

    private static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }

    /// The keys of the stations in it.
    public var keys: ClosedRange<Int> {
        guard code > 0 else { return 0...99_999_999_999_999 }
        // No code has more digits: where a file says so, nobody is there.
        guard let unit = Self.levels.first(where: { $0.digits == digits })?.unit else { return code...code }
        return code * unit...code * unit + unit - 1
    }

    /// The places that a station with `key` lies in, the whole ledger first and the finest last. A level at which the
    /// code has only zeros is the place above it, and not named twice.
    public static func above(key: Int) -> [Place] {
        var places = [everywhere]
        for level in levels.reversed() {
            let place = Place(key: key / level.unit * level.unit)
            if place != places.last { places.append(place) }
        }
        return places
    }

    /// Six digits at least (`411100`), as divisions are written; the empty text for the whole ledger.
    public var description: String {
        guard code > 0 else { return "" }
        let text = String(code)
        return text + String(repeating: "0", count: max(0, 6 - text.utf8.count))
    }
}

/// The level of a division in the tree.
public enum AreaLevel: String, Vocabulary {
    case province, city, county, township, village

    public var label: Label {
        switch self {
        case .province: Label("省", "Province")
        case .city: Label("市", "City")
        case .county: Label("县（市、区）", "County")
        case .township: Label("乡镇（街道）", "Township")
        case .village: Label("村（社区）", "Village")
        }
    }

    /// The level that a code of a station stands for. A second station in a place has the level of the place.
    public init(of code: AreaCode) {
        switch Place(key: code.key / 100 * 100).digits {
        case 2: self = .province
        case 4: self = .city
        case 6: self = .county
        case 9: self = .township
        default: self = .village
        }
    }
}
