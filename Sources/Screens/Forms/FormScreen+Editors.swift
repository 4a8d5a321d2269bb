import Casework
import Ledger
import Terminal

extension FormScreen {
    /// The editor that suits a field.
    func makeEditor(_ index: Int) -> any FieldEditor {
        let field = fields[index]
        let language = desk.language
        switch field.type {
        case .choice(let choices):
            return ChoiceEditor(field.text, choices, isList: false, language)
        case .yesNo:
            return ChoiceEditor(field.text, .yesNo, isList: false, language)
        case .choices(let choices):
            return ChoiceEditor(field.text, choices, isList: true, language)
        case .categories:
            return categoryEditor(field)
        case .reference(let target):
            return referenceEditor(field, target, isList: false)
        case .references(let target):
            return referenceEditor(field, target, isList: true)
        case .event:
            return eventEditor(field)
        case .note:
            return NoteEditor(field.text)
        default:
            if field.key == plan.known { return knownEditor(field) }
            if field.key == "closing_reason" {
                return KnownTextEditor.closingReason(field.text, language)
            }
            return TextFieldEditor(field.text)
        }
    }

    /// Categories begin on the day of filing in a new file, else today; one that is chosen again ends today, unless it
    /// was only just chosen.
    private func categoryEditor(_ field: FormField) -> ChoiceEditor {
        let today = desk.today.description
        let start = record == nil ? self["filed_on"]?.text ?? today : today
        let before = Set(field.original.split(separator: "|").map(String.init))
        return ChoiceEditor(
            field.text, ClientCategory.choices, isList: true, desk.language,
            item: { "\($0)@\(start).." },
            again: { item in
                guard before.contains(item), item.hasSuffix("..") || !item.contains("@") else { return nil }
                return item.contains("@") ? item + today : "\(item)@..\(today)"
            })
    }

    private func referenceEditor(_ field: FormField, _ target: Kind, isList: Bool) -> ReferenceEditor {
        let texts =
            isList ? field.text.split(separator: "|").map(String.init) : [field.text].filter { !$0.isEmpty }
        let names = isList ? field.shown.split(separator: "、").map(String.init) : [field.shown]
        let named = texts.enumerated().map { place, text in
            ReferenceEditor.Named(reference: text, name: names.indices.contains(place) ? names[place] : text)
        }
        let desk = desk
        let station = target == .stations ? nil : station
        return ReferenceEditor(desk, target, named: named, station: station, isList: isList) { query in
            try desk.candidates(target, like: query, at: station)
        }
    }

    private func eventEditor(_ field: FormField) -> ReferenceEditor {
        let ledger = desk.ledger
        let language = desk.language
        let named =
            field.text.isEmpty ? [] : [ReferenceEditor.Named(reference: field.text, name: field.shown)]
        let station = station ?? ""
        let day = self[kind.dayField].flatMap { Day($0.text) } ?? desk.today
        return ReferenceEditor(desk, nil, named: named, station: station, isList: false) { query in
            let search = NameSearch(query)
            return try ledger.eventCandidates(station: station, day: day, language: language).filter {
                search.matches($0.title)
            }
        }
    }

    private func knownEditor(_ field: FormField) -> KnownTextEditor {
        let titles = (try? desk.ledger.titles(kind, key: field.key, station: station ?? "", limit: 200)) ?? []
        let items = titles.map { title in
            ChoiceList.Item(
                title.text, title.text,
                detail: Label("\(title.count) 次  \(title.last)", "×\(title.count)  \(title.last)")[
                    desk.language])
        }
        return KnownTextEditor(field.text, known: items, desk.language)
    }
}
