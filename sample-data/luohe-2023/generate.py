#!/usr/bin/env python3
"""Writes the Luohe 2023 sample: a CSV file of every kind beside this script.

Everything is drawn from one seeded generator, so two runs give the same bytes. The places are real,
every person, organisation and record is invented. The totals of 411100 over 2023-01..2023-10 are the
published ones (TOTALS below); at the end the written files are read back and every rule that blocks
a save is asserted.
"""
import csv
import random
import re
import uuid
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
R = random.Random(20231031)
START, END = date(2023, 1, 1), date(2023, 10, 31)
TOTALS = {
    "cases_opened": 82, "groups_started": 87, "activities_held": 136, "volunteer_teams_cultivated": 53,
    "volunteer_teams": 53, "volunteers": 730, "community_orgs_cultivated": 34, "deliberations": 56,
    "people_in_hardship_served": 10300, "resources_value": 84836900,
}

COLUMNS = {
    "stations": "code name second_name level status opened_on operator",
    "workers": "worker_no station name role certificate certified_on registered_on joined_on left_on "
               "post field",
    "clients": "client_no station name second_name sex id_number birth_date phone address community categories "
               "risk_level consent guardian worker filed_on closed_on",
    "cases": "case_no station clients title source field worker opened_on stage risk needs goals closed_on "
             "closing_reason satisfaction",
    "case_contacts": "station case date start minutes method reached people worker content next_on same_event_as",
    "groups": "group_no station name kind field worker planned_sessions members opened_on completed_on summary",
    "group_sessions": "station group number date start minutes place theme held present walk_ins "
                      "walk_ins_in_hardship worker",
    "activities": "activity_no station title field date start minutes place status present participants "
                  "participants_in_hardship worker project partners spent_yuan summary",
    "visits": "station date client kind reached people minutes worker findings urgent action next_on content "
              "same_event_as",
    "consultations": "station date client person channel topic people in_hardship matters solved worker content "
                     "answer",
    "volunteer_teams": "team_no station name founded_on cultivated_on dissolved_on leader field",
    "volunteers": "volunteer_no station name team id_number phone registered_on left_on",
    "volunteer_services": "station date volunteer team people start minutes kind activity verified worker content",
    "community_orgs": "org_no station name kind cultivated_on registration ended_on",
    "deliberations": "station date round_no community topic participants outcome worker",
    "resources": "station received_on provider kind value_yuan recipients field worker",
    "periods": "name station first_on last_on",
    "base_figures": "station base value from_on until_on source",
    "targets": "station indicator period value operator nature unit_of "
               + " ".join(f"m{month:02}" for month in range(1, 13)) + " basis version status issued_on reason",
    "reports": "report_no station version name figures hardship_version adopted_on basis",
    "category_sets": "version station categories adopted_on basis",
}
COLUMNS = {kind: text.split() + ["note"] for kind, text in COLUMNS.items()}
for kind in ("case_contacts", "group_sessions", "activities", "visits", "consultations"):
    COLUMNS[kind].append("id")
ROWS = {kind: [] for kind in COLUMNS}


def new(file, **cells):
    row = {column: "" for column in COLUMNS[file]}
    row.update(cells)
    ROWS[file].append(row)
    return row


def identify(row):
    if not row["id"]:
        row["id"] = str(uuid.UUID(int=R.getrandbits(128), version=4))
    return row["id"]


# ---------------------------------------------------------------- days

HOLIDAYS = set()
for first, days in (((2023, 1, 1), 2), ((2023, 1, 21), 7), ((2023, 4, 5), 1), ((2023, 4, 29), 5),
                    ((2023, 6, 22), 3), ((2023, 9, 29), 8)):
    HOLIDAYS |= {date(*first) + timedelta(n) for n in range(days)}


def is_workday(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def workday(day, last=END):
    """The day, or the next working day, or the last one not after `last`."""
    while not is_workday(day) and day < last:
        day += timedelta(1)
    while not is_workday(day):
        day -= timedelta(1)
    return day


def day_between(first, last):
    return first + timedelta(R.randint(0, (last - first).days))


def month_end(month):
    return (date(2023, month + 1, 1) if month < 12 else date(2024, 1, 1)) - timedelta(1)


def clock(first=8, last=16):
    return f"{R.randint(first, last):02d}:{R.choice(('00', '10', '20', '30', '40', '50'))}"


def some(chance):
    return R.random() < chance


def pick(weights):
    return R.choices(list(weights), list(weights.values()))[0]


def spread(total, weights):
    """Shares a total over keys in proportion to their weights: whole numbers, exact."""
    whole = sum(weights.values())
    shares = {key: total * weight / whole for key, weight in weights.items()}
    counts = {key: int(share) for key, share in shares.items()}
    rest = sorted(shares, key=lambda key: (counts[key] - shares[key], str(key)))
    for key in rest[:total - sum(counts.values())]:
        counts[key] += 1
    return counts


# ---------------------------------------------------------------- people, numbers, telephones

SURNAMES = ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾"
            "丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹"
            "黎易常武乔贺赖龚文耿庞樊齐") 
OLD = {"male": ("国喜 建国 德顺 长河 保根 满仓 全有 留柱 发旺 铁山 根生 海林 振邦 万福 金来 水生 书田 运昌 天成 庆和 "
                "玉堂 广义 文举 明德 新民 四海 连升 得胜 松林 石头 二孬 中州 麦囤 圈 老虎 孝先 怀亮 大印 西平 占奎"),
       "female": ("秀英 桂兰 玉珍 凤仙 素梅 翠花 春荣 爱莲 巧云 金枝 淑贞 兰香 改名 喜凤 月娥 花妮 书琴 荣花 麦香 银环 "
                  "二妞 焕英 桃 菊花 雪梅 彩云 香玲 瑞芳 素珍 妮 转运 大兰 玉荣 秋菊 爱枝 凤莲 梅荣 桂荣 云霞 青莲")}
MID = {"male": ("建军 伟 强 志刚 红卫 涛 永辉 俊杰 海涛 国强 鹏 文斌 超 东升 亚飞 晓东 振宇 明亮 军伟 彦涛 占伟 宏伟 "
                "磊 世杰 卫东 会民 建设 耀辉 凯 龙飞 春生 利民"),
       "female": ("丽 敏 静 艳红 俊霞 海燕 晓丽 春燕 娟 红梅 彩霞 玲玲 慧敏 丹 亚楠 莉 小芳 秋红 会玲 婷婷 瑞霞 淑敏 "
                  "文静 玉洁 俊丽 爱华 真真 培培 盼盼 晓燕 冬梅 书红")}
YOUNG = {"male": ("子轩 浩然 梓豪 宇航 俊熙 奕辰 博文 家豪 天佑 明哲 子墨 一鸣 嘉懿 昊天 晨阳 思远 梦飞 鑫 乐乐 皓轩 "
                  "逸凡 景行 铭泽 星辰"),
         "female": ("梓涵 欣怡 诗涵 雨桐 可馨 思琪 梦瑶 若曦 语嫣 佳怡 依诺 紫萱 静怡 一诺 雅琪 甜甜 妞妞 心语 晨曦 "
                    "子涵 安然 悦溪 书瑶 念慈")}
POOLS = {group: {sex: text.split() for sex, text in pool.items()}
         for group, pool in (("old", OLD), ("mid", MID), ("young", YOUNG))}
USED_NAMES, USED_PHONES, USED_IDS = set(), set(), set()


def person(group, sex=None, surname=None):
    sex = sex or R.choice(("male", "female"))
    for attempt in range(10000):
        first = surname or R.choice(SURNAMES)
        given = R.choice(POOLS[group][sex])
        if attempt > 20 and len(given) == 1:
            given += R.choice(POOLS["mid"][sex])[0]
        if attempt > 60:
            given = R.choice(POOLS[group][sex])[0] + R.choice(POOLS["mid"][sex])[-1]
        if attempt > 400:
            first = R.choice(SURNAMES)
        if first + given not in USED_NAMES:
            USED_NAMES.add(first + given)
            return first + given, sex
    raise AssertionError("names ran out")


def phone(elder=False):
    """A mobile number of the right form from a block hardly ever issued; sometimes a landline of Luohe."""
    while True:
        text = (f"0395-200{R.randint(0, 9999):04d}" if elder and some(0.3)
                else f"1{R.randint(3, 9)}{R.randint(0, 9)}0000{R.randint(0, 9999):04d}")
        if text not in USED_PHONES:
            USED_PHONES.add(text)
            return text


def id_number(region, birth, sex):
    """18 characters with the GB 11643 check digit; serials from a range hardly ever issued."""
    while True:
        serial = R.randint(960, 999)
        if (serial % 2 == 1) != (sex == "male"):
            continue
        body = f"{region}{birth:%Y%m%d}{serial}"
        text = body + check_digit(body)
        if text not in USED_IDS:
            USED_IDS.add(text)
            return text


def check_digit(body):
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


# ---------------------------------------------------------------- stations and workers

COUNTIES = {
    "411102": ("源汇区", 1.25, "001老街街道 002马路街街道 003顺河街街道 004干河陈街道 100大刘镇 101阴阳赵镇 102空冢郭镇 202问十乡"),
    "411103": ("郾城区", 1.2, "001沙北街道 002龙塔街道 003淞江街道 101孟庙镇 102商桥镇 103裴城镇 104新店镇 105龙城镇 106李集镇 107黑龙潭镇"),
    "411104": ("召陵区", 1.1, "001天桥街街道 002翟庄街道 003东城街道 100召陵镇 102万金镇 103老窝镇 104姬石镇 105青年镇"),
    "411121": ("舞阳县", 0.85, "100舞泉镇 101吴城镇 102北舞渡镇 103莲花镇 104辛安镇 105孟寨镇 106太尉镇 200文峰乡"),
    "411122": ("临颍县", 0.95, "001城关街道 002新城街道 101繁城回族镇 102杜曲镇 103王岗镇 104台陈镇 105巨陵镇 107三家店镇"),
}
BUILDING = {"411103106000", "411121105000"}
CLOSED = {"411122107000"}
OPERATORS = ["漯河市同心社会工作服务中心", "漯河市沙澧社会工作服务中心", "漯河市和风社会工作发展中心",
             "舞阳县舞水社会工作服务中心", "临颍县颍川社会工作服务中心"]
URBAN = "滨河社区 交通路社区 人民东路社区 海河路社区 黄山路社区 文化路社区 五一路社区 泰山路社区 太行山路社区 牡丹江路社区".split()
RURAL = "东街村 西街村 河东李村 前张村 后王村 小刘庄村 大赵村 桥口村 新庄村 楼陈村 寨里村 坡徐村 岗杨村 湾胡村".split()


class Station:
    def __init__(self, code, name, level, weight, status="operating"):
        self.code, self.name, self.level, self.weight, self.status = code, name, level, weight, status
        self.place = name.split("社工")[0]
        self.urban = level in ("city", "county") or "街道" in name or "社区" in name
        pool = URBAN if self.urban else RURAL
        self.communities = [self.place] if level == "village" else R.sample(pool, 4)
        self.workers, self.clients, self.cases, self.groups = [], [], [], []
        self.teams, self.volunteers, self.activities = [], [], []
        self.serial = Counter()

    def above(self):
        """Codes where a plain number is looked up, nearest first."""
        chain = [self.code]
        if len(self.code) == 14:
            chain.append(self.code[:12])
        if len(self.code) >= 12 and self.code[:9] + "000" not in chain:
            chain.append(self.code[:9] + "000")
        return list(dict.fromkeys(chain + [self.code[:6], "411100"]))

    def number(self, prefix, digits):
        self.serial[prefix] += 1
        return f"{prefix}{self.serial[prefix]:0{digits}d}"


STATIONS, NUMBERED = {}, {}


def add_station(code, name, level, weight, status="operating", second="", opened="", operator=""):
    station = STATIONS[code] = Station(code, name, level, weight, status)
    station.opened = date.fromisoformat(opened) if opened else None
    new("stations", code=code, name=name, second_name=second, level=level, status=status, opened_on=opened,
        operator=operator)
    return station


def enroll(kind, station, text, thing):
    NUMBERED[kind, station.code, text] = thing


def ref(kind, station, home, text, full=False):
    """The plain number where it finds the record from this station, else STATION/NUMBER."""
    if not full:
        for code in station.above():
            if (kind, code, text) in NUMBERED:
                if code == home.code:
                    return text
                break
    return f"{home.code}/{text}"


