"""The picture that social networks show for a page without one: its title, set by typst's own fonts."""

import json
from pathlib import Path

CARD = Path(__file__).parent / "card.typ"


def draw_card(title: str, kicker: str = "") -> bytes:
    """A PNG of 1200 × 630 pixels."""
    import typst  # 77 MB of library: loaded by the process that draws, when it draws

    words = json.dumps({"title": title, "kicker": kicker})
    return typst.compile(
        str(CARD), format="png", ppi=72.0, sys_inputs={"data": words}, ignore_system_fonts=True
    )
