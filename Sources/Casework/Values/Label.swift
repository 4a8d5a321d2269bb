/// The two languages that taizhang speaks.
public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}

/// Chinese and English side by side: a text with one of them missing does not compile.
public struct Label: Sendable, Hashable {
    public let chinese: String
    public let english: String

    /// Makes a label from its two texts.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in `language`.
    public subscript(language: Language) -> String {
        language == .chinese ? chinese : english
    }
}
