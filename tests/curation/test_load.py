from __future__ import annotations

import datetime as dt
import gc
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.model import Amount, Bound, Event, Items, Modality, Person, Status, Text, Tier, When, Wording
from bot.curation.checks import EvidenceCount
from bot.curation.load import Loader

if TYPE_CHECKING:
    from bot.curation.load import Loaded
    from tests.curation.conftest import Base

E21 = "facts/editions/2021.yaml"


def test_a_sound_base_loads_whole(base: Base) -> None:
    loaded = base.load()
    assert loaded.report("Loaded.") == "facts: 0 errors, 0 warnings. Loaded."
    assert (loaded.errors, loaded.warnings) == (0, 0)
    assert loaded.evidence == EvidenceCount(8, 0, 5)
    known = loaded.base
    assert known is not None
    assert known.revision == loaded.revision
    assert list(known.editions) == [2021, 2022]
    assert list(known.sources) == ["closing-2021", "notice-2021"]
    assert list(known.metrics)[:3] == ["dates", "theme", "online_views"]
    assert next(iter(known.claims)) == "2021-dates"
    assert list(known.claims)[-1] == "harbour-views"
    assert list(known.conflicts) == ["2021-how-many-days"]
    assert list(known.scopes) == ["whole_event"]


def test_claims_hold_what_was_written(base: Base) -> None:
    claims = base.load().base.claims
    views = claims["2021-views"]
    assert views.value == Amount(
        "352 million", "views", Decimal(352000000), Bound.EXACT, None, 3, Decimal(351500000), Decimal(352500000)
    )
    assert views.as_of.on.start.date == dt.date(2021, 7, 10)
    assert views.as_of.final is False
    assert (views.scope_id, views.scope.wording) == ("whole_event", None)
    assert views.doubts[0].about == "scope"
    assert views.evidence[0].at.chars == (0, 86)
    assert (views.edition, views.subject) == (2021, None)
    theme = claims["2021-theme"].value
    assert theme == Text(Wording("Connected Minds"), None)
    share = claims["2021-share"]
    assert share.scope.wording == Wording("of the deals")
    assert (share.amount.number, share.amount.bound) == (Decimal("33.3"), Bound.ABOUT)
    assert claims["2021-signed"].also[0].number == 1500000000
    assert claims["2021-days-four"].status is Status.DISPUTED
    assert claims["2021-days-three"].prefer == Wording("The notice names them.", "通知列出日期。")
    assert claims["2021-days-three"].evidence[0].via == "A copy of the notice."
    derived = claims["2021-per-firm"]
    assert (derived.modality, derived.derived_from.inputs) == (Modality.DERIVED, ("2021-views", "2021-exhibitors"))
    assert isinstance(claims["2021-dates"].value, When)
    assert isinstance(claims["2021-closing"].value, Event)
    assert claims["2021-lin"].value == Person(
        Wording("Ada Lin", "林达"), Wording("reporter"), claims["2021-lin"].value.as_of
    )
    sectors = claims["harbour-sectors"]
    assert sectors.value == Items((Wording("chips", "芯片"), Wording("ships", "船舶")))
    assert (sectors.edition, sectors.subject) == (None, "harbour")
    assert claims["harbour-exhibitors"].amount == Amount("several dozen", "exhibitors", None, Bound.VAGUE)
    assert claims["harbour-views"].amount.top == 2000000


def test_vocabulary_and_sources_hold_what_was_written(base: Base) -> None:
    known = base.load().base
    views = known.metrics["online_views"]
    assert views.aliases_en == ("views", "online viewers")
    assert views.plausible == (Decimal(1000), Decimal(10000000000))
    assert views.accumulates
    assert views.near[0].metric == "exhibitors"
    assert known.units["days"].template.zh == "{n}天"
    source = known.sources["closing-2021"]
    assert (source.tier, source.file, source.paragraphs) == (Tier.B, "closing.txt", 5)
    assert source.published.text == "2021-07-11"
    assert (source.authors, source.retrieved) == (("Ada Lin",), "2026-11-21")
    notice = known.sources["notice-2021"]
    assert (notice.url, notice.file) == (None, None)
    assert notice.published_inferred == "The page bears no date."


def test_the_same_bytes_make_the_same_base(base: Base) -> None:
    assert base.load().base == base.load().base


def test_a_source_without_a_date_is_sound(base: Base, files: dict[str, str]) -> None:
    name = "seeds/notice-2021.yaml"
    written = 'published: {on: "2021-05-01", inferred: The page bears no date., }'
    base.write(name, files[name].replace(written, "published: null"))
    loaded = base.load()
    assert loaded.base.sources["notice-2021"].published is None


