#!/usr/bin/env python3
"""Writes what the year was to reach and how its months were handed in, beside the sample's records:
targets.csv, months.csv and late/*.csv. It reads the files that generate.py wrote, and is seeded too.

months.csv is no kind of record. Each row is something that somebody did on a day, oldest first; the
program plays it when it makes its sample ledger (taizhang demo).
"""
import csv
import random
from datetime import date, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
R = random.Random(20231105)

HOLIDAYS = {date(2023, 1, 1) + timedelta(n) for n in (0, 1)} | {date(2023, 4, 5)}
HOLIDAYS |= {date(2023, 5, 1) + timedelta(n) for n in range(3)}
HOLIDAYS |= {date(2023, 9, 29) + timedelta(n) for n in range(8)}

# Its reports come late every month, and September's has not come at all.
LATE_STATION = "411121103000"
# Given back and completed again within the time; given back and still lying there.
MENDED, LYING = ("411104104000", 7), ("411122104000", 9)
# June was opened again for slips found in a notebook; May took a consultation that was handed in late.
REOPENED, HANDED_IN = ("411102001000", 6), ("411103001000", 5)


def read(kind):
    with open(HERE / f"{kind}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, header, rows):
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, header, restval="", lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    print(f"{path.relative_to(HERE)} {len(rows)} rows")


# ---------------------------------------------------------------- targets

# What the city wants of the year, in base units: people, minutes, 分.
CITY = {
    "cases_opened": 100, "groups_started": 105, "activities_held": 165, "visits": 4000, "consultations": 1100,
    "volunteer_teams": 60, "volunteers": 800, "volunteer_minutes": 195000, "community_orgs_cultivated": 40,
    "deliberations": 70, "resources_value": 100000000, "people_in_hardship_served": 12500,
}
STOCKS = {"volunteer_teams", "volunteers"}
BINDING = {"visits", "people_in_hardship_served"}
# The counties that have targets of their own, and what of ten months' work they were asked for twelve, in percent.
COUNTIES = {"411102": 122, "411103": 116, "411121": 138}
# Months of a year: the Spring Festival is quiet, autumn is not.
WEIGHTS = [5, 6, 9, 9, 10, 9, 8, 8, 10, 10, 9, 7]
TARGET_COLUMNS = ("station indicator period value operator nature unit_of "
                  + " ".join(f"m{month:02}" for month in range(1, 13))
                  + " basis version status issued_on reason note").split()


def split(value):
    """Parts by the weights of the months that sum to the value: the largest remainders get what is left."""
    shares = [value * weight for weight in WEIGHTS]
    parts = [share // sum(WEIGHTS) for share in shares]
    order = sorted(range(12), key=lambda month: (-(shares[month] % sum(WEIGHTS)), month))
    for month in order[:value - sum(parts)]:
        parts[month] += 1
    assert sum(parts) == value
    return parts


def growing(value):
    """A stock on its way to the value, which it has at the end."""
    return [value - value * (12 - month) // 40 for month in range(1, 13)]


def target(station, indicator, value, issued):
    months = growing(value) if indicator in STOCKS else split(value)
    return {
        "station": station, "indicator": indicator, "period": "2023", "value": value, "operator": ">=",
        "nature": "binding" if indicator in BINDING else "expected", "basis": "样例数据（虚构）", "version": 1,
        "status": "issued", "issued_on": issued, **{f"m{month:02}": part for month, part in enumerate(months, 1)},
    }


def make_targets():
    with open(HERE / "expected" / "2023-01..2023-10.csv", encoding="utf-8", newline="") as file:
        done = {(row["station"], row["indicator"]): int(row["value"]) for row in csv.DictReader(file)}
    rows = [target("411100", indicator, value, "2023-01-16") for indicator, value in CITY.items()]
    for county, percent in COUNTIES.items():
        for indicator in CITY:
            value = max(1, done[county, indicator] * percent // 100)
            step = 1 if value < 50 else 5 if value < 500 else 100
            rows.append(target(county, indicator, -(-value // step) * step, "2023-02-06"))
    write(HERE / "targets.csv", TARGET_COLUMNS, rows)


# ---------------------------------------------------------------- months

EXPLAINED = (
    "已核对：在外地的服务对象改由电话联系，下月补访；人数与签到表一致",
    "已逐条核对原始记录，数目属实",
    "与纸质台账核对一致；未填类别的是路过参加的居民",
    "情况属实，站长已知",
)
STEPS = []


def workdays(year, month, first, last):
    days = [date(year, month, day) for day in range(first, last + 1)]
    return [day for day in days if day.weekday() < 5 and day not in HOLIDAYS] or days[-2:]


def step(day, act, station="", month="", who="", **cells):
    # Between nine and seventeen o'clock in China, as UTC.
    at = datetime(day.year, day.month, day.day, 1) + timedelta(minutes=R.randrange(8 * 60))
    row = {"at": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "act": act, "station": station,
           "month": f"2023-{month:02}" if month else "", "who": who, **cells}
    STEPS.append(row)
    return row


class Staff:
    """Who does what at a station."""

    def __init__(self, station, workers):
        own = [row for row in workers if row["station"] == station]
        self.workers = [row for row in own if row["role"] == "worker"]
        self.head = next((row["worker_no"] for row in own if row["role"] in ("head", "admin")))
        upper = station[:6]
        self.supervisor = next(f"{upper}/{row['worker_no']}" for row in workers
                               if row["station"] == upper and row["role"] == "supervisor")


    def on(self, day):
        """The workers who had come and not gone on a day; where there is none, the head."""
        there = [row["worker_no"] for row in self.workers
                 if row["joined_on"] <= str(day) and (not row["left_on"] or row["left_on"] > str(day))]
        return there or [self.head]


def report(station, month, staff):
    """A month of a station: completed, reviewed, locked; September's is on its way."""
    def day(first, last):
        return R.choice(workdays(2023, month + 1, first, last))

    def complete(day):
        step(day, "complete", station, month, R.choice(staff.on(day)), reason=R.choice(EXPLAINED))

    if station == LATE_STATION:
        if month == 9:
            return
        completed = day(9, 14)
        complete(completed)
        step(completed + timedelta(1), "review", station, month, staff.head)
        step(day(17, 19), "lock", station, month, staff.supervisor)
        return
    if (station, month) == MENDED:
        complete(date(2023, 8, 1))
        step(date(2023, 8, 2), "return", station, month, staff.head, reason="缺一场小组的签到表，补齐再报")
        complete(date(2023, 8, 3))
    elif (station, month) == LYING:
        complete(date(2023, 10, 4))
        step(date(2023, 10, 8), "return", station, month, staff.head, reason="走访时间与工时表对不上，请核实")
        return
    else:
        complete(day(1, 5))
    if month < 9 or station[:6] in ("411102", "411103"):
        step(day(6, 7) if month < 9 else date(2023, 10, 7), "review", station, month, staff.head)
    if month < 9:
        step(day(8, 10), "lock", station, month, staff.supervisor)


def make_months():
    stations = [row["code"] for row in read("stations") if row["status"] == "operating"]
    workers = read("workers")
    staff = {station: Staff(station, workers) for station in stations}
    step(date(2023, 1, 3), "ask", month=1)
    for month in range(1, 10):
        for station in stations:
            report(station, month, staff[station])
    code, month = REOPENED
    step(date(2023, 9, 12), "unlock", code, month, staff[code].supervisor,
         reason="两张走访单夹在笔记本里，6 月没有录", until="2023-09-18")
    step(date(2023, 9, 13), "import", who="S03", file="late/visits.csv")
    step(date(2023, 9, 20), "late", who="S01", file="late/consultations.csv", reason="乡镇转来的 5 月来访登记，9 月才收到")
    STEPS.sort(key=lambda row: row["at"])
    write(HERE / "months.csv", "at act station month who reason until file".split(), STEPS)


def make_late():
    """None of them is in hardship, so that what Luohe published stays as it was."""
    visit = {"station": REOPENED[0], "client": "K0014", "kind": "routine", "worker": "S03", "minutes": "30"}
    write(HERE / "late" / "visits.csv", list(read("visits")[0]), [
        {**visit, "date": "2023-06-20", "reached": "yes", "people": "1", "findings": "按时服药，情绪平稳"},
        {**visit, "date": "2023-06-27", "reached": "yes", "people": "2", "findings": "与母亲一起在家，谈到找工作"},
    ])
    write(HERE / "late" / "consultations.csv", list(read("consultations")[0]), [
        {"station": HANDED_IN[0], "date": "2023-05-18", "channel": "walk_in", "topic": "policy", "people": "3",
         "in_hardship": "no", "matters": "1", "solved": "1", "worker": "S01", "content": "问居住证怎么办", "answer": "告知窗口和材料"},
    ])


if __name__ == "__main__":
    make_targets()
    make_months()
    make_late()