def make_stations():
    add_station("411100", "漯河市社工指导中心", "city", 0.5, second="Luohe Social Work Support Centre",
                opened="2021-06-18", operator=OPERATORS[0])
    for county, (name, weight, places) in COUNTIES.items():
        operator = OPERATORS[{"411121": 3, "411122": 4}.get(county, R.randint(0, 2))]
        add_station(county, f"{name}社工总站", "county", 0.9, opened=str(day_between(date(2021, 7, 1), date(2021, 10, 30))),
                    operator=operator)
        for entry in places.split():
            code = f"{county}{entry[:3]}000"
            status = "building" if code in BUILDING else "closed" if code in CLOSED else "operating"
            second = {"411122101000": "Fancheng Hui Town Social Work Station"}.get(code, "")
            opened = "" if status == "building" else str(day_between(date(2021, 9, 1), date(2022, 9, 30)))
            add_station(code, entry[3:] + "社工站", "township", weight * R.uniform(0.6, 1.5), status, second, opened,
                        "" if status == "building" else operator)
    add_station("411102001001", "受降路社区社工站", "village", 0.45, opened="2022-10-12", operator=OPERATORS[1])
    add_station("411121102208", "贾湖村社工站", "village", 0.45, second="Jiahu Village Social Work Station",
                opened="2022-11-03", operator=OPERATORS[3])
    add_station("41110200100002", "老街街道第二社工站", "township", 0.5, opened="2022-12-01", operator=OPERATORS[1])
    notes = {"411103106000": "场地已定，正在装修，预计2023年12月挂牌",
             "411121105000": "与镇便民服务中心共用场地，消防验收未完成",
             "411122107000": "2022年底并入县总站管理，场地移交镇敬老院"}
    for row in ROWS["stations"]:
        row["note"] = notes.get(row["code"], "")


def operating():
    return [station for station in STATIONS.values() if station.status == "operating"]


WORKER_FIELDS = "elderly children social_assistance elderly community disability".split()


def make_workers():
    for station in operating():
        count = {"city": 4, "county": 4}.get(station.level, 2 if station.weight < 0.9 else 3)
        for n in range(count):
            name, _ = person("mid", "female" if some(0.68) else "male")
            role = "worker"
            if n == 0:
                role = "admin" if station.level == "city" else "head"
            elif n == 1 and station.level in ("city", "county"):
                role = "supervisor"
            certificate = pick({"none": 5, "assistant": 6, "social_worker": 4}) if role == "worker" else \
                pick({"assistant": 2, "social_worker": 5, "senior": 1})
            joined = station.opened if n == 0 else day_between(station.opened, max(station.opened, date(2022, 11, 30)))
            certified = registered = ""
            if certificate != "none":
                certified = day_between(date(2017, 9, 1), date(2022, 9, 30))
                registered = certified + timedelta(R.randint(60, 200)) if some(0.8) else ""
            add_worker(station, name, role, certificate, certified, registered, joined)
    big = [station for station in operating() if station.level == "township" and station.weight > 1.1]
    for station in big[:6]:
        name, _ = person("mid")
        add_worker(station, name, "worker", "none", "", "", day_between(date(2023, 3, 1), date(2023, 7, 15)))
    for station in big[6:10]:
        leaver = station.workers[-1]
        if leaver["role"] == "worker":
            leaver["left"] = day_between(date(2023, 4, 10), date(2023, 8, 20))
            leaver["row"]["left_on"] = str(leaver["left"])
            leaver["row"]["note"] = "考入乡镇事业编，工作已交接"


def add_worker(station, name, role, certificate, certified, registered, joined):
    no = station.number("S", 2)
    row = new("workers", worker_no=no, station=station.code, name=name, role=role, certificate=certificate,
              certified_on=str(certified), registered_on=str(registered), joined_on=str(joined), post="station",
              field=WORKER_FIELDS[len(ROWS["workers"]) % len(WORKER_FIELDS)] if role == "worker" else "")
    worker = {"no": no, "home": station, "name": name, "role": role, "joined": joined, "left": date.max, "row": row}
    station.workers.append(worker)
    enroll("worker", station, no, worker)


def worker_at(station, day, until=None):
    """Someone of the station who was there from the day (to the other day); now and then the county's."""
    until = until or day
    homes = [station]
    if len(station.code) >= 12 and some(0.05):
        homes = [STATIONS[station.code[:6]]]
    for home in homes + [station]:
        there = [one for one in home.workers if one["joined"] <= day and until < one["left"]]
        if there:
            return R.choice(there)
    raise AssertionError(f"nobody at {station.name}")


def worker_ref(station, worker):
    return ref("worker", station, worker["home"], worker["no"])


# ---------------------------------------------------------------- clients

HARDSHIP = set("""low_income low_income_edge extreme_poverty expense_poverty disabled orphan de_facto_orphan
child_in_difficulty left_behind_child left_behind_woman single_mother living_alone_elder empty_nest_elder
left_behind_elder disabled_elder solitary_elder severely_disabled_elder special_family homeless""".split())
RISK_DAYS = {1: 7, 2: 14, 3: 30, 4: 90, 5: 180, 6: 365}
ETHNIC = [("买买提·艾力", "مەمەت ئەلى", "male"), ("阿依古丽·吐尔逊", "ئايگۈل تۇرسۇن", "female"),
          ("扎西·才让", "བཀྲ་ཤིས་ཚེ་རིང་།", "male"), ("其木格·巴特尔", "", "female"), ("玛依拉·哈山", "", "female")]
ADULT_KINDS = {"low_income": 20, "low_income_edge": 8, "disabled": 16, "expense_poverty": 8, "single_mother": 4,
               "left_behind_woman": 6, "mental_illness": 4, "corrections": 3, "petitioner": 2, "new_employment": 4,
               "veteran": 5, "resident": 12, "homeless": 1}
ELDER_KINDS = {"living_alone_elder": 20, "empty_nest_elder": 18, "left_behind_elder": 14, "disabled_elder": 10,
               "solitary_elder": 6, "severely_disabled_elder": 4, "special_family": 4, "low_income": 8,
               "extreme_poverty": 8, "veteran": 4, "resident": 12}
CHILD_KINDS = {"left_behind_child": 30, "child_in_difficulty": 22, "de_facto_orphan": 9, "orphan": 3,
               "migrant_child": 10, "low_income": 6, "disabled": 6, "resident": 8}


def make_client(station, group, special=None):
    sex = special[2] if special else R.choice(("male", "female"))
    region = station.code[:6] if station.level != "city" else "411102"
    if group == "elder":
        birth = day_between(date(1932, 1, 1), date(1961, 6, 30))
        kinds = dict(ELDER_KINDS)
        if station.urban:
            kinds.pop("left_behind_elder")
    elif group == "child":
        birth = day_between(date(2008, 1, 1), date(2017, 8, 31))
        kinds = dict(CHILD_KINDS)
        kinds.update({"left_behind_child": 4} if station.urban else {"migrant_child": 2})
        if station.urban:
            kinds.pop("left_behind_child")
    else:
        birth = day_between(date(1966, 1, 1), date(2000, 12, 31))
        kinds = dict(ADULT_KINDS)
        if sex == "male" or station.urban:
            kinds.pop("left_behind_woman")
        if sex == "male":
            kinds.pop("single_mother")
    chosen = [pick(kinds)]
    if chosen[0] == "resident" and some(0.2):
        chosen = []
    elif chosen[0] != "resident" and some(0.25):
        more = pick({"low_income": 5, "disabled": 3})
        if more not in chosen and "extreme_poverty" not in chosen:
            chosen.append(more)
    if special:
        name, second = special[0], special[1]
        chosen = ["resident"] if sex == "male" else ["low_income"]
    else:
        surname = R.choice("马沙海丁白李") if "回族" in station.name and some(0.6) else None
        name, _ = person({"elder": "old", "adult": "mid", "child": "young"}[group], sex, surname)
        second = ""
    filed = date(2022, 1, 4) + timedelta(R.randint(0, 340)) if some(0.72) else day_between(date(2023, 1, 3), date(2023, 9, 28))
    filed = workday(max(filed, station.opened + timedelta(3)), date(2023, 10, 20))
    spans, cells = [], []
    for code in chosen:
        first, last, form = date.min, date.max, R.random()
        if code == "low_income" and form < 0.5:
            first = date(2022, R.randint(1, 12), 1)
            last = date(2023, R.randint(5, 12), 1) - timedelta(1) if form < 0.2 else date.max
        elif code in ("expense_poverty", "left_behind_child", "left_behind_elder", "left_behind_woman") and form < 0.4:
            first = date(2022, R.randint(1, 12), R.randint(1, 28))
            last = day_between(date(2023, 4, 1), date(2024, 6, 30)) if form < 0.25 else date.max
        elif form > 0.75:
            first = filed
        span = f"{'' if first == date.min else first}..{'' if last == date.max else last}"
        spans.append((code, first, last))
        cells.append(code if span == ".." else f"{code}@{span}")
    if "low_income" in chosen and some(0.12):  # stopped, and granted again
        again = date(2023, R.randint(6, 9), 1)
        stopped = again - timedelta(R.randint(32, 70))
        at = chosen.index("low_income")
        spans[at] = ("low_income", date.min, stopped)
        spans.append(("low_income", again, date.max))
        cells[at] = f"low_income@..{stopped}"
        cells.append(f"low_income@{again}..")
    frail = set(chosen) & {"disabled_elder", "severely_disabled_elder", "solitary_elder", "orphan", "de_facto_orphan",
                           "extreme_poverty", "mental_illness"}
    needy = set(chosen) & HARDSHIP
    risk = pick({1: 2, 2: 6, 3: 34, 4: 58} if frail else {2: 1, 3: 10, 4: 60, 5: 29} if needy else {4: 15, 5: 45, 6: 40})
    with_id = some(0.4)
    no = station.number("K", 4)
    community = R.choice(station.communities)
    worker = worker_at(station, filed, END)
    guardian = ""
    if group == "child":
        elder = some(0.6)
        relation = R.choice(("祖母", "祖父", "外祖母")) if elder else R.choice(("母亲", "父亲", "姑姑"))
        woman = relation in ("祖母", "外祖母", "母亲", "姑姑")
        family = None if relation in ("外祖母", "母亲") else name[0]
        guardian = f"{person('old' if elder else 'mid', 'female' if woman else 'male', family)[0]}（{relation}）"
    row = new("clients", client_no=no, station=station.code, name=name, second_name=second, sex=sex,
              id_number=id_number(region, birth, sex) if with_id else "",
              birth_date=str(birth) if with_id or some(0.85) else "",
              phone=phone(group == "elder") if some(0.75) else "",
              address=f"{community}{R.randint(1, 12)}号楼{R.randint(1, 6)}单元{R.randint(101, 612)}室" if station.urban
              else f"{community}{R.randint(1, 9)}组{R.randint(1, 88)}号",
              community=community, categories="|".join(cells), risk_level=str(risk),
              consent=pick({"written": 6, "oral": 3, "none": 1}), guardian=guardian,
              worker=worker_ref(station, worker), filed_on=str(filed))
    if group == "child" and not row["birth_date"]:
        row["birth_date"] = str(birth)
    client = {"no": no, "home": station, "name": name, "sex": sex, "group": group, "spans": spans, "risk": risk,
              "filed": filed, "closed": date.max, "codes": chosen, "row": row, "worker": worker,
              "guardian": guardian, "community": community}
    station.clients.append(client)
    enroll("client", station, no, client)
    return client


def make_clients():
    for station in operating():
        size = {"city": 4, "county": 8}.get(station.level) or max(10, round(19 * station.weight))
        for n in range(size):
            share = n / size
            make_client(station, "elder" if share < 0.46 else "child" if share < 0.72 else "adult")
    for station, special in zip((STATIONS[code] for code in ("411122101000", "411102001000", "411104003000",
                                                             "411103001000", "411122101000")), ETHNIC):
        make_client(station, "adult", special)
    remarks = ["子女在郑州务工，“一周一电话”，由村医代为联系", "听力差，走访请提前给邻居打电话", "家中有犬，入户注意",
               "只愿意与女社工交谈", "低保证号见纸质档案，2023年已复核", "独自带孙辈二人,一个上初中,一个上小学",
               "身份证地址与现住址不一致，\n以现住址为准", "本人识字不多，签字按手印"]
    for client in R.sample([one for station in operating() for one in station.clients], 90):
        client["row"]["note"] = R.choice(remarks)


def in_hardship(client, day):
    return any(code in HARDSHIP and first <= day <= last for code, first, last in client["spans"])


def on_file(client, day):
    return client["filed"] <= day < client["closed"]


def close_some_clients():
    """Files closed in the period; nobody with a case, a group or an activity."""
    free = [one for station in operating() for one in station.clients
            if not one.get("busy") and one["filed"] < date(2022, 12, 1)]
    for client in R.sample(free, 24):
        client["closed"] = workday(day_between(date(2023, 2, 6), date(2023, 10, 20)))
        client["row"]["closed_on"] = str(client["closed"])
        client["row"]["note"] = R.choice(("因病去世", "随子女迁居外地", "迁入县福利院集中供养", "连续两季度评估平稳，本人同意结档"))


# ---------------------------------------------------------------- cases and contacts

