extension ChoiceList {
    /// One of the things to choose from.
    public struct Item: Hashable {
        public let id: ID
        public let title: String
        /// What stands beside the title, less prominent.
        public let detail: String

        public init(_ id: ID, _ title: String, detail: String = "") {
            self.id = id
            self.title = title
            self.detail = detail
        }
    }

    /// What a row stands for.
    public enum Choice: Hashable {
        case item(Item)
        /// Something that there is not yet, named as what was searched for.
        case new(String)
    }
}

extension ChoiceList.Item: Sendable {}
extension ChoiceList.Choice: Sendable {}
