import Casework

@testable import Ledger

/// A few rules of counting, told again without postings: who adds what to which figure of a station's month.
struct MonthModel {
    /// Records by their ids, as they were typed.
    var visits: [String: Row] = [:]
    var clients: [String: Row] = [:]
    var services: [String: Row] = [:]

    /// What each record or subject adds to a figure.
    typealias Shares = [Indicator: [String: Int]]

    static let indicators: [Indicator] = [
        .visits, .clients_filed, .clients_on_file, .volunteers_active, .volunteer_attendances,
        .volunteer_minutes, .people_served, .people_in_hardship_served, .clients_served,
    ]

    /// - parameter volunteers: the ids of volunteers by their numbers.
    func shares(_ month: Month, at station: String, volunteers: [String: String]) -> Shares {
        var shares: Shares = [:]
        func add(_ indicator: Indicator, _ id: String, _ quantity: Int) {
            shares[indicator, default: [:]][id, default: 0] += quantity
        }
        func isHere(_ row: Row) -> Bool {
            row["station"] == station && row["date"]!.hasPrefix(month.description)
        }
        for (id, row) in visits where isHere(row) {
            let (client, file) = clients.first { $0.value["client_no"] == row["client"] }!
            add(.visits, id, 1)
            add(.people_served, id, Int(row["people"]!)!)
            if Self.isPoor(file, on: row["date"]!) {
                add(.people_in_hardship_served, id, Int(row["people"]!)!)
            }
            shares[.clients_served, default: [:]][client] = 1
        }
        for (id, row) in clients where row["station"] == station {
            let last = month.last.description
            if row["filed_on"]!.hasPrefix(month.description) { add(.clients_filed, id, 1) }
            if row["filed_on"]! <= last, row["closed_on"]!.isEmpty || row["closed_on"]! > last {
                add(.clients_on_file, id, 1)
            }
        }
        var minutes: [String: Int] = [:]
        for (id, row) in services where isHere(row) {
            add(.volunteer_attendances, id, 1)
            add(.volunteer_minutes, id, Int(row["minutes"]!)!)
            minutes[volunteers[row["volunteer"]!]!, default: 0] += Int(row["minutes"]!)!
        }
        for (volunteer, sum) in minutes where sum >= 60 { add(.volunteers_active, volunteer, 1) }
        return shares
    }

    private static func isPoor(_ client: Row, on day: String) -> Bool {
        switch client["categories"]! {
        case "": false
        case "low_income": true
        case let text: String(text.dropFirst("low_income@".count).dropLast(2)) <= day
        }
    }
}
