import Casework

extension Kind {
    /// What the row says that makes a new record of a name.
    func newTitle(_ name: String, _ language: Language) -> String {
        Label("＋ 新建\(singularLabel.chinese) \(name)", "+ new \(singularLabel.english) \(name)")[language]
    }
}
