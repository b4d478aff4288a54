"""The commands of ``waic`` that take more than a line, one module each.

A module registers its arguments with ``register`` and imports rooms only when its command runs: whoever asks a question
does not wait for an export.
"""
