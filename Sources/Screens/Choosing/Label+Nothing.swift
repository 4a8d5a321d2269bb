import Casework

extension Label {
    /// What a list says where nothing fits what was typed.
    static let nothingFits = Label("没有符合的", "nothing matches")
    /// Why nothing can be chosen then.
    static let typeSomethingElse = Label("没有符合的，请改筛选。", "Nothing matches; type something else.")
}
