import CNcurses
import Glibc

/// The terminal on standard input and output, drawn with ncurses.
///
/// While it is open, what anything writes to standard output and error is held back and printed after `close()`. Every
/// way out gives the terminal back: closing, the end of the process, a crash, a signal. There is one at a time.
public final class CursesDisplay: Display {
    public private(set) var size: Size
    public var hasMouse: Bool {
        didSet { if hasMouse != oldValue, isOpen { write(mouseMode) } }
    }

    private var isOpen = true
    private var input: TerminalInput
    private var printing = GlyphPrinting { Int(cn_width($0.value)) }
    private let ambiguousWidth: AmbiguousWidth
    /// Whether the terminal was asked how wide they are, and has not answered yet.
    private var isAnswerDue = false
    private let restoring: RestoringText
    private let hasDim: Bool
    private var hasColour = false
    private let output: Output
    /// What stands on the screen; nil when that is not known.
    private var shown: Frame?
    private var isStale = true
    private var isCursorShown = true
    /// An event that `hasNext` has taken already.
    private var early: Event?
    private var endings: [Event.Ending] = []
    private var isResizeDue = false

    /// Where curses writes: a descriptor of its own, as standard output is held back.
    private struct Output {
        let descriptor: Int32
        let file: UnsafeMutablePointer<FILE>
        let screen: OpaquePointer
    }

    private static let terminal: Int32 = 0

    /// Takes the terminal over.
    ///
    /// - Throws: why it can't; nothing was changed then.
    public init(options: CursesOptions = CursesOptions()) throws(CursesFailure) {
        guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
        try Self.settleLocale()
        try Self.findTerminal()
        setenv("NCURSES_NO_UTF8_ACS", "1", 1)
        restoring = RestoringText(
            capability: Self.capability, bottom: cn_move_text(998, 0).map { String(cString: $0) })
        hasDim = Self.capability("dim") != nil
        fflush(cn_standard_output())
        guard cn_rescue_remember(Self.terminal) == 0 else { throw .notATerminal }
        // Before curses, which then leaves the signals alone.
        let wake = cn_signals_open()
        guard wake >= 0, let output = Self.open() else {
            cn_signals_close()
            throw .notStarted
        }
        self.output = output
        ambiguousWidth = options.ambiguousWidth
        hasMouse = options.hasMouse
        input = TerminalInput(terminal: Self.terminal, wake: wake, escapeDelay: options.escapeDelay)
        size = Size(columns: Int(cn_columns()), rows: Int(cn_lines()))
        arm()
        for (name, key) in NamedSequences.names {
            if let sequence = Self.capability(name) { input.decoder.named.add(Array(sequence.utf8), key) }
        }
        setModes()
        if options.hasColour { setColours() }
        for descriptor: Int32 in 1...2 { cn_hold(descriptor) }
        fitToWindow()
        // Sends what curses has gathered, so that all that follows is on the screen that is given back.
        wnoutrefresh(cn_screen())
        doupdate()
        write(RestoringText.Mode.pasteOn + mouseMode)
        findAmbiguousWidth()
    }

    deinit { close() }

    // MARK: - Drawing

    public func show(_ frame: Frame) {
        guard isOpen, !input.isHungUp else { return }
        let screen = cn_screen()
        if isStale || shown?.size != frame.size { werase(screen) }
        if isStale { clearok(cn_shown_screen(), true) }
        for change in FrameChange.changes(from: isStale ? nil : shown, to: frame) {
            for run in StyledRun.runs(of: change, within: size, printing: &printing) { draw(run) }
        }
        shown = frame
        isStale = false
        let isCursorWanted = frame.cursor.map(Rect(size).contains) ?? false
        let cursor = isCursorWanted ? frame.cursor : nil
        if !isCursorWanted, isCursorShown { curs_set(0) }
        wmove(screen, Int32(cursor?.row ?? size.rows - 1), Int32(cursor?.column ?? 0))
        wnoutrefresh(screen)
        doupdate()
        if isCursorWanted, !isCursorShown { curs_set(1) }
        isCursorShown = isCursorWanted
    }

    public func invalidate() { isStale = true }

    public func ring() {
        if isOpen { beep() }
    }

    private func draw(_ run: StyledRun) {
        var attributes: attr_t = 0
        if run.style.attributes.contains(.bold) { attributes |= cn_bold() }
        if run.style.attributes.contains(.dim), hasDim { attributes |= cn_dim() }
        if run.style.attributes.contains(.underline) { attributes |= cn_underline() }
        if run.style.attributes.contains(.reverse) { attributes |= cn_reverse() }
        cn_style(cn_screen(), attributes, hasColour ? Int32(run.style.hue?.rawValue ?? 0) : 0)
        cn_write_text(
            cn_screen(), Int32(run.row), Int32(run.column), run.scalars, Int32(run.scalars.count))
    }

    // MARK: - Events

    public var hasNext: Bool {
        if early == nil { early = next(within: .zero) }
        return early != nil
    }

    public func next(within limit: Duration?) -> Event? {
        if let event = early {
            early = nil
            return event
        }
        guard isOpen else { return .ended(.hangUp) }
        // Longer than a day is as good as for ever, and can be added to any instant.
        let deadline = limit.map { ContinuousClock.now + min($0, .seconds(86_400)) }
        while true {
            if cn_signals_wait() != 0 { takeSignals() }
            if !endings.isEmpty { return .ended(endings.removeFirst()) }
            if isResizeDue {
                isResizeDue = false
                fitToWindow()
                return .resized(size)
            }
            switch input.wait(until: deadline) {
            case .event(.mouse(let mouse)):
                if hasMouse, Rect(size).contains(mouse.point) { return .mouse(mouse) }
            case .event(let event): return event
            case .report(let point): setAmbiguousWidth(point)
            case .woken: takeSignals()
            case .timedOut: return nil
            case .hungUp: return .ended(.hangUp)
            }
        }
    }

