import Casework
import Ledger
import Terminal

/// A worker's desk: the ledger, the stack of screens, and the loop that turns events into actions and frames.
public final class Desk {
    public let ledger: Ledger
    let display: any Display
    let times: Timekeeper
    /// The person's own folder, where exports go.
    let home: String
    let settingsFile: SettingsFile
    let localeLanguage: Language
    /// What the person has chosen; a change is written to the file.
    var settings: Settings {
        didSet { settingsChanged(from: oldValue) }
    }
    /// Who works here whatever was chosen; nil where the choice holds.
    let who: String?
    /// Whether the ledger is a sample that goes with the program.
    let isDemo: Bool
    /// The whole screen's look where no colour is to be used whatever was chosen.
    let isPlain: Bool
    private(set) var screens: [any Screen] = []
    var messages = Messages()
    /// The look at a part of the ledger that goes on in idle moments.
    var quickCheck: QuickCheck?
    /// How far the long work has come that is being done now.
    private(set) var progress: Progress?
    /// The name of who works here.
    private(set) var workerName: String?
    private(set) var isEnded = false
    private(set) var ending: Terminal.Event.Ending?
    /// What can't be read of the ledger, where the person left the screens to choose a way out; nil otherwise.
    public internal(set) var damage: LedgerFailure?
    var hasAskedAboutDamage = false
    /// Why work that nobody asked for failed last, by the place that does it.
    var unaskedFailures: [Int: Label] = [:]
    private var isStale = true
    /// Whether something was found since the last drawing that nobody has asked for by a key.
    private var hasProgress = false
    private var shownAt = Duration.zero
    private var lastKeyAt = Duration.zero
    private var keptAt: Duration?
    private var lookedAt = Duration.zero
    /// How long one slice of reading in the background may take.
    var patience = Duration.milliseconds(40)
    /// What came while long work was done: it is taken afterwards, in its order.
    var heldBack: [Terminal.Event] = []
    /// The last values of each kind's form, for `copyRecord` and `copyValue`.
    var lastEntries: [Kind: Entry] = [:]
    /// The records that were opened last, the newest first.
    private(set) var opened: [(kind: Kind, id: RecordUUID)] = []
    /// The backups that are made while nothing is typed.
    private var upkeep = IdleUpkeep()
    /// What was chosen for the last export.
    var exporting: ExportMemory

    /// Sets a desk up; `run` opens its first screen.
    public init(
        _ ledger: Ledger, on display: any Display, settings: SettingsFile, language: Language? = nil,
        localeLanguage: Language, who: String? = nil, times: Timekeeper, home: String? = nil,
        isDemo: Bool = false, isPlain: Bool = false
    ) {
        self.ledger = ledger
        self.display = display
        self.times = times
        self.home = home ?? ExportPath.machineHome
        exporting = ExportMemory(home: self.home)
        settingsFile = settings
        var chosen = settings.read()
        if let language { chosen.language = language }
        self.settings = chosen
        self.who = who
        self.localeLanguage = localeLanguage
        self.isDemo = isDemo
        self.isPlain = isPlain
        display.hasMouse = self.settings.hasMouse
        nameWorker()
    }

    var language: Language { settings.language ?? localeLanguage }
    var theme: Theme { isPlain ? .mono : settings.theme }
    var today: Day { times.wall().day }
    /// The place that lists and figures begin with: the own station, or the whole ledger.
    var place: Place { settings.station.flatMap { AreaCode($0) }?.place ?? .everywhere }
    var screen: any Screen { screens[screens.count - 1] }

    private func settingsChanged(from old: Settings) {
        guard settings != old else { return }
        display.hasMouse = settings.hasMouse
        if settings.worker != old.worker || settings.station != old.station { nameWorker() }
        isStale = true
        attempt { try settingsFile.write(settings) }
        guard settings.language != old.language else { return }
        // What is shown was read in the other language, the names of the screens below too.
        for screen in screens { attempt { try screen.refresh() } }
    }

