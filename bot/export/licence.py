"""Under which terms the exported facts come, and whose they are; said in every export."""

from __future__ import annotations

TITLE = "WAIC in sourced figures"
DESCRIPTION = (
    "Claims about the World Artificial Intelligence Conference (WAIC, Shanghai): each figure as its source prints it, "
    "with its bound, its cut-off, its scope, and the sources that disagree. Each is a claim of a source, never a truth."
)
LICENCE = "MIT"
LICENCE_TITLE = "MIT License"
LICENCE_URL = "https://opensource.org/license/mit"
NOTE = (  # word for word what the README says, which a test holds
    "The program is under the MIT licence. No sentence of a source is kept here; titles and figures belong to the "
    "sources named."
)
