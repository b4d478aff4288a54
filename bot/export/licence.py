"""Under which terms the exported facts come, and whose they are; said in every export."""

from __future__ import annotations

TITLE = "WAIC in sourced figures"
DESCRIPTION = (
    "Claims about the World Artificial Intelligence Conference (WAIC, Shanghai): each figure as its source prints it, "
    "with its bound, its cut-off, its scope, and the sources that disagree. Each is a claim of a source, never a truth."
)
LICENCE = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Attribution 4.0 International"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
NOTE = (  # word for word what the README says, which a test holds
    "The program is under the MIT licence; our own wording and arrangement of the facts are under CC BY 4.0. No "
    "sentence of a source is kept here; titles and figures belong to the sources named."
)
