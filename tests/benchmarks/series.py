"""Series of releases: a made-up project of any size, rendered by us and by bare Jinja2.

Run as a program it renders one series and prints its texts: series.py ours|bare FOLDER.
"""

import pickle
import random
import sys
from pathlib import Path
from typing import Any


def make(folder: Path, size: int) -> None:
    """Write a project of that many forces, whose figures all want figures, and the same facts as ready dictionaries."""
    import tomli_w

    from tests.support.project import CAMPAIGN, copy_project

    copy_project(folder)
    for file in (folder / "forces" / CAMPAIGN).iterdir():
        file.unlink()
    bodies = (f"force-{number:05},Number {number} Police,the\n" for number in range(size))
    (folder / "forces" / "roster.csv").write_text(f"slug,name,article\n{''.join(bodies)}", "utf-8")
    chance = random.Random(2012)
    everything = {f"force-{number:05}": _facts(number, chance) for number in range(size)}
    for slug, facts in everything.items():
        (folder / "forces" / CAMPAIGN / f"{slug}.toml").write_text(tomli_w.dumps(facts), "utf-8")
    for facts in everything.values():
        facts["inspector"]["region"] = "the Eastern Region"
    (folder / "ready.pickle").write_bytes(pickle.dumps(list(everything.values())))


def _facts(number: int, chance: random.Random) -> dict[str, Any]:
    def some(low: int, high: int) -> int:
        return chance.randrange(low, high)

    applications = some(300, 900)
    return {
        "force": {"name": f"the Number {number} Police", "verdict": "some improvements"},
        "inspector": {
            "name": "Zoë Billingham",
            "said": f"Number {number} Police has made progress.\n\nThere is more to do.",
        },
        "findings": [
            {"statement": f"The force has reviewed {some(2, 99)} policies, among them that on gifts."},
            {
                "about": "disclosures to the media",
                "since": "September 2011",
                "until": "May 2012",
                "investigated": some(60, 99),
                "continuing": some(10, 50),
            },
            {"statement": "Staff are required to complete training before operating force social media accounts."},
            {"about": "social-media cases", "cases": (cases := some(10, 99)), "referred": cases},
            {
                "about": "second jobs",
                "since": "September 2011",
                "applications": applications,
                "approved": applications - some(2, 200),
            },
            {"about": "anti-corruption unit", "before": some(10, 20), "now": some(20, 30)},
        ],
        "further_notes": [{"text": f"The force was visited on {some(2, 28)} July 2012."}],
    }


def ours(folder: Path) -> list[str]:
    """Render every release of a project from its files, read and validated."""
    from hmic_press import Newsroom

    newsroom = Newsroom(folder)
    return [newsroom.render(name).decode() for name in newsroom.names]


def bare(folder: Path) -> list[str]:
    """Render the same texts from ready dictionaries with one plain template."""
    template = bare_template()
    return [template.render(facts) for facts in pickle.loads((folder / "ready.pickle").read_bytes())]


def bare_template() -> Any:
    """Return the plain template, compiled."""
    from jinja2 import Environment

    text = (Path(__file__).parent / "bare.jinja").read_text("utf-8")
    return Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True).from_string(text)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    print(len("".join({"ours": ours, "bare": bare}[sys.argv[1]](Path(sys.argv[2])))))
