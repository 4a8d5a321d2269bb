import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// A group of the small station, for tests of its grid.
enum SmallGroup {
    /// A desk on a group of the small station with three members and so many sessions, nobody marked yet.
    static func open(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese,
        members: String = "K1|K2|K3",
        sessions: Int = 2, _ more: @escaping (Ledger) throws -> Void = { _ in }
    ) throws -> (TestDesk, RecordUUID) {
        var id: RecordUUID?
        let desk = try TestDesk.casework(size, language) { ledger in
            id = try ledger.put(
                .groups,
                [
                    "group_no": "XZ1", "station": CaseworkStation.code, "name": "太极互助小组", "kind": "support",
                    "field": "elderly", "worker": "S01", "planned_sessions": "6", "members": members,
                    "opened_on": "2023-09-20",
                ])
            for number in 0..<sessions { try session(ledger, ["number": String(number + 1)]) }
            try more(ledger)
        }
        let made = try #require(id)
        desk.open(GroupScreen(desk.desk, made))
        return (desk, made)
    }

    static func session(_ ledger: Ledger, _ texts: [String: String]) throws {
        let number = Int(texts["number"] ?? "") ?? 1
        let usual = [
            "station": CaseworkStation.code, "group": "XZ1",
            "date": "2023-10-\(number < 10 ? "0" : "")\(number)",
            "minutes": "90", "place": "二楼", "theme": "第\(number)讲",
        ]
        try ledger.put(.group_sessions, usual.merging(texts) { $1 })
    }

    static func file(_ desk: TestDesk, _ id: RecordUUID) throws -> GroupFile {
        try desk.ledger.groupFile(id, language: .chinese)
    }
}
