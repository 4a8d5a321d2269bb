import Casework
import Foundation

/// The figures of the sample that were worked out by another program.
enum ExpectedFigures {
    /// By station or division and by indicator.
    static func of(_ month: String) throws -> [String: [Indicator: Int]] {
        let path = LuoheLedger.repository + "/sample-data/luohe-2023/expected/\(month).csv"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var figures: [String: [Indicator: Int]] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",")
            guard cells.count == 3, let indicator = Indicator(id: String(cells[1])) else { continue }
            figures[String(cells[0]), default: [:]][indicator] = Int(cells[2])
        }
        return figures
    }
}
