import Foundation
import TerminalSupport

/// The program's screens at a desk.
extension Desk {
    static let station = "411102001000"

    /// A desk that speaks Chinese, with a station, its worker, and forty activities, 活动01 the first of them.
    static func atWork() throws -> Desk {
        let desk = Desk(language: "zh")
        try FileManager.default.copyItem(atPath: worked.ledger, toPath: desk.ledger)
        return desk
    }

    private nonisolated(unsafe) static let worked: Desk = {
        let desk = Desk(language: "zh")
        desk.writeSmallSample("csv")
        let outcome = desk.run("import", "csv")
        precondition(outcome.status == 0, outcome.errors)
        return desk
    }()

    /// The station, its worker and its activities as files.
    @discardableResult
    func writeSmallSample(_ folder: String) -> String {
        file("\(folder)/stations.csv", "code,name,level\n\(Self.station),老街社工站,township\n")
        file("\(folder)/workers.csv", "worker_no,station,name\nS01,\(Self.station),李敏\n")
        var rows = "station,activity_no,title,field,date,status,participants,worker\n"
        for number in 1...40 {
            let two = number < 10 ? "0\(number)" : "\(number)"
            let day = "2023-0\(5 + (number - 1) / 10)-\(10 + (number - 1) % 10)"
            rows += "\(Self.station),H\(two),活动\(two),elderly,\(day),held,\(number),S01\n"
        }
        file("\(folder)/activities.csv", rows)
        return "\(self.folder)/\(folder)"
    }

    /// The program in a terminal that shows, once its first screen is there.
    func screens(
        _ arguments: String..., columns: Int = 80, rows: Int = 24, with variables: [String: String?] = [:],
        showing: String = "首页"
    ) throws -> Tmux {
        let terminal = try Tmux(
            [Program.path] + arguments, columns: columns, rows: rows, environment: environment(variables))
        terminal.owner = self
        try terminal.wait(for: showing)
        return terminal
    }

    /// The program in a bare terminal, once its first screen is there.
    func bareScreens(
        _ arguments: String..., showing text: String = "首页", with variables: [String: String?] = [:]
    ) throws -> Pty {
        let terminal = Pty([Program.path] + arguments, environment: environment(variables))
        terminal.owner = self
        try terminal.wait(for: text)
        return terminal
    }

    /// The desk's environment for a terminal of the harness.
    func environment(_ variables: [String: String?] = [:]) -> [String: String?] {
        environment.mapValues { $0 }.merging(variables) { $1 }
    }

    /// The lines of a kind's records as CSV, with the header.
    func rows(of kind: String) -> [String] {
        run("list", kind, "--format", "csv").output.split(whereSeparator: \.isNewline).map(String.init)
    }

    /// What the folder of a person's own files holds, by path: that nothing there was touched.
    var files: [String: Data] {
        var found: [String: Data] = [:]
        for path in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
            found[path] = FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data()
        }
        return found
    }

    /// The names in a folder; nil where there is none.
    func names(in folder: String) -> [String]? {
        try? FileManager.default.contentsOfDirectory(atPath: folder)
    }
}
