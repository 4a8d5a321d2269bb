import Casework
import Ledger

/// Chooses a place of the tree: the whole ledger, a city, a county, a station.
enum PlaceChooser {
    static func make(_ desk: Desk, _ chosen: @escaping (Place) throws -> Void) -> Chooser {
        let stations = (try? desk.ledger.stations()) ?? []
        var items = [Chooser.Item(id: "", title: Label("全部站点", "All stations"))]
        items += divisions(stations)
        items += stations.map { station in
            Chooser.Item(id: station.code, title: Label(station.name, station.name), detail: station.code)
        }
        return Chooser(
            desk, title: Label("看哪里", "Which place"), items: items, current: desk.settings.station,
            hasDigits: false
        ) { code in
            try chosen(AreaCode(code)?.place ?? .everywhere)
        }
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
                        title: Label("\(name) 全部 \(members.count) 站", "\(name), all \(members.count)"),
                        detail: full))
            }
        }
        return items
    }
}
