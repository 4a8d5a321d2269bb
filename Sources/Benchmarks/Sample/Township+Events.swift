import Casework

extension Township {
    mutating func writeVisits() throws {
        for day in serviceDays(shares.visits) {
            let client = known(of: shares.clients, by: day)
            let isReached = random.chance(92)
            let id = random.uuid()
            if isReached { visits[client, default: []].append((day, id)) }
            try files.add(
                .visits,
                [
                    station, text(day), self.client(client),
                    random.pick(["routine", "follow_up", "special", ""]),
                    isReached ? "yes" : "no", isReached ? random.pick(["1", "1", "2", "3"]) : "0",
                    String(random.within(2...8) * 10), anyWorker(),
                    random.chance(20) ? random.pick(Words.findings) : "", random.chance(3) ? "yes" : "no",
                    random.pick(["none", "none", "on_site", "referral"]), "",
                    isReached ? Words.note(&random) : "", "", "", id,
                ])
        }
    }

    /// Some contacts are the visit that was made to the case's client the same day.
    mutating func writeContacts() throws {
        var contacts: [(day: Int, index: Int, visit: String)] = []
        for _ in 0..<shares.contacts {
            let index = random.below(cases.count)
            let file = cases[index]
            if random.chance(5), let visit = visits[file.client]?.first(where: { $0.day >= file.opened }) {
                contacts.append((visit.day, index, visit.id))
            } else {
                contacts.append((random.within(file.opened...file.closed), index, ""))
            }
        }
        contacts.sort { $0.day < $1.day }
        for contact in contacts {
            let isReached = !contact.visit.isEmpty || random.chance(95)
            try files.add(
                .case_contacts,
                [
                    station, "GA" + Digits.padded(contact.index + 1, 4), text(contact.day), start(),
                    String(random.within(2...9) * 10),
                    random.pick(["interview", "home", "phone", "online", "accompany"]),
                    isReached ? "yes" : "no", isReached ? random.pick(["1", "1", "2"]) : "0",
                    random.chance(80) ? anyWorker() : "", Words.note(&random), "", contact.visit, "",
                    random.uuid(),
                ])
        }
    }

    mutating func writeConsultations() throws {
        for day in serviceDays(shares.consultations) {
            let isKnown = random.chance(40)
            let matters = random.within(1...3)
            try files.add(
                .consultations,
                [
                    station, text(day), isKnown ? client(known(of: shares.clients, by: day)) : "",
                    isKnown ? "" : Words.person(&random), random.pick(["walk_in", "phone", "online"]),
                    random.pick(["policy", "relief", "psychology", "law", "neighbour", "other"]),
                    random.pick(["1", "1", "1", "2"]), random.pick(["unknown", "yes", "no"]), String(matters),
                    String(random.below(matters + 1)), anyWorker(), Words.note(&random),
                    random.pick(Words.phrases), "", random.uuid(),
                ])
        }
    }

    mutating func writeServices() throws {
        for day in serviceDays(shares.services) {
            let isNamed = random.chance(65)
            let isService = random.chance(90)
            let activity =
                random.chance(20) ? activities.firstIndex { $0 == day }.map(self.activity) ?? "" : ""
            try files.add(
                .volunteer_services,
                [
                    station, text(day), isNamed ? volunteer(known(of: shares.volunteers, by: day)) : "",
                    isNamed ? "" : team(random.below(shares.teams)),
                    isNamed ? "1" : String(random.within(2...20)), start(), String(random.within(2...8) * 30),
                    isService ? "service" : random.pick(["training", "meeting"]), activity,
                    random.chance(95) ? "yes" : "no", anyWorker(), random.pick(Words.titles),
                    Words.note(&random), random.uuid(),
                ])
        }
    }

    mutating func writeDeliberations() throws {
        for (index, day) in serviceDays(shares.deliberations).enumerated() {
            try files.add(
                .deliberations,
                [
                    station, text(day), String(index + 1), random.pick(Words.communities),
                    random.pick(Words.topics), String(random.within(9...60)),
                    random.chance(80) ? Words.note(&random) : "", anyWorker(), "", random.uuid(),
                ])
        }
    }

    mutating func writeResources() throws {
        for day in serviceDays(shares.resources) {
            try files.add(
                .resources,
                [
                    station, text(day), random.pick(Words.providers),
                    random.pick(["policy", "talent", "cash", "goods", "service"]),
                    "\(random.within(50...20000)).\(random.pick(["00", "5", "88"]))",
                    "\(random.within(1...60))人", random.pick(Self.fields), anyWorker(), "", random.uuid(),
                ])
        }
    }
}
