import Casework
import Ledger
import Terminal

extension TestDesk {
    /// A desk at a small station: a worker, two clients, and 太极晨练 held four times.
    static func station(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese
    ) throws -> TestDesk {
        try TestDesk(size, language, settings: "station=411102001000\nworker=S01\n") { ledger in
            func add(_ kind: Kind, _ texts: [String: String]) throws {
                var entry = Entry(kind)
                for (key, text) in texts { entry[key] = text }
                _ = try ledger.add(entry)
            }
            try add(.stations, ["code": "411102001000", "name": "老街社工站", "level": "township"])
            let station = ["station": "411102001000"]
            try add(.workers, station + ["worker_no": "S01", "name": "李敏", "joined_on": "2022-03-01"])
            try add(
                .clients,
                station + [
                    "client_no": "K001", "name": "王小明", "filed_on": "2023-01-05", "worker": "S01",
                    "categories": "low_income@2023-01-05..",
                ])
            try add(
                .clients,
                station + ["client_no": "K002", "name": "曾桂花", "filed_on": "2023-02-06", "worker": "S01"])
            for (number, day) in [(1, "2023-10-24"), (2, "2023-10-26"), (3, "2023-10-28"), (4, "2023-10-30")]
            {
                let activity = "HD2023-0\(number)"
                try add(
                    .activities,
                    station + [
                        "activity_no": activity, "title": "太极晨练", "field": "elderly", "date": day,
                        "minutes": "90", "place": "大溪沟广场", "status": "held", "participants": "\(36 + number)",
                        "worker": "S01",
                    ])
                try add(
                    .volunteer_services,
                    station + [
                        "date": day, "activity": activity, "people": "3", "minutes": "120", "kind": "service",
                        "worker": "S01",
                    ])
            }
        }
    }

    /// The records of a kind, the newest first.
    func records(_ kind: Kind) throws -> [ShownRecord] {
        let list = try ledger.records(ListQuery(kind: kind), language: .chinese)
        while try list.more(for: .seconds(1)) {}
        return try list.rows(0..<list.count)
    }
}

private func + (left: [String: String], right: [String: String]) -> [String: String] {
    left.merging(right) { $1 }
}
