"""A small sound base of facts, into which each test plants one fault."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bot.curation.load import Loaded, load

if TYPE_CHECKING:
    from pathlib import Path

    from bot.curation.faults import Fault

PARAGRAPHS = (
    "Harbour Daily",
    "By the evening of July 10, 2021, Saturday, the conference had drawn 352 million views. It closed at dusk.",
    "Over 300 exhibitors showed what they had built during the year for hospitals, harbours and quiet little homes.",
    "The conference took place from July 8 to 10, 2021 under the theme Connected Minds.",
    "Deals worth US$1.5 billion (10 billion yuan) were signed, one-third of them by firms from abroad.",
)


def passage(para: int, start: int = 0, end: int | None = None) -> str:
    """A place of the document, written as the facts write it."""
    words = PARAGRAPHS[para - 1]
    end = len(words) if end is None else end
    digest = hashlib.sha256(words[start:end].encode()).hexdigest()
    return f"{{para: {para}, chars: [{start}, {end}], sha256: {digest}}}"


DOCUMENT = "\n\n".join(PARAGRAPHS) + "\n"
FILES = {
    "seeds/closing-2021.yaml": f"""\
id: closing-2021
title: Conference closes with 352 million views
publisher: Harbour Daily
authors: [Ada Lin]
url: https://example.org/closing
published: {{on: "2021-07-11", inferred: null}}
lang: en
tier: B
tier_why: {{en: A signed report., zh: 署名报道。}}
document: {{file: closing.txt, sha256: {hashlib.sha256(DOCUMENT.encode()).hexdigest()}, paragraphs: 5}}
retrieved: "2026-11-21"
digest: {{en: The last day in figures., zh: 闭幕日的数字。}}
""",
    "seeds/notice-2021.yaml": """\
id: notice-2021
title: Notice of a conference
publisher: City Office
url: null
published: {on: "2021-05-01", inferred: The page bears no date., }
lang: zh-CN
tier: A
tier_why: {en: The organiser., zh: 主办方。}
digest: {en: What is planned., zh: 计划内容。}
""",
    "facts/metrics.yaml": """\
units:
  - {id: views, kind: count, template: "{n}"}
  - {id: exhibitors, kind: count, template: "{n}"}
  - {id: days, kind: duration, template: {en: "{n} days", zh: "{n}天"}}
  - {id: yuan, kind: money, template: {en: "{n} yuan", zh: "{n}元"}}
  - {id: usd, kind: money, template: {en: "US${n}", zh: "{n}美元"}}
  - {id: percent, kind: percent, template: "{n} %"}
scopes:
  - {id: whole_event, wording: {en: over the whole event, zh: 整届大会}}
metrics:
  - {id: dates, names: {en: Dates, zh: 日期}, kind: date, group: when}
  - {id: theme, names: {en: Theme, zh: 主题}, kind: text, group: theme}
  - id: online_views
    names: {en: Online views, zh: 线上观看量}
    kind: count
    group: counts
    units: [views]
    aliases: {en: [views, online viewers], zh: [观看量]}
    plausible: [1000, 10000000000]
    accumulates: true
    not_same_as: [exhibitors]
    near: [{metric: exhibitors, caution: {en: Views are not firms., zh: 观看量不是企业数。}}]
  - {id: exhibitors, names: {en: Exhibitors, zh: 参展商}, kind: count, group: counts, units: [exhibitors]}
  - {id: duration_days, names: {en: Days, zh: 天数}, kind: duration, group: when, units: [days]}
  - {id: signed, names: {en: Signed, zh: 签约额}, kind: money, group: money, units: [yuan]}
  - {id: share, names: {en: Share, zh: 占比}, kind: percent, group: money, units: [percent]}
  - {id: per_firm, names: {en: Views per firm, zh: 每家观看量}, kind: count, group: counts, units: [views]}
  - {id: moments, names: {en: Moments, zh: 时刻}, kind: event, group: announcements, many: true}
  - {id: speakers, names: {en: Speakers, zh: 讲者}, kind: person, group: people, many: true}
  - {id: sectors, names: {en: Sectors, zh: 产业}, kind: items, group: context}
""",
    "facts/editions/2021.yaml": f"""\
