import Casework
import Terminal

/// A frame as a file that people read: rows between bars, and under a row that is not all plain its looks.
enum FrameText {
    static func text(of frame: Frame, _ language: Language) -> String {
        let cursor = frame.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
        var lines = ["\(frame.size.columns)x\(frame.size.rows) \(language.rawValue) \(cursor)"]
        for (line, looks) in zip(frame.lines, frame.looks) {
            lines.append("|\(line)|")
            if looks.contains(where: { $0 != "." }) { lines.append("~\(looks)~") }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
