import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// What is true of all actions, and of the actions of every screen.
@Suite struct ActionTests {
    /// Every screen there is, opened over the first one.
    static func screens(_ test: TestDesk) throws -> [any Screen] {
        let desk = test.desk
        var screens: [any Screen] = [desk.screen]
        for kind in Kind.allCases {
            screens += [ListScreen(desk, kind), FormScreen(desk, .new(kind))]
        }
        let client = try #require(try test.records(.clients).first)
        screens += [
            CaseScreen(desk, try #require(try test.records(.cases).first).id),
            GroupScreen(desk, try #require(try test.records(.groups).first).id),
            RecordScreen(desk, .clients, client.id), HistoryScreen(desk, .clients, client.id),
            FormScreen(desk, .edit(client)), MonthScreen(desk), ExportScreen(desk), FindScreen(desk),
            MenuScreen(desk), SettingsScreen(desk), PersonScreen(desk), MessagesScreen(desk),
            KeyTestScreen(desk), DraftsScreen(desk), BackupsScreen(desk), BackupPrompt.file(desk),
            BackupPrompt.secondPlace(desk) {}, KindChooser.forNew(desk),
            PlaceChooser.make(desk) { _ in }, Question(desk, Label("？", "?")) {},
            FigureScreen(desk, .activities_held, Period(desk.today.month), desk.place),
            CalendarScreen(desk, at: desk.today) { _ in },
            LateQuestion(desk, Label("？", "?")) { _ in }, BoardScreen(desk),
            MonthLifeScreen(desk, try test.ledger.station(TestDesk.oldStreet), Month(2023, 9)),
            CompareScreen(
                desk, .init(Period("2023-08")!, desk.place), .init(Period("2023-09")!, desk.place)),
            SealedChangesScreen(desk, .visits, Month(2023, 9), desk.place),
            RecordsScreen(desk, title: Label("记录", "Records"), Label("一条", "one"), [client.id]),
        ]
        let typing = ListScreen(desk, .clients)
        try typing.perform(.filter)
        return screens + [typing, HelpScreen(desk, over: desk.screen, actions: desk.actions)]
    }

    /// Runs a check with each screen on top.
    private func onEveryScreen(_ check: (TestDesk, any Screen) throws -> Void) throws {
        for language in Language.allCases {
            let test = try TestDesk.smallStation(Size(columns: 80, rows: 24), language)
            for screen in try Self.screens(test) {
                let isFirst = screen === test.desk.screen
                if !isFirst { test.open(screen) }
                try check(test, screen)
                if !isFirst { test.desk.goHome() }
            }
        }
    }

    @Test func `every action has its words in both languages, short ones for the footer`() {
        for action in Action.allCases {
            let definition = action.definition
            for label in [definition.short, definition.label] {
                #expect(!label.chinese.isEmpty && !label.english.isEmpty, "\(action)")
            }
            #expect(Glyph.columns(of: definition.short.chinese) <= 10, "\(action)")
            #expect(Glyph.columns(of: definition.short.english) <= 12, "\(action)")
        }
    }

    @Test func `no key stands for two actions of a screen`() throws {
        try onEveryScreen { test, screen in
            var owners: [Key: Action] = [:]
            for action in test.desk.actions {
                let definition = action.definition
                let letters: [Key] = screen.takesText ? [] : definition.letters.map { .text($0) }
                for key in definition.keys + letters {
                    if let owner = owners[key] {
                        Issue.record("\(screen.title.english): \(key.name) is \(owner) and \(action)")
                    }
                    owners[key] = action
                }
            }
        }
    }

    @Test func `every action can be reached without letters`() throws {
        let menu = Set(MenuScreen.groups.flatMap(\.actions))
        try onEveryScreen { test, screen in
            let found = try Set(FindCommands(test.desk, over: screen).actions)
            for action in test.desk.actions where action.definition.keys.isEmpty {
                #expect(menu.contains(action) || found.contains(action), "\(screen.title.english): \(action)")
            }
        }
    }

    @Test func `help lists every action of every screen, or why it can't be done`() throws {
        try onEveryScreen { test, screen in
            let all = test.desk.actions
            let help = HelpScreen(test.desk, over: screen, actions: all)
            test.open(help)
            #expect(Set(help.meanings.compactMap(\.self)) == Set(all), "\(screen.title.english)")
            test.desk.close(help)
        }
    }

    @Test func `every screen is drawn soundly in any size`() throws {
        try onEveryScreen { test, screen in
            for size in [Size(columns: 60, rows: 16), Size(columns: 120, rows: 40)] {
                test.feed(.resized(size))
                expectSound(try #require(test.display.frame), screen.title.english)
            }
            test.feed(.resized(Size(columns: 80, rows: 24)))
        }
    }
}