    /// Lets the history know who works here, and finds their name.
    private func nameWorker() {
        let number = who ?? settings.worker
        ledger.who = number ?? ""
        guard let number else {
            workerName = nil
            return
        }
        let found = try? ledger.candidate(.workers, written: number, at: settings.station, language: language)
        workerName = found?.title ?? number
    }

    /// Remembers a record that was opened, to offer it again.
    func noteOpened(_ kind: Kind, _ id: RecordUUID) {
        opened.removeAll { $0.id == id }
        opened.insert((kind, id), at: 0)
        if opened.count > 6 { opened.removeLast() }
    }

    // MARK: Screens

    /// Opens a screen over the present one.
    func open(_ screen: any Screen) {
        attempt {
            try screen.refresh()
            screens.append(screen)
        }
        isStale = true
    }

    /// Opens a screen in the place of the present one.
    func replace(with screen: any Screen) {
        attempt {
            try screen.refresh()
            screens[screens.count - 1] = screen
        }
        isStale = true
    }

    /// Goes back to the screen below; from the last one the program ends.
    func back() {
        attempt { try screen.keep() }
        guard screens.count > 1 else { return end() }
        screens.removeLast()
        attempt { try screen.refresh() }
        isStale = true
    }

    /// Takes an overlay away, wherever it is by now.
    func close(_ overlay: any Screen) {
        screens.removeAll { $0 === overlay }
        attempt { try screen.refresh() }
        isStale = true
    }

    /// Goes back to a screen that is below.
    func back(to target: any Screen) {
        while screens.count > 1, screen !== target { screens.removeLast() }
        attempt { try screen.refresh() }
        isStale = true
    }

    /// Goes back to the first screen.
    func goHome() { leave(for: screens[0]) }

    /// Opens the month, or goes back to the one that led here; from a form it is only looked at.
    func goToMonth() {
        guard let place = screens.lastIndex(where: { $0 is MonthScreen }),
            !screens[place...].contains(where: { $0 is FormScreen })
        else { return open(MonthScreen(self)) }
        leave(for: screens[place])
    }

    /// Goes back to a screen that is below, with what was typed on the way kept.
    private func leave(for target: any Screen) {
        for screen in screens.reversed() {
            if screen === target { break }
            attempt { try screen.keep() }
        }
        back(to: target)
    }

    /// Keeps what was typed into the forms that are open.
    func keepForms() throws { for screen in screens { try screen.keep() } }

    /// Ends the program after the present event.
    func end() {
        attempt { try keepForms() }
        // What was open when the line was cut is asked about at the next start.
        if ending == nil { attempt { try ledger.keepOpen([]) } }
        isEnded = true
    }

    // MARK: Saying

    /// Says a line.
    func say(_ chinese: String, _ english: String, _ kind: Message.Kind = .done) {
        say(Label(chinese, english), kind)
    }

    func say(_ text: Label, _ kind: Message.Kind = .done) {
        messages.say(Message(kind: kind, text: text, at: times.wall().clock), now: times.elapsed())
        if kind == .refusal { display.ring() }
        isStale = true
    }

    /// Does something that may fail; says why it did. True when it did not.
    @discardableResult
    func attempt(_ body: () throws -> Void) -> Bool {
        do {
            try body()
            return true
        } catch {
            fail(error)
            return false
        }
    }

    // MARK: The loop

    /// Shows the screens until the program ends.
    ///
    /// - returns: what ended it from outside, if anything did.
    public func run() -> Terminal.Event.Ending? {
        begin()
        while !isEnded {
            let isBusy = settle()
            if isEnded { break }
            let hasMore = !isBusy && keepUp()
            if let event = nextEvent(within: isBusy || hasMore ? .zero : Self.nap) {
                take(event)
            } else {
                wake()
            }
        }
        // A backup that is half made goes.
        upkeep = IdleUpkeep()
        return ending
    }

