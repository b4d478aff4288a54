"""The curators' room: reads the facts, finds every fault in them, and builds what the bot answers from.

``load.load`` (or a ``load.Loader``, which parses only what changed) makes a ``FactBase`` or tells all faults;
``files.fingerprint`` is the revision alone, without YAML; ``codes.CODES`` explains every fault; ``locate.locate`` finds
the passages that evidence can cite. Nothing is imported here, so that a warm start pays for none of it.
"""
