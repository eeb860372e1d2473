"""The JSON Schema of a release's file, by which an editor completes and explains its fields."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from hmic_press.facts.brief import Brief
from hmic_press.facts.called import Names
from hmic_press.problems.words.called import BODY


def file_of(campaign: str, called: Names) -> str:
    """Return the file of a campaign's schema, named from the root."""
    return f"templates/{campaign}/{called.body_table}.schema.json"


def line_of(campaign: str, called: Names) -> str:
    """Return the first line of a file of a campaign, by which editors find the schema."""
    return f"#:schema ../../{file_of(campaign, called)}"


class _ForToml(GenerateJsonSchema):
    """TOML has no null: what is not stated is left out."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:00$"}  # "date-time" asks for a zone


def make_schema(brief: type[Brief]) -> str:
    """Return the schema of a campaign's files as the text of a file."""
    generated = brief.model_json_schema(schema_generator=_ForToml)
    tables = generated.pop("$defs")
    whole: dict[str, Any] = _in_place(generated, tables)
    items = whole["properties"]["findings"]["items"]
    for kind, shown in zip(brief.kinds, items.get("oneOf", [items]), strict=True):
        shown["title"] = kind
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", **whole, "title": f"A {BODY}'s file"}
    return brief.called.speak(json.dumps(whole, indent=2, ensure_ascii=False)) + "\n"


def _in_place(value: Any, tables: dict[str, Any]) -> Any:
    """Return a schema with each table where it is referred to: what stands beside a reference, editors leave out."""
    if isinstance(value, list):
        return [_in_place(inner, tables) for inner in value]
    if not isinstance(value, dict):
        return value
    table = tables[value["$ref"].rpartition("/")[2]] if "$ref" in value else {}
    merged = table | {name: inner for name, inner in value.items() if name != "$ref"}
    return {name: _in_place(inner, tables) for name, inner in merged.items()}
