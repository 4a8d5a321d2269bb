/// What a volunteer gave on one day, over all stations.
public struct VolunteerDay: Sendable {
    /// The minutes of all of a volunteer's records of the day, verified or not, of every kind.
    public let minutes: Int

    /// A day of so many minutes.
    public init(minutes: Int) {
        self.minutes = minutes
    }

    /// A day has 24 hours.
    public var problems: [Problem] {
        guard minutes > 1440 else { return [] }
        return [
            Problem(
                "minutes", found: String(minutes),
                wanted: Label("同一志愿者一天合计不超过 1440 分钟", "at most 1440 minutes of one volunteer in a day"))
        ]
    }

    /// More than twelve hours is odd.
    public var warnings: [Warning] {
        guard minutes > 720 else { return [] }
        return [
            Warning(
                "minutes",
                Label(
                    "该志愿者当天合计 \(minutes) 分钟，超过 12 小时",
                    "\(minutes) minutes of this volunteer in one day, over 12 hours"))
        ]
    }
}

/// A stretch of a day in which a volunteer served.
public struct ServiceSpan: Sendable, Hashable {
    public let start: Clock
    public let minutes: Int

    /// Makes a stretch.
    public init(start: Clock, minutes: Int) {
        self.start = start
        self.minutes = minutes
    }

    /// Whether two stretches share a minute.
    public func overlaps(_ other: ServiceSpan) -> Bool {
        start.minutes < other.start.minutes + other.minutes && other.start.minutes < start.minutes + minutes
    }
}
