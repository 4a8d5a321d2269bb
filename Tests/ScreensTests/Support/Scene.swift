import Casework
import Terminal

/// A screen in a state worth looking at: how it is reached from the first screen.
struct Scene: Sendable {
    /// The name of its frames' files.
    let name: String
    /// Which ledger it shows.
    let ledger: Stage
    /// What is pressed.
    let play: @Sendable (TestDesk) throws -> Void

    enum Stage: Sendable {
        case empty, station, luohe
        /// Luohe at one station and one of its workers.
        case office
        /// A county with a month that is sealed, and changed since.
        case county
    }

    init(_ name: String, _ ledger: Stage, _ play: @escaping @Sendable (TestDesk) throws -> Void = { _ in }) {
        self.name = name
        self.ledger = ledger
        self.play = play
    }

    /// A desk that shows it.
    func desk(_ size: Size, _ language: Language) throws -> TestDesk {
        let desk =
            switch ledger {
            case .empty: try TestDesk(size, language)
            case .station: try TestDesk.station(size, language)
            case .county: try TestDesk.sealedCounty(size, language)
            case .luohe: try TestDesk.luohe(size, language)
            case .office: try TestDesk.luohe(size, language, station: "411102001000", worker: "S01")
            }
        try play(desk)
        return desk
    }
}
