import Casework
import Ledger
import Terminal

extension Desk {
    /// Does what every screen can do.
    func perform(_ action: Action) throws {
        switch action {
        case .help: open(HelpScreen(self, over: screen, actions: actions))
        case .menu: open(MenuScreen(self))
        case .find: open(FindScreen(self))
        case .month: goToMonth()
        case .home: goHome()
        case .back: back()
        case .quit: end()
        case .undo: try undo()
        case .redraw: display.invalidate()
        case .suspend: display.suspend()
        case .language: settings.language = language == .chinese ? .english : .chinese
        case .mouse:
            settings.hasMouse.toggle()
            if settings.hasMouse {
                say("鼠标已打开；按住 Shift 拖动可以复制。", "The mouse is on; drag with Shift held to copy.")
            } else {
                say("鼠标已关闭；可以拖动复制。", "The mouse is off; drag to copy.")
            }
        case .newCase: openForm(.cases)
        case .newGroup: openForm(.groups)
        case .newActivity: openForm(.activities)
        case .newService: openForm(.volunteer_services)
        case .newOther: open(KindChooser.forNew(self))
        case .listCases: openList(.cases)
        case .listGroups: openList(.groups)
        case .listActivities: openList(.activities)
        case .listServices: openList(.volunteer_services)
        case .listOther: open(KindChooser.forLists(self))
        case .stations: openList(.stations)
        case .workers: openList(.workers)
        case .settings: open(SettingsScreen(self))
        case .person: open(PersonScreen(self))
        case .messages: open(MessagesScreen(self))
        case .keyTest: open(KeyTestScreen(self))
        case .export: open(ExportScreen(self))
        case .drafts: open(DraftsScreen(self))
        case .backup: open(BackupsScreen(self))
        case .bin: open(BinScreen(self))
        case .verify: try verify()
        case .board: open(BoardScreen(self))
        case .compare:
            let month = Period(today.month)
            open(CompareScreen(self, .init(month.before, place), .init(month, place)))
        default: break
        }
    }

    /// Verifies the whole ledger and shows what was found.
    private func verify() throws {
        let report = try working { try ledger.check(progress: $0) }
        open(CheckScreen(self, report))
    }

    /// Opens an empty form of a kind.
    func openForm(_ kind: Kind) { open(FormScreen(self, .new(kind))) }

    /// Opens the list of a kind, at the own station.
    func openList(_ kind: Kind) { open(ListScreen(self, kind)) }

    /// Opens a record in the screen that suits its kind.
    func openRecord(_ kind: Kind, _ id: RecordUUID) {
        noteOpened(kind, id)
        switch kind {
        case .cases: open(CaseScreen(self, id))
        case .groups: open(GroupScreen(self, id))
        default: open(RecordScreen(self, kind, id))
        }
    }

    /// Takes back the last save, deletion or import, and says which it was; asks before more than a screenful goes.
    func undo() throws {
        guard let last = try ledger.lastAct(language: language), last.records > 20 else {
            return try undoLast()
        }
        let words = last.words(self)
        open(
            Question(
                self, Label("要撤销“\(words.chinese)”吗？", "Undo “\(words.english)”?")
            ) { [weak self] in try self?.undoLast() })
    }

    private func undoLast() throws {
        let last = try ledger.lastAct(language: language)
        try saving { [self] in
            try working { try self.ledger.undo(progress: $0) }
        } then: { [self] undone in
            let words = last?.words(self) ?? undone.batch.act.label
            say("已撤销：\(words.chinese)", "Undone: \(words.english)")
            try screen.refresh()
        }
    }

    /// Does long work with a progress that Esc stops; quick work shows nothing.
    func working<T>(_ body: (@escaping ProgressReport) throws -> T) throws -> T {
        let started = times.elapsed()
        return try body { progress in
            guard self.times.elapsed() - started > .milliseconds(300) else { return }
            self.showProgress(progress)
            while self.display.hasNext, let event = self.display.next(within: .zero) {
                switch event {
                case .key(.escape), .key(.ctrl("g")), .key(.ctrl("c")): throw Cancelled()
                case .ended:
                    self.take(event)
                    throw Cancelled()
                default: self.heldBack.append(event)
                }
            }
        }
    }
}
