import Casework

/// What a form's field is and how it is filled in, as sentences.
struct FieldHelp {
    let sentences: [Label]
    /// The choices of a closed list: each with the digit that picks it, where one does.
    let choices: [(digit: String, label: Label, code: String)]

    init(_ field: FormField, of kind: Kind) {
        let necessity = field.isRequired ? Label("必填", "required") : Label("可不填", "optional")
        let extra = FormPlan.of(kind).extras.first { $0.key == field.key }
        let typing = extra?.wanted ?? field.type.typingHelp
        var sentences = [
            Label(
                "\(field.type.name.chinese)，\(necessity.chinese)",
                "\(field.type.name.english), \(necessity.english)")
        ]
        let all = field.type.closedList
        if all.isEmpty { sentences.append(typing) }
        if case .choices = field.type {
            sentences.append(Label("可选几个，数字选上或取消。", "Several can be chosen; a digit marks or unmarks."))
        }
        if let target = field.type.target {
            sentences.append(
                Label(
                    "打\(target.label.chinese)的姓名、首字母或编号，Enter 选；最后一行新建。",
                    "Type a name, initials or number, Enter chooses; the last row makes a new one."))
        }
        sentences += Self.rules(field.key, kind)
        for finding in [field.problem, field.warning] {
            if let finding { sentences.append(Label("现在：\(finding.chinese)", "now: \(finding.english)")) }
        }
        self.sentences = sentences
        choices = all.enumerated().map { place, choice in
            (place < 9 ? "\(place + 1)" : "", choice.label, choice.code)
        }
    }

    /// The rules that keep a record from being saved, as far as they are about the field.
    private static func rules(_ key: String, _ kind: Kind) -> [Label] {
        switch key {
        case "date" where kind == .activities:
            [Label("不能晚于今天，除非状态是“计划”。", "Not after today, unless it is planned.")]
        case kind.dayField, "founded_on", "registered_on", "filed_on", "opened_on", "joined_on":
            [Label("不能晚于今天。", "Not after today.")]
        case "next_on": [Label("可以是以后的日子。", "It may be a day to come.")]
        case "closed_on", "completed_on", "left_on", "dissolved_on", "ended_on":
            [Label("不早于开始的日子，不晚于今天。", "Not before the beginning, not after today.")]
        case "participants_in_hardship", "walk_ins_in_hardship":
            [Label("不大于未实名人数；不知道就空着。", "Not more than the unnamed; blank where not known.")]
        case "people" where kind == .case_contacts || kind == .visits:
            [Label("见到人时至少 1。", "At least 1 where somebody was reached.")]
        case "minutes":
            kind == .volunteer_services
                ? [Label("1 到 1440；一人一天合计不超过 24 小时。", "1 to 1440; a person's day has 24 hours.")]
                : [Label("0 到 1440。", "0 to 1440.")]
        case "id_number":
            [Label("校验位要对，生日、性别要与档案一致。", "The check digit, birth date and sex must agree.")]
        case "same_event_as":
            [Label("同站同日、已计数、没有这样标记过的记录。", "A counted, unmarked record of the same station and day.")]
        case "code": [Label("两个站点不能用同一个代码。", "No two stations have the same code.")]
        case kind.numberField:
            [Label("同站不能重复；留空由程序编号。", "No two at a station; left blank it is given.")]
        default: []
        }
    }
}

extension FieldType {
    /// The choices of a closed list; none for other types.
    fileprivate var closedList: [Choice] {
        switch self {
        case .choice(let choices), .choices(let choices): choices.all
        case .yesNo: Choices.yesNo.all
        case .categories: ClientCategory.choices.all
        default: []
        }
    }
}
