import Casework
import Foundation
import Ledger
import Terminal

@testable import Screens

/// The scenes whose frames are kept, in every size and language.
///
/// To add one: a line here, then `RECORD=1 swift test --filter FrameTests`, and read the new files.
let scenes: [Scene] =
    [
        Scene("home-first-steps", .empty),
        Scene("home-city", .luohe),
        Scene("home-office", .office),
        Scene("form-office", .office) { $0.type("a40").press(.enter).type("3x2") },
        Scene("group-office", .office) { $0.type("6").press(.down, .down, .enter) },
        Scene("home-station", .station) { $0.type("a").press(.function(10)) },
        Scene("home-draft", .station) { $0.type("3tjcl").press(.escape) },
        Scene("form-station-first", .empty) { $0.press(.enter) },
        Scene("form-known-title", .station) { $0.type("3tjcl") },
        Scene("form-brought-along", .station) { $0.type("3tjcl").press(.enter).type("1.5h").press(.enter) },
        Scene("form-problems", .station) {
            $0.type("3").press(.tab, .tab).type("x").press(.tab).press(.function(10))
        },
        Scene("form-volunteers", .station) {
            $0.type("a40").press(.enter).type("3x2")
        },
        Scene("form-client-picker", .station) { desk in
            desk.desk.openForm(.visits)
            desk.desk.settleAll()
            desk.type("w")
        },
        Scene("list-activities", .luohe) { $0.type("7") },
        Scene("list-filter", .luohe) { $0.type("7/cyj") },
        Scene("list-empty", .station) { $0.type("5") },
        Scene("chooser-new", .station) { $0.type("9") },
        Scene("form-categories", .station) { desk in
            desk.desk.openForm(.clients)
            desk.desk.settleAll()
            while (desk.screen as? FormScreen).map({ $0.fields[$0.active].key }) != "categories" {
                desk.press(.tab)
            }
            desk.type("13")
        },
        Scene("person", .station) { $0.press(.function(9)).type("33") },
        Scene("record-activity", .station) { $0.type("7").press(.enter) },
        Scene("month", .luohe) { $0.press(.function(8)) },
        Scene("month-june", .luohe) { $0.press(.function(8)).type("[[[[") },
        Scene("month-targets", .luohe) { $0.press(.function(8)).type("[[[[").press(.end) },
        Scene("month-year", .luohe) { $0.press(.function(8)).type("t") },
        Scene("month-weeks", .luohe) { $0.press(.function(8)).type("w") },
        Scene("month-twelve", .luohe) { $0.press(.function(8)).type("y") },
        Scene("month-counties", .luohe) { $0.press(.function(8)).type("c") },
        Scene("month-stations", .luohe) { $0.press(.function(8)).type("s") },
        Scene("month-fields", .luohe) { $0.press(.function(8)).type("f") },
        Scene("month-workers", .luohe) { $0.press(.function(8)).type("r") },
        Scene("month-station", .station) { $0.press(.function(8)) },
        Scene("month-empty", .empty) { $0.press(.function(8)) },
        Scene("figure", .luohe) { $0.press(.function(8), .down, .down, .enter) },
        Scene("difference", .luohe) { $0.press(.function(8)).type("[[[[").press(.right, .right, .enter) },
        Scene("month-sealed", .county) { $0.press(.function(8)).type("[[[[d") },
        Scene("sealed-changes", .county) { $0.press(.function(8)).type("[[[[d").press(.enter) },
        Scene("month-life", .county) { $0.type("o").press(.down, .down, .enter) },
        Scene("month-life-locked", .county) {
            $0.type("o").press(.down, .left, .left, .left, .enter)
        },
        Scene("month-unlock", .county) {
            $0.type("o").press(.down, .left, .left, .left, .enter).press(.function(2)).type("漏报")
        },
        Scene("board", .county) { $0.type("o").press(.down) },
        Scene("board-city", .luohe) { $0.type("o") },
        Scene("board-late", .county) { $0.type("o2") },
        Scene("board-untouched", .luohe) { $0.type("o3") },
        Scene("board-coverage", .county) { $0.type("o4") },
        Scene("compare", .luohe) { $0.press(.function(8)).type("[[[[").press(.function(6)) },
        Scene("compare-difference", .luohe) {
            $0.press(.function(8)).type("[[[[").press(.function(6), .enter)
        },
        Scene("late-question", .county) { desk in
            let visit = try SmallCounty.visits(desk.ledger).first {
                $0.text("station") == SmallCounty.oldStreet
            }
            if let visit { desk.open(RecordScreen(desk.desk, .visits, visit.id)) }
            desk.press(.delete).type("重复登记")
        },
        Scene("export", .luohe) { $0.press(.function(8)).type("x") },
        Scene("case", .luohe) { $0.type("5").press(.enter) },
        Scene("case-quick-contact", .luohe) { $0.type("5").press(.enter).type("n") },
        Scene("group", .luohe) { $0.type("6").press(.enter) },
        Scene("help-home", .station) { $0.press(.function(1)) },
        Scene("help-form", .station) { $0.type("3").press(.function(1)) },
        Scene("menu", .station) { $0.press(.function(9)) },
        Scene("find-empty", .station) { $0.press(.function(7)) },
        Scene("find", .station) { $0.press(.function(7)).type("wxm") },
        Scene("find-one-line", .station) { $0.type(":3 tjcl 90 40 3x2") },
        Scene("calendar", .station) { $0.type("3").press(.up, .function(2)) },
        Scene("question", .luohe) { $0.type("6").press(.ctrl("a")).press(.delete) },
        Scene("figure-hardship", .luohe) { desk in
            desk.desk.open(
                FigureScreen(desk.desk, .people_in_hardship_served, Period("2023-06")!, .everywhere))
            desk.desk.settleAll()
        },
        Scene("history", .station) {
            $0.type("7").press(.enter, .function(4)).press(.tab, .tab, .tab, .tab, .ctrl("u"))
                .type("75").press(.function(10), .function(6))
        },
        Scene("settings", .station) { $0.press(.function(9)).type("34") },
        Scene("person", .luohe) { $0.press(.function(9)).type("33") },
        Scene("person-worker", .luohe) { $0.press(.function(9)).type("33lj").press(.enter) },
        Scene("drafts", .station) {
            $0.type("3tjcl").press(.escape).type("97").type("王").press(.escape).press(.function(9)).type("13")
        },
        Scene("conflict", .station) { desk in
            let id = desk.beginEditing("place", "社区礼堂，下午两点起，请带好签到表和横幅，门口有志愿者引导")
            desk.put(id, ["place": "河堤公园东门广场", "minutes": "75"], by: "S02")
            desk.press(.function(10))
        },
        Scene("bin-empty", .station) { $0.press(.function(9)).type("45") },
        Scene("bin", .station) { desk in
            desk.delete(desk.beginEditing("place", "x"), by: "S02")
            desk.press(.escape, .function(9)).type("45")
        },
        Scene("bin-emptying", .station) { desk in
            desk.delete(desk.beginEditing("place", "x"), by: "S02")
            desk.press(.escape, .function(9)).type("45").press(.ctrl("k"))
        },
        Scene("verified", .station) { $0.press(.function(9)).type("46") },
        Scene("backups-empty", .station) { $0.press(.function(9)).type("42") },
        Scene("backups", .station) { desk in
            try FileManager.default.createDirectory(
                atPath: desk.home + "/stick", withIntermediateDirectories: false)
            desk.press(.function(9)).type("42").press(.function(5)).type("~/stick").press(.enter)
            desk.ledger.now = { "2023-10-31T03:15:00Z" }
            desk.type("nv")
        },
        Scene("restore", .station) {
            $0.press(.function(9)).type("42n").press(.escape).type("a").press(.function(10), .function(9))
                .type("42").press(.enter)
        },
        Scene("messages", .station) {
            $0.type("a").press(.function(10)).type("Z").press(.function(9)).type("43")
        },
        Scene("key-test", .station) {
            $0.press(.function(9)).type("44").press(.function(5), .alt("p"), .ctrl("x")).type("中3")
        },
        Scene("prompt-period", .luohe) { $0.type("7").press(.function(5)).type("2023-13").press(.enter) },
    ]
    + Kind.allCases.map { kind in
        Scene("form-\(kind.stem)", .station) { desk in
            desk.desk.openForm(kind)
            desk.desk.settleAll()
        }
    }
    + Kind.allCases.map { kind in
        Scene("list-\(kind.stem)-luohe", .luohe) { desk in
            desk.desk.openList(kind)
            desk.desk.settleAll()
        }
    }
