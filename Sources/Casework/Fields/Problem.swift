/// Something in a record that keeps it from being saved, or that should be looked at.
public struct Problem: Sendable, Hashable {
    /// The key of the field it is about.
    public let field: String
    /// What is there, as it was written; nil when nothing is.
    public let found: String?
    /// What is wanted instead, or the whole of what is to be said.
    public let wanted: Label
    private let isWhole: Bool
    /// Whether it is the lock of a month: the record itself is right.
    public let isOfLockedMonth: Bool

    /// Makes a problem of a field.
    public init(_ field: String, found: String?, wanted: Label) {
        self.field = field
        self.found = found
        self.wanted = wanted
        isWhole = false
        isOfLockedMonth = false
    }

    /// Makes a problem whose reason says it all. The field is empty where it is about the whole record or file.
    public init(_ field: String = "", because reason: Label) {
        self.field = field
        found = nil
        wanted = reason
        isWhole = true
        isOfLockedMonth = false
    }

    /// Makes a problem of a record that would move a figure of a locked month.
    public init(lockedMonth reason: Label) {
        field = ""
        found = nil
        wanted = reason
        isWhole = true
        isOfLockedMonth = true
    }

    /// Whether nothing is there, where something is wanted.
    public var isOfBlank: Bool { !isWhole && found == nil }

    /// One sentence: the field, what is there, what is wanted.
    ///
    /// - parameter kind: the kind whose field it is: Chinese sentences say beside the field's key what it is called.
    public func sentence(in language: Language, of kind: Kind? = nil) -> String {
        if isWhole { return wanted[language] }
        let field = kind.named(field, in: language)
        let there = found.map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }
        return switch (language, there) {
        case (.chinese, let there?): "\(field)：填的是“\(there)”，应为：\(wanted.chinese)"
        case (.chinese, nil): "\(field)：未填，应为：\(wanted.chinese)"
        case (.english, let there?): "\(field): found “\(there)”, wanted \(wanted.english)"
        case (.english, nil): "\(field): found nothing, wanted \(wanted.english)"
        }
    }
}

/// Something odd in a record that is kept all the same: shown when it is saved and listed by `taizhang check`.
public struct Warning: Sendable, Hashable {
    /// The key of the field it is about.
    public let field: String
    public let text: Label

    /// Makes a warning about a field.
    public init(_ field: String, _ text: Label) {
        self.field = field
        self.text = text
    }

    /// One sentence: the field and what is odd.
    ///
    /// - parameter kind: the kind whose field it is, as with a problem.
    public func sentence(in language: Language, of kind: Kind? = nil) -> String {
        let field = kind.named(field, in: language)
        return language == .chinese ? "\(field)：\(text.chinese)" : "\(field): \(text.english)"
    }
}

extension Kind? {
    /// A field's key, in Chinese with its label: `reached（见到）`.
    fileprivate func named(_ key: String, in language: Language) -> String {
        guard language == .chinese, let label = self?.field(key)?.label.chinese else { return key }
        return "\(key)（\(label)）"
    }
}
