"""``waic diff``: against what was served, a kept revision or another checkout; its forms and its exit codes."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.curation.load import load
from tests.commandline.conftest import edit, write_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., int]
    Said = pytest.CaptureFixture[str]

YEAR = "facts/editions/2021.yaml"
SIGNED = ("printed: 10 billion yuan, number: 10000000000", "printed: 11 billion yuan, number: 11000000000")


def _revision(root: Path) -> str:
    return load(root / "facts", root / "seeds").revision


@pytest.fixture
def served(run: Run, checkout: Path, capsys: Said) -> Path:
    """The checkout, served once and changed since."""
    assert run("say", "/waic") == 0
    edit(checkout, YEAR, *SIGNED)
    capsys.readouterr()
    return checkout


def test_against_what_was_served_last(run: Run, served: Path, capsys: Said) -> None:
    assert run("diff") == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.splitlines()[1:19] == [
        "claims: 1 changed",
        "",
        "Claims",
        "  claim changed: 2021-signed · Signed, 2021: 10 billion yuan → 11 billion yuan",
        "      amount.printed: 10 billion yuan → 11 billion yuan",
        "      amount.number: 10000000000 → 11000000000",
        "",
        "6 cards change",
        "",
        "  /waic year:2021 (en)",
        "    @@ -7,5 +7,5 @@",
        "     Exhibitors: over 300 [closing-2021]",
        "     Views per firm: 1.17 million (our arithmetic) [closing-2021]",
        "    -Signed: 10 billion yuan (US$1.5 billion) [closing-2021]",
        "    +Signed: 11 billion yuan (US$1.5 billion) [closing-2021]",
        "     Share: about one-third, of the deals [closing-2021]",
        "",
        "",
    ]
    assert "/source id:closing-2021 (zh-CN)" in shown.out
    assert "+- 签约额：110亿元" in shown.out


def test_nothing_served_yet_means_that_everything_is_new(run: Run, capsys: Said) -> None:
    assert run("diff", "--exit-code") == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("facts: nothing → ")
    assert "claim added: 2021-exhibitors · Exhibitors, 2021: over 300\n" in shown.out
    assert "conflict opened: 2021-how-many-days · Two counts of days.\n" in shown.out
    assert "Until then everything is new." in shown.err


def test_exit_codes(run: Run, checkout: Path, capsys: Said) -> None:
    assert run("say", "/waic") == 0
    assert run("diff", "--exit-code") == 0
    edit(checkout, YEAR, "edition: 2021", "# a remark\nedition: 2021")
    capsys.readouterr()
    assert run("diff", "--exit-code") == 0  # another revision, and nothing else is said
    assert "nothing changed" in capsys.readouterr().out
    edit(checkout, YEAR, *SIGNED)
    assert run("diff") == 0
    assert run("diff", "--exit-code") == 1
    edit(checkout, YEAR, "number: 11000000000", "number: 1100000000")
    capsys.readouterr()
    assert run("diff") == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "error[V201]" in shown.err
    assert "cannot be compared" in shown.err


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "yaml"),
        ("--cards", "few"),
        ("--cards", "-1"),
        ("abc",),
        ("HEAD",),
        ("abcd", "--against", "."),
        ("abcd",),
    ],
)
def test_what_is_not_understood(run: Run, words: tuple[str, ...], capsys: Said) -> None:
    assert run("diff", *words) == 2
    assert capsys.readouterr().out == ""


def test_against_another_checkout(run: Run, checkout: Path, tmp_path: Path, capsys: Said) -> None:
    other = write_files(tmp_path / "other")
    assert run("diff", "--against", str(other), "--exit-code") == 0
    edit(other, "facts/metrics.yaml", "aliases: {en: [views, online viewers]", "aliases: {en: [views]")
    (other / "seeds" / "notice-2021.yaml").unlink()
    edit(other, "facts/editions/2022.yaml", "Conference 2022", "The conference of 2022")
    capsys.readouterr()
    assert run("diff", "--against", str(other)) == 3  # its claims stand on the record that is gone
    assert "notice-2021" in capsys.readouterr().err
    write_files(other)
    edit(other, "facts/metrics.yaml", "aliases: {en: [views, online viewers]", "aliases: {en: [views]")
    edit(other, "facts/editions/2022.yaml", "Conference 2022", "The conference of 2022")
    edit(other, "seeds/notice-2021.yaml", "tier: A", "tier: B")
    assert run("diff", "--against", str(other)) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert 'aliases_en: ["views"] → ["views", "online viewers"]' in shown.out
    assert "source changed: notice-2021 · Notice of a conference\n      tier: B → A\n" in shown.out
    assert "edition changed: 2022 · Conference 2022\n" in shown.out
    assert run("diff", "--against", str(tmp_path / "none")) == 3


def test_against_a_kept_revision(run: Run, served: Path, capsys: Said) -> None:
    data = served.parent / "data"
    old = write_files(served.parent / "old")
    first = _revision(old)
    assert (data / "revisions" / f"{first}.db").is_file()
    assert run("say", "/waic") == 0  # now the change is served
    second = _revision(served)
    (data / "revisions" / f"{second}.db").unlink()
    capsys.readouterr()
    assert run("diff", "--exit-code") == 0
    assert run("diff", first[:7], "--exit-code") == 1
    assert f"facts: {first[:7]} → {second[:7]}\n" in capsys.readouterr().out
    assert run("diff", second[:7], "--exit-code") == 0  # the served one need not be kept apart
    shutil.copy(data / "facts.db", data / "revisions" / f"{first[:6]}{'0' * 58}.db")
    capsys.readouterr()
    assert run("diff", first[:6]) == 2
    assert "begins several revisions" in capsys.readouterr().err
    (data / "facts.db").write_bytes(b"damaged")
    assert run("diff", second[:7]) == 2
    assert first[:12] in capsys.readouterr().err
    assert run("diff") == 3


def test_json(run: Run, served: Path, capsys: Said) -> None:
    assert run("diff", "--format", "json") == 0
    shown = capsys.readouterr()
    data = json.loads(shown.out)
    assert (data["schema"], data["differs"], data["summary"]) == (1, True, "claims: 1 changed")
    assert data["new"] == _revision(served)
    (claim,) = data["claims"]
    assert (claim["what"], claim["id"], claim["turn"]) == ("claim", "2021-signed", "changed")
    assert {"field": "amount.number", "old": "10000000000", "new": "11000000000"} in claim["fields"]
    cards = {(card["command"], card["lang"]): card for card in data["cards"]}
    card = cards["/waic year:2021", "zh-CN"]
    assert card["turn"] == "changed"
    assert "签约额：100亿元" in card["before"]
    assert "签约额：110亿元" in card["after"]
    assert "-签约额：100亿元" in card["diff"]


def test_markdown(run: Run, served: Path, capsys: Said) -> None:
    assert run("diff", "--format", "markdown", "--cards", "1") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("## facts: `")
    assert "- claim changed: 2021-signed · Signed, 2021: 10 billion yuan → 11 billion yuan\n" in shown
    assert "  - `amount.printed`: `10 billion yuan` → `11 billion yuan`\n" in shown
    assert "<details><summary><code>/waic year:2021 (en)</code></summary>\n\n```diff\n@@" in shown
    assert shown.count("<details>") == 1
    assert shown.endswith("\nand 5 more: 1 of /waic, 2 of /timeline, 2 of /source (--cards all shows them)\n")


def test_how_many_cards_are_shown(run: Run, served: Path, capsys: Said) -> None:
    for words, shown in ((("--cards", "all"), 6), (("--cards", "2"), 2), (("--cards", "0"), 0)):
        assert run("diff", *words) == 0
        out = capsys.readouterr().out
        assert out.count("    @@ ") == shown
        assert "6 cards change" in out
        assert ("more: " in out) == (shown < 4)


def test_it_changes_nothing(run: Run, served: Path) -> None:
    data = served.parent / "data"
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert run("diff") == 0
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
