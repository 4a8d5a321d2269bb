import Casework
import Ledger

/// A new record as a form or a line of text gives it: its entry, and what is asked for beside the kind's fields.
struct NewRecord {
    var entry: Entry
    /// What was typed beside the fields, by the extras' keys.
    var extras: [String: String] = [:]

    /// Saves it, and with it in the same transaction what its extras say.
    ///
    /// - parameter draft: the draft that it was, which goes with the save.
    func store(on desk: Desk, draft: Int? = nil) throws -> Saved {
        // Names are looked up before the save, which nothing may interrupt.
        let shares = volunteers(on: desk)
        return try desk.ledger.add(entry, draft: draft) { saved in
            shares.map { Self.service(of: $0.share, $0.volunteer, at: saved) }
        }[0]
    }

    /// The volunteers of an activity, each with what is written for the one who is named.
    private func volunteers(on desk: Desk) -> [(share: VolunteerShorthand.Share, volunteer: String?)] {
        guard entry.kind == .activities, let text = extras["volunteers"] else { return [] }
        return (VolunteerShorthand(text)?.shares ?? []).map { share in
            (share, share.name.map { Self.volunteer(named: $0, at: entry["station"], desk) })
        }
    }

    /// The service that volunteers gave at an activity.
    private static func service(
        of share: VolunteerShorthand.Share, _ volunteer: String?, at activity: Entry
    ) -> Entry {
        var service = Entry(.volunteer_services)
        service["station"] = activity["station"]
        service["date"] = activity["date"]
        service["activity"] = activity["activity_no"]
        service["people"] = String(share.people)
        service["minutes"] = String(share.minutes)
        service["kind"] = "service"
        service["worker"] = activity["worker"]
        service["content"] = activity["title"]
        service["volunteer"] = volunteer
        return service
    }

    /// The number of the volunteer of a name; the name itself where there is none or several, which is refused then.
    private static func volunteer(named name: String, at station: String?, _ desk: Desk) -> String {
        let found = try? desk.ledger.candidates(
            .volunteers, at: station, limit: 2, language: desk.language, where: { $1 == name || $0 == name })
        guard let found, found.count == 1 else { return name }
        return found[0].reference
    }
}

extension Desk {
    /// Says that a record was saved, and what is odd in it.
    func announce(_ saved: Saved, title: String, volunteers: VolunteerShorthand? = nil) {
        let name = saved.kind.singularLabel
        let title = self.title(title, of: saved.kind)
        if let warning = saved.warnings.first {
            return say(
                Label(
                    "已存 \(name.chinese) \(title)，请看一看：\(warning.text.chinese)",
                    "Saved \(name.english) \(title); look at this: \(warning.text.english)"), .warning)
        }
        let extra = volunteers?.shares.isEmpty == false ? volunteers?.meaning : nil
        say(
            "已存 \(name.chinese) \(title)\(extra.map { "，志愿 \($0.chinese)" } ?? "")；按 u 撤销。",
            "Saved \(name.english) \(title)\(extra.map { ", \($0.english)" } ?? ""); u undoes it.")
    }
}
