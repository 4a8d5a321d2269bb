/// The terminal program as a person meets it: how soon it is there, how soon a key is answered, how much it sends, and
/// how much memory it holds.
enum TerminalMeasurement {
    static func run(_ bench: Bench) throws -> [Outcome] {
        let programs = try TerminalPrograms(bench)
        defer { programs.remove() }
        return try StartMeasurement.run(programs) + KeyMeasurement.run(programs)
            + WalkMeasurement.run(programs)
    }
}
