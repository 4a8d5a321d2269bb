/// What can be asked for with `--only`.
enum Measurement: String, CaseIterable {
    case `import`, open, tally, page, export, check, save, terminal

    func run(_ bench: Bench) throws -> [Outcome] {
        switch self {
        case .import: try ImportMeasurement.run(bench)
        case .open: try OpenMeasurement.run(bench)
        case .tally: try TallyMeasurement.run(bench)
        case .page: try PageMeasurement.run(bench)
        case .export: try ExportMeasurement.run(bench)
        case .check: try CheckMeasurement.run(bench)
        case .save: try SaveMeasurement.run(bench)
        case .terminal: try TerminalMeasurement.run(bench)
        }
    }
}
