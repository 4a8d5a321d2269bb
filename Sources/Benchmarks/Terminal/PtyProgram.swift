/// A program to be driven at a pseudo terminal.
struct PtyProgram {
    /// What the table calls it.
    let name: String
    /// Looked for in the `PATH`.
    let program: String
    let arguments: [String]
    /// The whole environment beside `TERM` and `PATH`.
    var environment: [String: String] = [:]
    /// What stands in the last line of its first full screen, and nowhere else on it.
    let lastWord: String
}
