"""Questions that the texts of claims answer: who spoke, what was founded or said; and what they do not tell."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.answers.answer import answer
from bot.core.card import Kind
from bot.core.invariants import check_card
from bot.core.reading.question import Intent, Reading, read_question
from bot.core.reading.told.sought import sought_again
from bot.core.reading.told.telling import told_by, told_reading
from bot.core.reading.told.told import is_act, is_office, is_rare, names_in, tell, written
from bot.core.reading.told.told_claims import told_claims
from bot.core.reading.told.told_words import root
from bot.errors import NoSourcedFact
from tests.bundled import bundled
from tests.core.build import LANGS

TODAY = dt.date(2026, 11, 22)
TOLD = [
    ("Who delivered the opening address at WAIC 2024?", "2024-opening"),
    ("Which national leader spoke when the 2025 conference opened?", "2025-opening"),
    ("Which vice premier talked about ethics and law at the 2018 opening?", "2018-liu-he-speech"),
    ("who presided over the opening ceremony of 2021", "2021-opening"),
    ("what did elon musk claim about tesla at waic 2023", "2023-musk-statement"),
    ("Did the head of the United Nations send a message to WAIC 2025, and how?", "2025-guterres-message"),
    ("Which post did Wu Jincheng hold in 2023?", "2023-person-wu-jincheng"),
    ("What did the Beijing researcher Wang Peng say about the 2024 conference?", "2024-statement-power"),
    ("What did Beijing's Wang Peng say about WAIC 2024?", "2024-statement-power"),
    ("What did Baidu's Robin Li do at WAIC 2021?", "2021-keynotes"),
    ("when did Shanghai pass its AI industry regulation", "shanghai-regulation-adopted-2022"),
    ("What is Lv Xuecheng's position?", "pudong-person-lv-xuecheng"),
    ("Which Turing Award winners debated AI with Harry Shum at WAIC 2024?", "2024-laureates-debate"),
    ("Which mayor unveiled SenseTime's headquarters at the end of WAIC 2019?", "2019-sensetime-headquarters"),
    ("Who unveiled the Shanghai AI Laboratory?", "2020-ai-laboratory"),
    ("On what day was the Shanghai Declaration on AI governance issued?", "2024-shanghai-declaration"),
    ("What new international organisation did China propose at WAIC 2025?", "2025-cooperation-organisation"),
    ("what did Wang Peng think of the deals in 2024", "2024-statement-confidence"),
    ("谁在2018年宣读了贺信", "2018-letter-read"),
    ("刘鹤2018年讲了什么", "2018-liu-he-speech"),
    ("2024年大会开幕式上是谁致辞的", "2024-opening"),
    ("马斯克在2020年大会上讲了特斯拉什么", "2020-musk-statement"),
    ("2023年上海经信委的一把手是谁", "2023-person-wu-jincheng"),
    ("北京社科院的Wang Peng对2024年大会的签约怎么看", "2024-statement-confidence"),
    ("2021年7月浦东新区那位谈大会的副区长叫什么", "pudong-person-lv-xuecheng"),
    ("2020年是哪位领导给上海人工智能实验室揭牌的", "2020-ai-laboratory"),
    ("中国气象局2025年在大会上推出了什么", "2025-mazu"),
    ("2023年大模型标准专题组由哪些公司牵头", "2023-standard-task-force"),
    ("浦东的全国首个人工智能先导区是哪天揭牌的？", "pudong-pilot-zone-2019"),
]
LISTS = [
    ("Into which four sectors was the 2023 show floor divided?", "sectors", (2023,), None),
    ("What sorts of projects came out of 2018: labs, funds, what else?", "project_kinds", (2018,), None),
    ("2021年闭幕时说要多开放什么道路？", "pledges", (2021,), None),
    ("2023年闭幕时提出的三项计划分别是什么", "policy_plans", (2023,), None),
    ("2021年签下的协议涉及哪些领域", "agreement_fields", (2021,), None),
    ("Which subjects were new on the agenda in 2021, something with carbon?", "topics", (2021,), None),
    ("Which three policy plans did Shanghai put forward in 2023 to clear obstacles?", "policy_plans", (2023,), None),
    ("Which firms did Pudong manage to bring in to open labs and incubators?", "companies_attracted", (), "pudong"),
]
NOT_TOLD = [
    "What did Huawei's Pony Ma do at WAIC 2021?",
    "What did Tim Cook say at WAIC 2023?",
    "Did Jack Li speak in 2018?",
    "What did Robert Musk say in 2023?",
    "Who is the current premier of China?",
    "Who was the mayor of London in 2021?",
    "Who was the mayor of Beijing in 2021?",
    "Which speaker was best in 2025?",
    "Why did Gong Zheng chair the opening in 2021?",
    "What did Musk say at CES 2023?",
    "How many people listened to Guterres in 2025?",
    "How old was Elon Musk in 2019?",
    "Which German minister spoke in 2025?",
    "exhibitors from Microsoft 2018",
    "guests at the opening ceremony of WAIC 2025",
    "forums 2025",
    "2021? very opening",
    "who organised the 2025 conference?",
    "2024年都展了哪些技术",
    "2021年北京市市长是谁",
    "2019年马云和贝索斯对话了吗",
    "特朗普2025年致辞了吗",
    "what is the weather in Shanghai",
    "{{7*7}}",
]


def _read(text: str) -> Reading | None:
    try:
        return read_question(bundled(), text, TODAY)
    except NoSourcedFact:
        return None


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_a_text_that_tells_it_is_found_shown_and_asked_again(text: str, claim: str) -> None:
    reading = _read(text)
    assert reading is not None
    assert reading.intent is Intent.TOLD
    assert claim in {one.id for one in told_by(bundled(), reading)}
    assert _read(reading.canonical) == reading
    for lang in LANGS:
        card = answer(bundled(), reading, lang, TODAY)
        assert check_card(card) == []
        assert card.kind is Kind.ANSWER
        assert claim in {one for fact in card.facts for one in fact.claims}


@pytest.mark.parametrize(("text", "metric", "years", "subject"), LISTS)
def test_of_a_list_the_whole_is_told(text: str, metric: str, years: tuple[int, ...], subject: str | None) -> None:
    assert _read(text) == Reading(Intent.VALUE, (metric,), years, subject=subject)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_no_text_tells_whole_is_not_answered_by_one(text: str) -> None:
    reading = _read(text)
    assert reading is None or reading.intent is not Intent.TOLD


@pytest.mark.parametrize(
    ("text", "name", "near"),
    [
        ("What did Elon Musk say at WAIC 2022?", "Elon Musk", "told of elon musk 2023"),
        ("马斯克2022年说了什么", "马斯克", "told of 马斯克 2023"),
    ],
)
def test_of_another_edition_it_is_offered_and_never_shown(text: str, name: str, near: str) -> None:
    with pytest.raises(NoSourcedFact) as caught:
        read_question(bundled(), text, TODAY)
    assert caught.value.key == "error.ask_untold"
    assert caught.value.values == {"text": name, "years": "2022"}
    assert caught.value.suggestions[0] == f'/ask question:"{near}"'
    assert _read(near) is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What did Jack Ma say about OpenAI in 2019?", "jack ma"),
        ("What did Wang Peng and Tim Cook say in 2024?", "wang peng"),
        ("苏世民在2024年大会上怎么评价年轻人所处的时代？", "苏世民"),
        ("马斯克在大会上说过什么", "马斯克"),
    ],
)
def test_a_name_of_which_less_is_told_is_searched_for(text: str, name: str) -> None:
    assert _read(text) == Reading(Intent.SEARCH, subject=name)


def test_an_edition_to_come_is_told_as_announced() -> None:
    reading = _read("told of science park 2026")
    assert reading is not None
    assert "stage" in {note.kind for note in answer(bundled(), reading, "en", TODAY).notes}


def test_words_that_no_text_has_are_not_asked_again() -> None:
    assert _read("told of zork frob 2021") is None
    assert told_by(bundled(), Reading(Intent.TOLD, years=(2021,), subject="zork")) == ()
    assert told_reading(bundled(), sought_again("zork"), ()) is None


def test_too_many_texts_tell_nothing() -> None:
    assert tell(bundled(), sought_again("waic, shanghai, opened, conference, intelligence"), ()) is None
    assert tell(bundled(), sought_again("forum"), ()) is None


def test_vice_mayors_are_no_mayors_and_names_stand_together() -> None:
    found = tell(bundled(), sought_again("mayor"), (2021,))
    assert found is not None
    assert {one.id for one in found.claims} == {"2021-opening", "2021-person-gong-zheng"}
    vice = tell(bundled(), sought_again("vice mayor"), (2021,))
    assert vice is not None
    assert "2021-person-wu-qing" in {one.id for one in vice.claims}
    assert tell(bundled(), sought_again("jack jun"), (2018,)) is None


def test_words_are_compared_by_their_roots() -> None:
    assert root("announcement") == root("announced") == root("announces")
    assert root("opening") != root("opened")
    assert is_act("unveiled")
    assert is_office("job")
    assert not is_office("robot")
    assert is_rare(bundled(), ["zhurong"])
    assert not is_rare(bundled(), ["shanghai"])


def test_names_are_written_as_the_texts_do() -> None:
    claims = [bundled().claims["2023-musk-statement"]]
    assert written(claims, ["elon musk", "tesla", "mars"]) == ["Elon Musk", "Tesla", "mars"]
    assert names_in(bundled(), sought_again("about wang peng"), (2024,)) == ("wang peng",)
    assert len(list(told_claims(bundled(), ()))) > 100


@pytest.mark.parametrize(
    "text",
    ["Which year did Jack Ma debate with Elon Musk?", "when did Musk and Ma debate", "马云和马斯克的对话是在哪一年"],
)
def test_when_something_happened_is_not_answered_with_how_long_it_took(text: str) -> None:
    assert read_question(bundled(), text, TODAY).intent is Intent.SEARCH


@pytest.mark.parametrize(
    "text",
    [
        "what was the length of the debate between Musk and Ma, and in which year",
        "how many minutes was the debate, and what year",
        "马云和马斯克哪年对话，聊了多久",
    ],
)
def test_how_long_it_took_is_told_whenever_it_was(text: str) -> None:
    assert "debate_length" in read_question(bundled(), text, TODAY).metrics
