"""How questions are read: what is asked of which editions, and what is refused with a reason."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading.metrics.known import claims_beside, editions_with, source_of_arithmetic
from bot.core.reading.question import Intent, Reading, command_of, make_ready, read_question
from bot.errors import NoSourcedFact, UsageError
from tests.bundled import bundled
from tests.core.build import base, claim
from tests.questions.sets import Record
from tests.questions.sets import read as labelled
from tests.tables import for_all

TODAY = dt.date(2026, 11, 21)
EVERY = tuple(range(2018, 2027))


def _read(text: str, today: dt.date = TODAY) -> Reading:
    return read_question(bundled(), text, today)


def _refusal(text: str) -> str:
    with pytest.raises(NoSourcedFact) as caught:
        _read(text)
    return caught.value.key


@pytest.mark.parametrize(
    ("text", "metrics", "years"),
    [
        ("How many exhibitors were at WAIC 2021?", ("exhibitors",), (2021,)),
        ("2021年有多少家参展商？", ("exhibitors",), (2021,)),
        ("2024年展品有多少件", ("exhibits",), (2024,)),
        ("how many countries did the reporters come from in 2018", ("press_countries",), (2018,)),
        ("2018年记者来自几个国家", ("press_countries",), (2018,)),
        ("第六届签约项目", ("projects_signed",), (2023,)),
        ("exhibitors and guests in 2023", ("exhibitors", "guests"), (2023,)),
        ("guests 2019, 2022 and 2023", ("guests",), (2019, 2022, 2023)),
        ("guests, not exhibitors, 2024", ("guests",), (2024,)),
        ("visitors (not views) 2021", ("visits",), (2021,)),
        ("online visitors 2021", ("online_views",), (2021,)),
        ("2024年线下来了多少观众，线上呢？", ("visits", "online_views"), (2024,)),
        ("How many journalists covered WAIC 2018?", ("journalists",), (2018,)),
        ("Did WAIC 2023 have more than 400 exhibitors?", ("exhibitors",), (2023,)),
        ("total visitors in 2023", ("visits",), (2023,)),
        ("was the theme of 2024 about governance?", ("theme",), (2024,)),
        ("what was the theme of 2023 and when was it held", ("theme", "dates"), (2023,)),
        ("who won the SAIL award in 2019?", ("sail_winners",), (2019,)),
        ("why do sources disagree on online views in 2024", ("online_views",), (2024,)),
        ("who says 2 billion views in 2024?", ("online_views",), (2024,)),
        ("how many speakers at the forums in 2018", ("speakers",), (2018,)),
        ("2019年嘉宾", ("guests",), (2019,)),
        ("2019年论坛嘉宾", ("guests",), (2019,)),
        ("exhibitors 2023, and was it held", ("exhibitors",), (2023,)),
        ("how many SAIL winners in 2021", ("sail_winner_count",), (2021,)),
        ("how many attended in person in 2024", ("visits",), (2024,)),
        ("year on year growth 2024", ("yearly_growth",), (2024,)),
        ("where did WAIC 2018 open", ("opening_venue",), (2018,)),
        ("2023年开幕式在什么地方", ("opening_venue",), (2023,)),
        ("where did the 2019 conference open", ("place",), (2019,)),
        ("2024年有多少个大模型参展？", ("large_models",), (2024,)),
        ("2021年会期几天", ("duration_days",), (2021,)),
        ("did 1 billion people watch in 2023", ("online_views",), (2023,)),
        ("yo how many ppl watched 2023 online", ("online_views",), (2023,)),
        ("waic shanghai visitors 2023", ("visits",), (2023,)),
        ("2024上海WAIC有多少参展商", ("exhibitors",), (2024,)),
        ("visitors in shanghai 2023", ("visits",), (2023,)),
        ("foreign exhibitors 2021", ("outside_exhibitors_share",), (2021,)),
        ("exhibitors from outside shanghai 2021", ("outside_exhibitors_share",), (2021,)),
        ("how many guests attended the forums in 2023", ("guests",), (2023,)),
        ("2021年演讲嘉宾人数", ("speakers",), (2021,)),
        ("investment in projects signed 2023", ("investment_signed",), (2023,)),
        ("nobel winners 2023", ("nobel_laureates",), (2023,)),
        ("what was the procurement amount within the investment signed in 2023", ("purchases_signed",), (2023,)),
        ("2023年线上观看数据", ("online_views",), (2023,)),
        ("how many exhibitors were in the second?", ("exhibitors",), (2019,)),
        ("Humanoid robots in 2024, and do exhibitors number 500?", ("humanoid_robots", "exhibitors"), (2024,)),
    ],
)
def test_a_value_of_some_editions(text: str, metrics: tuple[str, ...], years: tuple[int, ...]) -> None:
    assert _read(text) == Reading(Intent.VALUE, metrics, years)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("exhibitors", Reading(Intent.TIMELINE, ("exhibitors",))),
        ("历届主题", Reading(Intent.TIMELINE, ("theme",))),
        ("2018-2021 exhibition area", Reading(Intent.TIMELINE, ("exhibition_area",), (2018, 2019, 2020, 2021))),
        ("is attendance growing?", Reading(Intent.TREND, ("visits",))),
        ("guests since 2022: how did they change", Reading(Intent.TREND, ("guests",), (2022, 2023, 2024, 2025))),
        ("trend of guests 2019, 2022, 2024", Reading(Intent.TREND, ("guests",), (2019, 2022, 2024))),
        ("展览面积变化趋势", Reading(Intent.TREND, ("exhibition_area",))),
        ("哪一届参展商最多？", Reading(Intent.HIGHEST, ("exhibitors",))),
        ("fewest exhibitors between 2020 and 2022", Reading(Intent.LOWEST, ("exhibitors",), (2020, 2021, 2022))),
        ("was 2024 the highest attendance?", Reading(Intent.HIGHEST, ("visits",))),
        ("2021 vs 2024", Reading(Intent.COMPARISON, (), (2021, 2024))),
        ("difference between 2018 and 2025", Reading(Intent.COMPARISON, (), (2018, 2025))),
        ("the first and latest WAIC compared", Reading(Intent.COMPARISON, (), (2018, 2025))),
        ("how did views grow from 2021 to 2024", Reading(Intent.COMPARISON, ("online_views",), (2021, 2024))),
        ("which had more exhibitors, 2023 or 2024", Reading(Intent.COMPARISON, ("exhibitors",), (2023, 2024))),
        ("growth of visits in 2024", Reading(Intent.COMPARISON, ("visits",), (2023, 2024))),
        ("the latest exhibitors", Reading(Intent.VALUE, ("exhibitors",), (2025,), latest=True)),
        ("WAIC 2023", Reading(Intent.EDITION, (), (2023,))),
        ("did WAIC take place in 2022?", Reading(Intent.VALUE, ("place",), (2022,))),
        ("2020年有没有举办？", Reading(Intent.EDITION, (), (2020,))),
        ("WAIC", Reading(Intent.OVERVIEW)),
        ("all editions", Reading(Intent.OVERVIEW)),
        ("", Reading(Intent.HELP)),
        ("\u200b \u00a0", Reading(Intent.HELP)),
        ("help", Reading(Intent.HELP)),
        ("hello", Reading(Intent.HELP)),
        ("怎么用这个机器人", Reading(Intent.HELP)),
        ("are you a bot", Reading(Intent.ABOUT)),
        ("which sources do you use", Reading(Intent.SOURCES)),
        ("上海有多少AI企业", Reading(Intent.VALUE, ("ai_companies",), subject="shanghai")),
        ("how big is Pudong's AI industry", Reading(Intent.VALUE, ("ai_industry_size",), subject="pudong")),
        ("what is the SAIL award?", Reading(Intent.VALUE, ("sail_award",))),
        ("total visitors over all years", Reading(Intent.VALUE, ("cumulative_visits",))),
        ("历届参观人次总和", Reading(Intent.VALUE, ("cumulative_visits",))),
        ("前五届一共签了多少个项目", Reading(Intent.VALUE, ("cumulative_projects_signed",), (2022,), subject="waic")),
        ("Which branch was in Xuhui?", Reading(Intent.TIMELINE, ("venue",))),
    ],
)
def test_other_intents(text: str, reading: Reading) -> None:
    assert _read(text) == reading


def test_last_year_hangs_on_the_clock() -> None:
    assert _read("visitors last year", dt.date(2025, 3, 1)).years == (2024,)
    assert _read("visitors last year", dt.date(2022, 3, 1)).years == (2021,)


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("biggest WAIC?", {"exhibitors", "visits"}),
        ("is WAIC getting bigger", {"exhibitors", "visits"}),
        ("was 2023 the biggest", {"exhibitors", "visits"}),
        ("products 2025", {"exhibits", "new_products"}),
        ("robot exhibitors 2025", {"humanoid_robots", "exhibitors"}),
        ("how many participants in 2021", {"visits", "audience"}),
        ("is the exhibition growing", {"exhibitors", "visits"}),
        ("2024年产品", {"exhibits", "new_products"}),
        ("money 2024", {"investment_signed", "intended_purchases"}),
        ("people 2018", {"visits", "unique_visitors"}),
        ("who were the guests of 2023", {"persons", "guests"}),
        ("AI industry size", {"ai_industry_size"}),
        ("which of exhibitors or visits 2021", {"exhibitors", "visits"}),
        ("exhibitors, guests, forums, visits and views 2023", {"exhibitors", "guests"}),
        ("exhibitors in 2023 and ai output of Shanghai", {"exhibitors", "ai_output"}),
    ],
)
def test_readings_as_likely_as_each_other_are_offered(text: str, metrics: set[str]) -> None:
    reading = _read(text)
    assert reading.intent is Intent.CHOICE
    assert len(reading.choices) > 1
    assert {metric for choice in reading.choices for metric in choice.metrics} >= metrics


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("exhibitors from Germany in 2023", "error.ask_part"),
        ("2023年来自德国的参展商", "error.ask_part"),
        ("How many exhibitors did CES 2023 have?", "error.ask_part"),
        ("student visitors in 2023", "error.ask_part"),
        ("hotel near the venue", "error.ask_part"),
        ("visitors on the first day of 2023", "error.ask_part"),
        ("2023华为 booth 参展商", "error.ask_part"),
        ("ticket price 2024", "error.ask_part"),
        ("visitors 2019", "error.ask_missing"),
        ("去年投资额", "error.ask_missing"),
        ("exhibitors 2030", "error.unknown_year"),
        ("第十届有多少人", "error.unknown_year"),
        ("AI industry output of WAIC 2020", "error.ask_context"),
        ("average visitors per year", "error.ask_sum"),
        ("sum of visitors 2021 and 2023", "error.ask_sum"),
        ("total visitors 2018-2024", "error.ask_sum"),
        ("how many exhibitors in total 2018 to 2025", "error.ask_sum"),
        ("median number of exhibitors", "error.ask_sum"),
        ("which WAIC was the best", "error.ask_opinion"),
        ("why did visitors drop in 2021", "error.ask_opinion"),
        ("2024年大会值不值得去", "error.ask_opinion"),
        ("is it any good", "error.ask_opinion"),
        ("what is the capital of France", "error.ask_nothing"),
        ("where can I park", "error.ask_nothing"),
        ("123", "error.ask_nothing"),
        ("where does 352 million come from", "error.ask_nothing"),
        ("how many AI companies exhibited at WAIC 2021 from Shanghai", "error.ask_part"),
        ("how many Shanghai companies exhibited in 2024", "error.ask_part"),
        ("how many Chinese exhibitors in 2023", "error.ask_part"),
        ("how many exhibitors from the US in 2024", "error.ask_part"),
        ("2023年上海参展企业有多少", "error.ask_part"),
        ("2023年女嘉宾", "error.ask_part"),
        ("2024年来自中国的参展商", "error.ask_part"),
        ("how many exhibitors in hall 3 2024", "error.ask_part"),
        ("how many people visited H2 2025", "error.ask_part"),
        ("visitors 2023 by day", "error.ask_part"),
        ("how many visitors did the World Internet Conference have in 2023", "error.ask_part"),
        ("2023年世界互联网大会参观人数", "error.ask_part"),
        ("how many forums on large models in 2024", "error.ask_part"),
        ("2024年大模型论坛有几场", "error.ask_part"),
        ("how many people attended the forums in 2023", "error.ask_part"),
        ("2023年论坛有多少人参加", "error.ask_part"),
        ("what is 2023 plus 2024 visitors", "error.ask_sum"),
        ("exhibitors 2021 + 2022", "error.ask_sum"),
        ("2021加2023的参观人数", "error.ask_sum"),
        ("double the visitors of 2023", "error.ask_sum"),
        ("上海有几家公司用人工智能", "error.ask_part"),
    ],
)
def test_what_no_source_answers_is_refused_with_its_reason(text: str, key: str) -> None:
    assert _refusal(text) == key


def test_an_ordinal_before_the_first_numbered_edition_is_refused() -> None:
    facts = base(claim("2020-ordinal", "ordinal", "3"), claim("2020-visits", "visits", "400"))
    with pytest.raises(NoSourcedFact) as caught:
        read_question(facts, "visits at the 2nd edition", TODAY)
    assert caught.value.key == "error.ask_ordinal"


@for_all(labelled("questions", "work"))
def test_what_was_read_is_read_again_from_its_own_words(record: Record) -> None:
    today = dt.date.fromisoformat(record.now)
    try:
        reading = read_question(bundled(), record.text, today)
    except NoSourcedFact:
        return
    assert read_question(bundled(), reading.canonical, today) == reading
    assert len(command_of(reading)) <= 160


@pytest.mark.parametrize("metric", [one.id for one in bundled().metrics.values()])
def test_every_metric_can_be_asked_by_its_id(metric: str) -> None:
    meant = source_of_arithmetic(bundled(), metric) or metric
    if not (editions_with(bundled(), metric) or claims_beside(bundled(), metric)):
        assert _refusal(metric) == "error.ask_missing"
        return
    reading = _read(metric)
    assert meant in {name for one in (reading, *reading.choices) for name in one.metrics}


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        reading = _read(text)
    except UsageError:
        return
    assert {*reading.metrics, *(name for one in reading.choices for name in one.metrics)} <= bundled().metrics.keys()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elon Musk", "elon musk"),
        ("Who is Wu Qing?", "wu qing"),
        ("what did Wu Qing say", "wu qing"),
        ("马斯克", "马斯克"),
        ("吴清是谁？", "吴清"),
        ("Pudong", "pudong"),
    ],
)
def test_a_bare_name_is_searched_for_and_read_again_from_its_own_words(text: str, name: str) -> None:
    reading = _read(text)
    assert reading == Reading(Intent.SEARCH, subject=name)
    assert _read(reading.canonical) == reading


@pytest.mark.parametrize("text", ["WAIC", "overview", "世界人工智能大会"])
def test_the_name_of_the_conference_is_not_searched_for(text: str) -> None:
    assert _read(text) == Reading(Intent.OVERVIEW)


@pytest.mark.parametrize("text", ["weather in shanghai", "zork frob quux blat gnarl", "今天天气怎么样啊朋友们好吗"])
def test_what_is_no_bare_name_is_refused(text: str) -> None:
    assert _refusal(text) in ("error.ask_nothing", "error.ask_opinion")


@pytest.mark.parametrize("text", ["shine-2021-closing", "source shine-2021-closing", "Shine-2021-Closing?"])
def test_the_id_of_a_source_asks_for_the_source(text: str) -> None:
    reading = _read(text)
    assert reading == Reading(Intent.SOURCES, subject="shine-2021-closing")
    assert _read(reading.canonical) == reading


def test_a_name_beside_an_edition_offers_the_search_or_where_it_is_told() -> None:
    with pytest.raises(NoSourcedFact) as caught:
        _read("did Tim Cook attend in 2021")
    assert caught.value.suggestions[0] == '/search text:"tim cook"'
    with pytest.raises(NoSourcedFact) as caught:
        _read("did Elon Musk attend in 2021")
    assert caught.value.suggestions[0] == '/ask question:"told of elon musk 2023"'


@pytest.mark.parametrize(
    "text", ["2024年比上一年增加了多少参展商", "how many more exhibitors did 2024 have than the previous year"]
)
def test_the_previous_year_is_that_before_the_one_that_is_named(text: str) -> None:
    assert set(_read(text).years) == {2023, 2024}


@pytest.mark.parametrize("text", ["2023年的金额是多少", "money 2023", "2024年钱"])
def test_money_without_more_is_a_choice(text: str) -> None:
    reading = _read(text)
    assert reading.intent is Intent.CHOICE
    assert {name for one in reading.choices for name in one.metrics} >= {"investment_signed", "intended_purchases"}


def test_the_days_on_which_it_took_place_are_no_list_of_what_took_place() -> None:
    assert _read("On what days did the 2024 conference take place?").metrics == ("dates",)


@pytest.mark.parametrize("text", ["how many stood around in 2023", "2023年一共有多少"])
def test_a_number_of_nothing_known_is_a_choice_and_no_edition(text: str) -> None:
    assert _read(text).intent is Intent.CHOICE


def test_a_message_with_a_story_asks_for_no_more_than_it_names() -> None:
    peak = _read("What was the peak for deals in yuan, i.e. the investment put on paper at the event?")
    assert (peak.intent, peak.metrics) == (Intent.HIGHEST, ("investment_signed",))


@pytest.mark.parametrize(
    ("text", "metrics", "years", "subject"),
    [
        ("how many projects had been signed in total by 2022", ("cumulative_projects_signed",), (2022,), "waic"),
        ("projects signed 2018-2022 in total", ("cumulative_projects_signed",), (2022,), "waic"),
        ("How many AI companies did Pudong have in 2021?", ("ai_companies",), (2021,), "pudong"),
    ],
)
def test_a_year_beside_a_place_or_a_sum_is_a_date(
    text: str, metrics: tuple[str, ...], years: tuple[int, ...], subject: str
) -> None:
    reading = _read(text)
    assert (reading.metrics, reading.years, reading.subject) == (metrics, years, subject)
    assert _read(reading.canonical) == reading


def test_what_is_made_ready_changes_no_reading() -> None:
    facts = bundled()
    before = _read("exhibitors 2023")
    make_ready(facts)
    assert "told" in facts.memo
    assert _read("exhibitors 2023") == before
