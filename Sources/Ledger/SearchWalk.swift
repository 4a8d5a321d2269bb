import Casework

/// The records of one kind, the newest first, of which the next is known.
struct SearchWalk {
    private let kind: Kind
    private var walk: ListWalk
    private var steps: ArraySlice<ListWalk.Step> = []

    init(_ kind: Kind, _ stations: [RecordID]?) {
        self.kind = kind
        walk = ListWalk(kind, stations: stations)
    }

    private mutating func head(_ connection: Connection) throws -> ListWalk.Step? {
        while steps.isEmpty, !walk.isAtEnd { steps = try walk.next(128, connection)[...] }
        return steps.first
    }

    /// The newest of what the walks come to; nil at the end of all.
    static func newest(of walks: inout [SearchWalk], _ connection: Connection) throws -> (
        kind: Kind, id: Int
    )? {
        var best: (index: Int, step: ListWalk.Step)?
        for index in walks.indices {
            guard let step = try walks[index].head(connection) else { continue }
            if best.map({ ($0.step.day, $0.step.id) < (step.day, step.id) }) ?? true { best = (index, step) }
        }
        guard let best else { return nil }
        walks[best.index].steps.removeFirst()
        return (walks[best.index].kind, best.step.id)
    }
}
