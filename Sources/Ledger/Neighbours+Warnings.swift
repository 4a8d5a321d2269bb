import Casework

extension Neighbours {
    /// What is odd in a record, by itself and beside the others.
    func warnings(_ spine: Spine, _ record: any CaseRecord, today: Day) throws -> [Warning] {
        let own = record.warnings(today: today)
        switch spine.kind {
        case .activities:
            let activity = record as! Activity
            return try own + sameTitle(spine, activity)
                + outsideFile(activity.status == .held ? activity.present : [], on: activity.date)
        case .clients: return try own + sameClient(spine, record as! Client)
        case .volunteer_services: return try own + ofService(spine, record as! VolunteerService)
        case .group_sessions: return try own + ofSession(record as! GroupSession)
        case .visits:
            let visit = record as! Visit
            return try own + ofEvent(visit.event!, clients: [visit.client])
        case .case_contacts:
            let contact = record as! CaseContact
            return try own + ofEvent(contact.event!, clients: links(of: contact.caseFile))
        case .consultations:
            let consultation = record as! Consultation
            return try own + ofEvent(consultation.event!, clients: consultation.client.map { [$0] } ?? [])
        case .cases, .groups, .deliberations, .volunteer_teams, .community_orgs:
            return try own + sameTitle(spine, record)
        default:
            return own
        }
    }

    private func ofEvent(_ event: Event, clients: [RecordID]) throws -> [Warning] {
        try outsideFile(clients, on: event.day) + otherClient(event.sameAs, than: clients)
    }

    private func links(of record: RecordID) throws -> [RecordID] {
        try connection("SELECT target FROM link WHERE record = ? ORDER BY position").bind(record).all {
            $0.record(0)
        }
    }

    /// Another record of the kind with the same station, day and title.
    private func sameTitle<Record: CaseRecord>(_ spine: Spine, _ record: Record) throws -> [Warning] {
        guard let key = Record.titleFields.first, let day = spine.day,
            case .text(let title)? = Record.fields.first(where: { $0.form.key == key })?.value(record)
        else { return [] }
        let other = try connection(
            """
            SELECT record.uuid, record.number FROM record JOIN \(spine.kind.stem) AS t ON t.id = record.id
            WHERE record.kind = ? AND record.station = ? AND record.day = ? AND deleted = 0
                AND t."\(key)" = ? AND record.id <> ? LIMIT 1
            """
        ).bind(spine.kind, spine.station, day, title, spine.id).first {
            $0.isNull(1) ? RecordUUID(bytes: $0.bytes(0)).description : $0.text(1)
        }
        guard let other else { return [] }
        return [
            Warning(
                key,
                Label(
                    "本站当天已有同名的\(spine.kind.label.chinese) \(other)，可能重复",
                    "\(other) of \(spine.kind.stem) has this \(key), station and day; a duplicate?"))
        ]
    }

    private func sameClient(_ spine: Spine, _ client: Client) throws -> [Warning] {
        guard let born = client.born else { return [] }
        let twin = try connection(
            """
            SELECT client_no FROM clients JOIN record USING (id)
            WHERE name = ?1 AND (birth_date / 10000 = ?2 OR CAST(substr(id_number, 7, 4) AS INTEGER) = ?2)
                AND deleted = 0 AND clients.id <> ?3 LIMIT 1
            """
        ).bind(client.name, born.year, spine.id).first { $0.text(0) }
        guard let twin else { return [] }
        return [
            Warning(
                "name",
                Label(
                    "已有同名、同年出生的服务对象 \(twin)，可能重复",
                    "client \(twin) has this name and year of birth; a duplicate?"))
        ]
    }

    private func ofService(_ spine: Spine, _ service: VolunteerService) throws -> [Warning] {
        guard let volunteer = service.volunteer else { return [] }
        let others = try connection(
            """
            SELECT id, start, minutes FROM volunteer_services JOIN record USING (id)
            WHERE volunteer = ? AND date = ? AND deleted = 0 AND id <> ?
            """
        ).bind(volunteer, service.date, spine.id).all { row in
            (id: row.record(0), start: row.isNull(1) ? nil : row.integer(1), minutes: row.integer(2))
        }
        var warnings = VolunteerDay(minutes: others.reduce(service.minutes) { $0 + $1.minutes }).warnings
        if let start = service.start {
            let span = ServiceSpan(start: start, minutes: service.minutes)
            for other in others {
                guard let theirs = other.start,
                    span.overlaps(ServiceSpan(start: Clock(minutes: theirs), minutes: other.minutes)),
                    let uuid = try connection.spine(other.id)?.uuid
                else { continue }
                warnings.append(
                    Warning(
                        "start",
                        Label(
                            "与该志愿者当天另一条服务时间重叠（\(uuid)）",
                            "overlaps with another service of the volunteer (\(uuid))")))
                break
            }
        }
        let person: Volunteer = try connection.record(volunteer)
        if service.date < person.registeredOn || person.leftOn.map({ service.date >= $0 }) ?? false {
            warnings.append(
                Warning(
                    "date",
                    Label(
                        "\(service.date) 不在志愿者 \(person.volunteerNo) 的在册期间",
                        "\(service.date) is outside the time that volunteer \(person.volunteerNo) was registered"
                    )))
        }
        return warnings
    }

    private func ofSession(_ session: GroupSession) throws -> [Warning] {
        let before = try connection(
            """
            SELECT group_sessions.number, date FROM group_sessions JOIN record USING (id)
            WHERE "group" = ? AND group_sessions.number < ? AND deleted = 0
            ORDER BY group_sessions.number DESC LIMIT 1
            """
        ).bind(session.group, session.number).first {
            (number: $0.integer(0), date: Day(number: $0.integer(1)))
        }
        var warnings: [Warning] = []
        if let before, session.date < before.date {
            warnings.append(
                Warning(
                    "date",
                    Label(
                        "早于第 \(before.number) 节的 \(before.date)",
                        "before session \(before.number) on \(before.date)")))
        }
        return try warnings + outsideFile(session.present, on: session.date)
    }

    private func outsideFile(_ clients: [RecordID], on day: Day) throws -> [Warning] {
        for id in clients {
            let file = try books.client(id)
            guard day.number < file.filedOn || file.closedOn.map({ day.number >= $0 }) ?? false else {
                continue
            }
            let client = try connection.spine(id).map { String(stored: $0.number) } ?? ""
            return [
                Warning(
                    "date",
                    Label(
                        "\(day) 不在服务对象 \(client) 的在档期间",
                        "\(day) is outside the time that client \(client) was on file"))
            ]
        }
        return []
    }

    private func otherClient(_ mark: RecordID?, than clients: [RecordID]) throws -> [Warning] {
        guard let mark, let spine = try connection.spine(mark) else { return [] }
        let theirs: [RecordID]
        switch try connection.anyRecord(spine) {
        case let visit as Visit: theirs = [visit.client]
        case let consultation as Consultation: theirs = consultation.client.map { [$0] } ?? []
        case let contact as CaseContact: theirs = try links(of: contact.caseFile)
        default: theirs = try links(of: mark)
        }
        guard !theirs.isEmpty, Set(theirs).isDisjoint(with: clients) else { return [] }
        return [
            Warning(
                "same_event_as",
                Label("所指的记录是另一位服务对象的", "the event it is the same as is one of another client"))
        ]
    }
}
