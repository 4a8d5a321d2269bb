import Casework
import Terminal

extension Action {
    /// What is known of an action.
    public struct Definition: Sendable {
        /// Keys that work everywhere, also while text is typed and an input method is on.
        public let keys: [Key]
        /// Keys that are characters: they work where no text is typed.
        public let letters: [Character]
        /// What the footer says: as short as can be.
        public let short: Label
        /// What help, menu and palette say.
        public let label: Label

        init(
            _ keys: [Key], _ letters: String = "", _ chinese: String, _ english: String, _ label: Label? = nil
        ) {
            self.keys = keys
            self.letters = Array(letters)
            short = Label(chinese, english)
            self.label = label ?? short
        }
    }

    /// Its keys and words.
    public var definition: Definition { Self.definitions[self]! }

    private static let definitions: [Action: Definition] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.defined) })

    private var defined: Definition {
        switch self {
        case .help: .init([.function(1)], "?", "帮助", "Help", Label("这里能做什么", "What can be done here"))
        case .menu: .init([.function(9)], "", "菜单", "Menu")
        case .find:
            .init(
                [.function(7), .ctrl("p")], ":", "查找", "Find",
                Label("查找记录、人、命令", "Find records, people, commands"))
        case .month: .init([.function(8)], "m", "月报", "Month", Label("打开月报", "Open the month"))
        case .home: .init([.ctrl("t")], "", "首页", "Home", Label("回首页", "Go to the first screen"))
        case .back: .init([.escape, .ctrl("g")], "", "返回", "Back", Label("退一步", "Go one step back"))
        case .quit: .init([.ctrl("q")], "q", "退出", "Quit", Label("退出台账", "Leave taizhang"))
        case .undo:
            .init(
                [.ctrl("u")], "u", "撤销", "Undo",
                Label("撤销上一次保存、删除或导入", "Undo the last save, deletion or import"))
        case .redraw: .init([.ctrl("l")], "", "重画", "Redraw", Label("重画屏幕", "Draw the screen anew"))
        case .suspend: .init([.ctrl("z")], "", "挂起", "Suspend", Label("挂起，回到命令行", "Suspend to the shell"))
        case .language:
            .init([.alt("l")], "", "English", "中文", Label("换语言：English", "Change the language: 中文"))
        case .newCase: .init([], "1", "个案", "Case", Label("新增个案", "New case"))
        case .newGroup: .init([], "2", "小组", "Group", Label("新增小组", "New group"))
        case .newActivity: .init([], "3", "活动", "Activity", Label("新增社区活动", "New community activity"))
        case .newService: .init([], "4", "志愿", "Volunteers", Label("新增志愿服务", "New volunteer service"))
        case .newOther:
            .init([.insert, .ctrl("n")], "9+", "登记…", "New…", Label("登记任何一类记录", "New record of any kind"))
        case .listCases: .init([], "5", "个案表", "Cases", Label("个案列表", "List the cases"))
        case .listGroups: .init([], "6", "小组表", "Groups", Label("小组列表", "List the groups"))
        case .listActivities: .init([], "7", "活动表", "Activities", Label("社区活动列表", "List the activities"))
        case .listServices: .init([], "8", "志愿表", "Services", Label("志愿服务列表", "List the volunteer services"))
        case .listOther: .init([.ctrl("b")], "0", "台账…", "Lists…", Label("打开任何一类列表", "List any kind"))
        case .open: .init([.enter], "", "打开", "Open")
        case .add: .init([.insert, .ctrl("n")], "n+", "新增", "New")
        case .edit: .init([.function(4), .ctrl("e")], "e", "改", "Edit", Label("修改", "Edit"))
        case .copy: .init([.function(3)], "c", "复制为新", "Copy", Label("复制为新记录", "Copy as a new record"))
        case .delete: .init([.delete], "d", "删", "Delete", Label("删除（可撤销）", "Delete (can be undone)"))
        case .mark: .init([], " ", "选", "Mark", Label("选中或取消", "Mark or unmark"))
        case .markAll: .init([.ctrl("a")], "", "全选", "All", Label("全部选中或取消", "Mark or unmark all"))
        case .sort:
            .init([.function(2), .ctrl("o")], "s", "排序", "Sort", Label("换一栏排序", "Sort by another column"))
        case .filter:
            .init([.ctrl("f")], "/", "筛选", "Filter", Label("筛选（文字、拼音、首字母）", "Filter by words or pinyin"))
        case .history: .init([.function(6)], "", "历史", "History", Label("修改历史", "History of changes"))
        case .export: .init([.ctrl("x")], "x", "导出", "Export", Label("导出 CSV", "Export CSV"))
        case .narrow: .init([.function(5)], "t", "期间", "Period", Label("选期间", "Choose the period"))
        case .place: .init([.ctrl("r")], "p", "地方", "Place", Label("选站点或地区", "Choose the place"))
        case .check: .init([], "!", "问题", "Problems", Label("要看一看的问题", "What should be looked at"))
        case .next: .init([.control(.down)], "", "下一条", "Next", Label("下一条记录", "The next record"))
        case .previous: .init([.control(.up)], "", "上一条", "Previous", Label("上一条记录", "The previous record"))
        case .save: .init([.function(10), .ctrl("s")], "", "存", "Save", Label("保存", "Save"))
        case .saveAndNext:
            .init([.ctrl("n")], "", "存并再录", "Save, next", Label("保存并再录一条", "Save and begin another"))
        case .pick: .init([.function(2), .ctrl("o")], "", "选单", "List", Label("打开选单", "Open the list"))
        case .copyRecord:
            .init([.function(3)], "", "复制上条", "Last record", Label("照抄上一条记录", "Copy the last record"))
        case .copyValue:
            .init(
                [.function(4)], "", "照抄", "Last value",
                Label("照抄这一项上次的值（空项按 = 也可）", "Copy the field's last value (= in an empty field)"))
        case .today: .init([.function(5)], "", "今天", "Today", Label("填今天", "Fill in today"))
        case .nextField: .init([.tab], "", "下一项", "Next", Label("下一项", "Next field"))
        case .previousField: .init([.backTab], "", "上一项", "Previous", Label("上一项", "Previous field"))
        case .lineEnd: .init([.alt("m")], "", "换行", "Line", Label("在长文里换行", "Break a line in a long text"))
        case .addContact:
            .init([.insert, .ctrl("n")], "n+", "记一次服务", "Contact", Label("登记一次个案服务", "Log a contact"))
        case .addVisit: .init([.function(5)], "v", "记走访", "Visit", Label("登记一次走访", "Log a visit"))
        case .advance: .init([.function(2)], "s", "改阶段", "Stage", Label("进入下一阶段", "Go to the next stage"))
        case .close: .init([.ctrl("k")], "f", "结案", "Close", Label("结案", "Close the case"))
        case .wholeForm:
            .init([.function(4), .ctrl("e")], "", "整张表", "Full form", Label("到整张表里填", "Go to the full form"))
        case .sameEvent:
            .init(
                [.function(3)], "", "同次", "Same event",
                Label("和当天的走访是同一次", "The same event as that day's visit"))
        case .addSession:
            .init([.insert, .ctrl("n")], "n", "开一节", "Session", Label("登记下一节", "Log the next session"))
        case .addMember: .init([.function(2)], "+", "加组员", "Member", Label("加组员", "Add a member"))
        case .addWalkIns: .init([.function(5)], "w", "未实名", "Walk-ins", Label("未实名人数", "Unnamed walk-ins"))
        case .markAllPresent:
            .init([.ctrl("a")], "a", "全到", "All present", Label("这一节全部到场", "All present at this session"))
        case .presence:
            .init([.function(3)], " ", "到/缺", "Present", Label("到场或缺席", "Present or absent"))
        case .complete:
            .init([.ctrl("k")], "f", "结组", "Complete", Label("完成小组：日期和总结", "Complete the group"))
        case .earlier:
            .init([.alt("p"), .shift(.left)], "[", "上期", "Earlier", Label("前一个期间", "The period before"))
        case .later:
            .init([.alt("n"), .shift(.right)], "]", "下期", "Later", Label("后一个期间", "The period after"))
        case .choosePeriod: .init([.function(5)], "g", "期间", "Period", Label("选期间", "Choose the period"))
        case .byWeek: .init([.alt("1")], "w", "按周", "Weeks", Label("按周看", "By weeks"))
        case .byMonth: .init([.alt("2")], "y", "十二个月", "12 months", Label("看十二个月", "Twelve months"))
        case .byStation: .init([.alt("3")], "s", "按站", "Stations", Label("按站点看", "By stations"))
        case .byCounty: .init([.alt("4")], "c", "按县", "Counties", Label("按县（市、区）看", "By counties"))
        case .byField: .init([.alt("5")], "f", "按领域", "Fields", Label("按服务领域看", "By fields"))
        case .byWorker: .init([.alt("6")], "r", "按社工", "Workers", Label("按社工看", "By workers"))
        case .plainMonth:
            .init([.alt("0")], "b", "月报", "Month", Label("本月、上月、本年", "This month, the last, the year"))
        case .bars: .init([.alt("b")], "", "图", "Bars", Label("显示或收起图", "Show or hide bars"))
        case .turn: .init([.tab], "", "转置", "Turn", Label("行列互换", "Change rows and columns"))
        case .zeros:
            .init([.alt("z")], "z", "隐零", "Zeros", Label("收起或显示全是零的行", "Hide or show rows of zeros"))
        case .wholeYear:
            .init(
                [.alt("8")], "t", "全年", "Year", Label("全年各月，和指标的分解", "The year's months beside the split"))
        case .bySealed:
            .init(
                [.function(3), .alt("7")], "d", "锁定/现在", "Sealed",
                Label("锁定时的数和现在的数", "The figures as sealed and as they are now"))
        case .monthLife:
            .init([.function(2)], "a", "核对", "Check", Label("本月核对与上报", "Check the month and hand it in"))
        case .completeMonth:
            .init([.function(2)], "n", "完成", "Complete", Label("完成：把这个月报上去", "Complete: hand the month in"))
        case .reviewMonth: .init([.function(2)], "n", "审核", "Review", Label("审核通过", "Review the month"))
        case .lockMonth:
            .init([.function(2)], "n", "锁定", "Lock", Label("锁定这个月的数", "Lock the month's figures"))
        case .unlockMonth:
            .init([.function(2)], "n", "解锁", "Unlock", Label("解锁到某一天为止", "Unlock the month until a day"))
        case .handBackMonth:
            .init([.function(5)], "r", "退回", "Give back", Label("退回给填报的人", "Give the month back"))
        case .explainItem:
            .init(
                [.function(6)], "e", "说明", "Explain", Label("说明清单上的这一项", "Explain an item of the checklist"))
        case .handInLate:
            .init(
                [.enter, .function(10)], "", "补报上交", "Hand in late",
                Label("按补报上交：锁定的数不变", "Hand in late: sealed figures stay"))
        case .board: .init([.function(4)], "o", "看板", "Board", Label("各站上报看板", "Who has reported"))
        case .boardMonths:
            .init([.alt("1")], "1", "各站各月", "Months", Label("各站各月的状态", "Stations and their months"))
        case .boardLate:
            .init([.alt("2")], "2", "未报迟报", "Late", Label("没有报的和报迟的", "Not reported, or late"))
        case .boardUntouched:
            .init([.alt("3")], "3", "未动个案", "Cases", Label("最久没有联系的个案", "Cases untouched for longest"))
        case .boardCoverage:
            .init([.alt("4")], "4", "覆盖", "Coverage", Label("各级站点的覆盖", "Coverage by level"))
        case .nextView: .init([.tab], "", "换页", "Next page", Label("换到下一页", "Go to the next page"))
        case .compare:
            .init(
                [.function(6)], "v", "对比", "Compare",
                Label("两个期间或两个地方对比", "Compare two periods or places"))
        case .run: .init([.function(10), .ctrl("s")], "", "导出", "Export", Label("开始导出", "Start the export"))
        case .preview: .init([.function(6)], "", "预览", "Preview", Label("预览", "Preview"))
        case .change: .init([.enter], "", "换", "Change", Label("换成下一个", "Change to the next one"))
        case .settings: .init([], "", "设置", "Settings")
        case .stations: .init([], "", "站点", "Stations")
        case .workers: .init([], "", "社工", "Workers")
        case .person: .init([], "", "我是谁", "Who I am", Label("选站点和社工", "Choose the station and worker"))
        case .messages: .init([], "", "消息", "Messages", Label("最近的消息", "The last messages"))
        case .keyTest: .init([], "", "试键盘", "Keys", Label("试键盘：看每个键送来什么", "Try the keyboard"))
        case .mouse:
            .init(
                [.alt("o")], "", "鼠标", "Mouse",
                Label("开关鼠标（关掉后可拖选复制）", "Switch the mouse (off: drag to copy)"))
        case .backup: .init([], "", "备份", "Backups", Label("备份和恢复", "Backups, and restoring from them"))
        case .makeBackup:
            .init([.insert, .ctrl("n")], "n+", "备份", "Back up", Label("现在备份一次", "Make a backup now"))
        case .verifyBackup:
            .init(
                [.function(6)], "v", "核对", "Verify", Label("把这份重新读一遍核对", "Read this one again and verify it"))
        case .restoreBackup:
            .init(
                [.enter, .function(4)], "r", "恢复…", "Restore…",
                Label("从这份恢复：先看会改动什么", "Restore this one: what would change comes first"))
        case .restoreNow: .init([.function(10)], "", "恢复", "Restore", Label("现在恢复", "Restore it now"))
        case .secondPlace:
            .init(
                [.function(5)], "p", "第二处", "2nd place",
                Label("备份的第二处，如 U 盘", "The second place of the backups"))
        case .backupToFile:
            .init([.function(3)], "w", "到文件", "To a file", Label("备份到一个文件", "Back up to a file"))
        case .drafts: .init([], "", "草稿", "Drafts", Label("没存完的草稿", "Drafts"))
        case .bin: .init([], "", "回收站", "Bin", Label("回收站：删掉的记录", "The bin: deleted records"))
        case .recover:
            .init([.function(4), .ctrl("e")], "r", "取回", "Take back", Label("从回收站取回", "Take out of the bin"))
        case .emptyBin:
            .init([.ctrl("k")], "", "清空", "Empty", Label("清空回收站（不能取回）", "Empty the bin (for good)"))
        case .verify:
            .init([], "", "核对台账", "Verify", Label("核对整本台账", "Verify the whole ledger"))
        case .accept: .init([.enter], "", "确定", "OK")
        case .confirm: .init([.function(10)], "", "是", "Yes")
        case .cancel: .init([.escape, .ctrl("g")], "", "取消", "Cancel")
        }
    }
}
