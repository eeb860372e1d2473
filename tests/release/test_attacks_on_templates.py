"""Templates get facts, not objects: whatever else one reaches for, prints or never ends is an error with its line."""

from pathlib import Path

import pytest

from hmic_press import BadTemplate, Newsroom
from hmic_press.release.views import view_of
from tests.support.attacks import told
from tests.support.effort import memory_under, steps_of
from tests.support.project import CAMPAIGN

DEEP = 3000
DOUBLED = "{% set a = 'x' %}" + "{% set a = a ~ a %}"


@pytest.mark.parametrize(
    ("attack", "name"),
    [
        ('{{ force.parse_raw("x", content_type="pickle", allow_pickle=true) }}', "parse_raw"),
        ("{{ force.model_dump() }}", "model_dump"),
        ("{{ force.model_copy(update={}) }}", "model_copy"),
        ("{{ force.__class__ }}", "__class__"),
        ('{{ force["__class__"] }}', "__class__"),
        ("{{ number.func.__globals__ }}", "func"),
        ("{{ part.__code__ }}", "__code__"),
        ("{{ self._TemplateReference__context }}", "_TemplateReference__context"),
        ("{{ sentences._body_stream }}", "_body_stream"),
        ("{{ sentences.second_jobs.name }}", "name"),
        ("{{ nobody._undefined_obj }}", "nobody"),
        ("{% for n in [1] %}{{ loop._iterator }}{% endfor %}", "_iterator"),
        ("{% for n in [1] %}{{ loop.cycle(1) }}{% endfor %}", "cycle"),
        ("{{ force.name.format(1) }}", "format"),
        ("{{ release.date.today() if release.date else force.name.join([]) }}", "join"),
        ("{{ campaign.reports.clear() }}", "clear"),
        ("{{ [].append(1) }}", "append"),
        ("{{ {1: 2}.items() }}", "items"),
        ("{{ share(1, 2)._replace }}", "_replace"),
        ("{{ (1, 2).count(1) }}", "count"),
        ("{{ cycler(1) }}", "cycler"),
        ("{{ joiner() }}", "joiner"),
        ("{{ namespace() }}", "namespace"),
        ("{{ lipsum() }}", "lipsum"),
        ("{% if false %}{{ range(3) }}{% endif %}", "range"),
        ("{{ context }}", "context"),
        ('{{ force | attr("name") }}', "attr"),
        ("{{ findings | map(attribute='macro') }}", "list"),
        ("{{ force.name | safe }}", "safe"),
        ("{% if false %}{{ force | pprint }}{% endif %}", "pprint"),
        ("{{ 1 if number is callable }}", "callable"),
        ("{% autoescape false %}{% endautoescape %}", "autoescape"),
        ("{% debug %}", "debug"),
    ],
)
def test_a_template_reaches_fields_alone(attack: str, name: str, project: Path) -> None:
    """A method, an inside of Python's, a filter or a global that is not ours is nothing that a template has."""
    assert name in told(project, attack).problem


@pytest.mark.parametrize(
    ("attack", "kind"),
    [
        ("{{ force }}", "a table"),
        ("{{ campaign.reports }}", "a table"),
        ("{{ {} }}", "a table"),
        ("{{ findings }}", "a list"),
        ("{{ (1, 2) }}", "a list"),
        ("{{ share(1, 2) }}", "a list"),
        ("{{ true }}", "yes or no"),
        ("{{ force.name == 'x' }}", "yes or no"),
        ("{{ number }}", "a macro, a block or a helper"),
        ("{{ sentences }}", "a macro, a block or a helper"),
        ("{{ self }}", "a macro, a block or a helper"),
        ("{% macro m() %}{% endmacro %}{{ m }}", "a macro, a block or a helper"),
        ('{{ findings ~ "" }}', "a list"),
        ('{{ [force, "x"] | join }}', "a table"),
        ("{{ findings | upper }}", "a list"),
        ('{{ force | replace("a", "b") }}', "a table"),
        ("{% set words %}{{ false }}{% endset %}{{ words }}", "yes or no"),
        ("{{ none }}", "a value here that its file does not give"),
        ("{{ none ~ 'x' }}", "a value here that its file does not give"),
        ("{{ release.date | day }}", "a value here that its file does not give"),
    ],
)
def test_what_is_printed_is_words(attack: str, kind: str, project: Path) -> None:
    """A table, a list, yes or no, a helper, nothing: printed, joined or put through a filter, it is an error."""
    assert f"prints {kind}" in told(project, attack).problem


