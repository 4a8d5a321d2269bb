// swift-tools-version: 6.1
import PackageDescription

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "taizhang",
    defaultLocalization: "zh-Hans",
    products: [.executable(name: "taizhang", targets: ["taizhang"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
        .target(name: "Casework"),
        .target(name: "Ledger", dependencies: ["Casework", "CSodium", grdb, sqlite]),
        .target(name: "Exchange", dependencies: ["Casework"]),
        .target(name: "CNcurses"),
        .target(name: "Terminal", dependencies: ["CNcurses"]),
        .target(name: "Screens", dependencies: ["Casework", "Ledger", "Exchange", "Terminal"]),
        .executableTarget(
            name: "taizhang",
            dependencies: ["Casework", "Ledger", "Exchange", "Terminal", "Screens", arguments]),
        .executableTarget(
            name: "Benchmarks", dependencies: ["Casework", "Ledger", "Exchange", "Terminal", "Screens"]),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework"]),
        .testTarget(
            name: "LedgerTests", dependencies: ["Casework", "Ledger", "Exchange", grdb], exclude: ["Released"]
        ),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange"]),
        .executableTarget(name: "display-trial", dependencies: ["Terminal"], path: "Tests/DisplayTrial"),
        .target(name: "TerminalSupport", path: "Tests/TerminalSupport"),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TerminalSupport"]),
        .testTarget(
            name: "ScreensTests", dependencies: ["Casework", "Ledger", "Exchange", "Terminal", "Screens"],
            exclude: ["Frames"]),
        .testTarget(name: "TaizhangTests", dependencies: ["Casework", "Exchange", "TerminalSupport"]),
        .testTarget(name: "HouseTests"),
    ],
    swiftLanguageModes: [.v6]
)