    /// Opens the first screen.
    func begin() {
        guard screens.isEmpty else { return }
        lastKeyAt = times.elapsed()
        screens = [HomeScreen(self)]
        attempt { try screen.refresh() }
        attempt { try askAboutDrafts() }
        attempt { quickCheck = try ledger.quickCheck() }
        for note in ledger.openingNotes { say(note, .hint) }
        if !isDemo, let reminder = ledger.secondPlaceReminder() { say(reminder, .warning) }
    }

    /// Takes all events that are there, and shows what came of it. True while there is work left for idle moments.
    func settle() -> Bool {
        while hasEvent, !isEnded, let event = nextEvent(within: .zero) { take(event) }
        guard !isEnded else { return false }
        attemptUnasked { try ledger.keepOpen(Set(screens.compactMap(\.draft))) }
        if isStale || hasProgress && times.elapsed() - shownAt >= Self.progressPause { show() }
        var hasMore = false
        attemptUnasked { hasMore = try screen.work() }
        if !hasMore { attemptUnasked { hasMore = try glance() } }
        if hasMore {
            hasProgress = true
        } else if hasProgress {
            // The last of it is shown before a key is waited for.
            isStale = true
        }
        return hasProgress
    }

    /// Does a stretch of what the backups want, once nothing was typed for a while; true while there is more.
    func keepUp() -> Bool { upkeep.go(self, idle: times.elapsed() - lastKeyAt) }

    /// What is found in the background is drawn so often; oftener would only slow the finding down.
    private static let progressPause = Duration.milliseconds(40)

    /// How long a key is waited for before the desk looks whether something else is to be done.
    private static let nap = Duration.milliseconds(500)

    /// Nothing was typed for a while.
    func wake() {
        let now = times.elapsed()
        if messages.expire(now: now) { isStale = true }
        if keptAt == nil, now - lastKeyAt >= .seconds(2) {
            keptAt = now
            attemptUnasked { try screen.keep() }
            isStale = true
        }
        if now - lookedAt >= .seconds(1) {
            lookedAt = now
            ledger.today = today
            var hasChanged = false
            attemptUnasked { hasChanged = try ledger.hasChangedElsewhere() }
            if hasChanged {
                attemptUnasked { try screen.refresh() }
                isStale = true
            }
        }
    }

    /// Takes one event.
    func take(_ event: Terminal.Event) {
        isStale = true
        switch event {
        case .key(let key):
            noteInput()
            attempt { try press(key) }
        case .paste(let text):
            noteInput()
            attempt {
                if try !screen.paste(text) {
                    say("这里不能粘贴：先进入一个输入项。", "Nothing takes a paste here; go to a field first.", .refusal)
                }
            }
        case .mouse(let mouse):
            noteInput()
            attempt { try click(mouse) }
        case .resized:
            break
        case .ended(let how):
            ending = how
            end()
        }
    }

    private func noteInput() {
        lastKeyAt = times.elapsed()
        keptAt = nil
        messages.seen()
    }

    private func click(_ mouse: Mouse) throws {
        guard let area = DeskLayout(display.size)?.body, area.contains(mouse.point) else { return }
        _ = try screen.handle(mouse.counted(from: area))
    }

    /// Draws the screens and shows them.
    func show() {
        display.show(frame(display.size))
        isStale = false
        hasProgress = false
        shownAt = times.elapsed()
    }

    /// Says for whom a save waits, at once.
    public func sayWaiting(_ text: Label) {
        messages.show(text, at: times.wall().clock)
        show()
        messages.hide()
        isStale = true
    }

    /// Says how far long work has come, and how to stop it.
    func showProgress(_ progress: Progress) {
        self.progress = progress
        show()
        self.progress = nil
        isStale = true
    }

    /// Settles all that there is to do now, as a test does between keys.
    func settleAll() {
        repeat { while settle() {} } while hasEvent && !isEnded
        if !isEnded, isStale { show() }
    }
}
