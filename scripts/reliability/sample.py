"""A small ledger with something of everything that can be damaged: invented people, a locked month, a target."""

import csv
import os
import random
import shutil
import uuid

from reliability.desk import Desk

COUNTY, STATION, OTHER = "411102", "411102001000", "411102002000"
# The month that is locked at STATION, and the one that is open everywhere.
LOCKED, OPEN = "2023-09", "2023-10"
CLIENTS, ACTIVITIES, VISITS = 12, 16, 90

SURNAMES, NAMES = "王李张刘陈杨黄赵", "芳敏静丽强磊洋艳"


def identity(chance):
    """An id that a seed decides."""
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def write(folder, stem, header, rows):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/{stem}.csv", "w", newline="", encoding="utf-8") as text:
        table = csv.writer(text)
        table.writerow(header.split(","))
        table.writerows(rows)


def visits(chance, count, months=("09", "10"), station=STATION):
    """Rows of visits, each with an id."""
    return [
        (station, f"2023-{chance.choice(months)}-{chance.randint(1, 28):02}", f"K{chance.randint(1, CLIENTS):04}",
         chance.choice(("yes", "yes", "no")), chance.randint(1, 3), chance.randint(10, 90), "S01",
         chance.choice(("老人精神尚好，血压偏高", "家里整洁", "要申请低保，已说明材料")), identity(chance))
        for _ in range(count)
    ]


VISIT = "station,date,client,reached,people,minutes,worker,content,id"


def files(folder, chance):
    """The files that the sample is imported from."""
    def name():
        return chance.choice(SURNAMES) + chance.choice(NAMES) + chance.choice(NAMES)

    write(folder, "stations", "code,name,level", [
        (COUNTY, "源汇区总站", "county"), (STATION, "老街街道社工站", "township"), (OTHER, "马路街街道社工站", "township")])
    write(folder, "workers", "worker_no,station,name,role", [
        ("S01", STATION, name(), "worker"), ("S02", STATION, name(), "head"), ("S01", OTHER, name(), "worker"),
        ("D01", COUNTY, name(), "supervisor")])
    write(folder, "clients", "client_no,station,name,categories,filed_on", [
        (f"K{number:04}", station, name(), chance.choice(("low_income", "resident", "disabled")), "2023-01-05")
        for station in (STATION, OTHER) for number in range(1, CLIENTS + 1)])
    write(folder, "cases", "case_no,station,clients,title,field,worker,opened_on,stage", [
        (f"A{number}", STATION, f"K{number:04}|K{number + 1:04}", f"个案{number}", "elderly", "S01", "2023-08-10",
         "intervention") for number in range(1, 4)])
    write(folder, "case_contacts", "station,case,date,method,people,worker,id", [
        (STATION, f"A{chance.randint(1, 3)}", f"2023-{chance.choice(('09', '10'))}-{chance.randint(1, 28):02}", "home",
         chance.randint(1, 3), "S01", identity(chance)) for _ in range(12)])
    write(folder, "groups", "group_no,station,name,kind,field,worker,planned_sessions,members", [
        ("G1", STATION, "照护者小组", "support", "elderly", "S01", 4, "K0001|K0002|K0003")])
    write(folder, "group_sessions", "station,group,number,date,present,walk_ins,id", [
        (STATION, "G1", number, f"2023-09-{number * 6:02}", "K0001|K0002", number, identity(chance))
        for number in range(1, 4)])
    write(folder, "activities", "activity_no,station,title,field,date,status,participants,worker", [
        (f"H{number:02}", STATION, f"活动{number:02}", "elderly", f"2023-{'09' if number % 2 else '10'}-{number:02}",
         "held", number, "S01") for number in range(1, ACTIVITIES + 1)])
    write(folder, "volunteers", "volunteer_no,station,name,registered_on", [
        ("Z1", STATION, name(), "2023-02-01"), ("Z2", STATION, name(), "2023-03-01")])
    write(folder, "volunteer_services", "station,date,volunteer,people,minutes,kind,worker,id", [
        (STATION, f"2023-09-{day:02}", f"Z{day % 2 + 1}", 1, 60, "service", "S01", identity(chance))
        for day in range(1, 9)])
    write(folder, "visits", VISIT, visits(chance, VISITS) + visits(chance, VISITS // 3, station=OTHER))
    write(folder, "targets", "station,indicator,period,value,operator,status,issued_on,version", [
        (STATION, "visits", "2023", 300, ">=", "issued", "2023-01-10", 1)])


def make(folder, program, seed):
    """A desk with the sample."""
    desk = Desk(folder, program)
    files(f"{folder}/files", random.Random(f"{seed} sample"))
    desk.must("import", f"{folder}/files")
    open_items = desk.must("month", "checklist", LOCKED, "--station", STATION, "--format", "csv").output
    explained = []
    for row in csv.DictReader(open_items.splitlines()):
        if row.get("state") == "open" or row.get("status") == "open":
            explained += ["--explain", f"{row['item']}=已核实"]
    desk.must("--as", "S01", "month", "complete", LOCKED, "--station", STATION, *explained)
    desk.must("--as", "S02", "month", "review", LOCKED, "--station", STATION)
    desk.must("--as", f"{COUNTY}/D01", "month", "lock", LOCKED, "--station", STATION)
    desk.must("check")
    return desk


def copied(sample, folder, library=None):
    """A desk whose ledger is a copy of the sample's."""
    desk = Desk(folder, sample.program, library)
    shutil.copyfile(sample.ledger, desk.ledger)
    os.chmod(desk.ledger, 0o600)
    settle(desk)
    return desk


def settle(desk):
    """Has the screens begin at the station, as its worker."""
    folder = f"{desk.folder}/home/.config/taizhang"
    os.makedirs(folder, mode=0o700, exist_ok=True)
    with open(f"{folder}/settings", "w") as settings:
        settings.write(f"station={STATION}\nworker=S01\n")
