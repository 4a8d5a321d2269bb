/// The stations of a generated ledger: a support centre per city, a main station per county, a station per township.
struct StationTree {
    struct Station {
        /// 4, 6 or 12 digits, written as divisions are: `411100`, `411102`, `411102001000`.
        let code: String
        let name: String
        let level: String
    }

    /// In the order of their codes.
    let stations: [Station]

    static let township = "township"

    /// Township stations go round the cities and, within a city, round its counties.
    init(records: Int) {
        let townships = max(18, records / 3_000)
        let cities = Words.cities.count
        var stations: [Station] = []
        for (city, name) in Words.cities.enumerated() {
            let code = 4101 + city
            stations.append(Station(code: "\(code)00", name: "\(name)市社工指导中心", level: "city"))
            let count = townships / cities + (city < townships % cities ? 1 : 0)
            for county in 0..<min(3, count) {
                let division = code * 100 + 2 + county
                stations.append(
                    Station(
                        code: "\(division)", name: "\(name)市第\(county + 1)区社工总站", level: "county"))
                for serial in stride(from: county, to: count, by: 3) {
                    let number = serial / 3 + 1
                    let township = Words.townships[(serial + city) % Words.townships.count]
                    stations.append(
                        Station(
                            code: "\(division)\(Digits.padded(number, 3))000", name: "\(township)街道社工站",
                            level: Self.township))
                }
            }
        }
        self.stations = stations
    }

    var townships: Int { stations.count { $0.level == Self.township } }
}

/// Whole numbers with zeros in front.
enum Digits {
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
