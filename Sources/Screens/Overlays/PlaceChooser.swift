import Casework
import Ledger

/// Chooses a place of the tree: the whole ledger, a city, a county, a station.
enum PlaceChooser {
    static func make(_ desk: Desk, _ chosen: @escaping (Place) throws -> Void) -> Chooser {
        let stations = (try? desk.ledger.stations()) ?? []
        var items = [Chooser.Item(id: "", title: Label("全部站点", "All stations"))]
        let divisions = divisions(stations)
        items += divisions
        // A station that has others below it stands for all of them, and once.
        items += stations.enumerated().filter { _, station in !divisions.contains { $0.id == station.code } }
            .map { index, station in
                let keys = AreaCode(station.code)?.place.keys ?? station.key...station.key
                let members = stations[index...].prefix { keys.contains($0.key) }.count
                return Chooser.Item(
                    id: station.code, title: title(station.name, members), detail: station.code)
            }
        return Chooser(
            desk, title: Label("看哪里", "Which place"), items: items, current: desk.settings.station,
            hasDigits: false
        ) { code in
            try chosen(AreaCode(code)?.place ?? .everywhere)
        }
    }

    private static func title(_ name: String, _ stations: Int) -> Label {
        stations < 2
            ? Label(name, name) : Label("\(name) 全部 \(stations) 站", "\(name), all \(stations)")
    }

    /// Cities and counties with more than one station in them.
    private static func divisions(_ stations: [StationPlace]) -> [Chooser.Item] {
        var items: [Chooser.Item] = []
        for digits in [4, 6] {
            let groups = Dictionary(grouping: stations) { String($0.code.prefix(digits)) }
            for (code, members) in groups.sorted(by: { $0.key < $1.key }) where members.count > 1 {
                let own = members.first {
                    Int($0.code)?.description.hasPrefix(code) == true
                        && $0.code.dropFirst(digits).allSatisfy { $0 == "0" }
                }
                let name = own?.name ?? code
                let full = code + String(repeating: "0", count: max(0, 6 - digits))
                items.append(
                    Chooser.Item(
                        id: full,
                        title: title(name, members.count),
                        detail: full))
            }
        }
        return items
    }
}