CASE_TEXT = {
    "frail": ("elderly", [("{n}居家照护支持个案", "失能后无人搭手，夜间起身两次跌倒", "配齐助浴椅与呼叫器，家人排出照护表"),
                          ("{n}家庭照护者减负个案", "老伴独自照料三年，腰伤复发", "对接喘息服务，子女轮班写成表")]),
    "alone": ("elderly", [("独居老人{n}情绪疏导个案", "老伴去世半年，少出门，睡不好", "每周至少出门三次，重新加入广场舞队"),
                          ("独居老人{n}居家安全个案", "煤炉取暖，屋内杂物堵门", "装好报警器，清出通道，邻居每日敲门"),
                          ("独居老人{n}就医陪护个案", "眼疾加重，不敢一人去医院", "完成白内障手术与术后复查")]),
    "empty": ("elderly", [("{n}社会支持网络重建个案", "子女常年在外，邻里来往少", "结对邻居两户，亲属每周视频一次"),
                          ("{n}隔代照料压力疏导个案", "一人带两个孙辈，血压不稳", "错开接送时间，复诊按时，学会求助")]),
    "elder": ("elderly", [("{n}高龄津贴与适老化改造申请个案", "不会操作手机，政策没有享受到", "两个月内完成申请与改造验收"),
                          ("{n}防诈骗与财务支持个案", "买保健品两万元，不敢告诉子女", "追回部分款项，家庭共管账户")]),
    "left_behind": ("children", [("留守儿童{n}亲子沟通个案", "父母外出，与祖辈顶撞，作业拖拉", "固定亲子视频时间，祖辈学会鼓励"),
                                 ("留守儿童{n}暑期看护个案", "白天无人看管，常到河边", "进入暑期课堂，看护人写进承诺书")]),
    "difficulty": ("children", [("困境儿童{n}监护支持个案", "监护人患病，衣食照料不足", "落实委托照护，保障按月发放"),
                                ("困境儿童{n}助学与陪伴个案", "家中变故，成绩下滑，不愿说话", "结对志愿者每周陪读，情绪自评上升")]),
    "defacto": ("children", [("{n}基本生活保障落实个案", "父亲服刑，母亲失联，生活费中断", "认定事实无人抚养，按月领取生活补贴")]),
    "child": ("children", [("{n}厌学辅导个案", "连续缺课，沉迷短视频", "到课率恢复，手机时间写进家庭约定"),
                           ("{n}同伴关系改善个案", "转学后没有朋友，常被起外号", "交到两个朋友，学会说“不”")]),
    "low_income": ("social_assistance", [("{n}大病临时救助个案", "住院自付高，家庭负债", "办结临时救助，衔接慈善援助"),
                                         ("低保家庭{n}就业增能个案", "有劳动意愿，无技能", "完成家政培训并试岗"),
                                         ("{n}刚性支出困难认定个案", "子女上学与医药支出叠加", "完成支出型困难认定")]),
    "disabled": ("disability", [("残疾人{n}辅具适配个案", "轮椅老旧，出门靠背", "完成辅具评估与适配"),
                                ("{n}居家康复陪伴个案", "康复中断，情绪低落", "恢复每周两次康复训练")]),
    "mental_illness": ("health", [("{n}稳定服药与社区融入个案", "服药不规律，邻里有顾虑", "按时复诊，参加工疗活动")]),
    "corrections": ("corrections", [("社区矫正对象{n}回归支持个案", "求职受挫，家庭关系紧张", "找到稳定工作，家庭沟通改善")]),
    "petitioner": ("social_affairs", [("{n}邻里宅基纠纷调处个案", "纠纷多年，情绪激动", "双方坐到一张桌上，签订协议")]),
    "veteran": ("veterans", [("退役军人{n}就医与优待落实个案", "旧伤复发，优待政策不清楚", "完成优待证办理与就医衔接")]),
    "single_mother": ("social_affairs", [("单亲母亲{n}家庭支持个案", "独自抚养二孩，收入不稳", "对接托管与灵活就业岗位")]),
    "resident": ("community", [("{n}婚姻家庭关系调适个案", "夫妻冷战，老人孩子受影响", "恢复协商，分清家务与照料"),
                               ("新业态骑手{n}压力疏导个案", "长时间工作，睡眠差，想离职", "形成作息计划，加入骑手互助群")]),
}
CONTACT_OPENINGS = {
    "home": ["到家后先听本人讲近况", "联合村医一起上门", "本人开始有些抗拒，聊起家里的菜园后放松下来", "与家属一起开了个小会", "邻居帮忙一起收拾了屋子", "与本人核对上次约定的完成情况"],
    "interview": ["在站里与本人面谈", "在村室与本人面谈", "本人情绪较上次平稳", "与本人核对上次约定的完成情况", "家属一同来站"],
    "phone": ["电话回访", "本人来电，说睡得好些了", "电话里核对上次约定的完成情况"], "online": ["微信视频，家属在旁", "语音留言往返多次"],
    "accompany": ["陪同本人到镇便民服务中心", "陪同就诊，协助取药", "陪同办理残疾人证评定"]}
CONTACT_MIDDLES = ["把需要的证件列成清单贴在门后", "用“情绪温度计”打分，由3分升到5分", "讨论了下一步的分工,本人愿意先试一周", "对照目标逐条看，三条完成两条",
                   "就用药和复诊时间做了提醒", "示范了一次，再由家属做一遍", "把政策念给本人听，逐句解释", "约定每天出门走一圈，由邻居打卡", "与学校班主任通了电话",
                   "帮助本人和子女视频通话二十分钟"]
CONTACT_ENDINGS = ["下次带评估表再来。", "本人说：“有人来说说话，心里亮堂多了。”", "转交民政所一份复印件。", "家属签字确认。", "暂不需要转介。", "约好下周同一时间。",
                   "需督导讨论是否调整计划。", "已在月例会上报告。"]


CASE_KEYS = {  # which of a client's categories a case is about, most telling first
    "elder": {"disabled_elder": "frail", "severely_disabled_elder": "frail", "living_alone_elder": "alone", "solitary_elder": "alone",
              "empty_nest_elder": "empty", "left_behind_elder": "empty", "veteran": "veteran"},
    "child": {"left_behind_child": "left_behind", "de_facto_orphan": "defacto", "child_in_difficulty": "difficulty", "orphan": "difficulty"},
    "adult": {code: code for code in ("mental_illness", "corrections", "petitioner", "veteran", "single_mother", "disabled", "low_income",
                                      "resident")},
}


def case_text(client):
    for code, key in CASE_KEYS[client["group"]].items():
        if code in client["codes"]:
            return CASE_TEXT[key]
    if client["group"] == "adult":
        return CASE_TEXT["low_income" if in_hardship(client, END) else "resident"]
    return CASE_TEXT[client["group"]]


def place_cases():
    """(station, opened_on, carried over) of every case: 82 opened in the period, 13 before it."""
    by_station = spread(TOTALS["cases_opened"], {one.code: one.weight for one in operating()})
    rhythm = {1: 5, 2: 8, 3: 12, 4: 11, 5: 10, 6: 8, 7: 8, 8: 7, 9: 8, 10: 5}
    monthly = [month for month, count in spread(TOTALS["cases_opened"], rhythm).items() for _ in range(count)]
    R.shuffle(monthly)
    homes = [STATIONS[code] for code, count in by_station.items() for _ in range(count)]
    placed = [(home, workday(day_between(date(2023, month, 3), month_end(month) - timedelta(3))))
              for home, month in zip(homes, monthly)]
    for home in R.sample([one for one in operating() if one.level == "township"], 13):
        placed.append((home, workday(day_between(date(2022, 9, 20), date(2022, 12, 15)))))
    return placed