    private func takeSignals() {
        let signals = Int(cn_signals_take())
        if signals & CN_HUNG_UP != 0 { endings.append(.hangUp) }
        if signals & CN_TERMINATED != 0 { endings.append(.terminated) }
        if signals & CN_INTERRUPTED != 0 { endings.append(.interrupted) }
        if signals & CN_STOPPING != 0 {
            stop(wholeJob: false)
        } else if signals & CN_CONTINUED != 0 {
            // A stop that can't be noticed, and a shell used the terminal in between.
            takeOver()
        }
        if signals & CN_RESIZED != 0 { isResizeDue = true }
    }

    // MARK: - Giving the terminal back

    public func suspend() {
        if isOpen { stop(wholeJob: true) }
    }

    public func close() {
        guard isOpen else { return }
        isOpen = false
        giveBack()
        cn_signals_close()
        fflush(cn_standard_output())
        cn_release()
        delscreen(output.screen)
        fclose(output.file)
    }

    private func stop(wholeJob: Bool) {
        giveBack()
        cn_stop(wholeJob ? 1 : 0)
        takeOver()
    }

    private func giveBack() {
        // An answer that is still to come would be typed into the shell.
        if isAnswerDue, !input.isHungUp, let point = input.cursorReport(until: .now + .milliseconds(100)) {
            setAmbiguousWidth(point)
        }
        isAnswerDue = false
        write(RestoringText.Mode.mouseOff + RestoringText.Mode.pasteOff)
        endwin()
        cn_rescue_modes()
        cn_rescue_disarm()
    }

    private func takeOver() {
        // First of all the modes: a process in the background stops here, before it writes to the shell's screen.
        reset_prog_mode()
        arm()
        write(Self.capability("smcup").map(RestoringText.withoutDelays) ?? "")
        write(RestoringText.Mode.pasteOn + mouseMode)
        isStale = true
        isResizeDue = true
    }

    private func arm() {
        restoring.bytes.withUnsafeBytes {
            cn_rescue_arm(output.descriptor, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
        }
    }

    private var mouseMode: String {
        hasMouse && Self.capability("kmous") != nil
            ? RestoringText.Mode.mouseOn : RestoringText.Mode.mouseOff
    }

    // MARK: - Starting

    /// Makes the C library read and print UTF-8, also where the environment names no locale or one that is not installed.
    private static func settleLocale() throws(CursesFailure) {
        for name in ["", "C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"] {
            if setlocale(LC_CTYPE, name) != nil, encoding == "UTF-8" { return }
        }
        throw .noUnicode(encoding)
    }

    private static var encoding: String { String(cString: nl_langinfo(nl_item(CODESET))) }

    /// Looks the terminal up: curses would end the process where it is unknown.
    private static func findTerminal() throws(CursesFailure) {
        guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else {
            throw .terminalUnnamed
        }
        var found: Int32 = 0
        guard setupterm(name, 1, &found) == OK else {
            throw found == 1 ? .terminalTooPlain(name) : .terminalUnknown(name)
        }
        guard capability("cup") != nil else { throw .terminalTooPlain(name) }
    }

    private static func capability(_ name: String) -> String? {
        cn_capability(name).map { String(cString: $0) }
    }

    private static func open() -> Output? {
        let descriptor = fcntl(1, F_DUPFD_CLOEXEC, 10)
        guard descriptor >= 0 else { return nil }
        guard let file = fdopen(descriptor, "w") else {
            Glibc.close(descriptor)
            return nil
        }
        guard let screen = newterm(nil, file, cn_standard_input()) else {
            fclose(file)
            return nil
        }
        return Output(descriptor: descriptor, file: file, screen: screen)
    }

    private func setModes() {
        raw()
        noecho()
        nonl()
        // Neither what is typed ahead nor an interrupt breaks a drawing off or throws keys away.
        typeahead(-1)
        intrflush(cn_screen(), false)
        cn_take_every_byte(Self.terminal)
        def_prog_mode()
    }

    private func setColours() {
        guard has_colors(), start_color() == OK, use_default_colors() == OK, cn_colours() >= 8 else { return }
        for hue in Style.Hue.allCases { init_pair(Int16(hue.rawValue), Int16(hue.rawValue), -1) }
        hasColour = true
    }

    /// Takes the window's size over, and draws everything anew: a terminal moves or cuts what stood there.
    private func fitToWindow() {
        var (columns, rows): (Int32, Int32) = (0, 0)
        cn_window_size(Self.terminal, &columns, &rows)
        if columns > 0, rows > 0 {
            resize_term(min(rows, 1000), min(columns, 2000))
            size = Size(columns: Int(cn_columns()), rows: Int(cn_lines()))
        }
        isStale = true
    }

    /// Asks the terminal how wide it shows a character of ambiguous width.
    private func findAmbiguousWidth() {
        printing.isAmbiguousWide = ambiguousWidth == .wide
        guard ambiguousWidth == .automatic, Self.capability("u7") == "\u{1B}[6n" else { return }
        write("\r…\u{1B}[6n")
        isAnswerDue = true
    }

    /// The answer comes while the first screen is made, or after it over a slow line; nothing waits for it.
    private func setAmbiguousWidth(_ point: Point) {
        isAnswerDue = false
        guard ambiguousWidth == .automatic, (1...2).contains(point.column) else { return }
        guard printing.isAmbiguousWide != (point.column == 2) else { return }
        printing.isAmbiguousWide = point.column == 2
        isResizeDue = true
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes {
                Glibc.write(output.descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            start += count
        }
    }
}
