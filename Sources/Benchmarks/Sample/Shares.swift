/// How many records of each kind a township's station gets.
struct Shares {
    var workers = 0
    var clients = 0
    var teams = 0
    var volunteers = 0
    var orgs = 0
    var cases = 0
    var groups = 0
    var activities = 0
    var contacts = 0
    var sessions = 0
    var consultations = 0
    var services = 0
    var deliberations = 0
    var resources = 0
    var visits = 0

    /// Mostly events: what is left of `budget` after everything else are visits.
    init(budget: Int) {
        func share(_ perMille: Int, atLeast least: Int = 1) -> Int { max(least, budget * perMille / 1_000) }
        workers = share(3, atLeast: 3)
        clients = share(80)
        teams = share(2, atLeast: 2)
        volunteers = share(60)
        orgs = share(3)
        cases = share(12)
        groups = share(4)
        activities = share(15)
        contacts = share(130)
        sessions = share(40)
        consultations = share(140)
        services = share(180)
        deliberations = share(6)
        resources = share(10)
        visits = budget - others
    }

    private var others: Int {
        workers + clients + teams + volunteers + orgs + cases + groups + activities + contacts + sessions
            + consultations + services + deliberations + resources
    }
}
