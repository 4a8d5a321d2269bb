import Casework
import Foundation
import Ledger
import Terminal
import Testing

@testable import Screens

/// The list of backups, and what the desk does for them by itself.
@Suite struct BackupsScreenTests {
    @discardableResult
    private func opened(_ desk: TestDesk) -> TestDesk { desk.press(.function(9)).type("42") }

    private func backups(_ desk: TestDesk) -> [BackupFile] { Ledger.backups(of: desk.ledger.path) }

    @Test func `a backup is made, verified and told apart from a damaged one`() throws {
        let desk = try TestDesk.smallStation()
        opened(desk).expect("还没有备份").type("v")
        #expect(desk.said == "还没有备份。")
        desk.type("n").expect(
            "2023-10-31 10:40  手动", "已封存", "~/backups/station-2023-10-31T024000Z-asked.ledger")
        #expect(desk.said.contains("已备份并检查无误"))
        desk.type("v").expect("完好")
        let path = backups(desk)[0].path
        var data = try Data(contentsOf: URL(filePath: path))
        data[9000] ^= 1
        try data.write(to: URL(filePath: path))
        desk.type("v").expect("已损坏")
        desk.press(.enter)
        #expect(desk.screen is BackupsScreen && desk.said.contains("与封存时不一致"))
    }

    @Test func `a backup is restored after its changes were shown, and back again`() throws {
        let desk = try TestDesk.smallStation()
        opened(desk).type("n").press(.escape)
        let activities = try desk.records(.activities)
        _ = try desk.ledger.delete(activities[0].id.description)
        opened(desk).press(.enter).expect("恢复会改动", "社区活动", "最后一次改动：现在 2023-10-31 10:40")
        #expect(try desk.records(.activities).count == 2, "nothing has changed yet")
        desk.press(.escape)
        #expect(desk.screen is BackupsScreen)
        desk.ledger.now = { "2023-10-31T02:50:00Z" }
        desk.press(.enter, .function(10))
        #expect(desk.screen is HomeScreen && desk.said.contains("已恢复"))
        #expect(try desk.records(.activities).count == 3)
        let kept = try #require(backups(desk).first { $0.reason == .restore })
        #expect(desk.said.hasSuffix(kept.path.replacingOccurrences(of: desk.home, with: "~")))
        opened(desk)
        #expect(backups(desk)[0].reason == .restore)
        desk.press(.enter, .function(10))
        #expect(try desk.records(.activities).count == 2)
        #expect(try desk.ledger.check().isGood)
    }

    @Test func `the day's backup is made while nothing is typed, and once`() throws {
        let desk = try TestDesk.smallStation()
        #expect(!desk.desk.keepUp(), "a key was pressed just now")
        desk.wait(.seconds(4))
        while desk.desk.keepUp() {}
        #expect(backups(desk).map(\.reason) == [.daily])
        desk.wait(.seconds(100))
        while desk.desk.keepUp() {}
        #expect(backups(desk).count == 1)
    }

    @Test func `a key that comes while a backup is made is taken first, and the backup goes on later`() throws
    {
        let desk = try TestDesk.smallStation()
        desk.wait(.seconds(4))
        desk.display.feed([.key(.text("3"))])
        #expect(desk.desk.keepUp())
        desk.settleAll()
        #expect(desk.screen is FormScreen)
        #expect(!desk.desk.keepUp(), "somebody types")
        #expect(backups(desk).isEmpty)
        desk.wait(.seconds(4))
        while desk.desk.keepUp() {}
        #expect(backups(desk).count == 1)
    }

    @Test func `where no backup can be made it is said once, and work goes on`() throws {
        let desk = try TestDesk.smallStation()
        try Data().write(to: URL(filePath: desk.home + "/backups"))
        for _ in 0..<3 {
            desk.wait(.seconds(100))
            while desk.desk.keepUp() {}
        }
        let said = desk.desk.messages.all.filter { $0.text.chinese.contains("自动备份没有做成") }
        #expect(said.count == 1)
        #expect(said[0].text.english.contains("is no folder"))
    }

    @Test func `the second place is named, gets the backup at once, and is missed after a week`() throws {
        let desk = try TestDesk.smallStation()
        let stick = desk.home + "/stick"
        opened(desk).press(.function(5)).type(stick).press(.enter)
        #expect(desk.said.contains("第二处备份的目录打不开"))
        try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
        desk.press(.enter).expect("第二处：~/stick，现在在", "每日", "第二处")
        #expect(Set(backups(desk).map(\.place)) == [.folder, .second])
        try FileManager.default.removeItem(atPath: stick)
        desk.ledger.now = { "2023-11-08T02:40:00Z" }
        desk.press(.escape)
        opened(desk).expect("第二处：~/stick，已有 8 天没见到")
        #expect(desk.ledger.secondPlaceReminder()?.chinese.contains("8 天") == true)
        desk.press(.function(5), .ctrl("u"), .enter).expect("第二处：没有指定")
        #expect(desk.ledger.secondPlaceReminder() == nil)
    }

    @Test func `a desk begins with a reminder of a second place that is away`() throws {
        let home = try TestDesk.smallStation()
        let stick = home.home + "/stick"
        try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
        let desk = try TestDesk(settings: "station=\(TestDesk.oldStreet)\n") { ledger in
            try TestDesk.fillSmallStation(ledger)
            ledger.now = { "2023-10-20T02:40:00Z" }
            try ledger.setSecondPlace(stick)
            try FileManager.default.removeItem(atPath: stick)
            ledger.now = { "2023-10-31T02:40:00Z" }
        }
        desk.expect("已有 11 天没见到")
    }

    @Test func `a copy to a file says where it went, and why it could not`() throws {
        let desk = try TestDesk.smallStation()
        opened(desk).type("w").expect("备份到一个文件", "~/station-2023-10-31.ledger").press(.enter)
        let path = desk.home + "/station-2023-10-31.ledger"
        #expect(desk.said.contains("已备份并检查无误") && desk.said.hasSuffix(path))
        let copy = try Ledger(path, today: Day("2023-10-31")!)
        #expect(try copy.stations().map(\.name) == ["老街社工站", "马路街社工站"])
        try copy.close()
        // The next one of the day does not replace it.
        desk.type("w").expect("station-2023-10-31_2.ledger")
        desk.press(.ctrl("u")).type("\(desk.home)/settings").press(.enter)
        #expect(desk.said.contains("不会覆盖"))
        #expect(desk.screen is Prompt)
        desk.press(.ctrl("u")).type("/proc/none/x.ledger").press(.enter)
        desk.expect("不能写入 /proc/none/x.ledger（没有这个文件或目录）")
    }
}
