import Casework
import Ledger
import Terminal

extension Desk {
    /// A record's title as lists show it: whoever it names is unreadable where names are to be masked.
    func title(_ title: String, of kind: Kind) -> String {
        settings.masksNames ? Self.masked(title, of: kind) : title
    }

    /// A title with whoever it names made unreadable.
    static func masked(_ title: String, of kind: Kind) -> String {
        guard kindsOfPeople.contains(kind) else { return title }
        var parts = title.components(" · ")
        parts[0] = Masking.name.mask(parts[0])
        return parts.joined(separator: " · ")
    }

    /// The kinds whose titles begin with a person.
    private static let kindsOfPeople: Set<Kind> = [
        .clients, .volunteers, .workers, .cases, .case_contacts, .visits, .consultations, .volunteer_services,
    ]

    /// A record's texts as lists show them.
    func shown(_ record: ShownRecord) -> [String] {
        guard settings.masksNames else { return record.shown }
        return zip(record.kind.fields, record.shown).map { field, text in
            switch field.type.target {
            case .clients, .volunteers: Self.maskedReferences(text) { "\($0) \(Masking.name.mask($1))" }
            // A case's title tells whose it is.
            case .cases: Self.maskedReferences(text) { number, _ in number }
            default: field.effectiveMasking.mask(text)
            }
        }
    }

    /// References as people read them, `K0005 吴转运、K0006 王小明`, each written anew from its number and title.
    private static func maskedReferences(_ text: String, _ masked: (String, String) -> String) -> String {
        let separator = text.contains("、") ? "、" : ", "
        return text.components(separator).map { item in
            let parts = item.split(separator: " ", maxSplits: 1).map(String.init)
            return parts.count == 2 ? masked(parts[0], parts[1]) : item
        }.joined(separator: separator)
    }

    /// What people call a station; of none, all of them.
    func name(ofStation code: String?) -> String {
        guard let code else { return name(of: .everywhere) }
        let stations = AreaCode(code).flatMap { try? ledger.stations(in: $0.place) } ?? []
        return stations.first { $0.code == code }?.name ?? code
    }

    /// What people call a place: its station's name; of several stations, the one above the others and how many they are;
    /// or its code.
    func name(of place: Place) -> String {
        if place == .everywhere { return Label("全部站点", "all stations")[language] }
        let stations = (try? ledger.stations(in: place)) ?? []
        let own = stations.first { $0.key == place.keys.lowerBound }?.name
        guard stations.count > 1 else { return own ?? stations.first?.name ?? place.description }
        let name = own.map(FigureGroup.shortName) ?? Label(place.description, place.description)
        return Label("\(name.chinese) \(stations.count) 站", "\(name.english), \(stations.count) stations")[
            language]
    }

    /// The next event: first those that came while long work was done.
    func nextEvent(within limit: Duration?) -> Terminal.Event? {
        heldBack.isEmpty ? display.next(within: limit) : heldBack.removeFirst()
    }

    var hasEvent: Bool { !heldBack.isEmpty || display.hasNext }
}

extension String {
    /// Its parts between separators.
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