@pytest.mark.parametrize("printed", ['"words"', "12", "0.5", '"a" ~ 1', '["a", 2] | join(", ")', "number(12)"])
def test_words_and_numbers_are_printed(printed: str, project: Path) -> None:
    """Words and numbers print as they are."""
    template = project / "templates" / CAMPAIGN / "force.jinja"
    text = template.read_text("utf-8").replace("In 2012 HMIC", f"In 2012 {{{{ {printed} }}}} HMIC")
    template.write_text(text, "utf-8")
    shown = {'"a" ~ 1': "a1", '["a", 2] | join(", ")': "a, 2", "number(12)": "12", '"words"': "words"}.get(
        printed, printed
    )
    assert f"In 2012 {shown} HMIC" in Newsroom(project).render("leicestershire", standard=True).decode()


@pytest.mark.parametrize(
    "written",
    [r"\x00", r"\u202e", r"\ud800", r"\x1eheadline x", r"\u200b", r"\ue000", r"\ufdd0", r"\u3164", r"\U000e0041"],
)
@pytest.mark.parametrize("put", ["{{{{ '{}' }}}}", "{{% if false %}}{{{{ 'a' ~ \"b{}\" }}}}{{% endif %}}"])
def test_the_gate_stands_before_what_a_literal_brings(written: str, put: str, project: Path) -> None:
    """A character that may not stand in a release may not be written as a code either."""
    assert "cannot be printed: U+" in told(project, put.format(written)).problem


@pytest.mark.parametrize(
    "attack",
    [
        '{{ "x" * 1000 }}',
        "{{ 9 ** 9 }}",
        '{{ "%9999999d" % 1 }}',
        "{{ 7 % 2 }}",
        "{{ force.name[0:9] }}",
        '{{ "x" | center(1000000) }}',
        '{{ "x" | indent(1000000) }}',
        '{{ "x" | wordwrap(1) }}',
        '{{ "%999999d" | format(1) }}',
        "{{ [1] | batch(1000000, 'x') | list }}",
        "{{ [1] | slice(1000000, 'x') | list }}",
        "{% for a in [1] %}{% for b in [1] %}{% for c in [1] %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        f"{{{{ {'9' * 5000} }}}}",
        f"{{{{ 0x{'f' * 5000} }}}}",
        "{{ 1e999 }}",
        "{{ {force.name: 1} }}",
        "{% macro m(a, a) %}{% endmacro %}",
        "{{ number(1, beside=1, beside=2) }}",
    ],
    ids=lambda attack: attack[:30],
)
@pytest.mark.parametrize("put", ["{}", "{{% if false %}}{}{{% endif %}}"])
def test_a_bomb_is_seen_before_it_runs(attack: str, put: str, project: Path) -> None:
    """Repeating, powers, padding, loops in loops in loops and monstrous numbers are errors even where nothing runs."""
    told(project, put.format(attack))


@pytest.mark.parametrize(
    "attack",
    [
        f"{{{{ {'(' * DEEP}1{')' * DEEP} }}}}",
        f"{{{{ {'(' * 51}1{')' * 51} }}}}",
        f"{{{{ {'[' * DEEP} }}}}",
        f"{{{{ {'not ' * DEEP}1 }}}}",
        f"{{{{ {'-' * DEEP}1 }}}}",
        f"{{{{ 1{' + 1' * DEEP} }}}}",
        f"{{{{ 1{' and 1' * DEEP} }}}}",
        f"{{{{ force{'.name' * DEEP} }}}}",
        f"{{{{ 1{'|upper' * DEEP} }}}}",
        f"{{{{ 1{'()' * DEEP} }}}}",
        f"{{{{ {'1 if 1 else ' * DEEP}1 }}}}",
        f"{'{% if 1 %}' * 120}{'{% endif %}' * 120}",
        f"{'{% with %}' * 120}{'{% endwith %}' * 120}",
        f"{'{% filter upper %}' * DEEP}{'{% endfilter %}' * DEEP}",
    ],
    ids=lambda attack: attack[:16],
)
def test_deep_nesting_is_told_with_its_line(attack: str, project: Path) -> None:
    """Brackets, tags, signs and dots stand at most about fifty deep; more is the template's error, not ours."""
    assert "more than 50 deep" in told(project, attack).problem


