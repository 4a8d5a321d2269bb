import Casework
import Glibc

/// Where the desk's times come from: the machine's clocks, or a test's.
public struct Timekeeper {
    /// How long the machine has run: for waiting.
    public var elapsed: () -> Duration
    /// The day and the time of the day on the wall.
    public var wall: () -> (day: Day, clock: Clock)

    public init(elapsed: @escaping () -> Duration, wall: @escaping () -> (day: Day, clock: Clock)) {
        self.elapsed = elapsed
        self.wall = wall
    }

    /// The machine's own clocks.
    ///
    /// - parameter today: the day that counts as today, where it is not the calendar's.
    public static func machine(today: Day? = nil) -> Timekeeper {
        let start = ContinuousClock.now
        return Timekeeper(
            elapsed: { ContinuousClock.now - start },
            wall: {
                var now = time(nil)
                var parts = tm()
                localtime_r(&now, &parts)
                let day = Day(
                    number: (Int(parts.tm_year) + 1900) * 10000 + (Int(parts.tm_mon) + 1) * 100
                        + Int(parts.tm_mday))
                return (today ?? day, Clock(minutes: Int(parts.tm_hour) * 60 + Int(parts.tm_min)))
            })
    }
}
