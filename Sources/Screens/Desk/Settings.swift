import Casework
import Terminal

/// What a person has chosen for good, as lines `name=value` of a file.
public struct Settings: Sendable, Hashable {
    /// Nil follows the locale.
    public var language: Language?
    public var theme = Theme.colour
    /// How wide characters of ambiguous width are taken to be; it holds from the next start.
    public var ambiguousWidth = AmbiguousWidth.automatic
    public var hasMouse = true
    /// Whether calendars begin a week on Sunday; counting always begins it on Monday.
    public var weekStartsOnSunday = false
    /// Whether names on lists are made unreadable.
    public var masksNames = false
    /// The code of the station whose terminal this is; nil for the whole ledger.
    public var station: String?
    /// The number of the worker who works here.
    public var worker: String?
    /// Whether the person has said where they are and who they are.
    public var hasChosenPerson = false
    /// Lines that this program does not know, kept as they are.
    private var others: [String] = []

    public init() {}

    /// Reads the lines of a settings file; what can't be read is left as it was.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0].trimmed)
            let value = parts.count == 2 ? String(parts[1].trimmed) : ""
            switch name {
            case "language": language = Language(rawValue: value)
            case "theme": theme = Theme(rawValue: value) ?? theme
            case "ambiguous": ambiguousWidth = AmbiguousWidth(rawValue: value) ?? ambiguousWidth
            case "mouse": hasMouse = value != "no"
            case "week": weekStartsOnSunday = value == "sunday"
            case "mask": masksNames = value == "yes"
            case "station": station = value.isEmpty ? nil : value
            case "worker": worker = value.isEmpty ? nil : value
            case "chosen": hasChosenPerson = value == "yes"
            default: others.append(String(line))
            }
        }
    }

    /// The lines that a settings file holds.
    public var text: String {
        var lines: [String] = []
        if let language { lines.append("language=\(language.rawValue)") }
        lines.append("theme=\(theme.rawValue)")
        lines.append("ambiguous=\(ambiguousWidth.rawValue)")
        lines.append("mouse=\(hasMouse ? "yes" : "no")")
        lines.append("week=\(weekStartsOnSunday ? "sunday" : "monday")")
        lines.append("mask=\(masksNames ? "yes" : "no")")
        lines.append("station=\(station ?? "")")
        lines.append("worker=\(worker ?? "")")
        lines.append("chosen=\(hasChosenPerson ? "yes" : "no")")
        return (lines + others).map { $0 + "\n" }.joined()
    }
}
