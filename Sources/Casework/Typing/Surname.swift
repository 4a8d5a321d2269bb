/// Surnames that are read otherwise than their characters are elsewhere.
enum Surname {
    /// The reading of the surname that a name begins with, one syllable for each of its characters; nil where it is the
    /// common reading, or the text is too long or too short to be a name.
    static func reading(of name: [UInt32]) -> [[UInt8]]? {
        guard (2...4).contains(name.count) else { return nil }
        if name.count > 2, let double = double[name[0] << 16 | name[1]] { return double }
        return name.count < 4 ? single[name[0]].map { [$0] } : nil
    }

    private static let single: [UInt32: [UInt8]] = table([
        "曾 zeng", "单 shan", "仇 qiu", "解 xie", "查 zha", "区 ou", "朴 piao", "缪 miao", "盖 ge", "乐 yue", "覃 qin",
        "洗 xian", "黑 he", "秘 bi", "员 yun", "繁 po", "乜 nie", "召 shao", "折 she", "祭 zhai", "种 chong", "佴 nai",
        "隗 wei", "都 du", "句 gou", "逄 pang", "宓 mi",
    ]).reduce(into: [:]) { $0[$1.characters[0]] = $1.syllables[0] }

    private static let double: [UInt32: [[UInt8]]] = table([
        "尉迟 yu chi", "万俟 mo qi", "长孙 zhang sun", "单于 chan yu", "澹台 tan tai", "乐正 yue zheng", "令狐 ling hu",
        "宰父 zai fu", "句龙 gou long", "鲜于 xian yu",
    ]).reduce(into: [:]) { $0[$1.characters[0] << 16 | $1.characters[1]] = $1.syllables }

    private static func table(_ lines: [String]) -> [(characters: [UInt32], syllables: [[UInt8]])] {
        lines.map { line in
            let words = line.split(separator: " ")
            return (words[0].unicodeScalars.map(\.value), words.dropFirst().map { Array($0.utf8) })
        }
    }
}
