"""What holds for all tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# How long an example takes says more about the machine than about the code: benchmarks live in bench/.
settings.register_profile("waic", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("waic")
