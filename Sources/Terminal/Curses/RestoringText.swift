/// The characters that give a terminal back, prepared before anything can go wrong.
struct RestoringText: Equatable {
    let bytes: [UInt8]

    /// What is switched on beside what the description of the terminal knows.
    enum Mode {
        static let pasteOn = "\u{1B}[?2004h"
        static let pasteOff = "\u{1B}[?2004l"
        /// Presses and the wheel, in the form that knows columns beyond 223.
        static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
        static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
    }

    /// - Parameters:
    ///   - capability: a text of the terminal's description by its name.
    ///   - bottom: what moves the cursor to the last line, for a terminal that has no screen to go back to.
    init(capability: (String) -> String?, bottom: String?) {
        var text = Mode.mouseOff + Mode.pasteOff
        for name in ["rmacs", "sgr0", "op", "cnorm", "rmkx"] { text += capability(name) ?? "" }
        text += capability("rmcup") ?? ((bottom ?? "") + "\r\n")
        bytes = Array(Self.withoutDelays(text).utf8)
    }

    /// Descriptions of old terminals hold delays, `$<2>`, that are waited for and not sent.
    static func withoutDelays(_ text: String) -> String {
        var kept = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "$<") {
            guard let end = rest[start.upperBound...].firstIndex(of: ">") else { break }
            kept += rest[..<start.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return kept + rest
    }
}
