import Casework

/// Writes the CSV files of a generated ledger: valid records of five years, sorted as an export would be.
enum Sample {
    /// The day that counts as today for all of them.
    static let today = Day(2024, 1, 1)!

    static func write(_ records: Int, seed: UInt64, to directory: String) throws {
        let files = try SampleFiles(directory: directory)
        let tree = StationTree(records: records)
        let others = tree.stations.count - tree.townships
        // Each station is a record itself; cities and counties have one worker each.
        let left = records - tree.stations.count - others
        var given = 0
        var random = SeededRandom(seed: seed)
        for station in tree.stations {
            try files.add(
                .stations,
                [
                    station.code, station.name, "", station.level, "operating", "2018-05-04", "同心社会工作服务中心",
                    "",
                    random.uuid(),
                ])
            if station.level == StationTree.township {
                let budget = left * (given + 1) / tree.townships - left * given / tree.townships
                given += 1
                var records = Township(station.code, Shares(budget: budget), random, files)
                try records.write()
                random = records.random
            } else {
                try files.add(
                    .workers,
                    [
                        "S01", station.code, Words.person(&random), "supervisor", "social_worker",
                        "2017-09-16",
                        "2018-03-01", "2018-05-04", "", "", random.uuid(),
                    ])
            }
        }
        try files.finish()
        precondition(files.rows == records)
    }
}
