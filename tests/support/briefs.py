"""Random briefs that are valid, as the values of a force's file."""

from typing import Any

from hypothesis import strategies as st

from hmic_press.text.folding import fold

_PROSE = """
The force has 12 written policies on gifts & hospitality, none of them new; staff (all *Without Fear*) know <where>
they stand – at www.hmic.gov.uk or 'in person' with 5 % or $3 in £ and {{ braces }} too
"""
WORDS = st.sampled_from(_PROSE.split())
SENTENCES = st.lists(WORDS, min_size=2, max_size=12).map(lambda words: " ".join(words).rstrip(".,;") + ".")
COUNTS = st.one_of(st.integers(0, 12), st.integers(0, 3000))


def _period() -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from([{"since": "September 2011"}, {"since": "September 2011", "until": "May 2012"}])


@st.composite
def _part_of_whole(draw: st.DrawFn, whole: str, part: str) -> dict[str, int]:
    n = draw(COUNTS)
    if n == 0:  # of none there is no part
        return {whole: n}
    some = draw(st.none() | st.integers(0, n) | st.sampled_from([0, 1, n - 1, n]).filter(lambda c: 0 <= c <= n))
    return {whole: n} if some is None else {whole: n, part: some}


def _merged(about: str, *tables: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.tuples(*tables).map(lambda found: {"about": about} | {k: v for table in found for k, v in table.items()})


COUNTED = st.one_of(
    _merged("disclosures to the media", _period(), _part_of_whole("investigated", "continuing")),
    _merged(
        "social-media cases",
        _part_of_whole("cases", "referred"),
        st.sampled_from([{}, {"by": "officers"}, {"by": "staff"}, {"by": "officers and staff"}]),
    ),
    _merged("second jobs", _period(), _part_of_whole("applications", "approved")),
    _merged(
        "anti-corruption unit",
        st.sampled_from([{"staff": word} for word in ("no change", "more", "fewer", "no unit")])
        | st.fixed_dictionaries({"before": COUNTS, "now": COUNTS}),
    ),
)


def topic(finding: dict[str, Any]) -> tuple[str, ...]:
    """Return what a finding is about: no two of a file are about the same."""
    if finding.get("about") == "anti-corruption unit":
        return ("unit",)
    return tuple(sorted(value for value in finding.values() if isinstance(value, str)))


def without_clashes(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return findings without those that count more, or less, than one over a longer, or a shorter, period."""
    kept: list[dict[str, Any]] = []
    for finding in findings:
        others = [each for each in kept if each.get("about") == finding.get("about")]
        if all(_possible(*sorted((each, finding), key=lambda one: "until" in one)) for each in others):
            kept.append(finding)
    return kept


def _possible(longer: dict[str, Any], shorter: dict[str, Any]) -> bool:
    """Return whether a finding over the open period can stand beside one, of the same kind, over the closed one."""
    counts = [(longer[name], count) for name, count in shorter.items() if isinstance(count, int) and name in longer]
    return "since" not in longer or all(most >= count for most, count in counts)


STATEMENTS = SENTENCES.map(lambda words: {"statement": words})
NAMES = st.sampled_from(
    ["Anyshire Police", "the Anyshire Police Service", "Devon & Anyshire Constabulary", "Añyshire Police"]
)

BRIEFS = st.fixed_dictionaries(
    {
        "force": st.fixed_dictionaries(
            {"name": NAMES, "verdict": st.sampled_from(["some improvements", "improvements"])},
            optional={"pronoun": st.sampled_from(["it", "they"])},
        ),
        "inspector": st.fixed_dictionaries(
            {"name": st.sampled_from(["Zoë Billingham", "Roger Baker"])},
            optional={"said": st.lists(SENTENCES, min_size=1, max_size=3).map("\n\n".join)},
        ),
        "findings": st.lists(COUNTED | STATEMENTS, min_size=1, max_size=8, unique_by=topic).map(without_clashes),
    },
    optional={
        "further_notes": st.lists(SENTENCES.map(lambda words: {"text": words}), max_size=2),
    },
)

AWKWARD = st.lists(
    st.sampled_from(
        [
            *("&", "<", ">", "*", "#", "“", "”", "‘", "’", "'", '"', "-", "=", "//", "~", "%", "\\", "…", "–"),
            *("Zoë", "Ŵŷ", "Łódź", "naïve", "½", "£5", "word", "office", "fluffy", "1986.", "12)"),
            *("<script>alert(1)</script>", '" onmouseover="x', "&copy;", "&amp;", "]]>", "<!--", "</p>", "a<b"),
            *("#set page(width: 1pt)", "$x$", "@ref", "<label>", "#pagebreak()", "_u_", "`code`", "+", "/ term: x"),
            *("*Fear & Favour*", r"\*Powys\*", "{{ 7*7 }}", "{% raw %}", "www.hmic.gov.uk", "http://a.uk/?b=1&c=<2>"),
        ]
    ),
    min_size=1,
    max_size=8,
).map(lambda words: f"A {' '.join(words)} b.")

AWKWARD_BRIEFS = st.fixed_dictionaries(
    {
        "force": st.fixed_dictionaries({"name": AWKWARD, "verdict": st.just("improvements")}),
        "inspector": st.fixed_dictionaries(
            {"name": AWKWARD, "region": AWKWARD, "said": st.lists(AWKWARD, min_size=1, max_size=2).map("\n\n".join)}
        ),
        "findings": st.lists(
            AWKWARD.map(lambda words: {"statement": words}),
            min_size=1,
            max_size=3,
            unique_by=lambda each: fold(each["statement"]),
        ),
        "further_notes": st.lists(AWKWARD.map(lambda words: {"text": words}), max_size=2),
        "release": st.fixed_dictionaries({"reference": AWKWARD, "contact": AWKWARD}),
    }
)
