import Casework

/// The names of backups: `station-2023-10-31T083000Z-daily.ledger`, the moment being UTC, with `-2` behind the reason of
/// the second that was made in one second.
struct BackupName: Hashable {
    let stem: String
    /// As the history writes it: `2023-10-31T08:30:00Z`.
    let moment: String
    let reason: BackupReason
    /// 1 for the first of its second.
    let number: Int

    static let ending = ".ledger"

    /// What the backups of a ledger are named after: its file's name without the ending.
    static func stem(of path: String) -> String {
        let name = FilePath.name(of: path)
        return name.hasSuffix(ending) && name.count > ending.count
            ? String(name.dropLast(ending.count)) : name
    }

    var text: String {
        let plain = moment.filter { $0 != ":" }
        return "\(stem)-\(plain)-\(reason.rawValue)\(number > 1 ? "-\(number)" : "")\(Self.ending)"
    }

    init(stem: String, moment: String, reason: BackupReason, number: Int = 1) {
        self.stem = stem
        self.moment = moment
        self.reason = reason
        self.number = number
    }

    /// Reads a name; nil of one that is not of a backup of this ledger.
    init?(_ name: String, stem: String) {
        guard name.hasPrefix(stem + "-"), name.hasSuffix(Self.ending) else { return nil }
        let middle = name.dropFirst(stem.count + 1).dropLast(Self.ending.count)
        let parts = middle.dropFirst(18).split(separator: "-", omittingEmptySubsequences: false)
        guard let moment = Self.moment(middle.prefix(18)), parts.count == 2 || parts.count == 3,
            parts[0].isEmpty,
            let reason = BackupReason(rawValue: String(parts[1])),
            let number = parts.count == 3 ? Int(parts[2]) : 1, (1...9999).contains(number)
        else { return nil }
        self.init(stem: stem, moment: moment, reason: reason, number: number)
        guard text == name else { return nil }
    }

    /// `2023-10-31T083000Z` with its colons.
    private static func moment(_ text: Substring) -> String? {
        let characters = Array(text)
        guard characters.count == 18, characters[10] == "T", characters[17] == "Z",
            Day(String(characters[..<10])) != nil
        else { return nil }
        let time = characters[11..<17]
        guard time.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let parts = [0, 2, 4].map { String(time[(11 + $0)..<(13 + $0)]) }
        guard let hour = Int(parts[0]), let minute = Int(parts[1]), let second = Int(parts[2]), hour < 24,
            minute < 60, second < 61
        else { return nil }
        return "\(String(characters[..<11]))\(parts.joined(separator: ":"))Z"
    }
}
