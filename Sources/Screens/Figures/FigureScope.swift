import Casework
import Ledger

/// Over what a figure is counted: a place, and perhaps only a part of what it holds.
struct FigureScope: Hashable {
    let place: Place
    var share = FigureShare.all

    /// Whether it can be split again: a part of a place is the last step.
    var isWhole: Bool { share == .all }
}

/// One part of a figure that is split: by county, station, field or worker.
struct FigureGroup: Hashable {
    /// As the ledger's split tables name it; empty for what belongs to none.
    let key: String
    let name: Label
    let scope: FigureScope
    /// How many stations it holds.
    let stations: Int

    /// The stations of a place one by one. What lies below a station is not its own.
    static func stations(in place: Place, _ all: [StationPlace]) -> [FigureGroup] {
        all.indices.compactMap { index in
            let station = all[index]
            guard let own = AreaCode(station.code)?.place else { return nil }
            // They are in the order of their codes: what lies below a station comes right after it.
            let isAlone = index + 1 == all.count || !own.keys.contains(all[index + 1].key)
            let scope =
                isAlone && station.key == own.keys.lowerBound
                ? FigureScope(place: own) : FigureScope(place: place, share: .station(station.code))
            return FigureGroup(key: station.code, name: shortName(station.name), scope: scope, stations: 1)
        }
    }

    /// The counties of a place; a city's own station makes one by itself.
    static func counties(in place: Place, _ all: [StationPlace]) -> [FigureGroup] {
        let divisions = Dictionary(grouping: all) { $0.key / 100_000_000 }
        return divisions.sorted { $0.key < $1.key }.map { division, members in
            let key = String(division)
            let own = members.first { $0.key == division * 100_000_000 }
            // Six digits that end in two zeros name the city with all its counties.
            let county = division % 100 == 0 ? nil : AreaCode(key)?.place
            let scope =
                county.map { FigureScope(place: $0) } ?? FigureScope(place: place, share: .county(key))
            return FigureGroup(
                key: key, name: own.map { shortName($0.name) } ?? Label(key, key), scope: scope,
                stations: members.count)
        }
    }

    /// A station's name without the words that all stations share: what a narrow column has room for.
    static func shortName(_ name: String) -> Label {
        for ending in ["社工总站", "社工站", "社工指导中心"] where name.hasSuffix(ending) && name != ending {
            let short = String(name.dropLast(ending.count))
            return Label(short, short)
        }
        return Label(name, name)
    }
}
