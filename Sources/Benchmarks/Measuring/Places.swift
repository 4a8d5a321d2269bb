import Casework

/// The places that tables are asked for.
enum Places {
    /// Luohe, its first county, and that county's first station.
    static let city = place("4111")
    static let county = place("411102")
    static let station = place(stationCode)
    static let stationCode = "411102001000"

    static let year = Period("2023")!
    static let month = Period("2023-06")!

    private static func place(_ code: String) -> Place { AreaCode(code)!.place }

    /// The keys of a place's stations, for a query.
    static func stations(_ place: Place) -> String {
        let keys = place.keys
        return """
            (SELECT id FROM record WHERE kind = 1 AND scope = 0 AND deleted = 0
             AND number BETWEEN \(keys.lowerBound) AND \(keys.upperBound))
            """
    }
}