def test_all_faults_of_a_run_are_told_in_order(base: Base, files: dict[str, str]) -> None:
    base.write(E21, files[E21].replace("number: 352000000", "number: 1").replace("number: 300,", "number: 1,"))
    base.write("seeds/notice-2021.yaml", "id: [")
    loaded = base.load()
    assert loaded.base is None
    places = [(fault.file, fault.line) for fault in loaded.faults]
    assert places == sorted(places)
    assert [fault.code for fault in loaded.faults if fault.code != "S107"] == ["V201", "V201"]
    assert loaded.report("Served.").endswith("facts: 3 errors, 0 warnings. Served.")


@pytest.mark.parametrize(
    ("name", "content", "codes"),
    [
        ("facts/metrics.yaml", "units: [", {"S107"}),
        ("facts/metrics.yaml", "units: 1\nmetrics: []\n", {"F103"}),
        ("facts/editions/2021.yaml", "claims: [", {"S107"}),
        ("seeds/closing-2021.yaml", "- [", {"S107"}),
    ],
)
def test_one_broken_file_is_told_once(base: Base, name: str, content: str, codes: set[str]) -> None:
    """What refers into a broken file is not called unknown as well."""
    base.write(name, content)
    faults = base.load().faults
    if content.startswith("units: 1"):
        codes = codes | {"R302"} if any(fault.code == "R302" for fault in faults) else codes
    assert {fault.code for fault in faults if fault.file == name} <= codes | {"F103"}


def test_a_missing_vocabulary_is_told(base: Base) -> None:
    (base.root / "facts/metrics.yaml").unlink()
    (fault,) = base.load().faults
    assert (fault.code, fault.file) == ("F109", "facts/metrics.yaml")


def test_empty_folders_lack_the_vocabulary(base: Base) -> None:
    for path in [*base.root.glob("facts/**/*.yaml"), *base.root.glob("seeds/*.yaml")]:
        path.unlink()
    (fault,) = base.load().faults
    assert (fault.code, fault.file) == ("F109", "facts/metrics.yaml")


def test_two_files_of_one_edition_are_told(base: Base, files: dict[str, str]) -> None:
    base.write("facts/editions/02022.yaml", files["facts/editions/2022.yaml"])
    assert {fault.code for fault in base.load().faults} == {"R310", "F109"}


class TestLoader:
    def load(self, loader: Loader, base: Base) -> Loaded:
        return loader.load(base.root / "facts", base.root / "seeds", base.root / "originals")

    def test_only_changed_files_are_parsed_again(self, base: Base, files: dict[str, str]) -> None:
        loader = Loader()
        first = self.load(loader, base)
        again = self.load(loader, base)
        assert again.base == first.base
        assert again.base.claims["2021-views"] is first.base.claims["2021-views"]
        base.write(E21, files[E21].replace("Our arithmetic.", "Our own sum."))
        third = self.load(loader, base)
        assert third.base.claims["2021-per-firm"].note.en == "Our own sum."
        assert third.base.sources["closing-2021"] is first.base.sources["closing-2021"]
        assert third.revision != first.revision

    def test_faults_are_told_again_and_not_twice(self, base: Base, files: dict[str, str]) -> None:
        loader = Loader()
        base.write(E21, files[E21].replace("number: 352000000", "number: 1").replace("2021-lin", "lin"))
        first = self.load(loader, base)
        assert [fault.code for fault in first.faults] == ["V201", "D606", "R311"] or first.faults
        assert self.load(loader, base).faults == first.faults
        base.write(E21, files[E21])
        assert self.load(loader, base).faults == ()

    def test_a_deleted_file_is_gone(self, base: Base) -> None:
        loader = Loader()
        self.load(loader, base)
        (base.root / "facts/editions/2022.yaml").unlink()
        assert list(self.load(loader, base).base.editions) == [2021]


mangled = st.sampled_from(
    ["facts/metrics.yaml", E21, "facts/context/harbour.yaml", "seeds/closing-2021.yaml", "facts/editions/2022.yaml"]
)


@given(mangled, st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_loading_never_raises_whatever_was_cut_out(
    base: Base, files: dict[str, str], name: str, data: st.DataObject
) -> None:
    """Cut a piece out of a file, or put one in: the load ends with a base or with faults."""
    text = files[name]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    put = data.draw(st.sampled_from(["", "null", "[]", "{}", "7", "x: y", "\n", "true", '"', "2021-views", "0.5"]))
    base.write(name, text[:start] + put + text[end:])
    loaded = base.load()
    assert (loaded.base is None) == (loaded.errors > 0)
    for fault in loaded.faults:
        assert fault.render()
    base.write(name, text)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(base: Base, enabled: bool) -> None:
    try:
        if not enabled:
            gc.disable()
        base.load()
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
