import Casework

/// Something that could not be read from a damaged ledger, or not as it should have been.
public struct SalvageNote: Sendable {
    /// What became of it.
    public enum Matter: String, Sendable, CaseIterable {
        /// It is not in the new ledger.
        case lost
        /// It is kept without what could not be read of it.
        case mended
        /// It is kept as it was read, which is not what the history says it was.
        case differs
        /// It is kept as it was read; the history that could prove it is gone.
        case unproven
        /// Its place is held, so that what refers to it can be kept.
        case remade
        /// It could be read, but not be kept.
        case refused
        /// A month whose seal can't be proven: it is open again.
        case reopened

        public var label: Label {
            switch self {
            case .lost: Label("没有读出来", "could not be read")
            case .mended: Label("保留，但缺了读不出的部分", "kept, without what could not be read of it")
            case .differs: Label("照读到的保留，但与历史不符", "kept as it was read, which differs from the history")
            case .unproven: Label("照读到的保留，历史已不能证实", "kept as it was read; nothing proves it any more")
            case .remade: Label("内容缺失，留了位置", "its content is gone; its place is held")
            case .refused: Label("能读，但不能存入", "could be read, but not be kept")
            case .reopened: Label("锁定不能证实，重新打开", "its seal can't be proven; it is open again")
            }
        }
    }

    public let matter: Matter
    /// The stem of its kind, or what else it is: `history`, `link`, `month`, `draft`.
    public let what: String
    /// Its key inside the file; nil where even that is unknown.
    public let key: Int64?
    public let id: RecordUUID?
    /// The code of its station; empty where that is unknown.
    public let station: String
    /// Its people-facing number; empty where it has none, or nobody knows it.
    public let number: String
    /// Its day as `2023-06-01`; empty where it has none, or nobody knows it.
    public let day: String
    /// What can still be read of it.
    public let text: String

    init(
        _ matter: Matter, _ what: String, key: Int64? = nil, id: RecordUUID? = nil, station: String = "",
        number: String = "", day: String = "", text: String = ""
    ) {
        self.matter = matter
        self.what = what
        self.key = key
        self.id = id
        self.station = station
        self.number = number
        self.day = day
        self.text = text
    }

    /// One line that names it and says what became of it.
    public func sentence(in language: Language) -> String {
        let kind = Kind(what)?.label[language] ?? what
        let name = [station, number, day, id?.description ?? "", key.map { "#\($0)" } ?? ""].filter {
            !$0.isEmpty
        }
        let line =
            "\(kind) \(name.joined(separator: " "))\(language == .chinese ? "：" : ": ")\(matter.label[language])"
        return text.isEmpty ? line : "\(line)\(language == .chinese ? "；读到 " : "; read: ")\(text)"
    }
}

/// What was salvaged of one kind.
public struct SalvageCounts: Sendable, Hashable {
    /// How many records were read and are in the new ledger.
    public var read = 0
    /// How many of them the history proves to be exactly what was saved.
    public var verified = 0
    /// How many could not be read or kept.
    public var lost = 0
    /// How many of these have their place held in the new ledger.
    public var remade = 0

    /// Nothing yet.
    public init() {}
}

/// What a salvage brought.
public struct SalvageReport: Sendable {
    /// By kind.
    public var records: [Kind: SalvageCounts] = [:]
    /// Records of which not even the kind is known.
    public var unknown = 0
    public var history = 0
    /// Entries of the history that are gone, or that can't be proven any more.
    public var historyUnproven = 0
    public var drafts = 0
    public var sealedMonths = 0
    public var reopenedMonths = 0
    /// How many notes were made.
    public var notes = 0
    /// What a check of the new ledger found.
    public var check = CheckReport()

    /// Whether all records were read and proven.
    public var isWhole: Bool { notes == 0 }
}
