"""The model of the files of one campaign: a brief with its body, its speaker and its kinds of finding."""

from types import GenericAlias
from typing import Annotated, Any, cast

from pydantic import Field, ValidationInfo, create_model, field_validator

from hmic_press.facts.about_body import AboutBody, Named
from hmic_press.facts.brief import Brief, Head, known_findings, known_template
from hmic_press.facts.called import Names
from hmic_press.facts.campaign import EXAMPLE_SPEAKER
from hmic_press.facts.declared.language import Language
from hmic_press.facts.fields import Line, complain, known_as
from hmic_press.facts.speaker import WHO_SPEAKS, Speaker
from hmic_press.problems.words import tables
from hmic_press.problems.words.called import BODY, BODY_FIRST, SPEAKER_FIRST


def _named_in_its_release(cls: type[Brief], about: AboutBody | None, info: ValidationInfo) -> AboutBody | None:
    if about is None and info.data.get("template") == info.field_name:
        needed = [name for name, field in cls.body_model.model_fields.items() if field.is_required()]
        complain(tables.no_body(needed))
    return about


def _body_of(language: Language) -> type[AboutBody]:
    """Return the model of the body's own table: its name, what is declared of it, and its pronoun."""
    declared: Any = language.body(Named)
    return cast(type[AboutBody], create_model("AboutBody", __base__=(AboutBody, declared), __doc__=AboutBody.__doc__))


def _known_body(body: type[AboutBody]) -> Any:
    return known_as(BODY_FIRST, f"The {BODY} that the release is about.", body.whole_sample())


def brief_of(
    language: Language, called: Names, speaker: str = EXAMPLE_SPEAKER, *, speaker_needed: bool = True
) -> type[Brief]:
    """Return the model of a release's file in a campaign: by its language, its words, and one who may speak."""
    kinds = language.kinds
    several: Any = GenericAlias(list, language.any_finding)
    examples = [kind.whole_sample() for kind in kinds.values()]
    findings: Any = (Annotated[several, known_findings(examples)], [])
    body = _body_of(language) if language.declaration.body.fields else AboutBody
    voice: Any = create_model(
        "Speaker",
        __base__=Speaker,
        __doc__=Speaker.__doc__,
        name=(Annotated[Line, known_as(SPEAKER_FIRST, WHO_SPEAKS, speaker)], ...),
    )
    may_be: Any = body | None
    # A model has the fields of its last base first: what this one has stands between those of a head and of a brief.
    tables_of_both: dict[str, Any] = {
        called.body_table: (Annotated[may_be, Field(validate_default=True), _known_body(body)], None),
        called.speaker_table: (
            Annotated[
                voice if speaker_needed else voice | None,
                known_as(SPEAKER_FIRST, "Who speaks, and the words.", voice.sample()),
            ],
            ... if speaker_needed else None,
        ),
    }
    check = field_validator(called.body_table)(_named_in_its_release)
    both: Any = create_model("Both", __base__=Head, __validators__={"named_in_its_release": check}, **tables_of_both)
    template: Any = (Annotated[Line, known_template(called)], called.body_table)
    bases: Any = (Brief, both)
    own = create_model("Brief", __base__=bases, __doc__=Brief.__doc__, template=template, findings=findings)
    made = cast(type[Brief], own)
    made.kinds, made.called, made.body_model, made.speaker_model = kinds, called, body, voice
    made.lists = {each.name: each.set_as for each in language.declaration.lists} or Brief.lists
    return made
