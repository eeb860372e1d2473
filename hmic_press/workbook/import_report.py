"""What an import has done, told: each change, what is hidden, what is left out, and the counts."""

import json

from hmic_press.text.printable import printable
from hmic_press.workbook.import_plan import Plan


def as_text(plan: Plan, *, written: bool = True) -> str:
    """Return what was done, or would be, for a person; the counts stand last."""
    lines = [line for each in plan.ready for line in _changes(each.slug, each.changes)]
    without = [slug for slug, why in plan.left_out if why == "no facts"]
    if without:
        lines.append(f"Left out, as their rows have no facts: {', '.join(without)}.")
    others = [slug for slug, why in plan.left_out if why != "no facts"]
    if others:
        lines.append(f"Left out, as something is wrong: {', '.join(others)}.")
    for each in plan.hidden:
        lines.append(f"Hidden, and read like the rest: {printable(each)}.")
    lines += (f"{printable(each)}." for each in plan.told)
    lines += (f"The workbook has no table of {table}: these stay as they are." for table in plan.absent)
    lines.append(_counts(plan, written=written))
    return "\n".join(lines)


def _changes(slug: str, changes: object) -> list[str]:
    return [f"{slug}: {each}" for each in changes] if isinstance(changes, list) else [f"{slug}: new"]


def _counts(plan: Plan, *, written: bool) -> str:
    ready, unchanged = len(plan.ready), len(plan.unchanged)
    out = plan.read - ready - unchanged
    rows = f"{plan.read:,} {'row' if plan.read == 1 else 'rows'} read"
    bodies = plan.called.body if ready == 1 else plan.called.bodies
    made = f"{ready:,} {bodies} {'written' if written else 'to write (--write)'}"
    same = f", {unchanged:,} unchanged" if unchanged else ""
    refused = "; nothing is written while something is wrong" if plan.problems and not ready else ""
    return f"{rows}, {made}{same}, {out:,} left out{refused}."


def as_json(plan: Plan, *, written: bool = True) -> str:
    """Return what was done, or would be, as one line of JSON."""
    return json.dumps(
        {
            "read": plan.read,
            "written" if written else "to_write": {each.slug: each.changes for each in plan.ready},
            "unchanged": list(plan.unchanged),
            "left_out": dict(plan.left_out),
            "hidden": list(plan.hidden),
            "told": list(plan.told),
        }
    )
