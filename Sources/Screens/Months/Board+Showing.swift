import Casework
import Ledger

extension Board.Cell {
    /// Whether it was handed in after the day on which it was due.
    var isLate: Bool {
        if case .late = punctuality { true } else { false }
    }

    /// Whether it is due and was not handed in.
    var isMissing: Bool {
        if case .overdue = punctuality { state == .open } else { false }
    }

    /// What the board has room for, two columns of the terminal: 报 审 锁 解 迟 缺.
    var word: Label {
        switch state {
        case .completed: isLate ? Label("迟", "T") : Label("报", "C")
        case .reviewed: Label("审", "R")
        case .locked: Label("锁", "L")
        case .unlocked: Label("解", "U")
        case .open:
            switch punctuality {
            case .overdue: Label("缺", "!")
            case .notExpected: Label("－", "-")
            default: Label("·", "·")
            }
        }
    }

    /// A mark behind the word: figures were changed since the locking, or it came late.
    var mark: String {
        if hasCorrections { return "*" }
        return isLate && state != .completed ? "+" : ""
    }

    var role: Theme.Role {
        switch state {
        case .completed: isLate ? .warning : .value
        case .reviewed: .value
        case .locked: .good
        case .unlocked: .mark
        case .open: isMissing ? .error : .faint
        }
    }

    /// Where it stands, in words.
    var sentence: Label {
        var parts = [state.label]
        switch punctuality {
        case .onTime: parts.append(Label("按时", "on time"))
        case .late(let days): parts.append(Label("迟报 \(days) 天", "\(days) days late"))
        case .overdue(let days): parts = [Label("没有报，过期 \(days) 天", "not reported, \(days) days overdue")]
        case .notDue: parts.append(Label("还没到期", "not due yet"))
        case .notExpected: parts = [Label("不要求报", "nothing is expected")]
        }
        if let completedOn {
            parts.append(
                state == .open
                    ? Label("\(completedOn) 完成过，又退回了", "completed \(completedOn) and given back")
                    : Label("\(completedOn) 完成", "completed \(completedOn)"))
        }
        if hasCorrections { parts.append(Label("锁定后有改动", "changed since the locking")) }
        return Label(
            parts.map(\.chinese).joined(separator: "，"), parts.map(\.english).joined(separator: ", "))
    }
}

/// How many stations of some have reported a month.
struct BoardCount: Hashable {
    private(set) var expected = 0
    private(set) var reported = 0
    private(set) var onTime = 0

    init(_ cells: some Sequence<Board.Cell>) {
        for cell in cells where cell.punctuality != .notExpected {
            expected += 1
            if cell.state != .open { reported += 1 }
            if cell.punctuality == .onTime { onTime += 1 }
        }
    }

    /// 上报率, in hundredths, halves up; nil where nothing is expected.
    var rate: Int? { Self.percent(reported, of: expected) }
    /// 及时率, in hundredths, halves up; nil where nothing is expected.
    var timeliness: Int? { Self.percent(onTime, of: expected) }

    private static func percent(_ part: Int, of all: Int) -> Int? {
        all == 0 ? nil : (part * 200 + all) / (all * 2)
    }
}
