import Casework

extension Problem {
    /// The sentence that stands under the field of a form: what is there, what is wanted, in the words of the form, where
    /// a file has keys and codes.
    func underField(of kind: Kind) -> Label {
        if isOfBlank { return Label("这一项必填。", "This field is required.") }
        let type = kind.field(field)?.type
        if let found, let type, wanted == type.wanted {
            if type.choices != nil {
                return Label("选单里没有“\(found.clipped)”。", "“\(found.clipped)” is not in the list.")
            }
            if let target = type.target {
                return Label(
                    "没有“\(found.clipped)”这样的\(target.label.chinese)。",
                    "There is no \(target.singularLabel.english) “\(found.clipped)”.")
            }
        }
        let wanted = isOfLength(type) ? Self.length : wanted
        func words(_ language: Language) -> String {
            let wanted = wanted[language].withLabels(of: kind, language)
            guard let found, sentence(in: language) != self.wanted[language] else { return wanted }
            let there = type?.choices?[found]?.label[language] ?? found.clipped
            return language == .chinese
                ? "填的是“\(there)”，应为：\(wanted)" : "found “\(there)”, wanted \(wanted)"
        }
        return Label(words(.chinese), words(.english))
    }

    /// Whether a length of time can't be read at all.
    private func isOfLength(_ type: FieldType?) -> Bool {
        guard case .count(Label("分钟", "minutes")) = type else { return false }
        return wanted == type?.wanted
    }

    private static let length = Label(
        "时长，如 90、1.5h、1:30、0930-1100（跨过零点的写时长）",
        "a length such as 90, 1.5h, 1:30, 0930-1100 (past midnight: its length)")
}

extension String {
    /// Its beginning, so that a pasted page leaves room for what is said of it.
    fileprivate var clipped: String { count > 24 ? prefix(24) + "…" : self }

    /// The labels of a kind's fields in place of their keys; in English a key of one word is a word like others.
    fileprivate func withLabels(of kind: Kind, _ language: Language) -> String {
        var result = ""
        var word = ""
        func finish() {
            let isKey = language == .chinese || word.contains("_")
            result += (isKey ? kind.field(word)?.label[language] : nil) ?? word
            word = ""
        }
        for character in self {
            if character == "_" || ("a"..."z").contains(character) {
                word.append(character)
            } else {
                finish()
                result.append(character)
            }
        }
        finish()
        return result
    }
}
