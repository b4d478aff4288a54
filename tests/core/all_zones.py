"""Daily posts in every zone of the database, day by day: ``python -m tests.core.all_zones [FIRST [LAST]]``.

For each zone and time of day it walks from post to post and counts whatever is wrong: a day that is left
out although the zone has it, an instant that does not come after the one before, a local time that is neither the one
that was set nor, where the clocks skip it, the first one after.
"""

from __future__ import annotations

import datetime as dt
import sys
import zoneinfo
from collections import Counter

from bot.core.calendar import DAY, due, exists, next_due

CLOCKS = (dt.time(0), dt.time(2, 30), dt.time(9), dt.time(23, 59))
LONGEST_SKIP = dt.timedelta(hours=3)  # Casey in Antarctica has put its clocks by three hours


def walk(zone: str, first: int, last: int, clock: dt.time) -> Counter[str]:
    """Every post of a zone in these years."""
    place, found = zoneinfo.ZoneInfo(zone), Counter[str]()
    before = due(dt.date(first - 1, 12, 31), clock, place)
    while before.day < dt.date(last, 12, 31):
        post = next_due(before.day, clock, place)
        found["posts"] += 1
        lost = [before.day + n * DAY for n in range(1, (post.day - before.day).days)]
        found["days lost at the date line"] += len(lost)
        found["FAULT: day left out"] += sum(exists(day, place) for day in lost)
        found["FAULT: not after the one before"] += post.at <= before.at
        local = post.at.astimezone(place)
        late = local.replace(tzinfo=None) - dt.datetime.combine(post.day, clock)
        found["in a gap of the clocks"] += bool(late)
        found["at the first of two"] += not late and local.utcoffset() != local.replace(fold=1).utcoffset()
        found["FAULT: wrong local time"] += not dt.timedelta() <= late <= LONGEST_SKIP or local.fold == 1
        before = post
    return found


def main(first: int = 2023, last: int = 2028) -> None:
    """Walk all zones and print what was found."""
    zones = sorted(zoneinfo.available_timezones() - {"localtime"})
    total = Counter[str]()
    for zone in zones:
        for clock in CLOCKS:
            total += walk(zone, first, last, clock)
    faults = sum(number for name, number in total.items() if name.startswith("FAULT"))
    print(f"{len(zones)} zones, {first} to {last}, {len(CLOCKS)} times of day: {faults} faults")  # noqa: T201
    for name, number in total.items():
        print(f"  {number:>10,} {name}")  # noqa: T201
    sys.exit(bool(faults))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
