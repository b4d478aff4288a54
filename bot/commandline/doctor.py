"""``waic doctor``: looks at everything that a bot needs on this machine, and says how to mend what is missing.

Exit codes: 0 where all works, 1 where something does not, 3 where the facts or a database cannot be read. Discord is
not asked: ``/doctor`` in chat tells of permissions and schedules.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from bot import app, output
from bot.errors import DataError, SettingsError
from bot.settings import read_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction
    from collections.abc import Iterator, Sequence

    from bot.core.model import FactBase, Lang
    from bot.service.doctor import Finding
    from bot.settings import Settings

BROKEN, UNREADABLE = 1, 3
_TOKEN = re.compile(r"[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{20,}", re.ASCII)


def register(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("doctor", help="say what works on this machine, what does not, and how to mend it")
    parser.add_argument("--lang", choices=("en", "zh-CN"), help="the language; by default that of your locale")
    parser.set_defaults(act=lambda given: act(lang=app.language(given.lang, os.environ)))


def act(*, lang: Lang) -> int:
    """Look, print what was found, and give the exit code."""
    from bot.service.doctor import Health, summary  # noqa: PLC0415 - rooms are imported where they are used

    try:
        settings = read_settings()
    except SettingsError as error:
        found = [_finding(Health.BROKEN, lang, "doctor.settings", reason=line) for line in error.lines]
        _show(found)
        output.tell(summary(found, lang))
        return BROKEN
    found, unreadable = [], False
    for look in (_token, _folder, _facts, _state, _zones):
        for one, worst in look(settings, lang):
            _show([one])
            found.append(one)
            unreadable = unreadable or worst
    output.tell(summary(found, lang))
    if unreadable:
        return UNREADABLE
    return BROKEN if any(one.health is Health.BROKEN for one in found) else 0


def _finding(health: str, lang: Lang, key: str, *, mend: str = "", **values: object) -> Finding:
    from bot.service.doctor import Finding, Health  # noqa: PLC0415 - as above
    from bot.words import say  # noqa: PLC0415

    return Finding(Health(health), say(lang, key, **values), say(lang, mend) if mend else "")


def _show(found: Sequence[Finding]) -> None:
    from bot.platforms.layout import clean  # noqa: PLC0415 - as above
    from bot.service.doctor import MARKS  # noqa: PLC0415

    for one in found:
        output.write(f"{MARKS[one.health]}{clean(one.text)}\n" + (f"  → {clean(one.mend)}\n" if one.mend else ""))


def _token(settings: Settings, lang: Lang) -> Iterator[tuple[Finding, bool]]:
    token = settings.token.reveal().strip() if settings.token else ""
    if not token:
        yield _finding("mind", lang, "doctor.token_none"), False
    elif _TOKEN.fullmatch(token):
        yield _finding("fine", lang, "doctor.token_fine"), False
    else:
        yield _finding("broken", lang, "doctor.token_shape", mend="doctor.token_shape_mend"), False


def _folder(settings: Settings, lang: Lang) -> Iterator[tuple[Finding, bool]]:
    """Whether a file can be made in the data folder: nothing less tells."""
    import tempfile  # noqa: PLC0415 - as above

    path = settings.data
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield (
            _finding(
                "broken", lang, "doctor.data_readonly", mend="doctor.data_readonly_mend", path=path, reason=reason
            ),
            False,
        )
    else:
        yield _finding("fine", lang, "doctor.data_fine", path=path), False


def _facts(settings: Settings, lang: Lang) -> Iterator[tuple[Finding, bool]]:
    """What the files say, and what is served; one cannot do without the other."""
    from bot.curation.load import load  # noqa: PLC0415 - as above
    from bot.service.doctor import Finding, Health  # noqa: PLC0415
    from bot.words import say, say_count  # noqa: PLC0415

    before = app.last_good(settings)
    try:
        loaded = load(settings.facts, settings.seeds, settings.originals)
    except DataError as error:
        mend = "doctor.facts_unreadable_mend"
        yield _finding("broken", lang, "doctor.facts_unreadable", mend=mend, reason=error), before is None
        return
    if loaded.base is None:
        text, mend = say_count(lang, "doctor.facts_faults", loaded.errors), say(lang, "doctor.facts_faults_mend")
        yield Finding(Health.BROKEN, text, mend), before is None
    else:
        counted = {
            "claims": say_count(lang, "about.claims", len(loaded.base.claims)),
            "sources": say_count(lang, "about.sources", len(loaded.base.sources)),
        }
        yield _finding("fine", lang, "doctor.facts_fine", **counted), False
        if before is not None and before.revision != loaded.base.revision:
            mend = "doctor.facts_behind_mend"
            yield _finding("mind", lang, "doctor.facts_behind", mend=mend, revision=before.short), False
        yield from _originals(settings, loaded.base, lang)


def _originals(settings: Settings, base: FactBase, lang: Lang) -> Iterator[tuple[Finding, bool]]:
    if settings.originals is None:
        yield _finding("mind", lang, "doctor.originals_none"), False
        return
    files = [source.file for source in base.sources.values() if source.file]
    there = sum((settings.originals / name).is_file() for name in files)
    yield (
        _finding("fine" if there == len(files) else "mind", lang, "doctor.originals_fine", n=there, all=len(files)),
        False,
    )


def _state(settings: Settings, lang: Lang) -> Iterator[tuple[Finding, bool]]:
    import asyncio  # noqa: PLC0415 - as above

    if not app.has_state(settings):
        yield _finding("mind", lang, "doctor.state_none"), False
        return
    try:
        enabled, paused, late = asyncio.run(_counts(settings))
    except (DataError, SettingsError) as error:
        mend = "doctor.state_unusable_mend"
        yield _finding("broken", lang, "doctor.state_unusable", mend=mend, reason=error), isinstance(error, DataError)
        return
    yield _finding("fine", lang, "doctor.state_fine", enabled=enabled, paused=paused), False
    if late:
        from bot.service.doctor import Finding, Health  # noqa: PLC0415 - as above
        from bot.words import say, say_count  # noqa: PLC0415

        text, mend = say_count(lang, "doctor.state_late", late), say(lang, "doctor.state_late_mend")
        yield Finding(Health.MIND, text, mend), False


async def _counts(settings: Settings) -> tuple[int, int, int]:
    """Schedules that run, that are paused, and that are overdue by more than a few minutes."""
    import datetime as dt  # noqa: PLC0415 - as above

    state = app.state(settings)
    try:
        await state.open()
        found = await state.schedules.counts(app.clock(settings)() - dt.timedelta(minutes=5))
        return found.enabled, found.paused, found.due
    finally:
        await state.close()


def _zones(_settings: Settings, lang: Lang) -> Iterator[tuple[Finding, bool]]:
    from bot.service.zones import zones  # noqa: PLC0415 - as above

    if known := len(zones()):
        yield _finding("fine", lang, "doctor.zones_fine", n=known), False
    else:
        yield _finding("broken", lang, "doctor.zones_none", mend="doctor.zones_none_mend"), False
