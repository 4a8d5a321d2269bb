import Casework

extension FormScreen {
    /// Fills in what follows from a field that was just left, where nobody has typed anything.
    func derive(from index: Int) {
        let field = fields[index]
        switch (kind, field.key) {
        case (.stations, "code"):
            if let code = AreaCode(field.text) { fill("level", with: AreaLevel(of: code).rawValue) }
        case (.clients, "id_number"), (.volunteers, "id_number"):
            guard let number = IDNumber(field.text) else { return }
            fill("birth_date", with: number.birthDate.description)
            fill("sex", with: (number.isMale ? Sex.male : Sex.female).rawValue)
        case (.group_sessions, "group"):
            proposeSessionNumber()
            takeWorker(of: .groups, field.text)
        case (.case_contacts, "case"):
            takeWorker(of: .cases, field.text)
        default: break
        }
    }

    private func fill(_ key: String, with text: String) {
        guard let index = fields.firstIndex(where: { $0.key == key }), fields[index].text.isEmpty else {
            return
        }
        fields[index].text = text
        showAgain(index)
    }

    /// A contact and a session are their case's and group's worker's, unless another one was chosen.
    private func takeWorker(of kind: Kind, _ number: String) {
        guard !number.isEmpty, self["worker"]?.text.isEmpty == true else { return }
        desk.attempt {
            guard
                let owner = try desk.ledger.candidate(
                    kind, written: number, at: station, language: desk.language)
            else { return }
            let record = try desk.ledger.record(owner.id.description, language: desk.language)
            if let worker = record.text("worker") { fill("worker", with: worker) }
        }
    }
}
