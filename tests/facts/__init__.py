"""Tests of the bundled facts."""
