import Casework
import Ledger

extension Desk {
    /// Begins a record as the template's last one was, with its volunteers.
    func begin(_ template: Template) throws {
        let volunteers = try ledger.volunteers(of: template.record).map { share in
            "\(share.people)x\(Self.hours(share.minutes))"
        }
        open(
            FormScreen(
                self, .begun(template.entry), extras: ["volunteers": volunteers.joined(separator: "+")]))
    }

    /// Minutes as the shorthand of volunteers has them: hours where they are whole or halves.
    private static func hours(_ minutes: Int) -> String {
        if minutes % 60 == 0 { return String(minutes / 60) }
        return minutes % 30 == 0 ? "\(minutes / 60).5" : "\(minutes)分"
    }
}
