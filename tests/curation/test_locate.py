from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.model import Evidence, Passage
from bot.curation.locate import (
    Original,
    cite,
    locate,
    normalise,
    paragraphs,
    prints,
    read_original,
    span_hash,
    verify,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "\n  Headline  \r\n\r\n"
    "Over 300 firms came. They brought “AI—chips” worth 28.8 billion yuan! Was it 1,300?\n\n"
    "\t352\u00a0million  views, more than 35.2 million or 352 millions. 共有300家企业。另有40家。\n"
)
WORDS = paragraphs(TEXT)
DOCUMENT = Original("0" * 64, WORDS)


def test_paragraphs_are_stripped_lines_that_are_not_blank() -> None:
    assert [words[:8] for words in WORDS] == ["Headline", "Over 300", "352\u00a0mill"]
    assert paragraphs("a\rb\r\n \nc") == ("a", "b", "c")


def test_normalising_keeps_words_and_drops_typography() -> None:
    assert normalise("“AI—chips”\u00a0 ’Ａ’ …") == "\"AI-chips\" 'A' ..."
    assert span_hash("“A”  b") == hashlib.sha256(b'"A" b').hexdigest()


@pytest.mark.parametrize(
    ("printed", "sentences"),
    [
        ("over 300", ["Over 300 firms came."]),
        ("300", ["Over 300 firms came.", "共有300家企业。"]),
        ("40", ["另有40家。"]),
        ("28.8 billion", ["They brought “AI—chips” worth 28.8 billion yuan!"]),
        ("AI-chips", ["They brought “AI—chips” worth 28.8 billion yuan!"]),
        ("352 million", ["352\u00a0million  views, more than 35.2 million or 352 millions."]),
        ("5.2 million", []),
        ("came. They", ["Over 300 firms came. They brought “AI—chips” worth 28.8 billion yuan!"]),
        ("1,300", ["Was it 1,300?"]),
        (" ", []),
    ],
)
def test_locate_finds_whole_sentences(printed: str, sentences: list[str]) -> None:
    found = locate(TEXT, printed)
    assert [WORDS[at.para - 1][slice(*at.chars)] for at in found] == sentences
    for at in found:
        assert verify(Evidence("s", at), DOCUMENT).code is None
        assert prints(DOCUMENT.slice(at), printed)


def test_a_figure_is_not_part_of_a_longer_one() -> None:
    assert not prints("1,300 firms", "300")
    assert not prints("300.5 firms", "300")
    assert not prints("3000 firms", "300")
    assert not prints("over 300m", "300")
    assert prints("共300家", "300")
    assert prints("It was 300.", "300")


def evidence(para: int, start: int, end: int, words: str) -> Evidence:
    return Evidence("s", Passage(para, (start, end), span_hash(words)))


def test_verify_says_where_a_passage_stands_now() -> None:
    sentence = "Over 300 firms came."
    for para, code in ((1, "E403"), (3, "E401"), (9, "E402")):
        verdict = verify(evidence(para, 0, 20, sentence), DOCUMENT)
        assert verdict.code == code
        assert verdict.message.endswith("it now stands in paragraph 2")
        assert verdict.mend == f"write at: {{para: 2, chars: [0, 20], sha256: {span_hash(sentence)}}}"
    verdict = verify(evidence(2, 0, 20, "Something else alone"), DOCUMENT)
    assert (verdict.code, verdict.mend) == ("E401", "find the figure in the document and cite it anew")
    assert verify(Evidence("s"), DOCUMENT).code == "E408"


def test_a_moved_passage_of_a_long_document_is_sought_at_its_own_start() -> None:
    long = Original("0" * 64, ("x" * 400_001, "ab here"))
    assert "paragraph 2" in verify(evidence(1, 0, 2, "ab"), long).message
    assert "nowhere" in verify(evidence(1, 0, 4, "here"), long).message


def test_originals_are_read_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "o.txt"
    path.write_bytes(b"\xef\xbb\xbfOne\n\nTwo")
    original = read_original(path)
    assert original.paragraphs == ("One", "Two")
    assert original.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert original.folded == "one two"
    path.write_bytes(b"\xff")
    with pytest.raises(ValueError, match="utf-8"):
        read_original(path)
    with path.open("wb") as opened:
        opened.truncate(16 * 1024 * 1024 + 1)
    with pytest.raises(ValueError, match="larger than 16 MiB"):
        read_original(path)


def test_cite_writes_what_the_facts_hold() -> None:
    assert cite(Passage(2, (0, 4), "ab")) == "at: {para: 2, chars: [0, 4], sha256: ab}"


@given(st.text(), st.text(min_size=1))
def test_locate_never_raises_and_cites_what_it_finds(text: str, printed: str) -> None:
    original = Original("0" * 64, paragraphs(text))
    for at in locate(text, printed):
        assert verify(Evidence("s", at), original).code is None


@given(st.text(alphabet="ab. 智“”—'\n", max_size=200), st.data())
def test_every_slice_is_verified_where_it_was_cut(text: str, data: st.DataObject) -> None:
    words = paragraphs(text)
    if not words:
        return
    para = data.draw(st.integers(1, len(words)))
    start = data.draw(st.integers(0, len(words[para - 1]) - 1))
    end = data.draw(st.integers(start + 1, len(words[para - 1])))
    original = Original("0" * 64, words)
    passage = Passage(para, (start, end), span_hash(words[para - 1][start:end]))
    assert verify(Evidence("s", passage), original).code is None