def make_cases():
    numbers = Counter()
    for index, (station, opened) in enumerate(sorted(place_cases(), key=lambda one: (one[0].code, one[1]))):
        opened = max(opened, workday(station.opened + timedelta(5)))
        pool = [one for one in station.clients if not one.get("case")]
        if station.level == "county" and some(0.5):
            pool = [one for other in operating() if other.code.startswith(station.code) and other is not station
                    for one in other.clients if not one.get("case")]
        ready = [one for one in pool if one["filed"] <= opened] or pool
        groups = {one["group"] for one in ready}
        group = pick({who: weight for who, weight in (("elder", 38), ("child", 30), ("adult", 32)) if who in groups})
        ready = sorted((one for one in ready if one["group"] == group), key=lambda one: (one["risk"], one["no"]))
        client = R.choice(ready[:max(3, len(ready) // 2)])
        if client["filed"] > opened:
            client["filed"] = opened
            client["row"]["filed_on"] = str(opened)
        clients = [client]
        if some(0.15):
            kin = [one for one in ready if one is not client and one["home"] is client["home"]
                   and one["community"] == client["community"] and one["filed"] <= opened]
            clients += kin[:1]
        for one in clients:
            one["case"] = one["busy"] = True
        field, texts = case_text(client)
        title, needs, goals = R.choice(texts)
        length = R.randint(60, 190)
        closing = workday(opened + timedelta(length), date(2024, 12, 31))
        closed = closing if closing <= date(2023, 10, 30) else None
        worker = worker_at(station, opened, closed or END)
        year = opened.year
        numbers[station.code, year] += 1
        no = f"GA{year}-{numbers[station.code, year]:02d}"
        if closed:
            stage = "follow_up" if some(0.25) else "closed"
        else:
            age = (END - opened).days
            stage = "intake" if age < 15 else "assessment" if age < 30 else "planning" if age < 45 else \
                "evaluation" if age > 150 else "intervention"
        level = {1: "high", 2: "high", 3: "medium"}.get(client["risk"]) or pick({"low": 6, "medium": 4, "high": 1})
        row = new("cases", case_no=no, station=station.code,
                  clients="|".join(ref("client", station, one["home"], one["no"]) for one in clients),
                  title=title.format(n=client["name"][0] + ("大爷" if client["group"] == "elder" and client["sex"] == "male" else
                                                          "奶奶" if client["group"] == "elder" else "某")),
                  source=pick({"visit": 5, "committee": 3, "self": 2, "referral": 1, "transfer": 1}), field=field,
                  worker=worker_ref(station, worker), opened_on=str(opened), stage=stage, risk=level,
                  needs=needs, goals=goals)
        if closed:
            row.update(closed_on=str(closed),
                       closing_reason=pick({"目标达成": 10, "服务对象终止": 2, "转介": 2, "迁出/失联": 1}),
                       satisfaction=str(pick({5: 6, 4: 4, 3: 1})) if some(0.85) else "")
        if some(0.2):
            row["note"] = R.choice(("督导意见：先解决“吃饭看病”，再谈情绪", "与村委、卫生室三方会商，记录附后",
                                    "涉及未成年人，\n对外材料一律匿名", "经镇民政所转来,原件在县总站"))
        case = {"no": no, "home": station, "clients": clients, "opened": opened, "closed": closed, "worker": worker,
                "row": row}
        station.cases.append(case)
        enroll("case", station, no, case)
        make_contacts(case)
    same_day_case()


def same_day_case():
    """One case is opened and closed on the same day."""
    case = next(one for station in operating() for one in station.cases
                if one["opened"].year == 2023 and one["closed"] is None and len(one["clients"]) == 1
                and one["opened"].month == 9 and one["rows"][0]["reached"] == "yes")
    day = case["opened"]
    case["closed"] = day
    case["row"].update(stage="closed", closed_on=str(day), closing_reason="转介", satisfaction="",
                       note="接案当日确认属医疗急症,由120送市中心医院，转医务社工跟进")
    later = {id(row) for row in case["rows"] if row["date"] != str(day)}
    ROWS["case_contacts"] = [row for row in ROWS["case_contacts"] if id(row) not in later]
    case["rows"] = [row for row in case["rows"] if id(row) not in later]
    for row in case["rows"]:
        row["next_on"] = ""


def make_contacts(case):
    station, day = case["home"], case["opened"]
    last = case["closed"] or date(2023, 10, 30)
    case["rows"] = []
    start_at = max(day, date(2022, 12, 5))
    day = day if day >= start_at else workday(start_at + timedelta(R.randint(0, 10)))
    while day <= last:
        following = workday(day + timedelta(R.choice((6, 7, 7, 10, 12, 14, 14, 18))), date(2024, 12, 31))
        reached = not some(0.05)
        method = pick({"home": 8, "interview": 4, "phone": 4, "online": 1, "accompany": 1}) if reached else \
            pick({"phone": 3, "home": 1})
        here = station
        client_home = case["clients"][0]["home"]
        if client_home is not station and some(0.3):
            here = client_home
        who = case["worker"]
        blank = some(0.15)
        if not blank and some(0.06):
            who = worker_at(station, day)
        people = pick({1: 60, 2: 28, 3: 9, 4: 3}) if reached else 1
        row = new("case_contacts", station=here.code, case=ref("case", here, station, case["no"], full=here is not station), date=str(day),
                  start=clock() if some(0.9) else "", minutes=str(R.choice((20, 30, 40, 45, 50, 60, 60, 90)) if reached else
                                                                  R.choice((5, 10))),
                  method=method, reached="yes" if reached else "no", people=str(people) if reached else R.choice(("0", "")),
                  worker="" if blank else worker_ref(here, who),
                  content=R.choice(CONTACT_OPENINGS[method]) + "；" + R.choice(CONTACT_MIDDLES) + "。" + R.choice(CONTACT_ENDINGS)
                  if reached else R.choice(("电话未接通，改日再联系。", "家中无人，邻居说去赶集了。", "本人在外地打工，约返乡后再谈。")),
                  next_on=str(following) if following <= last or case["closed"] is None else "")
        if reached and people == 1 and some(0.3):
            row["people"] = ""
        if reached and row["minutes"] and some(0.03):
            row["note"] = R.choice(("录音经本人同意", "与“贴心老花镜”项目同行", "补录：\n原始记录在纸质本第12页"))
        case["rows"].append(row)
        day = following
    if case["closed"] and case["rows"] and not case["closed"] == case["opened"]:
        case["rows"][-1]["content"] += "本次完成结案评估。"


# ---------------------------------------------------------------- groups and sessions

GROUPS = [  # field, kind, whom, months, minutes, title, themes
    ("elderly", "support", "elder", "1-10", 90, "“老伙计”{w}独居老人支持小组", "认识一下老邻居|我这辈子最得意的一件事|谁能帮我一把：支持网络图|遇到难处怎么开口|结成对子，留下电话|合影与告别"),
    ("elderly", "education", "elder", "2-10", 90, "“指尖上的晚年”{w}智能手机学习小组", "开机、字号与音量|微信视频不求人|扫码与付款|网上挂号|防骗十招|毕业考"),
    ("elderly", "therapy", "elder", "3-10", 60, "《故乡的老人》{w}缅怀往事小组", "老照片会说话|我的手艺|那年那月的麦收|写给孩子的一封信|故事集首发"),
    ("elderly", "interest", "elder", "1-10", 90, "{w}豫剧票友小组", "亮亮嗓|《朝阳沟》选段|身段与手势|排一折小戏|登台"),
    ("elderly", "interest", "elder", "1-10", 60, "“百草园”{w}手工养生小组", "缝香囊|八段锦一二式|八段锦三四式|药食同源|作品展"),
    ("health", "education", "elder", "2-10", 60, "《医社同行》{w}慢病自我管理小组", "认识血压计|少盐一勺|管住嘴迈开腿|按时吃药有办法|同伴经验会|复测与分享"),
    ("children", "growth", "child", "1-10", 60, "《“雏”向未来》{w}儿童成长小组", "破冰：我的名片|情绪小怪兽|优点轰炸|我的时间饼图|合作搭桥|未来的信"),
    ("children", "education", "child", "3-10", 60, "《护“未”行动》{w}自护小组", "身体红绿灯|不跟陌生人走|网络有陷阱|水边“六不”|求助电话我会打"),
    ("children", "support", "child", "2-10", 60, "《故乡的孩子》{w}留守儿童朋辈支持小组", "我们都一样|想念怎么说|给爸妈打个电话|我的靠山图|一起去看河|告别会"),
    ("children", "interest", "child", "7-8", 120, "{w}暑期绘本与戏剧小组", "一起读|变成书里的人|做道具|排练|小剧场演出"),
    ("school", "growth", "child", "3-10", 45, "{w}小升初适应小组", "新学校什么样|朋友怎么交|压力气球|我的计划表"),
    ("social_assistance", "support", "adult", "2-10", 90, "“同路人”{w}困难家庭互助小组", "说说家里的难|政策对对碰|家庭账本|手艺换手艺|互助约定"),
    ("social_assistance", "social_goal", "adult", "3-10", 90, "{w}就业增能小组", "我会什么|简历一页纸|模拟面试|请来厂里的师傅|上岗前夜"),
    ("disability", "support", "adult", "4-10", 90, "“折翼同飞”{w}残疾人家属喘息小组", "喘口气|照护小窍门|辅具体验|我也要好好的|接力名单"),
    ("social_affairs", "education", "adult", "3-10", 90, "{w}亲职教育小组", "听懂孩子的话|夸人的学问|手机与规矩|夫妻一条心|家庭会议"),
    ("community", "social_goal", "adult", "2-10", 90, "{w}楼院自治议事小组", "楼道里的烦心事|议事规则十条|停车与充电|公约签名|半年回头看"),
    ("health", "support", "adult", "3-10", 60, "{w}照护者减压小组", "压力从哪来|呼吸与放松|说出来|我的支持圈"),
]
GROUP_WORDS = "沙澧 河畔 麦香 晨光 暖阳 同心 向阳 春晖 邻里 石榴 双汇路 牡丹 泥土 杨柳 星火 小荷 青禾 梧桐".split()


def make_groups():
    by_station = spread(TOTALS["groups_started"], {one.code: one.weight for one in operating()})
    rhythm = {1: 4, 2: 7, 3: 12, 4: 10, 5: 9, 6: 8, 7: 13, 8: 9, 9: 9, 10: 6}
    monthly = [month for month, count in spread(TOTALS["groups_started"], rhythm).items() for _ in range(count)]
    R.shuffle(monthly)
    homes = [STATIONS[code] for code, count in by_station.items() for _ in range(count)]
    plans = [(home, workday(day_between(date(2023, month, 2), month_end(month) - timedelta(5))), "started")
             for home, month in zip(homes, monthly)]
    towns = [one for one in operating() if one.level == "township" and one.weight > 1]
    plans.append((towns[1], date(2022, 12, 13), "carried over"))
    plans.append((towns[3], date(2023, 10, 24), "never held"))
    plans.append((towns[7], date(2023, 10, 26), "never held"))
    used = defaultdict(set)
    for station, first, fate in sorted(plans, key=lambda one: (one[0].code, one[1], one[2])):
        make_group(station, first, fate, used)


def make_group(station, first, fate, used):
    def suits(one):
        low, high = (int(part) for part in one[3].split("-"))
        return low <= first.month <= high or fate == "carried over"
    ready = {who: [one for one in station.clients if one["group"] == who and one["filed"] <= first]
             for who in ("elder", "child", "adult")}
    pool = station.clients
    if station.level in ("city", "county"):
        pool = [one for other in operating() if other.code[:6] == station.code[:6] or station.level == "city"
                for one in other.clients][:160]
        ready = {who: [one for one in pool if one["group"] == who and one["filed"] <= first] for who in ready}
    best = max(ready, key=lambda who: len(ready[who]))
    options = [one for one in GROUPS if suits(one) and len(ready[one[2]]) >= 5 and one[5] not in used[station.code]]
    options = options or [one for one in GROUPS if one[2] == best and suits(one)] or GROUPS[:1]
    if fate == "carried over":
        options = [GROUPS[3]]
    field, kind, who, _, minutes, title, themes = R.choice(options)
    used[station.code].add(title)
    themes = themes.split("|")
    size = min(len(ready[who]), R.randint(6, 11))
    members = sorted(R.sample(ready[who], size), key=lambda one: (one["home"].code, one["no"]))
    for one in members:
        one["busy"] = True
    worker = worker_at(station, first, END)
    serial = station.number("XZ", 2)
    no = f"XZ{first.year}-{serial[2:]}"
    name = title.format(w=R.choice(GROUP_WORDS))
    group = {"no": no, "home": station, "members": members, "worker": worker, "sessions": []}
    step = 3 if first.month in (7, 8) else 7
    late = fate == "started" and some(0.06)  # its first planned session is not held
    day, n, last_held = first, 0, None
    if late:
        earlier = workday(first - timedelta(7))
        if earlier < first and earlier >= date(2023, 1, 3) and all(one["filed"] <= earlier for one in members):
            group["sessions"].append((1, earlier, themes[0], False))
            n = 1
    for index, theme in enumerate(themes):
        if day > END:
            break
        n += 1
        held = fate != "never held" and (n == 1 or index == 0 or not some(0.03))
        group["sessions"].append((n, day, theme, held))
        if held:
            last_held = day
        day = workday(day + timedelta(step if some(0.85) else step * 2), date(2024, 12, 31))
        if fate == "never held":
            break
    done = last_held and n >= len(themes) and day > last_held
    opened = group["sessions"][0][1] - timedelta(R.randint(0, 6))
    row = new("groups", group_no=no, station=station.code, name=name, kind=kind, field=field,
              worker=worker_ref(station, worker), planned_sessions=str(len(themes)),
              members="|".join(ref("client", station, one["home"], one["no"]) for one in members),
              opened_on=str(workday(max(opened, date(2022, 12, 8)))),
              completed_on=str(last_held) if done else "",
              summary=R.choice(("组员出勤稳定，后测自评提高；建议转为互助队继续。", "目标基本达成，有两名组员愿意当小组长。",
                                "前两节偏冷场,改为分组后好转，组员说“下回还来”。")) if done else "")
    if row["opened_on"] > str(group["sessions"][0][1]):
        row["opened_on"] = str(group["sessions"][0][1])
    if fate == "never held":
        row["note"] = "报名不足，首节改到11月"
    group["row"] = row
    station.groups.append(group)
    enroll("group", station, no, group)
    place = R.choice(("社工站活动室", "党群服务中心二楼", "村文化大院", "新时代文明实践站", "幸福院活动室", "儿童之家"))
    if who == "child":
        place = R.choice(("儿童之家", "镇中心小学心理室", "社工站活动室", "农家书屋"))
    start = R.choice(("09:00", "09:30", "14:30", "15:00")) if who != "child" else R.choice(("16:20", "16:40", "09:30"))
    for n, day, theme, held in group["sessions"]:
        present = [one for one in members if some(0.84)] or members[:1]
        walk_ins = pick({0: 4, 1: 3, 2: 3, 3: 2, 4: 1, 5: 1}) if held else 0
        unknown = walk_ins and some(0.25)
        session = new("group_sessions", station=station.code, group=no, number=str(n), date=str(day), start=start,
                      minutes=str(minutes), place=place, theme=theme, held="yes" if held else "no",
                      present="|".join(ref("client", station, one["home"], one["no"]) for one in present) if held else "",
                      walk_ins=str(walk_ins) if walk_ins or some(0.5) else "",
                      walk_ins_in_hardship="" if not walk_ins or unknown else str(R.randint(0, walk_ins)),
                      worker=worker_ref(station, worker_at(station, day)) if some(0.2) else "")
        if held and station.level == "county" and n in (2, 3):
            town = present[0]["home"]
            session.update(station=town.code, group=ref("group", town, station, no, full=True), worker="" if n == 2 else session["worker"],
                           present="|".join(ref("client", town, one["home"], one["no"], full=True) for one in present))
            if session["worker"]:
                session["worker"] = worker_ref(town, worker_at(town, day))
        if not held:
            session["note"] = R.choice(("暴雨停课，顺延一周", "场地临时被征用，未开展", "多数组员农忙请假"))
        elif some(0.04):
            session["note"] = R.choice(("家长旁听2人，未计入", "组员提议把“议事规则”贴到楼道,全票通过", "设备故障，投影改为手写大白纸"))
        if held:
            session["_met"] = (day, present)
        group.setdefault("rows", []).append(session)


# ---------------------------------------------------------------- activities

BRANDS = {"social_assistance": "社会救助暖心蓝", "children": "儿童关爱保障蓝", "community": "社区建设活力蓝",
          "elderly": "养老服务智慧蓝", "social_affairs": "社会事务真情蓝"}
ACTIVITIES = {  # month: (field, title, project or blank for the field's brand, whom, hour)
    1: [("social_assistance", "“迎新春·送温暖”困难家庭春节慰问", "", "adult", 9),
        ("elderly", "“暖冬饺子宴”独居老人新春团圆饭", "《故乡的老人》", "elder", 10),
        ("community", "写春联、剪窗花：新春文化集市", "", "adult", 9),
        ("children", "腊八亲子熬粥会", "", "child", 9)],
    2: [("community", "元宵灯谜会暨居民议题征集", "", "adult", 15),
        ("children", "新学期第一课：把心愿写在风筝上", "《“雏”向未来》", "child", 15),
        ("elderly", "老街口述史首场分享会", "《故乡的老人》", "elder", 9),
        ("health", "冬春呼吸道疾病预防义诊", "《医社同行》", "elder", 8)],
    3: [("community", "学雷锋志愿服务集市：理发、磨刀、修家电", "", "adult", 8),
        ("elderly", "免费验光配镜进社区", "《贴心老花镜》", "elder", 9),
        ("social_affairs", "“三八”节婚姻家庭讲座", "", "adult", 15),
        ("children", "开学法治课：对校园欺凌说“不”", "《护“未”行动》", "child", 15),
        ("social_assistance", "低保、临时救助政策赶集宣讲", "", "adult", 8)],
    4: [("veterans", "清明祭英烈：听社工讲身边的烈士", "《社工说英烈》", "child", 9),
        ("social_affairs", "文明祭扫、绿色殡葬倡议签名", "", "adult", 9),
        ("children", "留守儿童春日研学：走进贾湖", "《故乡的孩子》", "child", 8),
        ("disability", "“星星的孩子”融合绘画日", "", "child", 9),
        ("elderly", "智能手机课堂：会挂号、会付款、会防骗", "", "elder", 9)],
    5: [("disability", "全国助残日趣味运动会", "", "adult", 9),
        ("social_affairs", "“5·20”婚前辅导开放日", "", "adult", 9),
        ("elderly", "母亲节：把康乃馨送给村里的奶奶", "《故乡的老人》", "elder", 9),
        ("disaster", "防灾减灾日：地震与火灾疏散演练", "", "adult", 10),
        ("elderly", "老花镜二次校配与眼健康讲座", "《贴心老花镜》", "elder", 9)],
    6: [("children", "“六一”心愿圆梦会", "《故乡的孩子》", "child", 9),
        ("community", "端午包粽子、邻里送香囊", "", "elder", 9),
        ("children", "暑期防溺水第一课", "《护“未”行动》", "child", 15),
        ("social_assistance", "麦收帮扶：为缺劳力家庭抢收小麦", "", "adult", 6),
        ("health", "高血压、糖尿病筛查义诊", "《医社同行》", "elder", 8)],
    7: [("children", "防溺水“六不”宣讲与救生演示", "《护“未”行动》", "child", 9),
        ("children", "暑期爱心课堂开班", "《“雏”向未来》", "child", 9),
        ("veterans", "“八一”前夕红色故事会", "《社工说英烈》", "adult", 9),
        ("elderly", "夏送清凉：独居老人避暑茶会", "", "elder", 9)],
    8: [("children", "暑期爱心课堂汇报演出", "《“雏”向未来》", "child", 9),
        ("social_affairs", "七夕金婚银婚纪念照拍摄", "", "elder", 9),
        ("social_assistance", "“金秋助学”困难学子行前座谈", "", "adult", 9),
        ("children", "河边守护：暑期末防溺水巡查与劝导", "《护“未”行动》", "child", 16),
        ("health", "三伏贴与穴位保健体验", "《医社同行》", "elder", 8)],
    9: [("community", "“99公益日”邻里义集", "", "adult", 8),
        ("community", "中秋邻里月饼会", "", "elder", 15),
        ("school", "开学第一课：认识情绪", "《“雏”向未来》", "child", 15),
        ("elderly", "免费验光配镜进村", "《贴心老花镜》", "elder", 9),
        ("veterans", "烈士纪念日：重走英烈路", "《社工说英烈》", "child", 9)],
    10: [("elderly", "重阳节百叟宴", "《故乡的老人》", "elder", 10),
         ("elderly", "重阳主题摄影展：故乡的老人", "《故乡的老人》", "elder", 9),
         ("social_assistance", "敬老月救助政策“送上门”", "", "adult", 9),
         ("community", "楼院“微改造”居民开放日", "", "adult", 9),
         ("children", "秋日家庭读书会", "《故乡的孩子》", "child", 9)],
    11: [("health", "冬季流感预防义诊", "《医社同行》", "elder", 8),
         ("community", "119消防日楼道清理行动", "", "adult", 9),
         ("children", "感恩节手工课", "《“雏”向未来》", "child", 15)],
}
FIXED_DAYS = {"腊八": (12, 30), "元宵": (2, 4), "学雷锋": (3, 4), "“三八”": (3, 7), "清明": (4, 3), "助残日": (5, 19),
              "5·20": (5, 20), "母亲节": (5, 13), "防灾减灾日": (5, 12), "六一": (5, 31), "端午": (6, 20), "麦收": (6, 5),
              "八一": (7, 28), "七夕": (8, 21), "三伏": (7, 24), "99公益日": (9, 7), "中秋": (9, 26), "烈士纪念日": (9, 27),
              "重阳节": (10, 21)}


def activity_day(month, title):
    if month == 1:
        return day_between(date(2023, 1, 4), date(2023, 1, 19))
    for word, (m, d) in FIXED_DAYS.items():
        if word in title and m == month:
            return min(date(2023, m, d) + timedelta(R.randint(0, 3)), month_end(month))
    day = day_between(date(2023, month, 3), month_end(month) - timedelta(1))
    return day if day not in HOLIDAYS else workday(day)


def make_activities():
    by_station = spread(TOTALS["activities_held"], {one.code: one.weight * (1.6 if one.level in ("city", "county") else 1)
                                                    for one in operating()})
    rhythm = {1: 12, 2: 9, 3: 17, 4: 14, 5: 15, 6: 16, 7: 15, 8: 12, 9: 15, 10: 13}
    monthly = [month for month, count in spread(TOTALS["activities_held"], rhythm).items() for _ in range(count)]
    R.shuffle(monthly)
    homes = [STATIONS[code] for code, count in by_station.items() for _ in range(count)]
    plans = [(home, month, "held") for home, month in zip(homes, monthly)]
    towns = [one for one in operating() if one.level == "township"]
    plans += [(home, R.choice((4, 7, 7, 8)), "cancelled") for home in R.sample(towns, 5)]
    plans += [(home, 11, "planned") for home in R.sample(towns, 7)]
    plans.sort(key=lambda one: (one[1], one[0].code, one[2]))
    turn = Counter()
    dated = []
    for station, month, status in plans:
        options = ACTIVITIES[month]
        field, title, project, who, hour = options[turn[month] % len(options)]
        turn[month] += 1
        day = activity_day(month, title)
        if who == "child" and hour == 15:
            day = workday(day)
        if status != "planned":
            day = min(day, date(2023, 10, 29))
        dated.append((day, station, status, field, title, project, who, hour))
    for day, station, status, field, title, project, who, hour in sorted(dated, key=lambda one: (one[1].code, one[0], one[4])):
        make_activity(day, station, status, field, title, project or BRANDS.get(field, ""), who, hour)


def activity_place(title, who, hour):
    if who == "child":
        return R.choice(("中心小学操场", "中心小学报告厅")) if hour == 15 else R.choice(("儿童之家", "社工站活动室", "文化广场", "河堤公园"))
    if who == "elder":
        return R.choice(("幸福院", "文化广场", "党群服务中心", "社工站门前"))
    return R.choice(("麦田", "打麦场")) if "麦收" in title else R.choice(("文化广场", "党群服务中心", "集市东头", "社工站门前"))


def make_activity(day, station, status, field, title, project, who, hour):
    serial = station.number("HD", 3)
    no = f"HD2023-{serial[2:]}"
    pool = [one for one in station.clients if one["group"] == who and on_file(one, day)]
    present = sorted(R.sample(pool, min(len(pool), R.randint(0, 7))), key=lambda one: one["no"]) if status == "held" else []
    for one in present:
        one["busy"] = True
    people = R.choice((20, 24, 26, 28, 30, 32, 35, 38, 40, 45, 48, 52, 55, 60, 65, 72, 80, 96, 110, 120)) - len(present)
    worker = worker_at(station, min(day, END))
    partners = ["community"] + [one for one in ("org", "social_worker", "volunteer", "charity") if some(0.5)]
    name = title if some(0.35) else f"{station.place}{title}" if "：" in title or title[0] not in "“" else f"{title}（{station.place}）"
    row = new("activities", activity_no=no, station=station.code, title=name, field=field, date=str(day),
              start=f"{hour:02d}:{R.choice(('00', '30'))}", minutes=str(R.choice((90, 120, 120, 150, 180))),
              place=activity_place(title, who, hour),
              status=status, present="|".join(one["no"] for one in present),
              participants=str(max(people, 12)) if status == "held" else "",
              worker=worker_ref(station, worker), project=project, partners="|".join(partners),
              spent_yuan=R.choice(("", "", "120", "286.5", "350", "480.00", "660", "1200", "1580.8")) if status == "held" else "",
              summary=R.choice(("秩序良好，现场登记新需求{}条。", "老人们说“比过年还热闹”；收集意见{}条。", "志愿者分三组，分工清楚，遗留问题{}个。",
                                "现场发放折页{}份,剩余带回。")).format(R.randint(2, 60)) if status == "held" else "")
    if status == "cancelled":
        row["note"] = R.choice(("因暴雨红色预警取消", "与学校期末考试冲突，取消", "场地检修，并入下月活动"))
    elif some(0.06):
        row["note"] = R.choice(("签到表两页，第二页淋湿,按照片补录", "与县医院联办，\n医护6人不计入人次", "“贴心老花镜”累计配镜42副"))
    activity = {"no": no, "home": station, "day": day, "status": status, "present": present, "row": row, "who": who}
    if status == "held":
        row["_met"] = (day, present)
    station.activities.append(activity)
    enroll("activity", station, no, activity)


# ---------------------------------------------------------------- visits

FINDINGS = {
    "elder": ["血压偏高，药还有一周的量", "灯泡坏了一只，已换", "米面够吃，菜少", "门槛高，建议加装扶手", "情绪好，说孙子要回来", "睡眠差，常半夜醒", "热水器漏水,约师傅周末来",
              "手机欠费，帮着联系了女儿", "“不想麻烦孩子”，需多陪伴", "药盒混放，按早中晚分开贴了标签"],
    "child": ["作业能按时完成，数学吃力", "衣物偏小，需换季衣服", "与家里人吵过一次，已和好", "手机每天超过三小时", "身高体重正常", "说想出去玩,已报名站里活动", "学习桌太矮，坐姿不好"],
    "adult": ["本月临时工做了十二天", "复诊单据已整理", "情绪稳定", "欠水电费两个月", "房屋西墙渗水", "愿意参加就业培训", "家庭账本记得清楚", "电动车坏了，出行不便"],
}
SEASONAL = {"elder": {"cold": "取暖用煤炉，已提醒通风", "hot": "屋里闷热，风扇能用"}, "child": {"hot": "常到沟边玩，已再讲防溺水", "cold": "手上有冻疮，送了手套"},
            "adult": {"cold": "窗户漏风，贴了胶条", "hot": "中午还在下地，提醒防暑"}}
VISIT_TEXT = ["聊近况，核对政策享受情况", "送去换季衣物和联系卡", "量血压、看药盒，提醒复诊", "陪着视频通话十分钟", "核对监护与到校情况", "一起收拾了院子", "讲反诈与用电安全", "登记新需求，回站录入"]
FESTIVALS = [(date(2023, 1, 9), date(2023, 1, 19), 0.16, "春节前慰问，送米面油和春联"), (date(2023, 6, 19), date(2023, 6, 21), 0.05, "端午送粽子"),
             (date(2023, 7, 3), date(2023, 7, 21), 0.08, "高温探访，看风扇、看饮水、看药盒"), (date(2023, 9, 25), date(2023, 9, 28), 0.08, "中秋送月饼"),
             (date(2023, 10, 18), date(2023, 10, 23), 0.10, "重阳节探望")]


def finding(group, day):
    season = "cold" if day.month in (12, 1, 2) else "hot" if day.month in (6, 7, 8) else ""
    return SEASONAL[group][season] if season and some(0.12) else R.choice(FINDINGS[group])


def add_visit(client, day, kind, station=None, content=None):
    station = station or client["home"]
    if not on_file(client, day) or (client["home"].code, client["no"], day) in VISITED:
        return None
    VISITED.add((client["home"].code, client["no"], day))
    reached = not some(0.055)
    step = RISK_DAYS[client["risk"]]
    worker = client["worker"]
    if not (worker["joined"] <= day < worker["left"]) or some(0.3):
        worker = worker_at(station, day)
    people = pick({1: 70, 2: 21, 3: 7, 4: 2})
    action = pick({"none": 60, "on_site": 22, "resource": 6, "report": 5, "referral": 3, "case": 2}) if reached else "none"
    urgent = reached and action in ("report", "case") and some(0.5)
    row = new("visits", station=station.code, date=str(day), client=ref("client", station, client["home"], client["no"]),
              kind=kind, reached="yes" if reached else "no",
              people=("" if people == 1 and some(0.4) else str(people)) if reached else R.choice(("", "0")),
              minutes=str(R.choice((15, 20, 25, 30, 30, 40, 45, 60)) if kind != "phone" else R.choice((5, 8, 10, 15))) if reached else
              R.choice(("", "10")),
              worker=worker_ref(station, worker),
              findings=finding(client["group"], day) if reached and some(0.75) else "" if reached else
              R.choice(("锁门，邻居说去地里了", "住院，未见到本人", "去女儿家了，月底回")),
              urgent="yes" if urgent else R.choice(("", "no")), action=action if action != "none" or some(0.5) else "",
              next_on=str(workday(day + timedelta(step), date(2024, 12, 31))) if some(0.8) else "",
              content=(content or R.choice(VISIT_TEXT)) if reached else "")
    if some(0.015):
        row["note"] = R.choice(("与村网格员同去", "照片3张，已存档", "门牌号更新：\n原12号改为15号", "老人送了一把青菜,婉拒", "下次请带“放大镜”"))
    row["_met"] = (day, client) if reached else None
    return row


VISITED = set()


def make_visits():
    for station in operating():
        for client in station.clients:
            step = RISK_DAYS[client["risk"]]
            first = max(client["filed"], date(2022, 12, 19) if client["risk"] <= 2 else START + timedelta(2))
            day = first if client["filed"] >= date(2023, 1, 1) else first + timedelta(R.randint(0, step - 1))
            kind = "routine"
            while day <= date(2023, 10, 30):
                actual = workday(day, date(2023, 10, 31))
                add_visit(client, actual, "phone" if some(0.09) else kind)
                kind = "follow_up"
                day += timedelta(max(3, step + R.randint(-step // 6, step // 5)))
    for first, last, share, text in FESTIVALS:
        for station in operating():
            for client in station.clients:
                if in_hardship(client, first) and some(share) and (client["group"] == "elder" or "春节" in text):
                    add_visit(client, workday(day_between(first, last), last), "special", content=text)
    for _ in range(14):  # workers of the county visit clients of its towns
        town = R.choice([one for one in operating() if one.level == "township" and one.clients])
        county = STATIONS[town.code[:6]]
        add_visit(R.choice(town.clients), workday(day_between(date(2023, 3, 1), date(2023, 10, 24))), "special", county,
                  "县总站督导同行走访")


# ---------------------------------------------------------------- consultations

QUESTIONS = {
    "policy": [("低保怎么申请，要带什么", "一次性讲清材料清单，附表格"), ("高龄津贴停发了", "核对认证时间，现场帮助认证"), ("残疾人两项补贴标准", "按等级说明，给办事指南"), ("事实无人抚养儿童认定", "列出证明材料，约镇民政所")],
    "relief": [("住院欠费能不能救助", "说明临时救助与大病救助的先后"), ("家里失火，急用被褥", "当日送去应急包，报民政所"), ("孩子学费凑不齐", "登记金秋助学，转团委")],
    "psychology": [("孩子不说话，怕是抑郁", "先听后评，转市八院心理门诊"), ("老伴走后睡不着", "约入户面谈，推荐支持小组"), ("产后情绪差", "做简易筛查，约家属同来")],
    "law": [("赡养费兄弟不出", "转司法所，先做家庭会议"), ("借条没写日期", "约法律援助周三坐班"), ("劳务费被拖欠", "拨12345并转劳动监察")],
    "neighbour": [("楼上漏水不认账", "约两家到议事厅"), ("广场舞太吵", "提议时段公约，交协商会"), ("地边一棵树", "村调解员到场量界")],
    "other": [("老花镜哪里能配", "登记《贴心老花镜》下一场"), ("想当志愿者", "登记，拉入微信群"), ("手机字太小", "当场调大，教了两遍")],
}


def make_consultations():
    total = 660
    per_station = spread(total, {one.code: one.weight for one in operating()})
    rhythm = {1: 6, 2: 9, 3: 12, 4: 10, 5: 10, 6: 9, 7: 10, 8: 9, 9: 11, 10: 10}
    for code, count in per_station.items():
        station = STATIONS[code]
        for _ in range(count):
            month = pick(rhythm)
            day = workday(day_between(date(2023, month, 1), month_end(month)))
            topic = pick({"policy": 40, "relief": 20, "psychology": 10, "law": 10, "neighbour": 10, "other": 10})
            question, answer = R.choice(QUESTIONS[topic])
            known = [one for one in station.clients if on_file(one, day)] if some(0.22) else []
            client = R.choice(known) if known else None
            people = pick({1: 70, 2: 22, 3: 8})
            matters = pick({1: 85, 2: 12, 3: 3})
            row = new("consultations", station=code, date=str(day),
                      client=client["no"] if client else "",
                      person="" if client or some(0.3) else person("mid")[0],
                      channel=pick({"walk_in": 6, "phone": 3, "online": 1}), topic=topic,
                      people="" if people == 1 and some(0.3) else str(people),
                      in_hardship="" if client else pick({"unknown": 20, "": 8, "yes": 27, "no": 45}),
                      matters="" if matters == 1 and some(0.3) else str(matters),
                      solved=str(R.randint(0, matters)) if some(0.8) else "",
                      worker=worker_ref(station, worker_at(station, day)), content=question, answer=answer)
            if some(0.02):
                row["note"] = R.choice(("来电号码不留", "代邻居问，\n本人不愿露面", "已回访,“问题解决了”"))
            row["_met"] = (day, client, people)


# ---------------------------------------------------------------- teams, volunteers, services

TEAM_NAMES = {"elderly": ["“夕阳红”邻里互助队", "“银龄”助老队", "《贴心老花镜》服务队"], "children": ["“萤火虫”伴读队", "防溺水巡河队", "《“雏”向未来》辅导队"],
              "community": ["“红马甲”楼院服务队", "“石榴籽”文明劝导队", "巧手便民服务队"], "social_assistance": ["“暖心蓝”帮困队"],
              "health": ["《医社同行》健康服务队"], "disaster": ["应急救援先锋队"], "social_affairs": ["“幸福里”红白理事志愿队"],
              "veterans": ["“老兵永远跟党走”志愿队"], "disability": ["“同行”助残队"]}


def add_team(station, founded, cultivated, field=None):
    field = field or pick({"elderly": 5, "children": 4, "community": 5, "social_assistance": 2, "health": 2, "disaster": 1,
                           "social_affairs": 1, "veterans": 1, "disability": 1})
    names = [one for one in TEAM_NAMES[field] if station.place + one not in {team["name"] for team in station.teams}]
    if not names:
        return add_team(station, founded, cultivated, R.choice(list(TEAM_NAMES)))
    name = station.place + R.choice(names)
    no = station.number("ZD", 2)
    leader = person("mid")[0]
    row = new("volunteer_teams", team_no=no, station=station.code, name=name, founded_on=str(founded),
              cultivated_on=str(cultivated or ""), leader=leader, field=field)
    team = {"no": no, "home": station, "name": name, "founded": founded, "dissolved": date.max, "row": row, "field": field}
    station.teams.append(team)
    enroll("team", station, no, team)
    return team


def make_teams():
    """53 cultivated in the period, and 53 standing at its end: 3 of them dissolved or older, 3 older ones still there."""
    homes = [one for one in operating() if one.level != "city"]
    old_homes = R.sample([one for one in homes if one.level == "township"], 4)
    olds = [add_team(home, day_between(date(2021, 11, 1), date(2022, 8, 30)), None) for home in old_homes]
    counts = spread(TOTALS["volunteer_teams_cultivated"], {one.code: one.weight for one in homes})
    rhythm = {1: 3, 2: 5, 3: 13, 4: 6, 5: 7, 6: 5, 7: 5, 8: 3, 9: 5, 10: 3}
    monthly = [month for month, count in spread(TOTALS["volunteer_teams_cultivated"], rhythm).items() for _ in range(count)]
    R.shuffle(monthly)
    turn, fresh = iter(monthly), []
    for code, count in counts.items():
        for _ in range(count):
            month = next(turn)
            cultivated = workday(day_between(date(2023, month, 3), month_end(month) - timedelta(2)))
            founded = cultivated if some(0.7) else cultivated - timedelta(R.randint(5, 25))
            if some(0.06):
                founded = day_between(date(2022, 3, 1), date(2022, 11, 30))
            fresh.append(add_team(STATIONS[code], founded, cultivated))
    early = [one for one in fresh if one["row"]["cultivated_on"] < "2023-04-20"]
    for team, day in zip(R.sample(early, 3) + olds[:1],
                         (date(2023, 8, 31), date(2023, 9, 20), date(2023, 10, 31), date(2023, 5, 15))):
        team["dissolved"] = day
        team["row"]["dissolved_on"] = str(day)
        team["row"]["note"] = R.choice(("成员并入街道总队", "队长外出务工，队伍解散"))
    extra = 53 - sum(one["founded"] <= END < one["dissolved"] for home in operating() for one in home.teams)
    assert extra == 0, extra


def make_volunteers():
    """730 standing at the end; some 27 registered and left before it, one on its last day."""
    homes = operating()
    counts = spread(TOTALS["volunteers"] + 27, {one.code: one.weight for one in homes})
    leavers = set(R.sample(range(TOTALS["volunteers"] + 27), 27))
    index = 0
    for code, count in counts.items():
        station = STATIONS[code]
        batch = []
        for _ in range(count):
            if some(0.3):
                registered = day_between(date(2022, 3, 1), date(2022, 12, 20))
            else:
                month = pick({1: 4, 2: 5, 3: 22, 4: 8, 5: 8, 6: 8, 7: 12, 8: 6, 9: 6, 10: 4})
                registered = day_between(date(2023, month, 1), month_end(month))
            left = date.max
            if index in leavers:
                registered = min(registered, date(2023, 6, 30))
                left = day_between(max(registered, date(2023, 2, 1)) + timedelta(20), END)
            batch.append((registered, left))
            index += 1
        for registered, left in sorted(batch):
            add_volunteer(station, registered, left)
    last = next(one for home in homes for one in home.volunteers if one["left"] < date.max and one["registered"] < date(2023, 6, 1))
    last["left"] = END
    last["row"]["left_on"] = str(END)
    last["row"]["note"] = "到期末当日退出，不再计入在册"


def add_volunteer(station, registered, left):
    group = pick({"old": 3, "mid": 6, "young": 1})
    name, sex = person(group)
    birth = {"old": day_between(date(1952, 1, 1), date(1965, 12, 31)), "mid": day_between(date(1970, 1, 1), date(2002, 12, 31)),
             "young": day_between(date(2003, 1, 1), date(2004, 12, 31))}[group]
    region = station.code[:6] if station.level != "city" else "411103"
    teams = [one for one in station.teams if one["dissolved"] == date.max]
    team = R.choice(teams) if teams and some(0.75) else None
    no = station.number("ZY", 3)
    row = new("volunteers", volunteer_no=no, station=station.code, name=name, team=team["no"] if team else "",
              id_number=id_number(region, birth, sex) if some(0.45) else "", phone=phone() if some(0.9) else "",
              registered_on=str(registered), left_on="" if left == date.max else str(left))
    if left < date.max:
        row["note"] = R.choice(("参军入伍", "外出务工，主动退出", "迁居郑州"))
    elif some(0.03):
        row["note"] = R.choice(("退休教师，擅长“讲故事”", "有急救证", "周末有空,工作日晚上也行", "会理发"))
    volunteer = {"no": no, "home": station, "team": team, "registered": registered, "left": left, "row": row}
    station.volunteers.append(volunteer)
    enroll("volunteer", station, no, volunteer)


BUSY_DAYS = set()


def free_volunteers(station, day):
    return [one for one in station.volunteers if one["registered"] <= day < one["left"]
            and (station.code, one["no"], day) not in BUSY_DAYS]


def serve(station, volunteer, day, **cells):
    BUSY_DAYS.add((volunteer["home"].code, volunteer["no"], day))
    team = volunteer["team"]
    shown = team and team["founded"] <= day < team["dissolved"] and some(0.8)
    new("volunteer_services", station=station.code, date=str(day),
        volunteer=ref("volunteer", station, volunteer["home"], volunteer["no"]),
        team=ref("team", station, team["home"], team["no"]) if shown else "",
        people="1" if some(0.1) else "", verified=R.choice(("yes", "")) if not some(0.04) else "no", **cells)


def make_services():
    for station in operating():
        for activity in station.activities:
            if activity["status"] == "held":
                serve_activity(station, activity)
        for team in station.teams:
            serve_team(station, team)
        for first, kind, text in ((date(2023, 3, 18), "training", "志愿者通用培训：尊重、保密与边界"), (date(2023, 7, 8), "training", "防溺水与心肺复苏培训"),
                                  (date(2023, 5, 27), "meeting", "季度例会：排班与表扬"), (date(2023, 9, 16), "meeting", "季度例会：重阳活动分工")):
            day = first + timedelta(R.choice((0, 1, 7, 8)))
            for volunteer in R.sample(free_volunteers(station, day), min(len(free_volunteers(station, day)), R.randint(1, 4))):
                serve(station, volunteer, day, start="09:00", minutes=str(R.choice((60, 90, 120))), kind=kind,
                      worker=worker_ref(station, worker_at(station, day)), content=text)
    for row in R.sample([row for row in ROWS["volunteer_services"] if row["volunteer"] and row["kind"] == "service"], 2):
        row["people"], row["note"] = "2", "带家属一人，家属未登记"  # a named volunteer still counts as one
    notes = R.sample([row for row in ROWS["volunteer_services"] if not row["note"]], 16)
    for row in notes:
        row["note"] = R.choice(("时长按签到签退计,不含路上", "自带工具，“不吃一顿饭”", "雨天延后\n半小时开始"))


def serve_activity(station, activity):
    row, day = activity["row"], activity["day"]
    free = free_volunteers(station, day)
    for volunteer in R.sample(free, min(len(free), R.randint(2, 6))):
        serve(station, volunteer, day, start=row["start"], minutes=row["minutes"] if some(0.7) else str(R.choice((45, 60, 90, 120))),
              kind="service", activity=activity["no"], worker=row["worker"] if some(0.6) else "",
              content=R.choice(("引导与签到", "布置场地", "理发与磨刀", "维持秩序", "拍照与登记", "照看孩子", "分发物资")))
    if some(0.16):  # someone of another station lends a hand
        other = R.choice([one for one in operating() if one is not station])
        free = free_volunteers(other, day)
        if free:
            serve(station, R.choice(free), day, start=row["start"], minutes=row["minutes"], kind="service",
                  activity=activity["no"], content="跨站支援")
    teams = [one for one in station.teams if one["founded"] <= day < one["dissolved"]]
    if teams and some(0.3):
        new("volunteer_services", station=station.code, date=str(day), team=R.choice(teams)["no"], people=str(R.randint(3, 18)),
            start=row["start"], minutes=str(R.choice((60, 90, 120))), kind="service", activity=activity["no"], verified="yes",
            worker=row["worker"], content="集体到场，未逐人登记")


def serve_team(station, team):
    day = max(team["founded"], date(2023, 1, 7)) + timedelta(R.randint(2, 12))
    while day <= min(END, team["dissolved"] - timedelta(1)):
        free = [one for one in free_volunteers(station, day) if one["team"] is team]
        for volunteer in R.sample(free, min(len(free), R.randint(1, 4))):
            serve(station, volunteer, day, start=R.choice(("08:30", "09:00", "15:00")), minutes=str(R.choice((30, 40, 60, 90, 120, 150))),
                  kind="service", worker=worker_ref(station, worker_at(station, day)) if some(0.5) else "",
                  content={"children": "陪读与作业辅导", "disaster": "巡查隐患", "health": "测血压、送药"}.get(
                      team["field"], R.choice(("看望独居老人", "打扫楼道", "帮扶户农活", "文明劝导"))))
        day += timedelta(R.choice((21, 28, 30, 35)))


# ---------------------------------------------------------------- organisations, deliberations, resources

ORG_NAMES = {"charity": ["“暖心”慈善帮扶会", "邻里互助会", "爱心衣橱"], "living": ["便民维修社", "社区食堂合作社", "“巧媳妇”家政社"],
             "affairs": ["红白理事会", "楼院自治会", "乡贤议事会"], "culture_sport": ["戏迷乐园", "太极拳协会", "书画社", "盘鼓队"]}
TOPICS = {
    True: [("楼道堆物与电动车充电", "设三处充电棚，公约上墙，楼长每周查"), ("小区停车位划线", "错时共享，夜间让出门前车位"), ("老旧小区加装扶手", "每单元装两处，费用由社区微基金出"),
           ("楼院菜地还绿", "保留共享花箱二十个，抽签认领"), ("宠物管理", "牵绳、清便、登记三项公约"), ("广场舞音量与时段", "19:00至20:30，音量不超60分贝"),
           ("独居老人午餐怎么办", "依托社区食堂送餐，邻居轮流捎带")],
    False: [("村口垃圾收集点选址", "移到东沟北侧，“谁倒谁扫”写进村规"), ("暑期河道看护", "分段包干,志愿队每日两巡"), ("红白事从简", "酒席不超十桌，礼金不超一百元"),
            ("村道路灯维修", "先修学校门口十二盏，其余列入年底项目"), ("留守儿童周末去哪", "儿童之家周六全天开放"), ("独居老人午餐怎么办", "依托幸福院每天供餐，邻居轮流送"),
            ("晒粮占道", "划出三处晒场，主路不晒粮")],
}


def make_orgs():
    homes = [one for one in operating() if one.level in ("township", "village")]
    plans = [(home, day_between(date(2022, 3, 1), date(2022, 11, 30))) for home in R.sample(homes, 6)]
    counts = spread(TOTALS["community_orgs_cultivated"], {one.code: one.weight for one in homes})
    for code, count in counts.items():
        for _ in range(count):
            month = pick({1: 1, 2: 3, 3: 5, 4: 5, 5: 5, 6: 4, 7: 3, 8: 3, 9: 3, 10: 2})
            plans.append((STATIONS[code], workday(day_between(date(2023, month, 3), month_end(month)))))
    for index, (station, day) in enumerate(sorted(plans, key=lambda one: (one[0].code, one[1]))):
        kind = pick({"charity": 3, "living": 3, "affairs": 4, "culture_sport": 4})
        row = new("community_orgs", org_no=station.number("ZZ", 2), station=station.code,
                  name=R.choice(station.communities) + R.choice(ORG_NAMES[kind]), kind=kind if some(0.95) else "", cultivated_on=str(day),
                  registration=pick({"filed": 8, "none": 3, "registered": 1, "": 1}))
        if index in (4, 19):
            row["ended_on"] = str(max(date(2023, 9, 12), day + timedelta(10)))
            row["note"] = "骨干外出，自愿解散"
        elif some(0.2):
            row["note"] = R.choice(("在街道备案,暂无账户", "“五社联动”孵化对象", "以村委会为依托"))


def make_deliberations():
    homes = [one for one in operating() if one.level in ("township", "village")]
    counts = spread(TOTALS["deliberations"], {one.code: one.weight * R.uniform(0.5, 1.6) for one in homes})
    plans = [(STATIONS[code], True) for code, count in counts.items() for _ in range(count)]
    plans += [(home, False) for home in R.sample(homes, 5)]
    dated = []
    for station, done in plans:
        month = pick({1: 2, 2: 6, 3: 7, 4: 6, 5: 6, 6: 5, 7: 5, 8: 5, 9: 7, 10: 6}) if done else 10
        dated.append((station, workday(day_between(date(2023, month, 4), month_end(month) - timedelta(1))), done))
    for station, day, done in sorted(dated, key=lambda one: (one[0].code, one[1], one[2])):
        topic, outcome = R.choice([one for one in TOPICS[station.urban] if one[0] != "暑期河道看护" or day.month in (6, 7, 8)])
        row = new("deliberations", station=station.code, date=str(day), round_no=station.number("", 1),
                  community=R.choice(station.communities), topic=topic, participants=str(R.randint(9, 46)) if some(0.93) else "",
                  outcome=outcome if done else "", worker=worker_ref(station, worker_at(station, day)) if some(0.9) else "")
        if not done:
            row["note"] = "意见分歧大，下期再议"
        elif some(0.1):
            row["note"] = R.choice(("公示七天无异议", "两户保留意见,已单独沟通", "会前入户征求“三问三听”"))


PROVIDERS = {"cash": ["漯河市慈善总会", "腾讯公益月捐人", "某食品企业工会", "返乡创业青年协会", "匿名爱心人士"],
             "goods": ["本地面粉厂", "爱心超市", "县红十字会", "某眼镜店", "社区商户联盟", "新华书店门店"],
             "service": ["市中心医院义诊队", "律师事务所", "理发师联盟", "高校心理中心", "家电维修部"],
             "talent": ["市社会工作协会", "漯河高校社工专业", "退休教师协会"], "policy": ["镇民政所", "县残联", "市妇联", "退役军人事务站"]}
GOODS_NOTES = {"cash": "定向困难家庭，收据附后", "goods": "米面油、棉被、书包等,清单附后", "service": "按市场价折算，协议价“减半”", "talent": "督导与授课", "policy": "协助办理并跟到账"}


def make_resources():
    total = TOTALS["resources_value"]
    per_station = spread(112, {one.code: one.weight * (1.5 if one.level == "county" else 1) for one in operating()})
    rhythm = {1: 16, 2: 6, 3: 9, 4: 8, 5: 10, 6: 12, 7: 12, 8: 10, 9: 16, 10: 11}
    valued = []
    for code, count in per_station.items():
        station = STATIONS[code]
        for _ in range(count):
            month = pick(rhythm)
            row, weight = add_resource(station, day_between(date(2023, month, 2), month_end(month)))
            if weight:
                valued.append((row, weight))
    whole = sum(weight for _, weight in valued)
    assigned = 0
    for row, weight in valued[:-1]:
        fen = max(20000, int(total * weight / whole))
        fen = fen // 50000 * 50000 or 20000 if row["kind"] == "cash" else fen // 100 * 100 if some(0.6) else fen // 10 * 10
        assigned += fen
        row["value_yuan"] = yuan(fen)
    rest = total - assigned  # what the rounding left over goes to the goods, smallest first, then to one row
    row = valued[-1][0]
    row["kind"], row["provider"] = "goods", "本地面粉厂"
    row["value_yuan"] = yuan(rest)
    assert 100000 < rest < 12000000, rest
    for station in R.sample(operating(), 2):  # before the period
        row, _ = add_resource(station, date(2022, 12, R.randint(6, 28)))
        row["value_yuan"] = "2600" if row["kind"] in ("cash", "goods", "service") else ""


def yuan(fen):
    text = f"{fen // 100}.{fen % 100:02d}"
    return text[:-3] if text.endswith(".00") and some(0.7) else text


def add_resource(station, day):
    kind = pick({"cash": 22, "goods": 48, "service": 22, "talent": 8, "policy": 12})
    weight = {"cash": R.lognormvariate(9.1, 0.7), "goods": R.lognormvariate(8.7, 0.8), "service": R.lognormvariate(8.1, 0.6),
              "talent": R.choice((0, 2500)), "policy": 0}[kind]
    row = new("resources", station=station.code, received_on=str(day), provider=R.choice(PROVIDERS[kind]), kind=kind,
              recipients=str(R.choice((1, 3, 6, 10, 12, 20, 26, 30, 45, 60, 80))) if some(0.85) else "",
              field=pick({"social_assistance": 8, "elderly": 7, "children": 7, "community": 4, "health": 2, "disability": 2, "": 2}),
              worker=worker_ref(station, worker_at(station, day)) if some(0.9) else "",
              note=GOODS_NOTES[kind] if some(0.4) else "")
    return row, weight


# ---------------------------------------------------------------- the same event written twice

def mark_same_events():
    wanted = {"contact": 18, "activity": 6, "consultation": 3}
    rows = [(case, row) for station in operating() for case in station.cases for row in case["rows"]
            if row["reached"] == "yes" and row["method"] == "home" and "2023-01-01" <= row["date"]
            and row["station"] == case["home"].code and case["clients"][0]["home"] is case["home"]]
    for case, row in R.sample(rows, wanted["contact"] + 8):
        if wanted["contact"]:
            wanted["contact"] -= mark_visit(case["clients"][0], row, "与个案面谈同一次上门")
    held = [one for station in operating() for one in station.activities if one["status"] == "held" and one["present"]]
    for activity in R.sample(held, 20):
        if wanted["activity"]:
            wanted["activity"] -= mark_visit(R.choice(activity["present"]), activity["row"], "活动现场顺访")
    asked = [row for row in ROWS["consultations"] if row["client"]]
    for row in R.sample(asked, 12):
        if wanted["consultation"]:
            wanted["consultation"] -= mark_visit(row["_met"][1], row, "咨询时一并回访")
    assert not any(wanted.values()), wanted
    mark_contacts()


def mark_visit(client, target, text):
    day = date.fromisoformat(target["date"])
    if client["home"].code != target["station"]:
        return 0
    row = add_visit(client, day, "follow_up", content=text)
    if row is None or row["reached"] == "no":
        if row:
            ROWS["visits"].remove(row)
        return 0
    row["same_event_as"] = identify(target)
    row["_met"] = None
    return 1


def mark_contacts():
    """Contacts that were part of a group session, or of a visit, of the same day."""
    done = Counter()
    for station in operating():
        for case in station.cases:
            client = case["clients"][0]
            if client["home"] is not station or done["session"] + done["visit"] >= 9:
                continue
            last = case["closed"] or END
            met = [(row, "session") for group in station.groups for row in group["rows"]
                   if row.get("_met") and client in row["_met"][1]]
            met += [(row, "visit") for row in ROWS["visits"] if row.get("_met") and row["_met"][1] is client
                    and row["station"] == station.code]
            for row, what in met:
                day = date.fromisoformat(row["date"])
                taken = any(one["date"] == row["date"] for one in case["rows"])
                if START <= day and case["opened"] <= day < last and not taken and done[what] < 5:
                    done[what] += 1
                    case["rows"].append(new(
                        "case_contacts", station=station.code, case=case["no"], date=row["date"], minutes="20", method="interview",
                        reached="yes", people="1", worker=worker_ref(station, worker_at(station, day)),
                        content="小组结束后个别交谈。" if what == "session" else "走访当日补做个案评估。", same_event_as=identify(row)))
                    break
    assert done["session"] >= 2 and done["visit"] >= 2, done


# ---------------------------------------------------------------- exactly 10,300

def hardship_without_activities():
    """People in hardship met in the period by everything but the unnamed participants of activities."""
    total = 0
    for station in operating():
        for case in station.cases:
            for row in case["rows"]:
                day = date.fromisoformat(row["date"])
                if day >= START and row["reached"] == "yes" and not row["same_event_as"]:
                    if any(in_hardship(one, day) for one in case["clients"]):
                        total += int(row["people"] or 1)
    for row in ROWS["visits"]:
        if row.get("_met") and row["_met"][0] >= START and in_hardship(row["_met"][1], row["_met"][0]):
            total += int(row["people"] or 1)
    for row in ROWS["group_sessions"] + ROWS["activities"]:
        if row.get("_met") and row["_met"][0] >= START:
            total += sum(in_hardship(one, row["_met"][0]) for one in row["_met"][1])
            total += int(row.get("walk_ins_in_hardship") or 0)
    for row in ROWS["consultations"]:
        day, client, people = row["_met"]
        if in_hardship(client, day) if client else row["in_hardship"] == "yes":
            total += people
    return total


def settle_hardship():
    """Shares what is missing over the held activities, some of which do not know and stay blank."""
    held = [row for row in ROWS["activities"] if row["status"] == "held"]
    blank = {id(row) for row in R.sample(held, 12)}
    known = [row for row in held if id(row) not in blank]
    missing = TOTALS["people_in_hardship_served"] - hardship_without_activities()
    room = sum(int(row["participants"]) for row in known)
    assert 0.15 * room < missing < 0.7 * room, (missing, room)
    weights = {n: int(row["participants"]) * R.uniform(0.6, 1.4) * (1.3 if row["field"] in ("social_assistance", "elderly", "disability") else 0.8)
               for n, row in enumerate(known)}
    counts = spread(missing, weights)
    over = 0
    for n, row in enumerate(known):
        most = int(row["participants"]) * 9 // 10
        over += max(0, counts[n] - most)
        counts[n] = min(counts[n], most)
    for n, row in enumerate(known):
        more = min(over, int(row["participants"]) * 9 // 10 - counts[n])
        counts[n] += more
        over -= more
        row["participants_in_hardship"] = str(counts[n])
    assert over == 0
    print(f"activities bring {missing} of {room} unnamed participants in hardship")


# ---------------------------------------------------------------- planning

# People, townships, urban and rural communities of the counties and districts: rounded and invented.
BASES = {"411102": (322000, 8, 38, 62), "411103": (510000, 10, 44, 121), "411104": (498000, 9, 41, 136),
         "411121": (610000, 14, 22, 386), "411122": (740000, 15, 24, 366)}


def make_plans():
    """Draws nothing, so that the records above stay as they are."""
    new("periods", name="千站暖万家2023", station="411100", first_on=str(START), last_on=str(END),
        note="“千站暖万家”行动的统计期间")
    for code, counts in BASES.items():
        for base, count in zip(("population", "townships", "urban_communities", "rural_communities"), counts):
            new("base_figures", station=code, base=base, value=str(count), from_on="2023-01-01", source="样例数据（虚构）")
    for base, count in (("agencies", 6), ("agencies_with_party", 5)):
        new("base_figures", station="411100", base=base, value=str(count), from_on="2023-01-01", source="样例数据（虚构）")


# ---------------------------------------------------------------- writing

ORDER = {"stations": "code", "workers": "station worker_no", "clients": "station client_no", "cases": "station opened_on case_no",
         "case_contacts": "station date case start", "groups": "station opened_on group_no", "group_sessions": "station date group number",
         "activities": "station date activity_no", "visits": "station date client", "consultations": "station date topic content",
         "volunteer_teams": "station team_no", "volunteers": "station volunteer_no", "volunteer_services": "station date start volunteer",
         "community_orgs": "station cultivated_on org_no", "deliberations": "station date round_no", "resources": "station received_on provider",
         "periods": "station first_on name", "base_figures": "station base from_on", "targets": "station indicator period version",
         "reports": "station report_no version", "category_sets": "version"}


def write():
    for kind, columns in COLUMNS.items():
        rows = sorted(ROWS[kind], key=lambda row: [row[key] for key in ORDER[kind].split()])
        with open(HERE / f"{kind}.csv", "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(columns)
            out.writerows([row[column] for column in columns] for row in rows)


# ---------------------------------------------------------------- the written files obey every blocking rule

REQUIRED = {
    "stations": "code name level", "workers": "worker_no station name", "clients": "client_no station name filed_on",
    "cases": "case_no station clients title field worker opened_on stage", "case_contacts": "station case date method",
    "groups": "group_no station name kind field worker", "group_sessions": "station group number date",
    "activities": "activity_no station title field date status worker", "visits": "station date client reached worker",
    "consultations": "station date worker", "volunteer_teams": "team_no station name founded_on",
    "volunteers": "volunteer_no station name registered_on", "volunteer_services": "station date minutes kind",
    "community_orgs": "org_no station name cultivated_on", "deliberations": "station date topic",
    "resources": "station received_on provider kind", "periods": "name station first_on last_on",
    "base_figures": "station base value from_on", "targets": "station indicator period value",
    "reports": "report_no station name figures", "category_sets": "version station categories",
}
FIELDS = "social_assistance elderly children community disability social_affairs health school corrections disaster veterans other"
CHOICES = {
    ("stations", "level"): "province city county township village", ("stations", "status"): "building operating closed",
    ("base_figures", "base"): "population urban_communities rural_communities townships agencies agencies_with_party",
    ("workers", "post"): "station urban_community rural_community agency institution other",
    ("workers", "role"): "worker head supervisor admin", ("workers", "certificate"): "none assistant social_worker senior",
    ("clients", "sex"): "male female", ("clients", "risk_level"): "1 2 3 4 5 6", ("clients", "consent"): "none oral written",
    ("cases", "source"): "self visit committee referral transfer", ("cases", "risk"): "low medium high",
    ("cases", "stage"): "intake assessment planning intervention evaluation closed follow_up", ("cases", "satisfaction"): "1 2 3 4 5",
    ("case_contacts", "method"): "interview home phone online accompany", ("case_contacts", "reached"): "yes no",
    ("groups", "kind"): "education growth support therapy interest social_goal", ("group_sessions", "held"): "yes no",
    ("activities", "status"): "planned held cancelled", ("visits", "kind"): "routine follow_up special phone",
    ("visits", "reached"): "yes no", ("visits", "urgent"): "yes no", ("visits", "action"): "none on_site case referral report resource",
    ("consultations", "channel"): "walk_in phone online", ("consultations", "topic"): "policy relief psychology law neighbour other",
    ("consultations", "in_hardship"): "unknown yes no", ("volunteer_services", "kind"): "service training meeting",
    ("volunteer_services", "verified"): "yes no", ("community_orgs", "kind"): "charity living affairs culture_sport",
    ("community_orgs", "registration"): "none filed registered", ("resources", "kind"): "policy talent cash goods service",
}
for kind in ("workers", "cases", "groups", "activities", "volunteer_teams", "resources"):
    CHOICES[kind, "field"] = FIELDS
CATEGORIES = HARDSHIP | set("migrant_child mental_illness corrections petitioner new_employment veteran resident".split())
SINGLES = {"worker": "workers", "client": "clients", "case": "cases", "group": "groups", "team": "volunteer_teams",
           "volunteer": "volunteers", "activity": "activities"}
NUMBERS = {"stations": "code", "workers": "worker_no", "clients": "client_no", "cases": "case_no", "groups": "group_no",
           "activities": "activity_no", "volunteer_teams": "team_no", "volunteers": "volunteer_no", "community_orgs": "org_no",
           "periods": "name"}
WHOLE = ("minutes people participants participants_in_hardship walk_ins walk_ins_in_hardship matters solved number round_no recipients "
         "planned_sessions").split()
PLANNING = ("periods", "base_figures", "targets", "reports", "category_sets")
AFTER = {"workers": ("joined_on", "left_on"), "clients": ("filed_on", "closed_on"), "cases": ("opened_on", "closed_on"),
         "groups": ("opened_on", "completed_on"), "volunteer_teams": ("founded_on", "dissolved_on"),
         "volunteers": ("registered_on", "left_on"), "community_orgs": ("cultivated_on", "ended_on"), "periods": ("first_on", "last_on")}


def check():
    book = {}
    for kind in COLUMNS:
        with open(HERE / f"{kind}.csv", encoding="utf-8", newline="") as file:
            book[kind] = list(csv.DictReader(file))
    known = {kind: {((row["station"] if "station" in row else ""), row[key]) for row in book[kind]} for kind, key in NUMBERS.items()}
    codes = {row["code"] for row in book["stations"]}

    def found(kind, text, station):
        if "/" in text:
            return tuple(text.split("/", 1)) in known[kind]
        return any((code, text) in known[kind] for code in STATIONS[station].above())

    for kind, rows in book.items():
        if kind in NUMBERS:
            assert len(known[kind]) == len(rows), f"{kind}: a number twice"
        for column in COLUMNS[kind] if kind not in PLANNING else []:
            assert any(row[column] for row in rows), f"{kind}.{column} is never used"
        for row in rows:
            where = f"{kind} {dict(row)}"
            assert all(row[key] for key in REQUIRED[kind].split()), where
            assert kind == "stations" or row["station"] in codes, where
            for (of, column), choices in CHOICES.items():
                assert of != kind or not row[column] or row[column] in choices.split(), where
            for column, text in row.items():
                if not text:
                    continue
                if column == "date" or column.endswith(("_on", "_date")):
                    day = date.fromisoformat(text)
                    ahead = column == "next_on" or kind == "activities" and row["status"] == "planned"
                    assert day <= END or ahead, where
                if column == "start":
                    assert re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text), where
                if column in WHOLE:
                    assert text.isdigit(), where
                if column.endswith("_yuan"):
                    assert re.fullmatch(r"\d+(\.\d{1,2})?", text), where
                if column in SINGLES and column != "client" or column == "client":
                    assert found(SINGLES[column], text, row["station"]), where
                if column in ("clients", "members", "present"):
                    parts = text.split("|")
                    assert len(parts) == len(set(parts)) and all(found("clients", one, row["station"]) for one in parts), where
            if row.get("minutes"):
                assert (1 if kind == "volunteer_services" else 0) <= int(row["minutes"]) <= 1440, where
            if row.get("reached") == "yes" and row["people"]:
                assert int(row["people"]) >= 1, where
            for total, part in (("participants", "participants_in_hardship"), ("walk_ins", "walk_ins_in_hardship")):
                if row.get(part):
                    assert int(row[part]) <= int(row[total] or 0), where
            if kind in AFTER:
                first, last = (row[key] for key in AFTER[kind])
                assert not last or not first or first <= last, where
            if kind == "volunteer_teams":
                assert not row["dissolved_on"] or not row["cultivated_on"] or row["cultivated_on"] <= row["dissolved_on"], where
            if row.get("phone"):
                assert re.fullmatch(r"1[3-9]\d{9}|0395-\d{7}", row["phone"]), where
            if row.get("id_number"):
                check_id(row, where)
            if kind == "clients":
                check_categories(row["categories"], where)
    check_same_events(book)
    sessions = Counter((row["group"] if "/" in row["group"] else f"{row['station']}/{row['group']}", row["number"])
                       for row in book["group_sessions"])
    assert max(sessions.values()) == 1
    minutes = Counter()
    for row in book["volunteer_services"]:
        assert row["volunteer"] or row["team"], row
        if row["volunteer"]:
            no = row["volunteer"] if "/" in row["volunteer"] else f"{row['station']}/{row['volunteer']}"
            minutes[no, row["date"]] += int(row["minutes"])
    assert max(minutes.values()) <= 12 * 60
    ids = [row["id"] for rows in book.values() for row in rows if row.get("id")]
    assert len(ids) == len(set(ids))
    for kind, rows in book.items():
        print(f"{kind}.csv {len(rows)} rows")


def check_id(row, where):
    text = row["id_number"]
    assert re.fullmatch(r"\d{17}[\dX]", text) and check_digit(text[:17]) == text[17], where
    birth = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    assert not row.get("birth_date") or row["birth_date"] == str(birth), where
    assert not row.get("sex") or (int(text[16]) % 2 == 1) == (row["sex"] == "male"), where


def check_categories(text, where):
    for entry in [part for part in text.split("|") if part]:
        code, at, span = entry.partition("@")
        assert code in CATEGORIES, where
        if at:
            first, dots, last = span.partition("..")
            assert dots and (first or last), where
            assert not first or date.fromisoformat(first) <= END, where
            assert not last or not first or date.fromisoformat(first) <= date.fromisoformat(last), where
    parts = text.split("|")
    assert len(parts) == len(set(parts)), where


def check_same_events(book):
    targets = {}
    for kind in ("case_contacts", "visits", "group_sessions", "activities", "consultations"):
        for row in book[kind]:
            if row["id"]:
                counted = row.get("reached", "yes") != "no" and row.get("held", "yes") != "no" and row.get("status", "held") == "held"
                targets[row["id"]] = (row["station"], row["date"], counted and not row.get("same_event_as"))
    for kind in ("case_contacts", "visits"):
        for row in book[kind]:
            if row["same_event_as"]:
                assert targets[row["same_event_as"]] == (row["station"], row["date"], True), row


def main():
    for step in (make_stations, make_workers, make_clients, make_cases, make_groups, make_activities, close_some_clients, make_visits,
                 make_consultations, make_teams, make_volunteers, make_services, make_orgs, make_deliberations, make_resources,
                 make_plans, mark_same_events, settle_hardship, write, check):
        step()


if __name__ == "__main__":
    main()
