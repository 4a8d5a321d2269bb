import Casework

extension Check {
    /// Each record posts what is stored for it.
    ///
    /// - parameter ids: the records to look at.
    mutating func records(_ ids: ClosedRange<Int> = 0...Int.max) throws {
        let books = Bookkeeping(connection, rules)
        let neighbours = Neighbours(connection, books)
        var pacer = Pacer(progress, "重新计数", "recounting")
        let total = try connection("SELECT COUNT(*) FROM record").first { $0.integer(0) } ?? 0
        var report = self.report
        try connection("SELECT \(Spine.columns) FROM record WHERE id BETWEEN ? AND ? ORDER BY id")
            .bind(ids.lowerBound, ids.upperBound).each { row in
                let spine = try Spine(row)
                report.records += 1
                try pacer.tick(report.records, of: total)
                let values = try connection.values(spine.kind, spine.id)
                let record = spine.kind.type.init(values: values)
                let expected = Spine(
                    id: spine.id, uuid: spine.uuid, kind: spine.kind, values: values, version: spine.version,
                    isDeleted: spine.isDeleted)
                if expected.station != spine.station || expected.scope != spine.scope
                    || expected.number != spine.number
                    || expected.day != spine.day
                {
                    let name = try name(spine.id)
                    report.differ(
                        "记录 \(name) 的索引与内容不符", "the index of \(name) does not agree with its content")
                }
                let posted = try connection.postings(of: spine.id)
                report.postings += posted.count
                let lines = try spine.isDeleted ? [] : books.lines(spine, record, values)
                if Set(posted) != Set(lines) || posted.count != lines.count {
                    let name = try name(spine.id)
                    report.differ("记录 \(name) 的计数与重新计算不符", "the postings of \(name) differ from a recount")
                }
                guard !spine.isDeleted else { return }
                for problem in try neighbours.problems(spine, record, isNew: true) {
                    let name = try name(spine.id)
                    report.find(
                        "\(name) \(problem.sentence(in: .chinese))",
                        "\(name) \(problem.sentence(in: .english))")
                }
                for warning in try neighbours.warnings(spine, record, today: today) {
                    let name = try name(spine.id)
                    report.find(
                        "\(name) \(warning.sentence(in: .chinese))",
                        "\(name) \(warning.sentence(in: .english))")
                }
            }
        let strays = try connection(
            "SELECT DISTINCT record FROM posting WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = record) LIMIT 100"
        ).all { $0.integer(0) }
        for id in strays {
            report.differ("计数属于不存在的记录 \(id)", "postings of a record that is not there, \(id)")
        }
        self.report = report
    }
}
