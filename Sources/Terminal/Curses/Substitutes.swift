/// Look-alikes of one column for characters that a terminal shows two columns wide where the layout counts one.
enum Substitutes {
    /// What is shown instead: one ASCII character, `?` where none looks alike.
    static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        table[scalar] ?? numeral(scalar) ?? "?"
    }

    /// ①…⑳, ⑴…⒇, ⒈…⒛, Ⅰ…Ⅻ, ❶…❿ and ⓪ as their last digit.
    private static func numeral(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let ranges: [(ClosedRange<UInt32>, first: UInt32)] = [
            (0x2460...0x2473, 1), (0x2474...0x2487, 1), (0x2488...0x249B, 1), (0x2160...0x216B, 1),
            (0x2170...0x2179, 1), (0x2776...0x277F, 1), (0x24EB...0x24F4, 11), (0x24EA...0x24EA, 0),
            (0x3251...0x325F, 21),
        ]
        for (range, first) in ranges where range.contains(scalar.value) {
            return Unicode.Scalar(UInt8(ascii: "0") + UInt8((scalar.value - range.lowerBound + first) % 10))
        }
        return nil
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        let groups: [(String, Unicode.Scalar)] = [
            ("“”„‟〝〞", "\""), ("‘’‚‛′", "'"), ("″", "\""), ("…‥～", "~"),
            ("—–‐‑‒―─━┄┅┈┉¯", "-"), ("·•∙‧", "."), ("│┃┆┇┊┋║¦", "|"), ("═", "="),
            ("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╯╰", "+"), ("→⇒▶▷", ">"), ("←⇐◀◁", "<"), ("↑▲△", "^"),
            ("↓▼▽", "v"), ("↔", "-"), ("★☆※✕", "*"), ("■□▪▫◆◇▣▤▥▦▧▨▩", "#"), ("●◎", "*"), ("○◯°", "o"),
            ("×", "x"), ("÷", "/"), ("±", "+"), ("§", "S"), ("¶", "P"), ("®", "R"), ("¤", "o"), ("¡", "!"),
            ("¿", "?"),
            ("²", "2"), ("³", "3"), ("¹", "1"), ("∶", ":"), ("∥", "|"), ("∕", "/"), ("≈∽", "~"), ("≡", "="),
            ("≤≦", "<"),
            ("≥≧", ">"),
            // From the fullest to the emptiest.
            ("█▇▓", "#"), ("▆▅▒", "+"), ("▄▃", ":"), ("▂▁░", "."), ("▉▊▋", "#"), ("▌▍", "|"), ("▎▏", "|"),
            ("āáǎàâåãäăą", "a"), ("ēéěèêëę", "e"), ("īíǐìîï", "i"), ("ōóǒòôöøõő", "o"), ("ūúǔùûüǖǘǚǜű", "u"),
            ("ñńň", "n"), ("çćč", "c"), ("ł", "l"), ("đð", "d"),
        ]
        for (characters, ascii) in groups {
            for scalar in characters.unicodeScalars { table[scalar] = ascii }
        }
        return table
    }()
}
