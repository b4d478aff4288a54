from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.curation.document import Document
from bot.curation.reader import PARSER, PYTHON_PARSER, decode, plain_scalar, read

if TYPE_CHECKING:
    from collections.abc import Callable

parsers = pytest.mark.parametrize("parser", [PARSER, PYTHON_PARSER], ids=["libyaml", "python"])


def values(node: Any) -> Any:
    """A tree without its places."""
    if isinstance(node, dict):
        return {key: values(entry[0]) for key, entry in node.items()}
    return [values(entry[0]) for entry in node] if isinstance(node, list) else node


def read_text(text: str, parser: Callable[[str], Any] = PARSER) -> tuple[Any, Document]:
    document = Document("x.yaml", read, text)
    return values(read(document, parser)), document


@parsers
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("16:30", "16:30"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("2021-07-10", "2021-07-10"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("0b1", "0b1"),
        ("'5'", "5"),
        ('"true"', "true"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("007", 7),
        ("+5", 5),
        ("-5", -5),
        ("0o17", 15),
        ("0x1F", 31),
        ("33.3", Decimal("33.3")),
        (".5", Decimal("0.5")),
        ("5.", Decimal(5)),
        ("1e3", Decimal(1000)),
        ("-", "-"),
        ("nothing", "nothing"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        (">-\n  one\n  line\n", "one line"),
    ],
)
def test_scalars_follow_yaml_1_2(parser: Callable[[str], Any], written: str, meant: object) -> None:
    if written == "-":
        assert plain_scalar("-") == meant
        return
    tree, document = read_text(f"key: {written}", parser)
    assert document.faults == []
    assert tree == {"key": meant}
    assert type(tree["key"]) is type(meant)


@parsers
def test_places_count_code_points(parser: Callable[[str], Any]) -> None:
    tree, document = read_text("智联: {世界: 新, b: [x, 'y']}\r\nend: 5\r\n", parser)
    assert tree == {"智联": {"世界": "新", "b": ["x", "y"]}, "end": 5}
    document.at("F103", ("智联", "世界"), "m", "w")
    document.at("F103", ("智联", "b", 1), "m", "w")
    document.at("F103", ("智联", "b", "c", 0), "m", "w")
    document.at("F103", ("end", "deeper"), "m", "w")
    document.at("F103", ("gone",), "m", "w")
    places = [(fault.line, fault.column, fault.length) for fault in document.faults]
    assert places == [(1, 10, 1), (1, 20, 3), (1, 16, 1), (2, 6, 1), (1, 1, 1)]
    assert [fault.excerpt for fault in document.faults][3:] == ["end: 5", None]


@parsers
@pytest.mark.parametrize("depth", [13, 1000, 100_000])
@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "[\n", "? "])
def test_deep_nesting_is_a_fault(parser: Callable[[str], Any], depth: int, unit: str) -> None:
    tree, document = read_text(unit * depth, parser)
    assert tree is None
    assert [fault.code for fault in document.faults][-1] == "S109"


@parsers
@pytest.mark.parametrize(
    "text", ['a: "\\UFFFFFFFF"', 'a: "\\U00110000"', 'a: "\\ud800"', "a: [1, 2", "a: 'x", "\ufffe"]
)
def test_what_yaml_refuses_is_a_fault(parser: Callable[[str], Any], text: str) -> None:
    tree, document = read_text(text, parser)
    assert tree is None
    assert document.faults[0].code in {"S107", "S103"}


@parsers
@given(st.text())
@example("%YAML 1." + "9" * 5000)
@example("a: &x [*x]")
@example("? ? ? a")
@example("a: !!python/object:x {}")
@example("0o9: 1\n")
@example("key: - x")
@example("a: 1e999999999")
@settings(max_examples=300, deadline=None)
def test_reading_never_raises(parser: Callable[[str], Any], text: str) -> None:
    tree, document = read_text(text, parser)
    assert (tree is None) == bool(document.faults)
    for fault in document.faults:
        assert fault.line >= 1
        assert fault.column >= 1
        assert fault.render()


yamlish = st.text(alphabet=st.sampled_from("ab:1 \n-[]{},\"'&*!|>%#?~.é智\t\r\u202e"), max_size=60)


@parsers
@given(yamlish)
@settings(max_examples=500, deadline=None)
def test_reading_never_raises_on_what_looks_like_yaml(parser: Callable[[str], Any], text: str) -> None:
    tree, document = read_text(text, parser)
    assert (tree is None) == bool(document.faults)


@given(st.binary())
@settings(max_examples=300, deadline=None)
def test_decoding_never_raises(raw: bytes) -> None:
    document = Document("x.yaml", read)
    assert decode(document, raw) is not bool(document.faults)
    if not document.faults:
        assert document.text.encode() == raw


names = st.text(alphabet="abcxyz智", min_size=1, max_size=5)
words = st.text(alphabet="abc de智联", min_size=1, max_size=9).map(str.strip).filter(bool)


@given(st.dictionaries(names, st.dictionaries(names, words, min_size=1), min_size=1))
@settings(max_examples=200, deadline=None)
def test_every_place_is_where_the_value_stands(tree: Any) -> None:
    """Write mappings of mappings of texts; each value is found again at the place that is told."""
    text = "".join(
        f"{key}:\n" + "".join(f"  {name}: '{word}'\n" for name, word in inner.items()) for key, inner in tree.items()
    )
    found, document = read_text(text)
    assert found == tree
    for key, inner in tree.items():
        for name, word in inner.items():
            document.at("F103", (key, name), "", "")
            fault = document.faults[-1]
            line = text.split("\n")[fault.line - 1]
            assert line[fault.column - 1 : fault.column - 1 + fault.length] == f"'{word}'"


def test_numbers_that_no_fact_can_hold() -> None:
    for written in (".inf", "-.INF", ".nan", "1e31", "1" * 41, "0x" + "f" * 40):
        with pytest.raises(ValueError, match="no number that a fact can hold"):
            plain_scalar(written)
