"""The facts for other programs: tables for spreadsheets, a data package, and one whole JSON document.

Everything here is pure and deterministic: the same revision gives the same bytes, on any machine and at any time.
"""
