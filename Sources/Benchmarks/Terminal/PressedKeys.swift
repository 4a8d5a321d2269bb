/// Keys as a terminal sends them.
enum PressedKeys {
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"
    static let home = "\u{1B}[H"
    static let end = "\u{1B}[F"
    static let pageUp = "\u{1B}[5~"
    static let pageDown = "\u{1B}[6~"
    static let escape = "\u{1B}"
    static let enter = "\r"
    static let tab = "\t"
    static let backspace = "\u{7F}"
    static let find = "\u{1B}[18~"
    static let month = "\u{1B}[19~"
    static let menu = "\u{1B}[20~"
    static let redraw = "\u{0C}"
    static let help = "\u{1B}OP"

    /// Of programs that have asked for application keys.
    static let applicationDown = "\u{1B}OB"
    static let applicationHome = "\u{1B}OH"
    static let applicationEnd = "\u{1B}OF"

    /// Each character by itself, and then each taken back.
    static func typed(_ text: String) -> [String] {
        text.map(String.init) + [String](repeating: backspace, count: text.count)
    }

    static let letters = typed("chunjieweiwenyiersan")
    static let chinese = typed("春节慰问空巢老人活动重阳敬老饺子宴十二场")
}
