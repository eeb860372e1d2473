"""Example facts of a table in which the words that follow from figures do follow from them."""

from itertools import product
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.annotations import choices_of
from hmic_press.facts.declared.finding import Declared


def sound_sample(model: type[Declared], campaign: Any) -> dict[str, Any]:
    """Return example facts that lack nothing and contradict nothing, of a campaign's figures neither."""
    facts = model.whole_sample()
    judged = [name for name, field in model.rules.typed.items() if field.follows and name in facts]
    for words in product(*(choices_of(model.model_fields[name].annotation) for name in judged)):
        tried = facts | dict(zip(judged, words, strict=True))
        try:
            model.model_validate(tried, context=campaign)
        except ValidationError:
            continue
        return tried
    return facts
