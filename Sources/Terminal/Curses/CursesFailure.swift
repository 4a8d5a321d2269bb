/// Why a terminal can't show screens.
public enum CursesFailure: Error, Hashable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is not set.
    case terminalUnnamed
    /// No description of the terminal that `TERM` names is installed.
    case terminalUnknown(String)
    /// The terminal that `TERM` names can't move its cursor.
    case terminalTooPlain(String)
    /// No locale with UTF-8 is installed; the value is the encoding of the one that is set.
    case noUnicode(String)
    /// The system gave no pipe for signals, or curses refused for another reason.
    case notStarted
}
