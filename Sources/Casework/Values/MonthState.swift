/// Where a station's month stands on its way from the worker to the supervisor (月报状态).
public enum MonthState: String, Sendable, CaseIterable {
    case open, completed, reviewed, locked
    /// Locked once, and opened again for a time with a reason.
    case unlocked

    public var label: Label {
        switch self {
        case .open: Label("填报中", "Open")
        case .completed: Label("已完成", "Completed")
        case .reviewed: Label("已审核", "Reviewed")
        case .locked: Label("已锁定", "Locked")
        case .unlocked: Label("已解锁", "Unlocked")
        }
    }

    /// Whether its figures are sealed: once locked, they are.
    public var isSealed: Bool { self == .locked || self == .unlocked }
}

/// What is done to a month, or happened to it.
public enum MonthAct: String, Sendable, CaseIterable {
    case complete, review, lock, unlock
    /// Given back to the worker.
    case handBack = "return"
    /// A late entry (补报) that moved figures of the locked month.
    case late
    /// A change that moved figures of the month while it was unlocked.
    case correct
    /// A change that moved none of the sealed figures, only their split by field or worker, or the day within the month.
    case touch

    public var label: Label {
        switch self {
        case .complete: Label("完成", "Completed")
        case .review: Label("审核", "Reviewed")
        case .lock: Label("锁定", "Locked")
        case .unlock: Label("解锁", "Unlocked")
        case .handBack: Label("退回", "Given back")
        case .late: Label("补报", "Late entry")
        case .correct: Label("更正", "Corrected")
        case .touch: Label("改动（数不变）", "Changed without moving a figure")
        }
    }

    /// The states from which it can be done; empty for what only happens.
    public var from: [MonthState] {
        switch self {
        case .complete: [.open]
        case .review: [.completed]
        case .lock: [.reviewed, .unlocked]
        case .unlock: [.locked]
        case .handBack: [.completed, .reviewed]
        case .late, .correct, .touch: []
        }
    }

    /// The state to which it leads; nil where the state stays.
    public var to: MonthState? {
        switch self {
        case .complete: .completed
        case .review: .reviewed
        case .lock: .locked
        case .unlock: .unlocked
        case .handBack: .open
        case .late, .correct, .touch: nil
        }
    }

    /// Who may do it: a worker completes, the head of the station reviews, a supervisor locks.
    public var roles: [WorkerRole] {
        switch self {
        case .complete, .late, .correct, .touch: WorkerRole.allCases
        case .review, .handBack: [.head, .supervisor, .admin]
        case .lock, .unlock: [.supervisor, .admin]
        }
    }

    /// Whether it says why.
    public var needsReason: Bool { self == .unlock || self == .handBack }
}
