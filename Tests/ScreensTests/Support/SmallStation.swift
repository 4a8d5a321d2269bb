import Casework
import Ledger
import Terminal

@testable import Screens

extension TestDesk {
    static let oldStreet = "411102001000"

    /// A desk at one small station: two workers, three clients, a case, a group, an activity that was
    /// held three times.
    static func smallStation(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese, settings: String = ""
    ) throws -> TestDesk {
        try TestDesk(
            size, language, settings: "station=\(oldStreet)\nworker=S01\nchosen=yes\n\(settings)",
            prepare: fillSmallStation)
    }

    static func fillSmallStation(_ ledger: Ledger) throws {
        func add(_ kind: Kind, _ texts: [String: String]) throws {
            var entry = Entry(kind)
            if kind != .stations { entry["station"] = oldStreet }
            for (key, text) in texts { entry[key] = text }
            _ = try ledger.add(entry)
        }
        try add(.stations, ["code": oldStreet, "name": "老街社工站", "level": "township"])
        try add(.stations, ["code": "411102002000", "name": "马路街社工站", "level": "township"])
        try add(.workers, ["worker_no": "S01", "name": "李敏", "joined_on": "2023-01-01"])
        try add(.workers, ["worker_no": "S02", "name": "王洁", "joined_on": "2023-02-01"])
        for (number, name) in [("K1", "王小明"), ("K2", "张桂兰"), ("K3", "吴梦")] {
            try add(
                .clients,
                ["client_no": number, "name": name, "filed_on": "2023-03-01", "worker": "S01"])
        }
        try add(
            .cases,
            [
                "case_no": "GA1", "clients": "K1", "title": "王小明就业个案", "field": "social_assistance",
                "worker": "S01", "opened_on": "2023-04-01", "stage": "intake",
            ])
        try add(
            .groups,
            [
                "group_no": "XZ1", "name": "青禾小组", "kind": "support", "field": "elderly", "worker": "S01",
                "members": "K2|K3", "planned_sessions": "6",
            ])
        for day in ["2023-10-09", "2023-10-16", "2023-10-23"] {
            try add(
                .activities,
                [
                    "title": "太极晨练", "field": "elderly", "date": day, "minutes": "60",
                    "place": "沙河广场", "status": "held", "participants": "38", "worker": "S01",
                ])
        }
    }

    /// Opens a screen as a key would.
    @discardableResult
    func open(_ screen: any Screen) -> TestDesk {
        desk.open(screen)
        desk.settleAll()
        return self
    }

    /// The last message in the desk's language.
    var said: String { desk.messages.all.last?.text[desk.language] ?? "" }
}
