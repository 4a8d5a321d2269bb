import Glibc

/// From a key to the last byte of what it changes on the screen.
enum KeyMeasurement {
    private static let presses = 100
    /// After so many seconds no more keys are pressed: what is completed later may take long.
    private static let patience = 20.0
    /// A person's fingers, in microseconds.
    private static let pause: UInt32 = 20_000
    private static let timeAim = 0.008
    private static let bytesAim = 399.0

    static func run(_ programs: TerminalPrograms) throws -> [Outcome] {
        try KeyTrial.all.flatMap { trial in
            say("  \(trial.work)")
            return try trial.isImpatient ? hurry(trial, programs.taizhang) : run(trial, programs)
        }
    }

    /// Keys that do not wait for the screen to be complete.
    private static func hurry(_ trial: KeyTrial, _ program: PtyProgram) throws -> [Outcome] {
        let pty = try Pty(program)
        for key in trial.taizhang.way.dropLast() { _ = try pty.press(key) }
        try pty.send(trial.taizhang.way.last ?? "")
        var seconds: [Double] = []
        for round in 0..<presses {
            usleep(pause)
            let keys = trial.taizhang.keys
            seconds.append(try pty.redraw(keys[round % keys.count], program.lastWord))
        }
        return [Outcome(trial.work, Amount(nearlyAll: Samples(seconds)), aim: timeAim)]
    }

    /// One program in the trial, and what it has answered.
    private struct Runner {
        let name: String
        let pty: Pty
        let keys: [String]
        var answers: [Answer] = []

        init?(_ program: PtyProgram?, _ presses: KeyTrial.Presses?) throws {
            guard let program, let presses else { return nil }
            name = program.name
            pty = try Pty(program)
            keys = presses.keys
            for key in presses.way { _ = try pty.press(key) }
        }

        mutating func press(_ round: Int) throws {
            answers.append(try pty.press(keys[round % keys.count]))
        }

        var last: Amount { Amount(nearlyAll: Samples(answers.compactMap(\.last))) }
        var firstDrawing: Amount { Amount(nearlyAll: Samples(answers.compactMap(\.firstDrawing))) }
        var busy: Samples { Samples(answers.map(\.busy)) }
        var bytes: Amount { Amount(bytes: answers.map(\.bytes.count)) }
    }

    private static func run(_ trial: KeyTrial, _ programs: TerminalPrograms) throws -> [Outcome] {
        var runners = try [
            Runner(programs.taizhang, trial.taizhang), Runner(programs.ncurses, trial.ncurses),
            Runner(programs.less, trial.less),
        ].compactMap(\.self)
        // In turn, so that whatever else the machine does delays all alike.
        let began = ContinuousClock.now
        for round in 0..<presses where ContinuousClock.now - began < .seconds(patience) {
            for index in runners.indices { try runners[index].press(round) }
        }
        let (ours, others) = (runners[0], runners.dropFirst())
        guard ours.answers.contains(where: { $0.last != nil }) else {
            say("\(trial.work): no key changes anything")
            return []
        }
        var outcomes = [
            others.reduce(
                Outcome(trial.work, trial.isCompletedLater ? ours.firstDrawing : ours.last, aim: timeAim)
            ) { $0.beside($1.name, $1.last) }
        ]
        if trial.isCompletedLater { outcomes.append(Outcome("…, complete", ours.last)) }
        outcomes.append(
            others.reduce(Outcome("…, on the processor", ours.busy)) { $0.beside($1.name, $1.busy) })
        if trial.countsBytes {
            outcomes.append(
                others.reduce(Outcome("…, sends", ours.bytes, aim: bytesAim)) { $0.beside($1.name, $1.bytes) }
            )
        }
        return outcomes
    }
}
