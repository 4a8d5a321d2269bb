#!/usr/bin/env python3
"""An independent recount of a directory of taizhang CSV files.

It reads nothing but the CSV files and follows the written counting rules, one short function per
rule, so that the program's figures can be compared with figures that were reached another way.

    recount.py DIR --period PERIOD [--station CODE] [--by station|county|city|month|field|worker]
    recount.py DIR --table PERIOD                  every place, as station,indicator,value
    recount.py DIR --all OUTDIR [--months 2023-01..2023-10]

PERIOD: 2023-06 · 2023 · 2023Q2 · 2023-06-05 · 2023-01..2023-10 · 2023-01-15..2023-09-30
"""
import argparse
import calendar
import csv
import re
import sys
from collections import defaultdict, namedtuple
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

KINDS = """stations workers clients cases case_contacts groups group_sessions activities visits
consultations volunteer_teams volunteers volunteer_services community_orgs deliberations
resources""".split()

# The client categories that make 困难群众, version 1 of the set.
IN_HARDSHIP = set("""low_income low_income_edge extreme_poverty expense_poverty disabled orphan
de_facto_orphan child_in_difficulty left_behind_child left_behind_woman single_mother
living_alone_elder empty_nest_elder left_behind_elder disabled_elder solitary_elder
severely_disabled_elder special_family homeless""".split())

# A volunteer is active from this many verified service minutes in the period asked.
ACTIVE_MINUTES = 60

# One counted thing on one day.
Fact = namedtuple("Fact", "day station field worker quantity subject")
# One thing that stands from its first day until (not on) its end day.
Standing = namedtuple("Standing", "start until station field worker")
# People met in one record: all of them, those in hardship, those of unknown category, and by name.
Meeting = namedtuple("Meeting", "day station field worker people hardship unknown clients")


# ---------------------------------------------------------------- codes, days and cells

def cut(code):
    """A division code without its trailing zeros, level by level: 411102001000 -> 411102001."""
    for long, short in ((12, 9), (9, 6), (6, 4), (4, 2)):
        if len(code) == long and set(code[short:]) == {"0"}:
            code = code[:short]
    if len(code) not in (2, 4, 6, 9, 12, 14):
        sys.exit(f"not a division code: {code}")
    return code


def own_and_above(place):
    """The place itself, then the places above it: 14 or 12, 9, 6, 4, 2 digits."""
    seen = []
    for length in (14, 12, 9, 6, 4, 2):
        if length <= len(place):
            step = cut(place[:length])
            if step not in seen:
                seen.append(step)
    return seen


def to_day(text):
    return date.fromisoformat(text) if text else None


def number(text, blank=0):
    return int(text) if text else blank


def entries(text):
    return [part for part in text.split("|") if part]


