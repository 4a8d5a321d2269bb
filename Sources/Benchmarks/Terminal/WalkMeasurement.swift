/// The memory that the program holds after a walk through its screens.
enum WalkMeasurement {
    private static let aim = 40.0 * 1024

    static func run(_ programs: TerminalPrograms) throws -> [Outcome] {
        let ours = try walk(programs.taizhang, keys)
        let station = try walk(programs.station, keys)
        let ncurses = try programs.ncurses.map { try walk($0, lists) }
        let less = try programs.less.map { try walk($0, lists + ["G"]) }
        let beside = [(programs.ncurses, ncurses), (programs.less, less)]
        func compare(_ outcome: Outcome, _ amount: ((now: Int, most: Int)) -> Int) -> Outcome {
            beside.reduce(outcome) { outcome, other in
                guard let program = other.0, let memory = other.1 else { return outcome }
                return outcome.beside(program.name, Amount(kilobytes: amount(memory)))
            }
        }
        return [
            compare(Outcome("memory after a walk, at most", Amount(kilobytes: ours.most), aim: aim)) {
                $0.most
            },
            compare(Outcome("memory after a walk, at the end", Amount(kilobytes: ours.now))) { $0.now },
            Outcome("…, at most, one station", Amount(kilobytes: station.most), aim: aim),
        ]
    }

    private static func walk(_ program: PtyProgram, _ keys: [String]) throws -> (now: Int, most: Int) {
        let pty = try Pty(program)
        for key in keys { _ = try pty.press(key) }
        return try pty.state.memory
    }

    private static let lists = [
        PressedKeys.pageDown, PressedKeys.pageDown, PressedKeys.end, PressedKeys.home,
    ]

    /// Through lists of every kind, a record, the forms, the month and a figure, finding, help and menu; always back to
    /// the first screen.
    private static let keys: [String] = {
        typealias Keys = PressedKeys
        var keys: [String] = []
        for list in ["5", "6", "7", "8"] {
            keys += [list] + lists + [Keys.enter, Keys.escape, Keys.escape]
        }
        for kind in 1...7 { keys += ["0", String(kind)] + lists + [Keys.escape] }
        keys += ["0", "2", "/", "王", "芳", Keys.escape, Keys.escape]
        for form in ["1", "2", "3", "4"] { keys += [form, "春", Keys.tab, Keys.escape] }
        keys += [Keys.month, "[", "[", Keys.down, Keys.enter] + lists + [Keys.escape]
        keys += ["y", "s", "r", Keys.escape]
        keys += [Keys.find, "王", "芳", Keys.escape]
        keys += [Keys.menu, Keys.escape, Keys.help, Keys.escape]
        return keys
    }()
}
