import Casework
import Terminal

/// One of the settings, as its screen shows and changes it.
enum SettingsRow: CaseIterable {
    case station, worker, language, theme, ambiguousWidth, mouse, weekStart, masking

    var label: Label {
        switch self {
        case .station: Label("站点", "Station")
        case .worker: Label("社工", "Worker")
        case .language: Label("语言", "Language")
        case .theme: Label("颜色", "Colours")
        case .ambiguousWidth: Label("歧义字宽", "Ambiguous width")
        case .mouse: Label("鼠标", "Mouse")
        case .weekStart: Label("日历一周始于", "Calendar week")
        case .masking: Label("隐去姓名", "Masked names")
        }
    }

    /// What it is set to now.
    func value(_ desk: Desk) -> Label {
        let settings = desk.settings
        switch self {
        case .station:
            let name = desk.name(ofStation: desk.settings.station)
            return Label(name, name)
        case .worker:
            guard let name = desk.workerName else { return Label("没有选", "nobody") }
            return Label(name, name)
        case .language: return Label("中文", "English")
        case .theme:
            if desk.isPlain { return Label("单色（NO_COLOR）", "mono (NO_COLOR)") }
            return switch settings.theme {
            case .colour: Label("彩色", "colour")
            case .mono: Label("单色", "mono")
            case .contrast: Label("高对比", "high contrast")
            }
        case .ambiguousWidth:
            return switch settings.ambiguousWidth {
            case .automatic: Label("自动", "automatic")
            case .narrow: Label("一格", "narrow")
            case .wide: Label("两格", "wide")
            }
        case .mouse: return settings.hasMouse ? Label("开", "on") : Label("关", "off")
        case .weekStart: return settings.weekStartsOnSunday ? Label("周日", "Sunday") : Label("周一", "Monday")
        case .masking: return settings.masksNames ? Label("是", "yes") : Label("否", "no")
        }
    }

    /// What it does.
    var explanation: Label {
        switch self {
        case .station: Label("列表和月报从这里开始", "where lists and figures begin")
        case .worker: Label("新记录的社工，也写进修改历史", "who logs, for new records and the history")
        case .language: Label("马上换；任何地方按 Alt-L 也可以", "at once; Alt-L does it anywhere")
        case .theme: Label("马上换", "at once")
        case .ambiguousWidth:
            Label("“”…→ 占几格；下次启动生效", "columns of “”…→; from the next start")
        case .mouse: Label("开着时按住 Shift 拖选复制", "while on, Shift-drag copies")
        case .weekStart: Label("只管日历；统计总从周一起", "the calendar only; counting starts on Monday")
        case .masking: Label("列表和记录只显示姓，证件、电话打码", "lists and records show surnames only")
        }
    }

    /// Sets it to its next value, or the one before; the station and the worker are chosen elsewhere.
    func change(_ desk: Desk, by step: Int) {
        switch self {
        case .station, .worker: break
        case .language: desk.settings.language = desk.language == .chinese ? .english : .chinese
        case .theme: desk.settings.theme = desk.settings.theme.neighbour(step)
        case .ambiguousWidth:
            desk.settings.ambiguousWidth = desk.settings.ambiguousWidth.neighbour(step)
        case .mouse: desk.settings.hasMouse.toggle()
        case .weekStart: desk.settings.weekStartsOnSunday.toggle()
        case .masking: desk.settings.masksNames.toggle()
        }
    }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
    /// The case some places on; after the last comes the first.
    fileprivate func neighbour(_ step: Int) -> Self {
        let all = Self.allCases
        let place = all.firstIndex(of: self) ?? 0
        return all[((place + step) % all.count + all.count) % all.count]
    }
}
