import Glibc
import TerminalSupport

extension Pty {
    /// What a terminal has to be told so that the shell finds it as it was, and was not told; empty when all is well.
    var neverGivenBack: [String] {
        let whole = text
        let end = whole[(whole.firstRange(of: "\u{1B}[?2004h")?.upperBound ?? whole.startIndex)...]
        let sequences = [
            "[?1000l": "the mouse is on", "[?1006l": "the mouse reports in its long form",
            "[?2004l": "pastes are marked", "[?1049l": "the second screen is shown",
        ]
        var wrong = sequences.filter { !end.contains("\u{1B}\($0.key)") }.map(\.value).sorted()
        let hidden = whole.ranges(of: "\u{1B}[?25l").last?.lowerBound ?? whole.startIndex
        let shown = whole.ranges(of: "\u{1B}[?25h").last?.lowerBound ?? whole.startIndex
        if shown < hidden { wrong.append("the cursor is hidden") }
        if modes != modesBefore { wrong.append("the modes are \(modes), they were \(modesBefore)") }
        return wrong
    }
}

extension Tmux {
    /// The character that the cursor stands behind, and nil at the line's beginning.
    var characterBeforeCursor: Character? {
        let place = cursor
        let rows = lines
        guard rows.indices.contains(place.row) else { return nil }
        var column = 0
        // The blanks at a row's end are not captured.
        for character in rows[place.row] + String(repeating: " ", count: 200) {
            // The wide characters of these tests are Chinese ones and full-width signs.
            column += (character.unicodeScalars.first?.value ?? 0) >= 0x2E80 ? 2 : 1
            if column == place.column { return character }
            if column > place.column { return nil }
        }
        return nil
    }

    /// The row that the cursor is in.
    var cursorLine: String {
        let place = cursor
        let rows = lines
        return rows.indices.contains(place.row) ? rows[place.row] : ""
    }

    /// The numbers of the colours and attributes that are on the screen.
    var styles: Set<Int> {
        var found: Set<Int> = []
        for part in styledScreen.split(separator: "\u{1B}[", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "m") else { continue }
            found.formUnion(part[..<end].split(separator: ";").compactMap { Int($0) })
        }
        return found
    }

    /// Writes on the screen behind the program's back.
    func smear() throws {
        let descriptor = open(device, O_WRONLY | O_NOCTTY)
        _ = write(descriptor, "\u{1B}[12;5Hsmeared", 15)
        close(descriptor)
        try wait(for: "smeared")
    }
}

/// Whether a process works; one that has ended and that nobody has asked for does not.
func isWorking(_ pid: pid_t) -> Bool {
    let text = TemporaryFolder.read("/proc/\(pid)/stat")
    guard let name = text.lastIndex(of: ")") else { return false }
    return !["Z", "X"].contains(text[text.index(after: name)...].split(separator: " ").first)
}
