"""A component of a spaCy pipeline that finds the facts of a document.

    nlp = spacy.blank("en")
    nlp.add_pipe("dealnorm")

pip install 'dealnorm[spacy]'; spaCy finds the component by itself, no import is needed.

The facts stand in `doc.spans["dealnorm"]`, labelled MONEY, PERCENT, DATE, DURATION and QUANTITY.
`doc._.facts` holds them as values, and `span._.fact` the one of any span, an entity's too.
Set `doc._.published` (ISO 8601 text) and `doc._.country` before the component runs.
"""

# pyright: basic, reportMissingImports=false

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from ..dateline import Dateline
from ..facts import Fact
from ..scan import find
from ..serialise import from_dict, to_dict

_LABELS: Final = {
    "money": "MONEY",
    "percentage": "PERCENT",
    "date": "DATE",
    "duration": "DURATION",
    "quantity": "QUANTITY",
}
_KEY: Final = "dealnorm"


@frozen
class Finder:
    """The component.

    Attributes:
        spans_key: Where in `doc.spans` the facts stand.
        kinds: The kinds to look for; None is all but quantities.
        strict: Whether to leave out what was decided rather than read.
        country: Where documents were published that do not say so themselves.
        set_ents: Whether facts become entities too, and replace those that they overlap.
    """

    spans_key: str
    kinds: Sequence[str] | None
    strict: bool
    country: str | None
    set_ents: bool

    def __call__(self, doc: Doc) -> Doc:
        """The document, with its facts."""
        dateline = Dateline(doc._.published, country=doc._.country or self.country)
        found = find(doc.text, dateline, kinds=self.kinds, strict=self.strict)
        # Plain mappings, and no objects: documents go through msgpack to files and processes.
        doc.user_data[_KEY] = [to_dict(fact) for fact in found]
        spans = [_span(doc, fact) for fact in found]
        doc.spans[self.spans_key] = spans
        if self.set_ents:
            facts = filter_spans(spans)
            taken = {token.i for span in facts for token in span}
            others = [one for one in doc.ents if taken.isdisjoint(range(one.start, one.end))]
            doc.ents = [*facts, *others]
        return doc


def _span(doc: Doc, fact: Fact) -> Span:
    """The tokens that a fact touches."""
    label = _LABELS[fact.kind]
    return doc.char_span(fact.start, fact.end, label=label, alignment_mode="expand")


def _facts(doc: Doc) -> list[Fact]:
    return [from_dict(written) for written in doc.user_data.get(_KEY, ())]


def _fact(span: Span) -> Fact | None:
    """The first fact that a span touches."""
    for written in span.doc.user_data.get(_KEY, ()):
        if written["start"] < span.end_char and span.start_char < written["end"]:
            fact: Fact = from_dict(written)
            return fact
    return None


def make(
    nlp: Language,
    name: str,
    spans_key: str,
    kinds: Sequence[str] | None,
    strict: bool,
    country: str | None,
    set_ents: bool,
) -> Finder:
    """The component, as a pipeline's configuration describes it."""
    return Finder(spans_key, kinds, strict, country, set_ents)


Language.factory(
    "dealnorm",
    default_config={
        "spans_key": "dealnorm",
        "kinds": None,
        "strict": False,
        "country": None,
        "set_ents": False,
    },
    assigns=["doc.spans"],
    func=make,
)
if not Doc.has_extension("facts"):
    Doc.set_extension("published", default=None)
    Doc.set_extension("country", default=None)
    Doc.set_extension("facts", getter=_facts)
    Span.set_extension("fact", getter=_fact)
