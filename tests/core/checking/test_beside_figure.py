"""Talk beside a figure takes nothing from it; what restricts it there, or takes it back, costs the verdict."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from bot.core.checking.beside_figure import restricted, stretches, talk
from bot.core.checking.clauses import clauses
from bot.core.checking.readings import read
from tests.bundled import bundled
from tests.core.checking.said import TODAY, said
from tests.tables import for_all

CORES = (
    "WAIC 2023 held 133 forums",
    "25 projects were signed at WAIC 2022",
    "over 1,300 guests attended WAIC 2024",
    "WAIC 2023 held 160 forums",
)
LEADS = (
    "So happy to look back on this:", "Nostalgic Monday:", "Guess what,", "Not gonna lie,", "Fun stat of the day:",
    "Still dreaming of summer:", "Our intern dug this out of a drawer:", "Here's a number for you:", "Before I forget:",
    "Hard to imagine now,", "For the numbers nerds:", "Say it louder:", "Last but not least,", "Tell your friends:",
    "Coffee, then numbers. You ready?", "Throwback time!",
)  # fmt: skip
TAILS = (
    ", which was amazing", ", and we were there", ", our community manager writes", ", a personal best for the team",
    " - unforgettable", ", to our delight", ", thanks to a fantastic team", ", and I loved every minute", ", no less",
    ", need I say more?", ", were you there?", " (what a show!)", ", despite the rain", " - not bad at all",
    ", see you next year", ", from all over the world", " #AI #Shanghai", " after the recount",
)  # fmt: skip
HAN_CORES = ("2023年世界人工智能大会举办了133场论坛", "2024年WAIC签约24个项目", "2023年大会办了160场论坛")
HAN_LEADS = (
    "给不知道的朋友说一下：", "整理了一份数据：", "【WAIC观察】", "家人们谁懂啊，", "说出来你可能不信，",
    "小编带你看：",
    "别眨眼：", "不吹不黑，", "上海的夏天属于AI！", "科技圈的朋友看过来，",
)  # fmt: skip
HAN_TAILS = (
    "，我逛了一整天", "，期待下一届！", "，你去了吗？", "，真不是吹的", "[鼓掌][鼓掌]", "，厉害了我的国",
    "，老板说明年还来", "，下次还来",
)  # fmt: skip


@for_all([*product(CORES, LEADS), *product(HAN_CORES, HAN_LEADS)])
def test_a_lead_changes_nothing(core: str, lead: str) -> None:
    assert said(f"{lead} {core}") == said(core)


@for_all([*product(CORES, TAILS), *product(HAN_CORES, HAN_TAILS)])
def test_a_tail_changes_nothing(core: str, tail: str) -> None:
    assert said(f"{core}{tail}") == said(core)


@given(st.text(max_size=120))
def test_stretches_and_talk_lie_in_the_text(text: str) -> None:
    whole = [*stretches(text), *talk(text, [], [], [])]
    assert all(0 <= start < end <= len(text) for start, end in whole)
    assert not restricted(text, [(place, place + 1) for place in range(len(text))], [], [])  # a figure in each


def test_an_edition_in_talk_is_still_named() -> None:
    (clause,) = clauses("Over 100 forums under the same roof: that was WAIC 2024 in Shanghai.")
    (reading,) = read(bundled(), [clause], TODAY)
    assert reading.years == (2024,)
    assert "2024" in reading.stated
    assert "that was" not in reading.stated


def test_a_page_without_a_mark_is_no_talk() -> None:
    talked = "so proud to look back"
    assert list(talk(talked, (), (), ()))
    assert not list(talk(" ".join([talked] * 20), (), (), ()))
