import Foundation
import Testing

/// The README's consoles say what the program says. `RECORD=1` writes them anew.
@Suite struct ReadmeTests {
    static let path = URL(filePath: Luohe.folder).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "README.md").path

    /// Runs the line that a console shows, on a copy of the sample.
    private func output(of line: String, _ desk: Desk) -> String {
        let folder = URL(filePath: Program.path).deletingLastPathComponent().path
        let outcome = desk.shell("PATH=\"\(folder):$PATH\"; cd \"\(Luohe.folder)\"; \(line) 2>&1")
        // A CSV line ends in CR LF, which a page of text does not keep.
        return outcome.output.replacingOccurrences(of: "\r\n", with: "\n")
    }

    @Test func `every console of the README shows what the program prints`() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        let desk = try Desk.played()
        var parts = text.components(separatedBy: "```console\n$ ")
        #expect(parts.count > 6)
        for index in parts.indices.dropFirst() {
            let (console, rest) = try #require(split(parts[index]))
            let line = String(console.prefix { $0 != "\n" })
            let fresh = "\(line)\n\(output(of: line, desk))"
            if ProcessInfo.processInfo.environment["RECORD"] == nil {
                #expect(console == fresh, "the console of `\(line)` is stale; RECORD=1 writes it anew")
            }
            parts[index] = fresh + rest
        }
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try parts.joined(separator: "```console\n$ ").write(
                toFile: Self.path, atomically: true, encoding: .utf8)
        }
    }

    private func split(_ part: String) -> (console: String, rest: String)? {
        guard let end = part.range(of: "```") else { return nil }
        return (String(part[..<end.lowerBound]), String(part[end.lowerBound...]))
    }
}
