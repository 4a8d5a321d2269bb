import Casework
import Testing

@Suite struct PinyinTests {
    @Test(arguments: [
        ("中", ["zhong"]), ("音", ["yin"]), ("乐", ["le", "yue", "lao"]), ("长", ["zhang", "chang"]),
        ("女", ["nv"]), ("略", ["lve"]), ("一", ["yi"]), ("A", []), ("。", []), ("😀", []), ("\u{3400}", []),
    ])
    func `a character has its readings, the most common first`(character: String, readings: [String]) {
        #expect(Pinyin.readings(of: character.unicodeScalars.first!) == readings)
    }

    @Test(arguments: [
        ("朴", "piao"), ("缪", "miao"), ("查", "zha"), ("解", "xie"), ("区", "ou"), ("盖", "ge"), ("任", "ren"),
        ("华", "hua"), ("尉", "yu"), ("迟", "chi"), ("万", "mo"), ("俟", "qi"), ("乐", "yue"), ("乐", "le"),
        ("翟", "zhai"), ("覃", "qin"), ("覃", "tan"), ("洗", "xian"), ("黑", "he"), ("曾", "zeng"), ("仇", "qiu"),
        ("单", "shan"), ("单", "dan"), ("重", "chong"), ("重", "zhong"), ("行", "hang"), ("会", "kuai"),
        ("都", "du"),
        ("员", "yun"), ("种", "chong"), ("大", "dai"), ("六", "lu"), ("吕", "lv"),
    ])
    func `a character is known by its readings in surnames, words and places`(
        character: String, reading: String
    ) {
        let readings = Pinyin.readings(of: character.unicodeScalars.first!)
        #expect(readings.contains(reading), "\(character): \(readings)")
    }

    @Test func `nearly every character of the block has a reading, and each is letters from a to z`() {
        var unread = 0
        for value in UInt32(0x4E00)...0x9FFF {
            let readings = Pinyin.readings(of: Unicode.Scalar(value)!)
            if readings.isEmpty { unread += 1 }
            #expect(Set(readings).count == readings.count)
            #expect(
                readings.allSatisfy {
                    $0.utf8.allSatisfy { (97...122).contains($0) } && (1...6).contains($0.count)
                })
        }
        #expect(unread < 100)
    }

    @Test(arguments: [
        ("太极晨练", "tjcl"), ("重阳敬老", "zyjl"), ("A组 第3节", "azd3j"), ("Ａ组３", "az3"),
        ("阿依·古丽", "aygl"), ("", ""), ("😀", ""), ("消防安全（演练）", "xfaqyl"),
    ])
    func `initials are the first letters of the most common readings`(text: String, initials: String) {
        #expect(Pinyin.initials(text) == initials)
    }

    @Test(arguments: [
        ["安平", "曹红", "陈一", "李明", "李平", "王一", "张三", "赵四"],
        ["汪一", "王二明", "王一"],
        ["任小红", "曾小红", "张小红"],
        ["沙小明", "单小明", "邵小明"],
        ["1号楼", "2号楼", "a座", "安居", "b座", "北楼", "😀"],
        ["", "阿", "阿姨"],
    ])
    func `names sort by pinyin, surnames by their own readings`(names: [String]) {
        #expect(names.reversed().sorted(by: Pinyin.order) == names)
    }

    @Test func `surnames stand where their reading belongs`() {
        #expect(
            ["赵一", "曾一", "岑一", "单一", "查一", "区一", "尉迟一", "万俟一"].sorted(by: Pinyin.order)
                == ["岑一", "万俟一", "区一", "单一", "尉迟一", "曾一", "查一", "赵一"])
    }

    @Test func `a title is no name, and its first character keeps its common reading`() {
        #expect(
            ["单身青年联谊会", "大家乐歌咏会", "深夜食堂故事会"].sorted(by: Pinyin.order)
                == ["大家乐歌咏会", "单身青年联谊会", "深夜食堂故事会"])
    }

    @Test func `the order is one line on random names`() {
        var numbers = SeededNumbers(for: "names")
        let characters = Array("曾单区万俟长孙王汪一乙aB19·😀女绿鹿。").map(String.init)
        func name() -> String {
            (0..<Int.random(in: 0...5, using: &numbers)).map { _ in characters.randomElement(using: &numbers)!
            }.joined()
        }
        for _ in 0..<3000 {
            let (one, two, three) = (name(), name(), name())
            #expect(!Pinyin.order(one, one), "\(one), seed \(numbers.seed)")
            let before = Pinyin.order(one, two)
            #expect(one == two || before != Pinyin.order(two, one), "\(one), \(two), seed \(numbers.seed)")
            if before, Pinyin.order(two, three) {
                #expect(Pinyin.order(one, three), "\(one), \(two), \(three), seed \(numbers.seed)")
            }
        }
    }
}