def test_fifty_brackets_are_read(project: Path) -> None:
    """Brackets fifty deep are no error."""
    template = project / "templates" / CAMPAIGN / "force.jinja"
    nested = f"{{{{ {'(' * 50}2012{')' * 50} }}}}"
    template.write_text(template.read_text("utf-8").replace("In 2012 HMIC", f"In {nested} HMIC"), "utf-8")
    assert "In 2012 HMIC" in Newsroom(project).render("leicestershire", standard=True).decode()


@pytest.mark.parametrize(
    ("attack", "says"),
    [
        (f"{DOUBLED * 1}" + "{% set a = a ~ a %}" * 60, "longer here than 1 MB"),
        ("{% set a = 'x' %}" + "{% set a = a + a %}" * 60, "longer here than 1 MB"),
        ("{% set a = 'x' %}" + "{% set a = a | replace('x', 'xx') %}" * 60, "longer here than 1 MB"),
        ("{% set a = 'xxxxxxxx' %}" + "{% set a = [a, a, a] | join(a) %}" * 60, "longer here than 1 MB"),
        (
            DOUBLED + "{% set a = a ~ a %}" * 13 + "{% for c in a %}" + "y" * 500 + "{% endfor %}",
            "longer here than 1 MB",
        ),
        (DOUBLED + "{% set a = a ~ a %}" * 17 + "{{ a }}" * 20, "longer here than 1 MB"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "comes back to itself"),
        ("{% block b %}{{ self.b() }}{% endblock %}", "comes back to itself"),
        (
            "{% macro m(n) %}{% if n > 0 %}{% set a = m(n - 1) ~ m(n - 1) %}{% endif %}{% endmacro %}{{ m(60) }}",
            "over and over",
        ),
        (
            "{% macro a0() %}{% endmacro %}"
            + "".join(f"{{% macro a{n + 1}() %}}{{{{ a{n}() }}}}{{{{ a{n}() }}}}{{% endmacro %}}" for n in range(60))
            + "{{ a60() }}",
            "over and over",
        ),
        (
            DOUBLED + "{% set a = a ~ a %}" * 17 + "{% for c in a %}{% for d in a %}{% endfor %}{% endfor %}",
            "over and over",
        ),
        (DOUBLED + "{% set a = a ~ a %}" * 17 + "{% for c in a if c == 'y' %}{% endfor %}" * 9, "over and over"),
        ("{% set a = [1] %}" + "{% set a = [a, a] %}" * 60 + "{% set b = a == [a] %}", "compares a list"),
        ("{% set a = (1, 1) %}" + "{% set a = (a, a) %}" * 60 + "{{ {}[a] }}", "Nothing here is called"),
    ],
    ids=range(14),
)
def test_what_grows_or_never_ends_is_told(attack: str, says: str, project: Path) -> None:
    """A text that doubles, macros and blocks in a circle, loops over what was doubled: told soon, in little memory."""
    with memory_under(100 * 2**20):
        assert says in told(project, attack).problem


@pytest.mark.parametrize(
    "attack",
    [
        '{% include "police-relationships/force.jinja" %}',
        '{% import "police-relationships/force.jinja" as again with context %}',
        '{% extends "police-relationships/force.jinja" %}',
    ],
)
@pytest.mark.parametrize("at_top", [True, False])
def test_a_file_that_uses_itself_is_told(attack: str, at_top: bool, project: Path) -> None:
    """A template that includes, imports or extends itself is an error of its own file."""
    template = project / "templates" / CAMPAIGN / "force.jinja"
    sound = template.read_text("utf-8")
    at = "{% extends" if at_top else "{% block ending %}\n"
    template.write_text(sound.replace(at, f"{at if not at_top else ''}{attack}\n{at if at_top else ''}", 1), "utf-8")

    def tried() -> None:
        with pytest.raises(BadTemplate) as error:
            Newsroom(project).render("leicestershire")
        assert error.value.problems[0].file == f"templates/{CAMPAIGN}/force.jinja"
        assert error.value.problems[0].line > 0

    assert steps_of(tried) < 20_000_000


def test_a_view_holds_plain_values_that_nobody_can_change() -> None:
    """What a template is given of a release is tables, lists, words, numbers, dates, yes or no: no model, no method."""
    _, brief = Newsroom().read("leicestershire")
    waiting, met = [view_of(brief)], set()
    while waiting:
        value = waiting.pop()
        met.add(type(value).__name__)
        if type(value).__name__ == "mappingproxy":
            waiting += value.values()
            with pytest.raises(TypeError):
                value["name"] = "x"
        elif isinstance(value, tuple):
            waiting += value
    assert met <= {"mappingproxy", "tuple", "str", "int", "bool", "date", "datetime", "NoneType", "Word"}
