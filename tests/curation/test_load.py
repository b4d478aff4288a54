from __future__ import annotations


def test_sound_base_loads(base):
    loaded = base.load()
    assert loaded.report("Loaded.") == "facts: 0 errors, 0 warnings. Loaded."
    assert loaded.base is not None
    assert (loaded.evidence.verified, loaded.evidence.broken, loaded.evidence.not_at_hand) == (8, 0, 5)
