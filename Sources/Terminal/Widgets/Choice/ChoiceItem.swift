extension ChoiceList {
    /// One of the things to choose from.
    public struct Item {
        public let id: ID
        public let title: String
        /// What stands beside the title, less prominent.
        public let detail: String
        /// The digit, 1 to 9, that picks it; nil for none.
        public let digit: Int?

        public init(_ id: ID, _ title: String, detail: String = "", digit: Int? = nil) {
            self.id = id
            self.title = title
            self.detail = detail
            self.digit = digit
        }
    }

    /// What a key led to.
    public enum Outcome: Hashable {
        /// Nothing yet.
        case none
        case picked(ID)
        /// The last row was picked: something new, named as what was searched for.
        case new(String)
        case cancelled
    }
}

extension ChoiceList.Item: Sendable {}
extension ChoiceList.Outcome: Sendable {}