edition: 2021
names: {{en: Conference 2021, zh: 2021大会}}
claims:
  - id: 2021-dates
    metric: dates
    when: {{on: "2021-07-08/2021-07-10", printed: "July 8 to 10, 2021", inferred: null}}
    evidence: [{{source: closing-2021, at: {passage(4)}}}]
  - id: 2021-theme
    metric: theme
    text: {{en: Connected Minds, zh: null, printed: null}}
    evidence: [{{source: closing-2021, at: {passage(4)}}}]
  - id: 2021-views
    metric: online_views
    amount: {{printed: 352 million, number: 352000000, unit: views}}
    as_of: {{on: "2021-07-10", printed: "July 10, 2021, Saturday", inferred: The day of the closing., final: false}}
    scope: whole_event
    evidence: [{{source: closing-2021, at: {passage(2, 0, 86)}}}]
    doubts: [{{about: scope, note: {{en: Which streams count is unsaid., zh: 未说明统计范围。}}}}]
  - id: 2021-exhibitors
    metric: exhibitors
    amount: {{printed: Over 300, number: 300, unit: exhibitors, bound: at_least}}
    evidence: [{{source: closing-2021, at: {passage(3)}}}]
  - id: 2021-days-three
    metric: duration_days
    amount: {{printed: three, number: 3, unit: days}}
    evidence: [{{source: notice-2021, via: A copy of the notice.}}]
    modality: planned
    prefer: {{en: The notice names them., zh: 通知列出日期。}}
  - id: 2021-days-four
    metric: duration_days
    amount: {{printed: 4, number: 4, unit: days}}
    status: disputed
    evidence: [{{source: notice-2021}}]
    modality: planned
  - id: 2021-signed
    metric: signed
    amount: {{printed: 10 billion yuan, number: 10000000000, unit: yuan}}
    also: [{{printed: US$1.5 billion, number: 1500000000, unit: usd}}]
    evidence: [{{source: closing-2021, at: {passage(5)}}}]
  - id: 2021-share
    metric: share
    amount: {{printed: one-third, number: 33.3, unit: percent, bound: about}}
    scope: {{id: whole_event, wording: {{en: of the deals, zh: null}}}}
    evidence: [{{source: closing-2021, at: {passage(5)}}}]
  - id: 2021-per-firm
    metric: per_firm
    amount: {{printed: 1.17 million, number: 1170000, unit: views}}
    modality: derived
    derived_from: {{formula: a / b, inputs: [2021-views, 2021-exhibitors]}}
    note: {{en: Our arithmetic., zh: 我们的计算。}}
  - id: 2021-closing
    metric: moments
    event: {{on: "2021-07-10", kind: closing, en: The conference closed, zh: 大会闭幕, relevance: core}}
    evidence: [{{source: closing-2021, at: {passage(2, 87)}}}]
  - id: 2021-lin
    metric: speakers
    person: {{name: {{en: Ada Lin, zh: 林达}}, role: reporter, as_of: "2021-07-10"}}
    evidence: [{{source: closing-2021, at: {passage(1)}}}]
conflicts:
  - id: 2021-how-many-days
    between: [2021-days-three, 2021-days-four]
    kind: contradiction
    shown: {{en: Two counts of days., zh: 两种天数。}}
    state: open
    why: {{en: Nobody says., zh: 没有说明。}}
""",
    "facts/editions/2022.yaml": "edition: 2022\nnames: {en: Conference 2022, zh: 2022大会}\n",
    "facts/context/harbour.yaml": """\
subject: harbour
names: {en: Harbour City, zh: 港城}
claims:
  - id: harbour-sectors
    metric: sectors
    items: [{en: chips, zh: 芯片}, {en: ships, zh: 船舶}]
    as_of: {on: "2020"}
    evidence: [{source: notice-2021}]
  - id: harbour-exhibitors
    metric: exhibitors
    amount: {printed: several dozen, unit: exhibitors, bound: vague}
    as_of: {on: "2020", printed: in 2020}
    evidence: [{source: notice-2021}]
  - id: harbour-views
    metric: online_views
    amount: {printed: 1 to 2 million, number: 1000000, high: 2000000, unit: views, bound: range}
    evidence: [{source: notice-2021}]
""",
}


@dataclass
class Base:
    """The files of a base below a folder; ``edit`` plants a fault whose place is marked by « and »."""

    root: Path
    place: tuple[int, int, int] | None = None
    edited: str = ""

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content)
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        text = FILES[name]
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.plant(name, text.replace(old, new))

    def plant(self, name: str, text: str) -> None:
        self.edited = name
        if "«" in text:
            before, _, rest = text.partition("«")
            marked, _, behind = rest.partition("»")
            line = before.count("\n") + 1
            self.place = (line, len(before) - before.rfind("\n"), len(marked))
            text = before + marked + behind
        self.write(name, text)

    def load(self, *, originals: bool = True) -> Loaded:
        folder = self.root / "originals" if originals else None
        return load(self.root / "facts", self.root / "seeds", folder)

    def faults(self, code: str) -> list[Fault]:
        return [fault for fault in self.load().faults if fault.code == code]


@pytest.fixture
def base(tmp_path: Path) -> Base:
    made = Base(tmp_path)
    for name, text in FILES.items():
        made.write(name, text)
    made.write("originals/closing.txt", DOCUMENT)
    return made


@pytest.fixture
def files() -> dict[str, str]:
    return dict(FILES)
