import Casework
import Testing

@Suite struct NameSearchTests {
    @Test(arguments: [
        ("tjcl", "太极晨练"), ("taijichenlian", "太极晨练"), ("taijicl", "太极晨练"), ("太ji", "太极晨练"),
        ("太极", "太极晨练"), ("TJ", "太极晨练"), ("ｔｊｃｌ", "太极晨练"), ("cl", "太极晨练"), ("chenl", "太极晨练"),
        ("taij", "太极晨练"), ("jichen", "太极晨练"), ("zhs", "张三"), ("zs", "张三"), ("张s", "张三"), ("zhangsan", "张三"),
        ("yinyue", "音乐会"), ("yinlehui", "音乐会"), ("yyh", "音乐会"), ("zengxm", "曾小明"), ("cxm", "曾小明"),
        ("shan", "单小明"), ("dan", "单小明"), ("qiu", "仇小明"), ("chouxm", "仇小明"), ("cyjl", "重阳敬老"),
        ("zhongyang", "重阳敬老"), ("chongyang", "重阳敬老"), ("zhangzhe", "长者食堂"), ("changzhe", "长者食堂"),
        ("lv", "吕小明"), ("lu", "吕小明"), ("lü", "吕小明"), ("nvxing", "女性健康"), ("nux", "女性健康"), ("lue", "略阳"),
        ("yuchi", "尉迟小明"), ("moqi", "万俟小明"), ("ycxm", "尉迟小明"), ("aygl", "阿依·古丽"), ("阿依古丽", "阿依·古丽"),
        ("tjcl", "太极（晨练）"), ("11", "2026年11月"), ("３", "第3节"), ("0231", "GA0231"), ("ga02", "ga0231"),
        ("taiji laojie", "老街太极晨练"), ("lj　tj", "老街太极"), ("", "什么都行"), ("  ", ""), ("\u{200F}tjcl", "太极晨练"),
        ("xian", "西安社区"), ("xian", "先锋社区"),
    ])
    func `a text is found by itself, by initials, by full pinyin and by a mix`(query: String, text: String) {
        #expect(NameSearch(query).matches(text))
        #expect(NameSearch(query).score(text) != nil)
    }

    @Test(arguments: [
        ("tjc2", "太极晨练"), ("jt", "太极晨练"), ("aiji", "太极晨练"), ("taijiao", "太极晨练"), ("tjclx", "太极晨练"),
        ("tcl", "太极晨练"), ("太极拳", "太极晨练"), ("tj xx", "太极晨练"), ("zang", "张三"), ("a", ""), ("12", "1月2日"),
        ("hang", "张三"), ("lvv", "吕"), ("gu", "吕小明"), ("nine", "你"), ("z", "😀"), ("\u{200F}x", "太极"),
    ])
    func `what is not in a text is not found`(query: String, text: String) {
        #expect(!NameSearch(query).matches(text))
        #expect(NameSearch(query).score(text) == nil)
    }

    @Test(arguments: [
        ("太极晨练", "太极晨练", 4), ("taijichenlian", "太极晨练", 4), ("老街 太极", "老街 太极", 4), ("yinle", "音乐", 4),
        ("太极", "太极晨练", 3), ("taij", "太极晨练", 3), ("taijichen", "太极晨练", 3), ("ga0", "GA0231", 3),
        ("tj", "太极晨练", 2), ("tjcl", "太极晨练", 2), ("taijicl", "太极晨练", 2), ("太jcl", "太极晨练", 2),
        ("太jic", "太极晨练", 3),
        ("晨练", "太极晨练", 1), ("cl", "太极晨练", 1), ("chenlian", "太极晨练", 1), ("tj cl", "太极晨练", 1),
        ("", "太极晨练", 0),
    ])
    func `a better match has the higher score`(query: String, text: String, score: Int) {
        #expect(NameSearch(query).score(text) == score)
    }

    @Test func `a blank query is known to be blank`() {
        #expect(NameSearch(" \u{3000}").isEmpty)
        #expect(!NameSearch("t").isEmpty)
    }

    @Test func `long queries and texts are compared without delay`() {
        let long = String(repeating: "安", count: 10_000)
        #expect(NameSearch(long).matches(long + "全"))
        #expect(NameSearch(long).score(long) == 4)
        #expect(!NameSearch(long + "全").matches(long))
        #expect(!NameSearch(String(repeating: "an", count: 31) + "x").matches(long))
        #expect(NameSearch(String(repeating: "an", count: 31) + "a").matches(long))
        #expect(NameSearch(String(repeating: "a", count: 63)).matches(long))
        #expect(!NameSearch(String(repeating: "a", count: 64)).matches(long))
        #expect(!NameSearch(String(repeating: "x ", count: 5000)).matches(long))
    }

    /// The same by trying every way, as plainly as it can be said.
    private func plainly(_ query: Substring, _ text: Substring) -> Bool {
        guard let letter = query.first else { return true }
        guard let character = text.first else { return false }
        if letter == character, plainly(query.dropFirst(), text.dropFirst()) { return true }
        return Pinyin.readings(of: character.unicodeScalars.first!).contains { reading in
            (1...reading.count).contains {
                query.hasPrefix(reading.prefix($0)) && plainly(query.dropFirst($0), text.dropFirst())
            }
        }
    }

    @Test func `random queries are found just where a plain search finds them`() {
        var numbers = SeededNumbers(for: "searches")
        let characters = Array("安按单曾长重行西先乐吕a1")
        let letters = Array("anxizhcgdleyu1安单")
        var found = 0
        for _ in 0..<5000 {
            let text = String(
                (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
                    characters.randomElement(using: &numbers)!
                })
            let query = String(
                (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
                    letters.randomElement(using: &numbers)!
                })
            // The plain search knows v only as v.
            if text.contains("吕"), query.contains("u") { continue }
            let expected = text.indices.contains { plainly(query[...], text[$0...]) }
            if expected { found += 1 }
            #expect(NameSearch(query).matches(text) == expected, "\(query) in \(text), seed \(numbers.seed)")
        }
        #expect(found > 100)
    }
}
