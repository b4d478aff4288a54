"""The examples of ``bot/curation/codes.md``: each is made by planting the fault.

``python -m tests.curation.examples`` writes the heads and the examples anew and leaves the prose alone.
"""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.curation.codes import CODES, FAMILIES
from bot.curation.load import load
from bot.curation.pages import BOOK, pages
from tests.curation.conftest import DOCUMENT, FILES, Base
from tests.curation.test_codes import CASES, E21, E22, SRC, VOC, WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TODAY = dt.date(2022, 1, 1)
_FENCE = re.compile(r"```text\n.*?```\n", re.DOTALL)


def sound(root: Path) -> Base:
    """The sound base below a folder."""
    made = Base(root)
    for name, text in FILES.items():
        made.write(name, text)
    made.write("originals/closing.txt", DOCUMENT)
    return made


def grown(base: Base, *, of: str = "[signed]", stated: str = "80") -> None:
    """Let the edition of 2022 state a growth over that of 2021, where ten billion were signed."""
    vocabulary = FILES[VOC].replace(
        "metrics:\n",
        f"growths:\n  - {{metric: growth, of: {of}}}\nmetrics:\n"
        "  - {id: growth, names: {en: Growth, zh: 增幅}, kind: percent, group: money, units: [percent]}\n",
    )
    base.write(VOC, vocabulary)
    base.write(
        E22,
        f"""{FILES[E22]}claims:
  - id: 2022-signed
    metric: signed
    amount: {{printed: 15 billion yuan, number: 15000000000, unit: yuan}}
    evidence: [{{source: notice-2021}}]
    as_of: {{on: "2021-04-01"}}
  - id: 2022-growth
    metric: growth
    amount: {{printed: {stated} percent, number: {stated}, unit: percent}}
    evidence: [{{source: notice-2021}}]
    as_of: {{on: "2021-04-01"}}
""",
    )


def _crowd(base: Base) -> None:
    for number in range(5001):
        base.write(f"seeds/note-{number}.yml", "")


def _link(base: Base) -> None:
    (base.root / "facts/context/linked.yaml").symlink_to(base.write("elsewhere.yaml", "x: 1"))


def _dangling(base: Base) -> None:
    (base.root / "seeds/odd.yaml").symlink_to("gone.yaml")


def _uncited(base: Base) -> None:
    text = FILES[E21]
    start = text.index(", at: ")
    base.write(E21, text[:start] + text[text.index("}}]", start) + 1 :])


ELSEWHERE: Mapping[str, Callable[[Base], object]] = {
    "S120": _dangling,
    "S121": _link,
    "S122": _crowd,
    "V217": grown,
    "V218": lambda base: grown(base, of="[signed, exhibitors]"),
    "V220": lambda base: base.edit(E21, "kind: closing, ", "kind: opening, "),
    "E405": lambda base: base.write("originals/closing.txt", f"{DOCUMENT}A line more.\n"),
    "E408": _uncited,
    "E409": lambda base: base.write("originals/closing.txt", b"\xff"),
}


def plant(base: Base, code: str) -> str:
    """Plant the fault of a code into a base; a part of its mend."""
    if code in ELSEWHERE:
        ELSEWHERE[code](base)
        return ""
    for _, name, raw, mend in (case for case in WHOLE if case[0] == code and case[1] == SRC and len(case[2]) < 99):
        base.write(name, raw)
        return mend
    for _, name, old, new, mend in (case for case in CASES if case[0] == code):
        base.edit(name, old, new)
        return mend
    name, raw, mend = next(case[1:] for case in WHOLE if case[0] == code)
    base.write(name, raw)
    return mend


def example(code: str) -> str:
    """What ``waic check`` shows where the fault of a code is planted."""
    with tempfile.TemporaryDirectory() as folder:
        base = sound(Path(folder))
        mend = plant(base, code)
        loaded = load(base.root / "facts", base.root / "seeds", base.root / "originals", TODAY)
    found = next(fault for fault in loaded.faults if fault.code == code and mend in fault.mend)
    return found.render()


def head(code: str) -> str:
    """The first lines of the page of a code."""
    entry = CODES[code]
    return f"## {code}\n\n**{entry.meaning}** ({entry.severity}; {FAMILIES[code[0]]})\n"


def renewed(code: str, page: str) -> str:
    """A page with its head and its example as they are now."""
    _, _, rest = page.partition(")\n")
    return head(code) + _FENCE.sub(lambda _: f"```text\n{example(code)}\n```\n", rest, count=1)


def main() -> None:
    """Write the book anew."""
    title, _, _ = BOOK.read_text("utf-8").partition("\n## ")
    BOOK.write_text(
        "\n".join([f"{title.rstrip()}\n", *(renewed(code, page) for code, page in pages().items())]), "utf-8"
    )


if __name__ == "__main__":
    main()
