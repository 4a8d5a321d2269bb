/// Keys that are pressed again and again on one screen of a program, and the same work of other programs beside it.
struct KeyTrial {
    /// What is pressed in a program.
    struct Presses {
        /// The keys that lead to the place.
        var way: [String] = []
        /// The keys that are measured, one after the other and from the first again.
        let keys: [String]
    }

    let work: String
    let taizhang: Presses
    var ncurses: Presses?
    var less: Presses?
    /// Whether what is drawn first is completed later, by what takes longer to find.
    var isCompletedLater = false
    /// Whether the keys are pressed at once, while the last of the way is still being completed, each to draw the
    /// whole screen anew: what a person waits for who does not wait.
    var isImpatient = false
    /// Whether the bytes of an answer are a result as well.
    var countsBytes = false

    /// Every part of the program in which a person presses many keys.
    static let all = [
        KeyTrial(
            work: "list of visits: Down", taizhang: .init(way: visits, keys: [PressedKeys.down]),
            ncurses: .init(keys: [PressedKeys.applicationDown]), less: .init(keys: ["j"]), countsBytes: true),
        KeyTrial(
            work: "list of visits: PgDn", taizhang: .init(way: visits, keys: [PressedKeys.pageDown]),
            ncurses: .init(keys: [PressedKeys.pageDown]), less: .init(keys: [PressedKeys.pageDown])),
        KeyTrial(
            work: "list of visits: End, Home",
            taizhang: .init(way: visits, keys: [PressedKeys.end, PressedKeys.home]),
            ncurses: .init(keys: [PressedKeys.applicationEnd, PressedKeys.applicationHome]),
            less: .init(keys: ["G", "g"])),
        KeyTrial(
            work: "list of visits: typing a filter",
            taizhang: .init(way: visits + ["/"], keys: PressedKeys.typed("王芳")),
            isCompletedLater: true),
        KeyTrial(
            work: "list of visits, while it is found: Ctrl-L",
            taizhang: .init(way: visits, keys: [PressedKeys.redraw]), isImpatient: true),
        KeyTrial(
            work: "first screen: Down, Up",
            taizhang: .init(keys: [PressedKeys.down, PressedKeys.down, PressedKeys.up, PressedKeys.up])),
        KeyTrial(
            work: "month: arrows",
            taizhang: .init(
                way: [PressedKeys.month],
                keys: [
                    PressedKeys.right, PressedKeys.down, PressedKeys.down, PressedKeys.left, PressedKeys.up,
                ]), isCompletedLater: true),
        KeyTrial(
            work: "month: [ and ]",
            taizhang: .init(
                way: [PressedKeys.month],
                keys: [String](repeating: "[", count: 12) + [String](repeating: "]", count: 12)),
            isCompletedLater: true),
        KeyTrial(
            work: "form: a letter", taizhang: .init(way: ["3"], keys: PressedKeys.letters),
            ncurses: .init(keys: PressedKeys.letters), less: .init(way: ["/"], keys: PressedKeys.letters),
            countsBytes: true),
        KeyTrial(
            work: "form: a Chinese character", taizhang: .init(way: ["3"], keys: PressedKeys.chinese),
            ncurses: .init(keys: PressedKeys.chinese), less: .init(way: ["/"], keys: PressedKeys.chinese),
            countsBytes: true),
        KeyTrial(
            work: "find: a letter",
            taizhang: .init(way: [PressedKeys.find], keys: PressedKeys.typed("wangfang")),
            isCompletedLater: true),
        KeyTrial(
            work: "find: a Chinese character",
            taizhang: .init(way: [PressedKeys.find], keys: PressedKeys.typed("王芳走访")),
            isCompletedLater: true),
    ]

    /// From the first screen to the list of visits: the second kind of those that are listed.
    private static let visits = ["0", "2"]
}
