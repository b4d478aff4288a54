"""``waic check``: reads the facts, shows every fault, and says what would be served.

What was found goes to standard output in the format asked for; everything else is talk, on standard error.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__, app, output
from bot.commandline import arguments
from bot.errors import WaicError
from bot.settings import read_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from bot.commandline.arguments import Commands
    from bot.core.model import FactBase
    from bot.curation.coverage import Cell
    from bot.curation.faults import Fault
    from bot.curation.load import Loaded
    from bot.settings import Settings

FORMATS = ("human", "github", "json", "sarif")
_FALLEN_SHOWN = 10


def register(commands: Commands) -> None:
    """Register the command."""
    check = commands.add_parser("check", help="check the facts and show every fault; warnings alone pass")
    check.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="show the faults of these files only")
    check.add_argument("--strict", action="store_true", help="take warnings for findings: they give exit code 1 too")
    check.add_argument("--format", dest="form", choices=FORMATS, default="human", help="how the faults are written")
    check.add_argument("--confirm", action="store_true", help="list the plans whose day has passed, too")
    check.add_argument("--coverage", action="store_true", help="show for what there is a source, edition by metric")
    check.add_argument("--today", type=arguments.day, metavar="DAY", help="the day against which plans are held")
    arguments.add_originals(check)
    check.set_defaults(act=act)


def act(given: argparse.Namespace) -> int:
    """Check, and show what was found; 1 where there are findings."""
    from bot.curation.load import load  # noqa: PLC0415 - the parser and the checks are for this command only

    settings = read_settings()
    loaded = load(settings.facts, settings.seeds, given.originals or settings.originals, arguments.today(given.today))
    before = app.last_good(settings)
    shown = _shown(loaded, given.paths, settings, notes=given.confirm)
    fallen = _fallen(before, loaded.base)
    output.write(_written(given, loaded, shown, before, fallen))
    for line in _talk(given, loaded, shown, before, fallen):
        output.tell(line)
    return 1 if loaded.errors or (given.strict and loaded.warnings) else 0


def _written(
    given: argparse.Namespace, loaded: Loaded, shown: Sequence[Fault], before: FactBase | None, fallen: Sequence[Cell]
) -> str:
    from bot.curation import outputs  # noqa: PLC0415

    match given.form:
        case "github":
            return outputs.as_github(shown)
        case "json":
            return outputs.as_json(loaded, shown, before.revision if before else None, fallen)
        case "sarif":
            from bot.curation.pages import page  # noqa: PLC0415

            return outputs.as_sarif(shown, __version__, page)
    if given.coverage and loaded.base is not None:
        from bot.curation import coverage  # noqa: PLC0415

        return f"{coverage.table(loaded.base)}\n{coverage.LEGEND}\n"
    return "".join(f"{fault.render()}\n" for fault in shown) + f"{_summary(loaded, before)}\n"


def _summary(loaded: Loaded, before: FactBase | None) -> str:
    from bot.curation.faults import summary  # noqa: PLC0415

    number = loaded.revision[:7]
    if loaded.base is None:
        serving = f"; revision {before.short} still is." if before else "."
        return summary(loaded.faults, f"These files would not be served{serving}")
    if before is None or before.revision == loaded.revision:
        return summary(loaded.faults, f"Revision {number} can be served{', and is' if before else ''}.")
    return summary(loaded.faults, f"Revision {number} can be served; {before.short} is served until then.")


def _shown(loaded: Loaded, paths: Sequence[Path], settings: Settings, *, notes: bool) -> list[Fault]:
    from bot.curation.codes import Severity  # noqa: PLC0415

    faults = [fault for fault in loaded.faults if notes or fault.severity is not Severity.NOTE]
    if not paths:
        return faults
    labels = tuple(label for path in paths for label in _labels(path, settings))
    return [fault for fault in faults if f"{fault.file}/".startswith(labels)]


def _labels(path: Path, settings: Settings) -> Iterator[str]:
    """What the labels of the faults at or below a path begin with.

    Raises
    ------
    WaicError
        When no facts lie there.
    """
    from bot.curation.files import label_of  # noqa: PLC0415

    wanted = path.resolve()
    found = False
    for place in (settings.facts, settings.seeds):
        root = place.resolve()
        if root.is_relative_to(wanted):
            found = True
            yield f"{label_of(place)}/"
        elif wanted.is_relative_to(root):
            found = True
            yield f"{label_of(place)}/{wanted.relative_to(root).as_posix()}/"
    if not found:
        raise WaicError(f"{path} is no place among {settings.facts} and {settings.seeds}")


def _fallen(before: FactBase | None, after: FactBase | None) -> Sequence[Cell]:
    from bot.curation import coverage  # noqa: PLC0415

    return coverage.fallen(before, after) if before and after else ()


def _talk(
    given: argparse.Namespace, loaded: Loaded, shown: Sequence[Fault], before: FactBase | None, fallen: Sequence[Cell]
) -> Iterator[str]:
    from bot.curation.codes import Severity  # noqa: PLC0415

    if given.form != "human" or given.coverage:
        yield _summary(loaded, before)
    count = loaded.evidence
    yield (
        f"evidence: {count.verified} verified, {count.broken} broken, {count.not_at_hand} without an original at hand."
    )
    if given.paths:
        others = len(loaded.faults) - len(shown)
        yield f"shown are only the faults of {', '.join(map(str, given.paths))}; {others} more are elsewhere or notes."
    plans = sum(fault.severity is Severity.NOTE for fault in loaded.faults)
    if plans and not given.confirm:
        yield f"confirm? plans whose day has passed: {plans}; `waic check --confirm` lists them."
    if fallen and before:
        named = ", ".join(f"{cell.metric} of {cell.edition}" for cell in fallen[:_FALLEN_SHOWN])
        more = f" and {len(fallen) - _FALLEN_SHOWN} more" if len(fallen) > _FALLEN_SHOWN else ""
        yield f"since revision {before.short} there is no source any more for: {named}{more}."
    if given.strict and loaded.warnings:
        yield "--strict: warnings are findings."
