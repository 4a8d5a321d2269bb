/// The templates that come with the program: version 1, always there. A stored record with the number of one of them
/// and a higher version follows it.
extension Report {
    /// The number of the general monthly sheet.
    public static let monthly = "monthly"

    /// Luohe's nine figures in the words in which Luohe published them, and a sheet of all figures.
    public static let builtIn = [luohe, general]

    /// The built-in template with a number; nil where there is none.
    public static func builtIn(_ number: String) -> Report? { builtIn.first { $0.reportNo == number } }

    static let englishNames = ["luohe-9": "The nine figures of Luohe", monthly: "Monthly sheet"]

    /// 个案 82 个、小组 87 个、社区活动 136 场 … 链接资源 84.8369 万元.
    private static let luohe = own(
        "luohe-9", "千站暖万家九项",
        [
            (.cases_opened, Label("个案", "Cases")), (.groups_started, Label("小组", "Groups")),
            (.activities_held, Label("社区活动", "Community activities")),
            (.volunteer_teams_cultivated, Label("志愿服务队", "Volunteer teams")),
            (.volunteers, Label("志愿者", "Volunteers")),
            (.community_orgs_cultivated, Label("社区社会组织", "Community organisations")),
            (.deliberations, Label("社区协商", "Community deliberations")),
            (.people_in_hardship_served, Label("服务困难群众", "Services to people in hardship")),
            (.resources_value, Label("链接资源", "Resources linked")),
        ])

    private static let general = own(monthly, "社工站月报表", Indicator.reported.map { ($0, nil) })

    private static func own(_ number: String, _ name: String, _ figures: [(Indicator, Label?)]) -> Report {
        var report = Report()
        report.reportNo = number
        report.name = name
        report.figures = figures.map { ReportLine(.indicator($0), title: $1) }
        return report
    }
}
