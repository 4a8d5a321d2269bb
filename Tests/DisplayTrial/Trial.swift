import Glibc
import Terminal

/// What the trial shows, and what its keys do.
struct Trial {
    let display: CursesDisplay
    let log: String?
    let stays: Bool
    private var text = ""
    private var lines: [String] = []
    private var isAtGallery = false
    private var isOver = false

    init(display: CursesDisplay, log: String?, stays: Bool) {
        self.display = display
        self.log = log
        self.stays = stays
    }

    mutating func run() {
        note("size \(display.size.columns)x\(display.size.rows)")
        while !isOver {
            if !display.hasNext { display.show(isAtGallery ? gallery : screen) }
            guard let event = display.next(within: nil) else { continue }
            note(event.line)
            handle(event)
        }
    }

    private mutating func handle(_ event: Event) {
        switch event {
        case .key(.text(let character)): text.append(character)
        case .key(.backspace): if !text.isEmpty { text.removeLast() }
        case .key(.ctrl("l")): display.invalidate()
        case .key(.ctrl("q")): isOver = true
        case .key(.ctrl("z")): display.suspend()
        case .key(.ctrl("o")): text = String(sink(1))
        case .key(.function(let number)): perform(number)
        case .paste(let pasted): text += pasted.filter { $0 != "\n" }.prefix(200)
        case .ended: isOver = !stays
        default: break
        }
    }

    private mutating func perform(_ number: Int) {
        switch number {
        case 2: isAtGallery.toggle()
        case 3: display.ring()
        case 4:
            print("said on standard output")
            _ = "said on standard error\n".withCString { write(2, $0, strlen($0)) }
        case 5: display.hasMouse.toggle()
        case 6: exit(3)
        case 7: fatalError("the trial was told to crash")
        case 8: usleep(300_000)
        case 9: text = ""
        default: break
        }
    }

    /// Goes down until the stack is used up.
    private func sink(_ depth: Int) -> Int { depth == 0 ? 0 : sink(depth + 1) &+ depth }

    private var screen: Frame {
        var canvas = Canvas(display.size)
        let size = canvas.size
        canvas.write("显示试验 display trial", column: 0, row: 0, columns: size.columns, Style(.bold, hue: .cyan))
        let room = max(0, size.rows - 2)
        for (row, line) in lines.suffix(room).enumerated() {
            canvas.write(line, column: 0, row: row + 1, columns: size.columns)
        }
        let column = canvas.write("> \(text)", column: 0, row: size.rows - 1)
        canvas.placeCursor(column: column, row: size.rows - 1)
        return canvas.frame
    }

    /// Every look, what terminals show in different widths, and borders.
    private var gallery: Frame {
        var canvas = Canvas(display.size)
        var row = 0
        for (name, attributes) in [
            ("plain", Style.Attributes()), ("bold", .bold), ("dim", .dim), ("underline", .underline),
            ("reverse", .reverse),
        ] {
            var column = canvas.write(name, column: 0, row: row, Style(attributes)) + 1
            for hue in Style.Hue.allCases {
                column = canvas.write("\(hue)台账", column: column, row: row, Style(attributes, hue: hue)) + 1
            }
            row += 1
        }
        for text in [
            "“引号”‘单’…—·①⑩→★■°×│─|", "█▇▆▅▄▃▂▁|", "，「」！？０１２|", "é e\u{301} ā|", "𠮷😀👨‍👩‍👧🇨🇳❤️\u{1FAE8}|",
            "བོད་ ไทย 한글|",
        ] {
            canvas.write(text, column: 0, row: row)
            row += 1
        }
        return canvas.frame
    }

    private mutating func note(_ line: String) {
        lines.append(line)
        if lines.count > 500 { lines.removeFirst(250) }
        guard let log, let file = fopen(log, "a") else { return }
        fputs(line + "\n", file)
        fclose(file)
    }
}

extension Event {
    /// The event as one line of text.
    var line: String {
        switch self {
        case .key(.text(let character)): "text \(character)"
        case .key(let key): "key \(key.name)"
        case .paste(let text):
            "paste \(text.count) characters, \(text.split(separator: "\n", omittingEmptySubsequences: false).count) lines: "
                + printable(String(text.prefix(30)))
        case .mouse(let mouse): "mouse \(mouse.action) \(mouse.point.column),\(mouse.point.row)"
        case .resized(let size): "resized \(size.columns)x\(size.rows)"
        case .ended(let ending): "ended \(ending)"
        }
    }
}
