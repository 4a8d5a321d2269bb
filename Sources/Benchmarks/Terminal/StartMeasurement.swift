/// From the start of the process to its first full screen.
enum StartMeasurement {
    private static let rounds = 20
    private static let aim = 0.030

    static func run(_ programs: TerminalPrograms) throws -> [Outcome] {
        let all = [programs.taizhang, programs.station, programs.ncurses, programs.less].compactMap(\.self)
        var full: [String: [Double]] = [:]
        var last: [String: [Double]] = [:]
        var busy: [String: [Double]] = [:]
        // The first round brings the files into memory and does not count.
        for round in 0...rounds {
            for program in all {
                let start = try Pty(program).start
                guard round > 0, let seconds = start.seconds(until: program.lastWord) else { continue }
                full[program.name, default: []].append(seconds)
                last[program.name, default: []].append(start.last ?? seconds)
                busy[program.name, default: []].append(start.busy)
            }
        }
        func amount(_ times: [String: [Double]], _ program: PtyProgram) -> Amount {
            Amount(nearlyAll: Samples(times[program.name] ?? []))
        }
        let beside = [programs.ncurses, programs.less].compactMap(\.self)
        let first = beside.reduce(
            Outcome("first full screen, all stations", amount(full, programs.taizhang), aim: aim)
        ) { $0.beside($1.name, amount(full, $1)) }
        return [
            first,
            Outcome("first full screen, one station", amount(full, programs.station), aim: aim),
            Outcome("…, with all that waits, all stations", amount(last, programs.taizhang)),
            Outcome("…, with all that waits, one station", amount(last, programs.station)),
            Outcome("…, on the processor, all stations", Samples(busy[programs.taizhang.name] ?? [])),
            Outcome("…, on the processor, one station", Samples(busy[programs.station.name] ?? [])),
        ]
    }
}
