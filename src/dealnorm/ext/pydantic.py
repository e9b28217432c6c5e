"""The values as fields of pydantic models: for what a language model says it has read.

    class Deal(BaseModel):
        price: Money
        agreed: RelativeDate

A field takes the phrase as the article says it ("$1-billion"), the JSON form, or the value itself.
The context of the validation may hold a "dateline", on which phrases are resolved, and the
"article", in which every phrase must stand: what a model made up is refused.
"""

# pyright: basic, reportMissingImports=false

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from attrs import frozen
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .. import durations, money, percentages, quantities
from ..dates import RelativeDate as _RelativeDate
from ..kinds import BY_NAME
from ..parse import (
    parse_date,
    parse_duration,
    parse_money,
    parse_percentage,
    parse_quantity,
)
from ..serialise import from_dict, to_dict

_READERS: Final = {
    "money": parse_money,
    "percentage": parse_percentage,
    "date": parse_date,
    "duration": parse_duration,
    "quantity": parse_quantity,
}
_EXAMPLES: Final = {
    "money": "$1-billion",
    "percentage": "83 per cent",
    "date": "last year",
    "duration": "nearly a year",
    "quantity": "400,000 barrels a day",
}


@frozen
class Said:
    """Marks a field as holding a value of one kind.

    Attributes:
        kind: As `Fact.kind` says it.
    """

    kind: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """How pydantic reads and writes the field."""
        return core_schema.with_info_plain_validator_function(
            self._read, serialization=core_schema.plain_serializer_function_ser_schema(to_dict)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """What a language model is told of the field: a quotation is wanted."""
        if handler.mode == "serialization":
            return {
                "type": "object",
                "description": f"A {self.kind}, as dealnorm.to_dict writes it",
            }
        example = _EXAMPLES[self.kind]
        return {
            "type": "string",
            "description": f"The {self.kind}, word for word as the article says it",
            "examples": [example],
        }

    def _read(self, said: Any, info: ValidationInfo) -> Any:
        context = info.context or {}
        if isinstance(said, str):
            _check(said, context.get("article"))
            return _READERS[self.kind](said, context.get("dateline"))
        value = from_dict(said) if isinstance(said, Mapping) else said
        if not isinstance(value, BY_NAME[self.kind].value):
            wanted = f"a {self.kind}: a phrase of the article, or its JSON form"
            raise PydanticCustomError("dealnorm", "expected {wanted}", {"wanted": wanted})
        return value


def _check(phrase: str, article: str | None) -> None:
    """Refuse what the article does not say; white space may differ."""
    if article is not None and " ".join(phrase.split()) not in " ".join(article.split()):
        raise PydanticCustomError("dealnorm_quotation", "the article does not say this")


Money = Annotated[money.Money, Said("money")]
Percentage = Annotated[percentages.Percentage, Said("percentage")]
RelativeDate = Annotated[_RelativeDate, Said("date")]
Duration = Annotated[durations.Duration, Said("duration")]
Quantity = Annotated[quantities.Quantity, Said("quantity")]
