"""The JSON Schema of the files, so that an editor helps an author while they write.

It knows the form of each field and not the rules between fields: the check has the last word.
"""

import json
from typing import Any, Literal, get_args

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import AfterValidatorFunctionSchema

from engagements import limits
from engagements.file import ENGAGEMENT, FEEDBACK, UPDATE
from engagements.lengths import UpTo
from engagements.pictures import NAME, lies_beside
from engagements.questions import Identifier

Kind = Literal["engagement", "feedback", "update"]
KINDS = get_args(Kind)

_ADAPTERS: dict[Kind, TypeAdapter[Any]] = {
    "engagement": ENGAGEMENT,
    "feedback": FEEDBACK,
    "update": UPDATE,
}
# As an author writes it: 2027-01-25T17:00. What JSON Schema calls a time has seconds and a zone.
_TIME = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$"


class _WithLengths(GenerateJsonSchema):
    """Tells what stands in checks of our own: how long each text may be, and what names a picture."""

    def function_after_schema(self, schema: AfterValidatorFunctionSchema) -> JsonSchemaValue:
        made = super().function_after_schema(schema)
        check: object = schema["function"]["function"]
        if check is lies_beside:
            return {**made, "pattern": f"^{NAME.pattern}$"}
        if not isinstance(check, UpTo):
            return made
        text = {"maxLength": check.limit}
        easy = {"properties": {"cy": text, "en": text}}
        return {**made, "properties": {"cy": text, "en": text, "easy": easy}}


def written(kind: Kind) -> str:
    """Write the schema of one kind of file as JSON."""
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False)


def schema_of(kind: Kind) -> dict[str, Any]:
    """Make the schema of one kind of file."""
    made = _plain(_ADAPTERS[kind].json_schema(by_alias=True, schema_generator=_WithLengths))
    if kind == "engagement":
        # Parts that the program makes may have more: see the rules.
        fields = made["properties"]
        fields["id"] |= _plain(TypeAdapter(Identifier).json_schema())
        fields["questions"]["maxItems"] = limits.QUESTIONS
    return {"$schema": GenerateJsonSchema.schema_dialect, **made}


def _plain(schema: Any) -> Any:
    """Leave out what a file cannot hold or an editor does not need, and ask for the kind of a question."""
    if isinstance(schema, list):
        return [_plain(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {name: _plain(each) for name, each in schema.items() if name not in ("title", "discriminator")}
    if "properties" in schema:
        kept["properties"] = {name: _field(each) for name, each in schema["properties"].items()}
    if "const" in kept.get("properties", {}).get("kind", {}):
        kept["required"] = ["kind", *kept["required"]]
    if kept.get("format") == "date-time":
        del kept["format"]
        kept["pattern"] = _TIME
    return kept


def _field(schema: Any) -> Any:
    """Take nothing at all out of what a field may be: it is left out instead."""
    plain = _plain(schema)
    if plain.get("default", ...) is None:
        del plain["default"]
    some = [each for each in plain.pop("anyOf", []) if each != {"type": "null"}]
    if len(some) == 1:
        return {**some[0], **plain}
    return {**plain, "anyOf": some} if some else plain
