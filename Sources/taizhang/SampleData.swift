import Casework
import Exchange
import Glibc

/// The sample ledger that comes with the program: Luohe, January to October 2023.
enum SampleData {
    static let today = Day(2023, 10, 31)!

    /// The directory of the sample's files: `TAIZHANG_SAMPLE`, else above the program, else where we stand.
    static func folder() throws -> String {
        if let path = Invocation.variable("TAIZHANG_SAMPLE") { return path }
        var starts: [String] = []
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        if length > 0 {
            starts.append(
                String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        starts.append("./")
        for start in starts {
            var folder = start
            while let slash = folder.lastIndex(of: "/") {
                folder = String(folder[..<slash])
                for sample in [
                    "\(folder)/sample-data/luohe-2023", "\(folder)/share/taizhang/sample-data/luohe-2023",
                ]
                where access(sample + "/stations.csv", R_OK) == 0 {
                    return sample
                }
            }
        }
        throw Refusal(
            .missing, "找不到样例数据 sample-data/luohe-2023，请用 TAIZHANG_SAMPLE 指明它的目录。",
            "The sample data sample-data/luohe-2023 can't be found; name its directory with TAIZHANG_SAMPLE."
        )
    }
}
