/// A closed list of choices: a code for files, and a Chinese and an English label for people.
public protocol Vocabulary: FieldValue, Hashable, CaseIterable, RawRepresentable where RawValue == String {
    /// What people call the choice.
    var label: Label { get }
}

/// One choice of a list, without its type.
public struct Choice: Sendable, Hashable {
    public let code: String
    public let label: Label
    /// Other words for the same choice that are accepted, as 是 and TRUE for yes.
    public let alsoKnown: [String]

    /// Makes a choice.
    public init(_ code: String, _ label: Label, alsoKnown: [String] = []) {
        self.code = code
        self.label = label
        self.alsoKnown = alsoKnown
    }
}

/// A list of choices that knows each by its code, labels and other words.
public final class Choices: Sendable {
    /// In the order in which people are offered them.
    public let all: [Choice]
    private let byWord: [String: String]

    /// Makes a list.
    public init(_ all: [Choice]) {
        self.all = all
        var byWord: [String: String] = [:]
        for choice in all {
            for word in [choice.code, choice.label.chinese, choice.label.english] + choice.alsoKnown {
                byWord[word.folded.lowercased()] = choice.code
            }
        }
        self.byWord = byWord
    }

    /// The choices of a vocabulary.
    public convenience init<V: Vocabulary>(_: V.Type) {
        self.init(V.allCases.map { Choice($0.rawValue, $0.label) })
    }

    /// The choices from `numbers`, whose codes are the numbers themselves.
    public convenience init(_ numbers: ClosedRange<Int>, _ labels: (Int) -> Label) {
        self.init(numbers.map { Choice(String($0), labels($0)) })
    }

    /// The code of the choice that `text` names; nil when it names none.
    public func code(of text: String) -> String? {
        byWord[text] ?? byWord[text.folded.lowercased()]
    }

    /// The choice with `code`.
    public subscript(code: String) -> Choice? {
        all.first { $0.code == code }
    }

    /// The codes with their labels, as a sentence asks for them.
    public func listed(in language: Language) -> String {
        all.map { choice in
            language == .chinese ? "\(choice.code)（\(choice.label.chinese)）" : choice.code
        }.joined(separator: language == .chinese ? "、" : ", ")
    }

    /// yes and no, and what people and spreadsheets write for them.
    public static let yesNo = Choices([
        Choice("yes", Label("是", "yes"), alsoKnown: ["true", "1", "y", "有", "√"]),
        Choice("no", Label("否", "no"), alsoKnown: ["false", "0", "n", "无", "×"]),
    ])
}
