"""Why a phrase is read as it is: the rule, the words, what was assumed, what else it could be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from .dateline import Dateline
from .kinds import KINDS
from .scan import read

if TYPE_CHECKING:
    from ._phrase import Mention


@frozen
class Reading:
    """How one part of a phrase was read.

    Attributes:
        kind: The kind of fact.
        start, end: Where it stands in the phrase.
        text: What stands there.
        value: What it means.
        rule: The name of the rule, and *template* the shape it reads.
        words: Each slot of the template and the words that filled it.
        assumptions: What was decided rather than read.
        otherwise: What else it could mean: candidate currencies, other dates.
        also: Rules that read some of the same words and lost: "kind: name, 'words'".
    """

    kind: str
    start: int
    end: int
    text: str
    value: Any
    rule: str
    template: str
    words: tuple[tuple[str, str], ...]
    assumptions: tuple[str, ...]
    otherwise: tuple[str, ...]
    also: tuple[str, ...]

    def __str__(self) -> str:
        lines = [
            f"{self.text!r} is {self.kind}: {self.value}",
            f"  rule        {self.rule}: {self.template}",
            *(f"  {name:<11} {words!r}" for name, words in self.words),
        ]
        if self.assumptions:
            lines.append(f"  assumed     {', '.join(self.assumptions)}")
        if self.otherwise:
            lines.append(f"  could be    {', '.join(self.otherwise)}")
        lines += [f"  also fits   {also}" for also in self.also]
        return "\n".join(lines)


@frozen
class Explanation:
    """All that was read in a phrase, and what was seen there and not believed.

    Attributes:
        phrase: The text.
        readings: What was read, in order.
        doubts: Positions and reasons of what was refused.
    """

    phrase: str
    readings: tuple[Reading, ...]
    doubts: tuple[tuple[int, str], ...]

    def __str__(self) -> str:
        lines = [str(reading) for reading in self.readings]
        lines += [f"refused at {at}: expected {why}" for at, why in self.doubts]
        return "\n".join(lines) or f"nothing is read in {self.phrase!r}"


def explain(text: str, dateline: object = None) -> Explanation:
    """Which rules read *text*, which words they used, and what they assumed."""
    mentions, doubts = read(text, Dateline.of(dateline), quantities=True)
    return Explanation(text, tuple(_reading(text, one) for one in mentions), tuple(doubts))


def _reading(text: str, mention: Mention) -> Reading:
    words = {name: found for name, found in mention.match.groupdict().items() if found}
    value = mention.value
    others = (*getattr(value, "candidates", ())[1:], *getattr(value, "alternatives", ()))
    return Reading(
        mention.kind,
        mention.start,
        mention.end,
        text[mention.start : mention.end],
        value,
        mention.rule.name,
        mention.rule.template,
        tuple(words.items()),
        tuple(sorted(assumption.name for assumption in value.assumptions)),
        tuple(map(str, others)),
        tuple(_also(mention)),
    )


def _also(mention: Mention) -> list[str]:
    """The other rules whose templates match where this one did."""
    folded, start = mention.match.string, mention.match.start()
    found: dict[str, None] = {}
    for kind in KINDS:
        for rule in kind.book.rules:
            match = rule.match_words(folded, start)
            if match and rule.name != mention.rule.name:
                found[f"{kind.name}: {rule.name}, {match[0]!r}"] = None
    return list(found)
