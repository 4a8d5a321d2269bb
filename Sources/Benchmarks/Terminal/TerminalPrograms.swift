import Glibc

/// The programs that are driven at a pseudo terminal: taizhang on a copy of a ledger, and what it is measured beside.
struct TerminalPrograms {
    /// With all stations before it, as at a city's support centre.
    let taizhang: PtyProgram
    /// With one station's records before it.
    let station: PtyProgram
    /// The least that a list and a typed line cost in ncurses; nil where it was not compiled.
    let ncurses: PtyProgram?
    /// A pager of a long file; nil where there is none.
    let less: PtyProgram?

    private let bench: Bench
    private static let folder = "terminal"
    private static let ledger = "terminal/station.ledger"
    /// A day of the last month that has records.
    private static let today = "2023-12-31"

    /// Copies the ledger: forms keep drafts in it.
    init(_ bench: Bench) throws {
        guard Self.isInstalled("taizhang") else {
            throw Failure("taizhang is not on the PATH; scripts/benchmark builds it and puts it there")
        }
        self.bench = bench
        mkdir(bench.file(Self.folder), 0o700)
        try Command("cp", [bench.ledger, bench.file(Self.ledger)]).run()
        taizhang = try Self.taizhang("taizhang", settings: "chosen=yes\n", bench)
        station = try Self.taizhang(
            "station", settings: "chosen=yes\nstation=\(Places.stationCode)\nworker=S01\n", bench)
        ncurses = Self.known(
            PtyProgram(name: "minimal ncurses", program: "minimal-ncurses", arguments: [], lastWord: "Ctrl-Q")
        )
        less = Self.known(
            PtyProgram(
                name: "less", program: "less", arguments: ["-S", bench.csv + "/visits.csv"],
                environment: ["LESSCHARSET": "utf-8", "LESSHISTFILE": "-"], lastWord: "visits.csv"))
    }

    /// Takes the copy away.
    func remove() {
        _ = try? Command("rm", ["-r", bench.file(Self.folder)]).run()
    }

    private static func taizhang(_ name: String, settings: String, _ bench: Bench) throws -> PtyProgram {
        let home = bench.file("\(folder)/\(name)")
        mkdir(home, 0o700)
        mkdir(home + "/taizhang", 0o700)
        try writeFile(home + "/taizhang/settings", settings)
        return PtyProgram(
            name: name, program: "taizhang",
            arguments: ["--ledger", bench.file(ledger), "--language", "zh"],
            environment: [
                "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "TAIZHANG_TODAY": today,
            ],
            lastWord: "菜单")
    }

    private static func known(_ program: PtyProgram) -> PtyProgram? {
        if isInstalled(program.program) { return program }
        say("\(program.program) is not on the PATH: nothing is measured beside it")
        return nil
    }

    private static func isInstalled(_ program: String) -> Bool {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        return path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }
}
