import Casework
import Ledger

/// What is exported.
enum ExportContent: Hashable {
    /// The figures, as one of the month's views splits them.
    case tally(MonthView)
    case kind(Kind)
    /// Every kind, in a folder.
    case everything
    /// The records behind a figure.
    case figure(Indicator, FigureShare)

    var label: Label {
        switch self {
        case .tally(.plain): Label("月报汇总", "Figures")
        case .tally(.sealed): Label("锁定时的数和现在的数", "Figures as sealed and now")
        case .tally(let view):
            Label(
                "月报汇总 \(view.action.definition.short.chinese)",
                "Figures by \(view.groups.english)")
        case .kind(let kind): Label("\(kind.label.chinese)（每条记录）", "\(kind.label.english) (records)")
        case .everything: Label("各类记录（每类一个文件，一个目录）", "All kinds (a file of each in a folder)")
        case .figure(let indicator, let share):
            Label(
                "\(indicator.label.chinese)明细 \(share.fileName)",
                "Records behind \(indicator.label.english) \(share.fileName)")
        }
    }

    /// Whether it can hold names of people.
    var hasNames: Bool {
        if case .tally = self { false } else { true }
    }

    /// Whether it needs a period: figures are always of one.
    var needsPeriod: Bool {
        switch self {
        case .tally, .figure: true
        case .kind, .everything: false
        }
    }

    /// Its file's name without the ending: 月报_2023-06.
    func name(_ period: Period?, today: Day, _ language: Language) -> String {
        let time = period?.description ?? Label("全部", "all")[language]
        switch self {
        case .tally(.plain): return "\(Label("月报", "figures")[language])_\(time)"
        case .tally(.sealed):
            return "\(Label("月报", "figures")[language])_\(time)_\(Label("锁定与现在", "sealed")[language])"
        case .tally(let view):
            let how = Label(view.action.definition.short.chinese, view.groups.english)[language]
            return "\(Label("月报", "figures")[language])_\(time)_\(how)"
        case .kind(let kind): return "\(Label(kind.label.chinese, kind.stem)[language])_\(time)"
        case .everything:
            return "\(Label("台账", "ledger")[language])_\(period?.description ?? today.description)"
        case .figure(let indicator, let share):
            let part = share.fileName.isEmpty ? "" : "_\(share.fileName)"
            return "\(Label(indicator.label.chinese + "明细", indicator.id)[language])\(part)_\(time)"
        }
    }
}

extension FigureShare {
    /// What tells its file from those of other parts.
    fileprivate var fileName: String {
        switch self {
        case .all: ""
        case .field(let key), .worker(let key), .station(let key), .county(let key), .city(let key):
            key.isEmpty ? "-" : key.replacing("/", with: "-")
        }
    }
}

/// What the person has chosen for one export.
struct ExportChoices: Hashable {
    var content: ExportContent
    /// Nil takes all records.
    var period: Period?
    var place: Place
    var encoding: ExportEncoding
    var isMasked: Bool
    /// Where to, when it was typed; nil proposes a name.
    var path: String?

    /// Why it can't be exported so; nil when it can.
    var fault: Label? {
        guard content == .tally(.weeks), let period, period.days > MonthView.mostDaysByWeek else {
            return nil
        }
        return Label("按周最长一年，请把期间改短。", "Weeks go with a year at the most; choose a shorter period.")
    }
}

/// What is remembered of exports until the program ends.
struct ExportMemory {
    /// Where exports go unless something else is typed.
    let folder: String
    var encoding = ExportEncoding.utf8WithMark
    var isMasked = true
    /// Whether it was confirmed once that names may leave.
    var hasConfirmedNames = false

    /// What holds before the first export of a person with a folder of their own.
    init(home: String) {
        folder = home + "/台账导出"
    }
}
