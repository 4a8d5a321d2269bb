import Casework

@testable import Ledger

/// A station with a few events, small enough to count by hand under any set of categories:
///
/// | event | people | whom |
/// |---|---|---|
/// | visit 06-05 | 1 | 甲, veteran |
/// | visit 06-10 | 2 | 乙, low_income |
/// | visits 06-14, 06-16 | 1 each | 丁, veteran until 06-15 |
/// | visit 06-20 | 1 | 丙 |
/// | contact 06-25 | 2 | the case of 甲 and 丙 |
/// | contact 06-25, the same event | none | the case again |
/// | consultation 06-28 | 1 | 甲 |
/// | visit 07-03, visit 07-04 | 3, 1 | 甲, 乙 |
/// | activity 07-15 | 3 + 10, 4 of them in hardship | 甲, 乙, 丙 |
///
/// Version 1 has low_income: June 2, July 1 + 1 + 4 = 6. With veterans too: June 1 + 2 + 1 + 2 + 1 = 7, July 3 + 1 + 2 + 4 =
/// 10. Veterans only: June 1 + 1 + 2 + 1 = 5, July 3 + 1 + 4 = 8.
struct HardshipLedger {
    let test: TestLedger
    var ledger: Ledger { test.ledger }
    let station: RecordID
    let june = Month(2023, 6)
    let july = Month(2023, 7)

    init() throws {
        test = try TestLedger(today: "2023-08-05")
        try test.add(.stations, ["code": oldStreet, "name": "老街站", "level": "township"])
        station = try test.ledger.stations()[0].id
        let at = ["station": oldStreet]
        for (number, name, role) in [
            ("W1", "王芳", "worker"), ("W2", "赵站长", "head"), ("W3", "钱督导", "supervisor"),
        ] {
            try test.add(.workers, at.merging(["worker_no": number, "name": name, "role": role]) { $1 })
        }
        for (number, name, categories) in [
            ("C1", "甲", "veteran"), ("C2", "乙", "low_income"), ("C3", "丙", ""),
            ("C4", "丁", "veteran@2023-06-01..2023-06-15"),
        ] {
            try test.add(
                .clients,
                at.merging([
                    "client_no": number, "name": name, "categories": categories, "filed_on": "2023-06-01",
                ]) { $1 })
        }
        for (day, client, people) in [
            ("2023-06-05", "C1", "1"), ("2023-06-10", "C2", "2"), ("2023-06-14", "C4", "1"),
            ("2023-06-16", "C4", "1"), ("2023-06-20", "C3", "1"), ("2023-07-03", "C1", "3"),
            ("2023-07-04", "C2", "1"),
        ] {
            try visit(day, client, people)
        }
        try test.add(
            .cases,
            at.merging([
                "case_no": "G1", "clients": "C1|C3", "title": "帮扶", "field": "other", "worker": "W1",
                "opened_on": "2023-06-02", "stage": "closed", "closed_on": "2023-06-30",
            ]) { $1 })
        let contact = at.merging(["case": "G1", "date": "2023-06-25", "method": "home", "people": "2"]) { $1 }
        let id = try test.add(.case_contacts, contact)
        try test.add(.case_contacts, contact.merging(["same_event_as": id, "content": "同一次"]) { $1 })
        try test.add(
            .consultations,
            at.merging(["date": "2023-06-28", "client": "C1", "worker": "W1", "solved": "0"]) { $1 })
        try test.add(
            .activities,
            at.merging([
                "title": "建军节", "field": "veterans", "date": "2023-07-15", "status": "held",
                "present": "C1|C2|C3", "participants": "10", "participants_in_hardship": "4", "worker": "W1",
            ]) { $1 })
        ledger.now = { "2023-08-05T08:30:00Z" }
    }

    @discardableResult
    func visit(_ day: String, _ client: String, _ people: String) throws -> String {
        try test.add(
            .visits,
            [
                "station": oldStreet, "date": day, "client": client, "people": people, "reached": "yes",
                "worker": "W1",
            ])
    }

    /// Drafts a version of the set.
    @discardableResult
    func set(_ version: Int, _ categories: String, adoptedOn: String = "") throws -> RecordUUID {
        let id = try test.add(
            .category_sets,
            [
                "version": String(version), "station": oldStreet, "categories": categories,
                "adopted_on": adoptedOn,
            ])
        return RecordUUID(id)!
    }

    /// Drafts a template.
    @discardableResult
    func report(_ number: String, _ version: Int, _ figures: String, set: String = "") throws -> RecordUUID {
        let id = try test.add(
            .reports,
            [
                "report_no": number, "version": String(version), "station": oldStreet, "name": "本站月报",
                "figures": figures, "hardship_version": set,
            ])
        return RecordUUID(id)!
    }

    /// Takes a month through its steps to the lock.
    func lock(_ month: Month) throws {
        for (act, who) in [(MonthAct.complete, "W1"), (.review, "W2"), (.lock, "W3")] {
            ledger.who = who
            try ledger.step(act, month, of: station)
        }
    }

    /// The people in hardship served in June and in July.
    func served() throws -> [Int] {
        try [june, july].map { try ledger.figure(.people_in_hardship_served, Period($0)) }
    }
}
