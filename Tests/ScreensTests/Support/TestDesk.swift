import Casework
import Foundation
import Terminal
import Testing

@testable import Ledger
@testable import Screens

/// A desk on a scripted display: keys in, frames out, with a clock that stands still until it is moved.
final class TestDesk {
    let ledger: Ledger
    let desk: Desk
    let display: ScriptedDisplay
    private let folder: URL
    private let moment: Moment
    /// How many keys were pressed.
    private(set) var keys = 0

    private final class Moment {
        var elapsed = Duration.seconds(100)
        var day: Day
        var clock = Clock(minutes: 10 * 60 + 40)
        init(day: Day) { self.day = day }
    }

    /// Opens a desk.
    ///
    /// - parameter ledger: an existing ledger's path, which is copied; nil begins with an empty one.
    init(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese,
        today: String = "2023-10-31", copying path: String? = nil, settings: String = "",
        prepare: (Ledger) throws -> Void = { _ in }
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "station.ledger").path
        if let path { try FileManager.default.copyItem(atPath: path, toPath: file) }
        let moment = Moment(day: Day(today)!)
        self.moment = moment
        ledger = try Ledger(file, creates: path == nil, who: "", today: Day(today)!)
        setenv("TZ", "CST-8", 1)
        tzset()
        ledger.now = { "2023-10-31T02:40:00Z" }
        try prepare(ledger)
        let settingsPath = folder.appending(path: "settings").path
        try "language=\(language.rawValue)\n\(settings)".write(
            toFile: settingsPath, atomically: true, encoding: .utf8)
        display = ScriptedDisplay(size)
        desk = Desk(
            ledger, on: display, settings: SettingsFile(path: settingsPath), localeLanguage: language,
            times: Timekeeper(
                elapsed: { moment.elapsed }, wall: { (moment.day, moment.clock) }), home: folder.path)
        // However busy the machine is, all is read.
        desk.patience = .seconds(20)
        desk.begin()
        desk.settleAll()
    }

    deinit {
        try? ledger.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Makes the drafts that are open here look like those of a run that is gone, or of another process.
    func cutOff(asIfRunBy process: Int32? = nil) throws {
        let gone = ProgramRun(machine: ProgramRun.current.machine, process: getpid(), start: "1")
        let run = process.flatMap { ProgramRun(living: $0) } ?? gone
        try ledger.write {
            try $0("UPDATE draft SET open = ? WHERE open IS NOT NULL").bind(run.text).run()
        }
    }

    /// The folder that holds the ledger, gone with the desk.
    var home: String { folder.path }

    /// Presses keys one after the other.
    @discardableResult
    func press(_ pressed: Key...) -> TestDesk {
        for key in pressed { feed(.key(key)) }
        return self
    }

    /// Types characters.
    @discardableResult
    func type(_ text: String) -> TestDesk {
        for character in text { feed(.key(.text(character))) }
        return self
    }

    /// Lets an event happen and all that follows from it.
    func feed(_ event: Terminal.Event) {
        if case .key = event { keys += 1 }
        display.feed([event])
        moment.elapsed += .milliseconds(200)
        desk.settleAll()
    }

    /// Lets all happen that there is to do.
    @discardableResult
    func settleAll() -> TestDesk {
        desk.settleAll()
        return self
    }

    /// Lets time go by without a key.
    func wait(_ duration: Duration) {
        moment.elapsed += duration
        desk.wake()
        desk.settleAll()
    }

    /// The screen as text.
    var text: String { display.frame?.text ?? "" }

    /// The screen that is on top.
    var screen: any Screen { desk.screen }

    /// Whether the screen shows a text.
    func shows(_ needle: String) -> Bool { text.contains(needle) }

    /// Expects the screen to show texts, and prints it where it does not.
    @discardableResult
    func expect(_ needles: String..., location: SourceLocation = #_sourceLocation) -> TestDesk {
        for needle in needles where !shows(needle) {
            Issue.record("“\(needle)” is not on the screen:\n\(text)", sourceLocation: location)
        }
        return self
    }
}
