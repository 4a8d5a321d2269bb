@testable import Terminal

/// What terminals send for keys, from their manuals and descriptions.
enum KeySamples {
    static let arrows: [(Key, Key.Arrow, Character)] = [
        (.up, .up, "A"), (.down, .down, "B"), (.right, .right, "C"), (.left, .left, "D"),
    ]

    /// Each sequence with the key that it stands for, whatever `TERM` says.
    static let all: [(sent: String, key: Key)] = {
        var all: [(String, Key)] = []
        for (key, arrow, letter) in arrows {
            all.append(("\u{1B}[\(letter)", key))
            all.append(("\u{1B}O\(letter)", key))
            // xterm, tmux, Linux; an old form of it; rxvt.
            all.append(("\u{1B}[1;5\(letter)", .control(arrow)))
            all.append(("\u{1B}O5\(letter)", .control(arrow)))
            all.append(("\u{1B}O1;5\(letter)", .control(arrow)))
            all.append(("\u{1B}O\(letter.lowercased())", .control(arrow)))
            all.append(("\u{1B}[1;2\(letter)", .shift(arrow)))
            all.append(("\u{1B}O2\(letter)", .shift(arrow)))
            all.append(("\u{1B}[\(letter.lowercased())", .shift(arrow)))
            all.append(("\u{1B}[1;6\(letter)", .control(arrow)))
            all.append(("\u{1B}[1;3\(letter)", key))
            all.append(("\u{1B}[1;1\(letter)", key))
        }
        all += homeAndEnd + functions + keypad
        all += [
            ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
            ("\u{1B}[Z", .backTab), ("\u{1B}[3;5~", .control(.delete)), ("\u{1B}[3^", .control(.delete)),
            ("\u{1B}[3;2~", .shift(.delete)), ("\u{1B}[3$", .shift(.delete)), ("\u{1B}[5;5~", .pageUp),
            // SCO.
            ("\u{1B}[I", .pageUp), ("\u{1B}[G", .pageDown), ("\u{1B}[L", .insert),
        ]
        return all
    }()

    private static let homeAndEnd: [(String, Key)] = [
        ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
        ("\u{1B}[F", .end),
        ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[1;5H", .control(.home)),
        ("\u{1B}[1;5F", .control(.end)), ("\u{1B}[7^", .control(.home)), ("\u{1B}[8^", .control(.end)),
        ("\u{1B}[1;2H", .shift(.home)), ("\u{1B}[8$", .shift(.end)), ("\u{1B}[7@", .control(.home)),
    ]

    private static let functions: [(String, Key)] = {
        var keys: [(String, Key)] = []
        for (index, letter) in "PQRS".enumerated() { keys.append(("\u{1B}O\(letter)", .function(index + 1))) }
        // rxvt, PuTTY, VT220 and xterm from F5 on.
        for (number, key) in zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24], 1...12) {
            keys.append(("\u{1B}[\(number)~", .function(key)))
        }
        // The Linux console.
        for (index, letter) in "ABCDE".enumerated() {
            keys.append(("\u{1B}[[\(letter)", .function(index + 1)))
        }
        // SCO; its F1 begins like a mouse report and is tried apart.
        for (index, letter) in "NOPQRSTUVWX".enumerated() {
            keys.append(("\u{1B}[\(letter)", .function(index + 2)))
        }
        for digit in 1...9 { keys.append(("\u{1B}\(digit)", .function(digit))) }
        return keys + [("\u{1B}0", .function(10)), ("\u{1B}[1;1P", .function(1))]
    }()

    private static let keypad: [(String, Key)] = {
        var keys: [(String, Key)] = [
            ("\u{1B}OM", .enter), ("\u{1B}Ok", .text("+")), ("\u{1B}Ol", .text("+")),
            ("\u{1B}Om", .text("-")),
            ("\u{1B}On", .text(".")), ("\u{1B}Oo", .text("/")), ("\u{1B}Oj", .text("*")),
            ("\u{1B}OX", .text("=")),
        ]
        for (digit, letter) in "pqrstuvwxy".enumerated() {
            keys.append(("\u{1B}O\(letter)", .text(Character(String(digit)))))
        }
        return keys
    }()

    /// What is no key and no text: reports, keys that have no name here, answers to questions.
    static let nothing = [
        "\u{1B}[1;2P", "\u{1B}[15;5~", "\u{1B}[25~", "\u{1B}[34~", "\u{1B}[99~", "\u{1B}[27;5;65~",
        "\u{1B}[65;5u",
        "\u{1B}[E", "\u{1B}OE", "\u{1B}[?1;2c", "\u{1B}[>41;330;0c", "\u{1B}[?2004;1$y", "\u{1B}[0n",
        "\u{1B}[8;24;80t", "\u{1B}[12;40R", "\u{1B}[[Z", "\u{1B}[201~", "\u{1B}[ q",
        "\u{1B}[99999999999999999999~",
        "\u{1B}[;;;;;;~", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\",
        "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[<0;10;5m", "\u{1B}[<35;10;5M",
        "\u{1B}[<2;10;5M", "\u{1B}[<0;0;0M", "\u{1B}[<0;3M", "\u{1B}[M#!!",
    ]
}
