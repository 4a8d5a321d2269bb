import Casework

/// Cases, groups with their sessions, and activities.
extension Township {
    mutating func writeCases() throws {
        for (index, opened) in serviceDays(shares.cases).enumerated() {
            let client = known(of: shares.clients, by: opened)
            let end = opened + random.within(60...240)
            let isClosed = end < Self.days && random.chance(85)
            cases.append((client, opened, min(end, Self.days - 1)))
            try files.add(
                .cases,
                [
                    "GA" + Digits.padded(index + 1, 4), station, self.client(client),
                    random.pick(Words.cases),
                    random.pick(["self", "visit", "committee", "referral"]), random.pick(Self.fields),
                    anyWorker(), text(opened), isClosed ? "closed" : "intervention",
                    random.pick(["low", "medium", "high"]), random.pick(Words.findings),
                    random.pick(Words.phrases), isClosed ? text(end) : "", isClosed ? "目标达成" : "",
                    isClosed ? random.pick(["3", "4", "5"]) : "", "", random.uuid(),
                ])
        }
    }

    mutating func writeGroups() throws {
        for (index, opened) in serviceDays(shares.groups).enumerated() {
            var members: Set<Int> = []
            for _ in 0..<random.within(6...12) { members.insert(known(of: shares.clients, by: opened)) }
            let isCompleted = opened + 120 < Self.days
            groups.append((opened, members.sorted()))
            try files.add(
                .groups,
                [
                    group(index), station, random.pick(Words.groups),
                    random.pick(["education", "growth", "support", "interest"]), random.pick(Self.fields),
                    anyWorker(), "8", members.sorted().map(client).joined(separator: "|"), text(opened),
                    isCompleted ? text(opened + 120) : "", isCompleted ? Words.note(&random) : "", "",
                    random.uuid(),
                ])
        }
    }

    func group(_ index: Int) -> String { "XZ" + Digits.padded(index + 1, 3) }

    mutating func writeSessions() throws {
        var sessions: [(day: Int, group: Int, number: Int)] = []
        for index in 0..<shares.sessions {
            let group = index % groups.count
            let number = index / groups.count + 1
            sessions.append((min(groups[group].opened + (number - 1) * 7, Self.days - 1), group, number))
        }
        sessions.sort { ($0.day, $0.number, $0.group) < ($1.day, $1.number, $1.group) }
        for session in sessions {
            let present = groups[session.group].members.filter { _ in random.chance(85) }.map(client)
            let walkIns = random.below(4)
            try files.add(
                .group_sessions,
                [
                    station, group(session.group), String(session.number), text(session.day), start(), "90",
                    random.pick(Words.places), random.pick(Words.themes), "yes",
                    present.joined(separator: "|"), String(walkIns),
                    random.chance(70) ? String(random.below(walkIns + 1)) : "", anyWorker(),
                    Words.note(&random), random.uuid(),
                ])
        }
    }

    mutating func writeActivities() throws {
        for (index, day) in serviceDays(shares.activities).enumerated() {
            activities.append(day)
            let participants = random.within(8...120)
            var present: Set<Int> = []
            for _ in 0..<random.below(6) { present.insert(known(of: shares.clients, by: day)) }
            let isHeld = random.chance(97)
            try files.add(
                .activities,
                [
                    activity(index), station, random.pick(Words.titles), random.pick(Self.fields), text(day),
                    start(), String(random.within(2...8) * 15), random.pick(Words.places),
                    isHeld ? "held" : "cancelled", present.sorted().map(client).joined(separator: "|"),
                    String(participants), random.chance(75) ? String(random.below(participants)) : "",
                    anyWorker(), "《“雏”向未来》", random.pick(["community", "community|volunteer", "org", ""]),
                    "\(random.within(0...3000)).\(random.pick(["00", "50"]))", Words.note(&random), "",
                    random.uuid(),
                ])
        }
    }

    func activity(_ index: Int) -> String { "HD" + Digits.padded(index + 1, 4) }
}