def one_period(text):
    """First and last day of 2023, 2023Q2, 2023-06 or 2023-06-05."""
    if re.fullmatch(r"\d{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    if re.fullmatch(r"\d{4}Q[1-4]", text):
        year, last = int(text[:4]), int(text[5]) * 3
        return date(year, last - 2, 1), date(year, last, calendar.monthrange(year, last)[1])
    if re.fullmatch(r"\d{4}-\d{2}", text):
        year, month = int(text[:4]), int(text[5:])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return to_day(text), to_day(text)
    sys.exit(f"not a period: {text}")


def period(text):
    """First and last day of any PERIOD; the two ends of a range may differ in kind."""
    first, _, last = text.partition("..")
    start, end = one_period(first)[0], one_period(last or first)[1]
    if end < start:
        sys.exit(f"a period that ends before it starts: {text}")
    return start, end


def months(start, end):
    """The months of a period, each clipped to it: (2023-06, first day, last day)."""
    found = []
    while start <= end:
        last = one_period(f"{start:%Y-%m}")[1]
        found.append((f"{start:%Y-%m}", start, min(last, end)))
        start = last + timedelta(days=1)
    return found


# ---------------------------------------------------------------- the files

class Book:
    """The sixteen files, and the lookup of numbers."""

    def __init__(self, directory):
        for kind in KINDS:
            with open(Path(directory) / f"{kind}.csv", encoding="utf-8-sig", newline="") as file:
                rows = [defaultdict(str, row) for row in csv.DictReader(file)]
            for row in rows:
                row["place"] = cut(row["code"] if kind == "stations" else row["station"])
            setattr(self, kind, rows)
        self.code_of = {row["place"]: row["code"] for row in self.stations}
        self.numbered = {
            "worker": self.by_number(self.workers, "worker_no"),
            "client": self.by_number(self.clients, "client_no"),
            "case": self.by_number(self.cases, "case_no"),
            "group": self.by_number(self.groups, "group_no"),
            "volunteer": self.by_number(self.volunteers, "volunteer_no"),
        }
        for row in self.clients:
            row["spans"] = [category(entry) for entry in entries(row["categories"])]

    @staticmethod
    def by_number(rows, key):
        return {(row["place"], row[key]): row for row in rows}

    def find(self, kind, text, station):
        """A number is looked up at the record's own station, then above; STATION/NUMBER anywhere."""
        known = self.numbered[kind]
        if "/" in text:
            place, _, plain = text.partition("/")
            places, text = [cut(place)], plain
        else:
            places = own_and_above(station)
        for place in places:
            if (place, text) in known:
                return known[place, text]
        sys.exit(f"no {kind} {text} at {station} or above")

    def worker(self, text, station):
        """A worker as STATION/worker_no of the station the worker is registered at, or blank."""
        if not text:
            return ""
        found = self.find("worker", text, station)
        return f"{self.code_of[found['place']]}/{found['worker_no']}"

    def worker_of(self, row, source=None):
        """The record's own worker; where blank, the one of its case or group."""
        if row["worker"] or source is None:
            return self.worker(row["worker"], row["place"])
        return self.worker(source["worker"], source["place"])

    def case_of(self, contact):
        return self.find("case", contact["case"], contact["place"])

    def group_of(self, session):
        return self.find("group", session["group"], session["place"])

    def named(self, text, station):
        """The clients of a list."""
        return [self.find("client", entry, station) for entry in entries(text)]


def category(entry):
    """code, or code@from..to with either end left out; a bare code always holds."""
    code, _, span = entry.partition("@")
    first, _, last = span.partition("..")
    return code, to_day(first) or date.min, to_day(last) or date.max


def is_in_hardship(client, day):
    """A named client counts when one of their categories in the set covers that day."""
    return any(code in IN_HARDSHIP and first <= day <= last for code, first, last in client["spans"])


def name_of(row, key):
    return row["place"], row[key]


# ---------------------------------------------------------------- what each record counts as

def dated(book, rows, key, worker=True):
    """One for each record that has the date."""
    for row in rows:
        if row[key]:
            who = book.worker_of(row) if worker else ""
            yield Fact(to_day(row[key]), row["place"], row["field"], who, 1, None)


def standing(book, rows, start, until, worker=True):
    """From the start day; on its end day a record no longer counts."""
    for row in rows:
        if row[start]:
            who = book.worker_of(row) if worker else ""
            yield Standing(to_day(row[start]), to_day(row[until]) or date.max, row["place"], row["field"], who)


def cases_opened(book):
    # 新开个案: opened_on.
    return dated(book, book.cases, "opened_on")


def cases_served(book):
    # 服务个案: distinct cases with at least one reached contact (one marked as the same event too).
    for contact, case in reached_contacts(book):
        yield Fact(to_day(contact["date"]), contact["place"], case["field"],
                   book.worker_of(contact, case), 1, name_of(case, "case_no"))


def cases_closed(book):
    # 结案: closed_on.
    return dated(book, book.cases, "closed_on")


def cases_active(book):
    # 在案个案: opened_on until closed_on.
    return standing(book, book.cases, "opened_on", "closed_on")


def case_contacts(book):
    # 个案服务: each reached contact; field and a blank worker are the case's.
    return cases_served(book)


def held_sessions(book):
    for session in book.group_sessions:
        if (session["held"] or "yes") == "yes":
            yield session, book.group_of(session)


def groups_started(book):
    # 开展小组: the earliest day of a held session, over all time; station, field, worker: the group's.
    first = {}
    for session, group in held_sessions(book):
        day = to_day(session["date"])
        known = first.get(name_of(group, "group_no"))
        if known is None or day < known[0]:
            first[name_of(group, "group_no")] = (day, group)
    for day, group in first.values():
        yield Fact(day, group["place"], group["field"], book.worker_of(group), 1, None)


def groups_completed(book):
    # 完成小组: completed_on.
    return dated(book, book.groups, "completed_on")


def group_sessions(book):
    # 小组节数: each held session.
    for session, group in held_sessions(book):
        yield Fact(to_day(session["date"]), session["place"], group["field"],
                   book.worker_of(session, group), 1, None)


def group_attendance(book):
    # 小组人次: present + walk_ins.
    for session, group in held_sessions(book):
        people = len(entries(session["present"])) + number(session["walk_ins"])
        yield Fact(to_day(session["date"]), session["place"], group["field"],
                   book.worker_of(session, group), people, None)


def group_members(book):
    # 小组组员: distinct clients named and present at least once in the period.
    for session, group in held_sessions(book):
        for client in book.named(session["present"], session["place"]):
            yield Fact(to_day(session["date"]), session["place"], group["field"],
                       book.worker_of(session, group), 1, name_of(client, "client_no"))


def held_activities(book):
    return [row for row in book.activities if row["status"] == "held"]


def activities_held(book):
    # 社区活动: status held; one dated activity is one.
    return dated(book, held_activities(book), "date")


def activity_attendance(book):
    # 活动人次: present + participants.
    for row in held_activities(book):
        people = len(entries(row["present"])) + number(row["participants"])
        yield Fact(to_day(row["date"]), row["place"], row["field"], book.worker_of(row), people, None)


def visits(book):
    # 走访: reached (one marked as the same event too).
    return dated(book, [row for row in book.visits if row["reached"] == "yes"], "date")


def visits_missed(book):
    # 未遇: not reached.
    return dated(book, [row for row in book.visits if row["reached"] == "no"], "date")


def clients_filed(book):
    # 新建档: filed_on.
    return dated(book, book.clients, "filed_on")


def clients_on_file(book):
    # 在档: filed_on until closed_on.
    return standing(book, book.clients, "filed_on", "closed_on")


def consultations(book):
    # 咨询: people.
    for row in book.consultations:
        yield Fact(to_day(row["date"]), row["place"], "", book.worker_of(row), number(row["people"], 1), None)


def matters_solved(book):
    # 解决事项: solved.
    for row in book.consultations:
        yield Fact(to_day(row["date"]), row["place"], "", book.worker_of(row), number(row["solved"]), None)


def volunteer_teams_cultivated(book):
    # 培育志愿队: cultivated_on.
    return dated(book, book.volunteer_teams, "cultivated_on", worker=False)


def volunteer_teams(book):
    # 志愿队: founded_on until dissolved_on.
    return standing(book, book.volunteer_teams, "founded_on", "dissolved_on", worker=False)


def volunteers_registered(book):
    # 新增志愿者: registered_on.
    return dated(book, book.volunteers, "registered_on", worker=False)


def volunteers(book):
    # 志愿者: registered_on until left_on.
    return standing(book, book.volunteers, "registered_on", "left_on", worker=False)


def services(book):
    """Verified rows of kind service, each with its people: a named volunteer is one."""
    for row in book.volunteer_services:
        if (row["verified"] or "yes") == "yes" and row["kind"] == "service":
            yield row, (1 if row["volunteer"] else number(row["people"], 1))


def volunteers_active(book):
    # 活跃志愿者: named, with at least 60 verified service minutes in the period (and group) asked.
    for row, _ in services(book):
        if row["volunteer"]:
            volunteer = book.find("volunteer", row["volunteer"], row["place"])
            yield Fact(to_day(row["date"]), row["place"], "", book.worker_of(row),
                       number(row["minutes"]), name_of(volunteer, "volunteer_no"))


def volunteer_attendances(book):
    # 志愿人次: verified, kind service: people.
    for row, people in services(book):
        yield Fact(to_day(row["date"]), row["place"], "", book.worker_of(row), people, None)


def volunteer_minutes(book):
    # 志愿时长: the same, people × minutes.
    for row, people in services(book):
        yield Fact(to_day(row["date"]), row["place"], "", book.worker_of(row),
                   people * number(row["minutes"]), None)


def community_orgs_cultivated(book):
    # 培育社会组织: cultivated_on.
    return dated(book, book.community_orgs, "cultivated_on", worker=False)


def community_orgs(book):
    # 社会组织: cultivated_on until ended_on.
    return standing(book, book.community_orgs, "cultivated_on", "ended_on", worker=False)


def deliberations(book):
    # 社区协商: a round with an outcome.
    return dated(book, [row for row in book.deliberations if row["outcome"]], "date")


def resources_value(book):
    # 链接资源: received_on, in 分.
    for row in book.resources:
        fen = Decimal(row["value_yuan"] or "0") * 100
        yield Fact(to_day(row["received_on"]), row["place"], row["field"], book.worker_of(row), int(fen), None)


# ---------------------------------------------------------------- people met

def reached_contacts(book):
    for contact in book.case_contacts:
        if (contact["reached"] or "yes") == "yes":
            yield contact, book.case_of(contact)


def unnamed(count, in_hardship):
    """Unnamed people: as many in hardship as the column says; where it is blank, all are unknown."""
    return (number(in_hardship), 0) if in_hardship else (0, count)


def contacts_met(book):
    # All people of a reached contact count when one of its case's clients does; a marked one adds none.
    for contact, case in reached_contacts(book):
        if not contact["same_event_as"]:
            day, people = to_day(contact["date"]), number(contact["people"], 1)
            clients = book.named(case["clients"], case["place"])
            hardship = people if any(is_in_hardship(client, day) for client in clients) else 0
            yield Meeting(day, contact["place"], case["field"], book.worker_of(contact, case),
                          people, hardship, 0, clients)


def visits_met(book):
    # All people of a reached visit count when its client does; a marked one adds none.
    for row in book.visits:
        if row["reached"] == "yes" and not row["same_event_as"]:
            day, people = to_day(row["date"]), number(row["people"], 1)
            client = book.find("client", row["client"], row["place"])
            hardship = people if is_in_hardship(client, day) else 0
            yield Meeting(day, row["place"], "", book.worker_of(row), people, hardship, 0, [client])


def sessions_met(book):
    # Present clients one by one; walk-ins as their column says.
    for session, group in held_sessions(book):
        day = to_day(session["date"])
        clients = book.named(session["present"], session["place"])
        count = number(session["walk_ins"])
        hardship, unknown = unnamed(count, session["walk_ins_in_hardship"])
        hardship += sum(is_in_hardship(client, day) for client in clients)
        yield Meeting(day, session["place"], group["field"], book.worker_of(session, group),
                      len(clients) + count, hardship, unknown, clients)


def activities_met(book):
    # Present clients one by one; participants as their column says.
    for row in held_activities(book):
        day = to_day(row["date"])
        clients = book.named(row["present"], row["place"])
        count = number(row["participants"])
        hardship, unknown = unnamed(count, row["participants_in_hardship"])
        hardship += sum(is_in_hardship(client, day) for client in clients)
        yield Meeting(day, row["place"], row["field"], book.worker_of(row),
                      len(clients) + count, hardship, unknown, clients)


def consultations_met(book):
    # A consultation goes by its client, else by in_hardship.
    for row in book.consultations:
        day, people = to_day(row["date"]), number(row["people"], 1)
        clients = [book.find("client", row["client"], row["place"])] if row["client"] else []
        if clients:
            hardship, unknown = (people if is_in_hardship(clients[0], day) else 0), 0
        else:
            said = row["in_hardship"] or "unknown"
            hardship, unknown = (people if said == "yes" else 0), (people if said == "unknown" else 0)
        yield Meeting(day, row["place"], "", book.worker_of(row), people, hardship, unknown, clients)


def meetings(book):
    for rule in (contacts_met, visits_met, sessions_met, activities_met, consultations_met):
        yield from rule(book)


def people_served(book):
    # 服务人次: people of reached contacts and visits, group and activity attendance, consultations.
    for met in meetings(book):
        yield Fact(*met[:4], met.people, None)


def people_in_hardship_served(book):
    # 服务困难群众: the same, restricted.
    for met in meetings(book):
        yield Fact(*met[:4], met.hardship, None)


def people_of_unknown_category(book):
    # 类别不明: shown beside the former, never added to it.
    for met in meetings(book):
        yield Fact(*met[:4], met.unknown, None)


def clients_served(book):
    # 服务人数: distinct named clients with at least one event that adds people.
    for met in meetings(book):
        if met.people > 0:
            for client in met.clients:
                yield Fact(*met[:4], 1, name_of(client, "client_no"))


# ---------------------------------------------------------------- figures of a period

def summed(facts):
    return sum(fact.quantity for fact in facts)


def distinct(facts):
    return len({fact.subject for fact in facts})


def reaching_minimum(facts):
    minutes = defaultdict(int)
    for fact in facts:
        minutes[fact.subject] += fact.quantity
    return sum(total >= ACTIVE_MINUTES for total in minutes.values())


# Every indicator in its order: (rule, how its facts make a figure); None = a stock.
INDICATORS = {rule.__name__: (rule, figure) for rule, figure in [
    (cases_opened, summed), (cases_served, distinct), (cases_closed, summed), (cases_active, None),
    (case_contacts, summed), (groups_started, summed), (groups_completed, summed),
    (group_sessions, summed), (group_attendance, summed), (group_members, distinct),
    (activities_held, summed), (activity_attendance, summed), (visits, summed),
    (visits_missed, summed), (clients_filed, summed), (clients_on_file, None),
    (consultations, summed), (matters_solved, summed), (volunteer_teams_cultivated, summed),
    (volunteer_teams, None), (volunteers_registered, summed), (volunteers, None),
    (volunteers_active, reaching_minimum), (volunteer_attendances, summed),
    (volunteer_minutes, summed), (community_orgs_cultivated, summed), (community_orgs, None),
    (deliberations, summed), (resources_value, summed), (people_served, summed),
    (people_in_hardship_served, summed), (people_of_unknown_category, summed),
    (clients_served, distinct)]}


class Count:
    """All facts of a book, and the figures of any period, place and group."""

    def __init__(self, book):
        self.book = book
        self.facts = {name: list(rule(book)) for name, (rule, _) in INDICATORS.items()}

    def within(self, name, start, end):
        """The facts of a period; of a stock, what still stands at the end of its last day."""
        if INDICATORS[name][1] is None:
            return [one for one in self.facts[name] if one.start <= end < one.until]
        return [one for one in self.facts[name] if start <= one.day <= end]

    def figure(self, name, facts):
        return (INDICATORS[name][1] or len)(facts)

    def places(self, code):
        """The stations of a place's whole subtree, by code."""
        place = cut(code) if code else ""
        return sorted((one for one in self.book.code_of if one.startswith(place)), key=self.book.code_of.get)

    def total(self, start, end, code):
        """(blank group, indicator, value) of a place."""
        inside = set(self.places(code))
        for name in INDICATORS:
            facts = [one for one in self.within(name, start, end) if one.station in inside]
            yield "", name, self.figure(name, facts)

    def by_month(self, start, end, code):
        """A month cut by the period counts its days inside; a stock that of the last of them."""
        for month, first, last in months(start, end):
            for _, name, value in self.total(first, last, code):
                yield month, name, value

    def grouped(self, start, end, code, by):
        """Stations, counties and cities of the place are all listed; fields and workers where they have anything."""
        group_of = {
            "station": lambda one: self.book.code_of[one.station],
            "county": lambda one: one.station.ljust(6, "0")[:6],
            "city": lambda one: one.station.ljust(4, "0")[:4] + "00",
            "field": lambda one: one.field,
            "worker": lambda one: one.worker,
        }[by]
        inside = set(self.places(code))
        figures = {}
        for name in INDICATORS:
            groups = defaultdict(list)
            for one in self.within(name, start, end):
                if one.station in inside:
                    groups[group_of(one)].append(one)
            for group, facts in groups.items():
                figures[group, name] = self.figure(name, facts)
        if by in ("station", "county", "city"):
            place = namedtuple("Place", "station")
            listed = {group_of(place(one)) for one in inside}
        else:
            listed = {group for (group, _), value in figures.items() if value}
        for group in sorted(listed):
            for name in INDICATORS:
                yield group, name, figures.get((group, name), 0)

    def table(self, start, end):
        """(code, indicator, value) of every station's place, every county and every city."""
        codes = {one.ljust(6, "0")[:6] for one in self.book.code_of}
        codes |= {code for place, code in self.book.code_of.items() if len(place) > 6}
        chosen = {}
        for name in INDICATORS:
            chosen[name] = defaultdict(list)
            for one in self.within(name, start, end):
                chosen[name][one.station].append(one)
        for code in sorted(codes):
            inside = self.places(code)
            for name in INDICATORS:
                facts = [one for place in inside for one in chosen[name].get(place, ())]
                yield code, name, self.figure(name, facts)


def write(rows, header, file):
    out = csv.writer(file, lineterminator="\n")
    out.writerow(header)
    out.writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("directory")
    parser.add_argument("--period")
    parser.add_argument("--station", default="")
    parser.add_argument("--by", choices="station county city month field worker".split())
    parser.add_argument("--table", metavar="PERIOD")
    parser.add_argument("--all", metavar="OUTDIR")
    parser.add_argument("--months", default="2023-01..2023-10")
    given = parser.parse_args()
    if not (given.period or given.table or given.all):
        parser.error("give --period, --table or --all")
    count = Count(Book(given.directory))
    if given.period:
        start, end = period(given.period)
        if given.station and not count.places(given.station):
            sys.exit(f"no station at {given.station}")
        if given.by == "month":
            rows = count.by_month(start, end, given.station)
        elif given.by:
            rows = count.grouped(start, end, given.station, given.by)
        else:
            rows = count.total(start, end, given.station)
        write(rows, ("group", "indicator", "value"), sys.stdout)
    if given.table:
        write(count.table(*period(given.table)), ("station", "indicator", "value"), sys.stdout)
    if given.all:
        for name in [month for month, _, _ in months(*period(given.months))] + [given.months]:
            with open(Path(given.all) / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
                write(count.table(*period(name)), ("station", "indicator", "value"), file)


if __name__ == "__main__":
    main()
