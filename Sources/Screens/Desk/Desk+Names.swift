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
            if let target = field.type.target, target == .clients || target == .volunteers {
                return text.isEmpty ? text : Masking.name.mask(text)
            }
            return field.effectiveMasking.mask(text)
        }
    }

    /// What people call a place: its station's name, or its code.
    func name(of place: Place) -> String {
        if place == .everywhere { return Label("全部站点", "all stations")[language] }
        let stations = (try? ledger.stations(in: place)) ?? []
        return stations.first { $0.code.hasPrefix(place.description) || place.description == $0.code }?.name
            ?? place.description
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
