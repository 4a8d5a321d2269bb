import Casework

extension Township {
    mutating func writeWorkers() throws {
        for index in 0..<shares.workers {
            try files.add(
                .workers,
                [
                    worker(index), station, Words.person(&random), index == 0 ? "head" : "worker",
                    random.pick(["none", "assistant", "social_worker"]), "", "", "2018-07-01", "", "",
                    random.uuid(),
                ])
        }
    }

    mutating func writeClients() throws {
        for index in 0..<shares.clients {
            let filed = beginning(index, of: shares.clients)
            let isElder = random.chance(70)
            let year = isElder ? random.within(1932...1955) : random.within(1960...1995)
            let birth = Day(year, random.within(1...12), random.within(1...28))!
            let isMale = random.chance(50)
            let identity = random.chance(50) ? identityNumber(birth, isMale: isMale) : ""
            let category = random.pick(
                isElder
                    ? ["living_alone_elder", "empty_nest_elder", "disabled_elder", "low_income", "resident"]
                    : ["low_income", "disabled", "single_mother", "veteran", "resident"])
            let community = random.pick(Words.communities)
            let closed = Self.isClosed(index) ? text(min(filed + 20, Self.days - 1)) : ""
            try files.add(
                .clients,
                [
                    client(index), station, Words.person(&random), "",
                    identity.isEmpty ? "" : isMale ? "male" : "female", identity, birth.description, phone(),
                    "\(community)\(random.within(1...12))号楼\(random.within(1...4))单元\(random.within(101...699))室",
                    community, random.chance(80) ? "\(category)@\(text(filed)).." : category,
                    String(random.within(1...6)), "written", "", anyWorker(), text(filed), closed, "",
                    random.uuid(),
                ])
        }
    }

    mutating func writeTeams() throws {
        for index in 0..<shares.teams {
            let founded = text(index * 90 % Self.firstService)
            try files.add(
                .volunteer_teams,
                [
                    team(index), station, "“幸福里”志愿服务\(index + 1)队", founded, founded, "",
                    Words.person(&random), random.pick(Self.fields), "", random.uuid(),
                ])
        }
    }

    mutating func writeVolunteers() throws {
        for index in 0..<shares.volunteers {
            let registered = beginning(index, of: shares.volunteers)
            let left = Self.isClosed(index) ? text(min(registered + 20, Self.days - 1)) : ""
            try files.add(
                .volunteers,
                [
                    volunteer(index), station, Words.person(&random),
                    random.chance(60) ? team(random.below(shares.teams)) : "", "", phone(), text(registered),
                    left, "", random.uuid(),
                ])
        }
    }

    mutating func writeOrgs() throws {
        for (index, day) in serviceDays(shares.orgs).enumerated() {
            try files.add(
                .community_orgs,
                [
                    "ZZ" + Digits.padded(index + 1, 2), station, random.pick(Words.communities) + "邻里互助会",
                    random.pick(["charity", "living", "affairs", "culture_sport"]), text(day), "none", "", "",
                    random.uuid(),
                ])
        }
    }

    func team(_ index: Int) -> String { "ZD" + Digits.padded(index + 1, 2) }
    func volunteer(_ index: Int) -> String { "ZY" + Digits.padded(index + 1, 4) }

    private mutating func phone() -> String {
        "1\(random.within(30...99))\(Digits.padded(random.below(100_000_000), 8))"
    }

    /// An identity number of 18 characters with a right check digit (GB 11643).
    private mutating func identityNumber(_ birth: Day, isMale: Bool) -> String {
        let serial = random.below(499) * 2 + (isMale ? 1 : 0)
        let body = "\(station.prefix(6))\(birth.number)\(Digits.padded(serial, 3))"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return body + String(UnicodeScalar(Array("10X98765432".utf8)[sum % 11]))
    }
}
