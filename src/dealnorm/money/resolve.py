"""Which currency was meant: the sign, the neighbours, the dateline and the document decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from .._phrase import Mention
from .._text import Page
from ..assumptions import Assumption
from ..dateline import Dateline
from ._iso4217 import ISO_4217
from .lands import LANDS, is_named
from .said import Said
from .words import NAMES, SIGNS, Denomination

_NOTHING: Final[frozenset[Assumption]] = frozenset()
_HOME: Final = frozenset({Assumption.HOME_CURRENCY})
_DOCUMENT: Final = frozenset({Assumption.DOCUMENT_CURRENCY})
_HISTORIC: Final = frozenset({Assumption.HISTORIC_CURRENCY})
_YUAN_SIGN: Final = frozenset({Assumption.YEN_SIGN_IS_CNY})
_SINCE: Final = {row[0]: row[5] for row in ISO_4217}
_BASE: Final = {row[0]: row[3].partition(" (")[0].lower() for row in ISO_4217}
_UNTIL: Final = {row[0]: row[6] for row in ISO_4217}
_DOLLAR_SIGN: Final = SIGNS["$"]
_DOLLARS: Final = NAMES["dollars"].family
#: At home in these, "cents" alone are theirs; in India they are those of the dollar.
_OF_CENTS: Final = _DOLLARS | {"EUR", "ZAR"}
#: What the world trades in US dollars, whoever writes of it.
_WORLD_PRICED: Final = frozenset({"barrel", "ounce", "mmBtu"})


class Meant(NamedTuple):
    """A currency decided: what it is, what else it could be, and what was assumed."""

    currency: str | None
    candidates: tuple[str, ...]
    assumptions: frozenset[Assumption]


class Court:
    """What decides in one article; what it finds out it keeps."""

    def __init__(self, mine: Sequence[Mention], page: Page, dateline: Dateline) -> None:
        self._mine = mine
        self._page = page
        self._home = dateline.currency
        self._dateline = dateline
        self._decided: dict[Denomination, Meant] = {}
        self._stated: frozenset[str] | None = None
        self._foreign: frozenset[str] | None = None
        self._signed: dict[Decimal | None, str | None] | None = None

    def meant(self, said: Said, partner: Said | None, level: str | None = None) -> Meant:
        """The currency of what was *said*.

        A *partner* converts it, and *level* is the currency that it moved to: "down 71 cents at
        US$71.57".
        """
        of = said.of
        if partner is not None and of.assumption is Assumption.DOLLAR_IS_USD:
            found = self._beside(of, partner.of)
            if found:
                return found
        if level is not None:
            return Meant(level, _first(level, of.candidates), _DOCUMENT)
        if of.assumption is Assumption.DOLLAR_IS_USD and (
            code := self.signed.get(said.bounds.figure)
        ):
            return Meant(code, _first(code, of.candidates), _DOCUMENT)
        if said.per in _WORLD_PRICED and of.assumption is Assumption.DOLLAR_IS_USD:
            return Meant("USD", of.candidates, frozenset({Assumption.DOLLAR_IS_USD}))
        known = self._decided.get(of)
        if known is None:
            known = self._decided[of] = self._decide(of)
        return known

    def _decide(self, of: Denomination) -> Meant:
        if of.assumption is None and of.currency is not None:
            return Meant(_then(of.currency, self._dateline.day), (), self._historic(of))
        if not of.candidates:
            return Meant(None, (), _NOTHING)
        dollars = Assumption.DOLLAR_IS_USD is of.assumption
        home = self._home
        cents = of.assumption is Assumption.CENTS_OF_DOLLAR
        family = _OF_CENTS if cents else of.family
        if home is not None and home in family and not (dollars and home in self.foreign):
            if self._dateline.currency_given:
                return Meant(home, (), _NOTHING)
            return Meant(home, _first(home, of.candidates), _HOME)
        if dollars:
            return self._dollars(of)
        if of.assumption is Assumption.YEN_SIGN_IS_JPY and self._is_yuan_sign():
            return Meant("CNY", _first("CNY", of.candidates), _YUAN_SIGN)
        known = of.family & self.stated
        if cents:
            return self._cents(of, known)
        if len(known) == 1 and of.assumption is not Assumption.P_IS_PENCE:
            (code,) = known
            return Meant(code, _first(code, of.candidates), _DOCUMENT)
        land = self._land(of)
        if land is not None and land != of.currency:
            return Meant(land, _first(land, of.candidates), _DOCUMENT)
        if of.currency is None and "USD" in of.candidates and self._has_bare_dollars:
            # "Three bucks" are as many of the dollars that the article writes as "$".
            currency, _, assumed = self._decide(_DOLLAR_SIGN)
            if currency in of.family:
                return Meant(currency, _first(currency, of.candidates), assumed)
        assumed = _NOTHING if of.assumption is None else frozenset({of.assumption})
        return Meant(of.currency, of.candidates, assumed)

    def _historic(self, of: Denomination) -> frozenset[Assumption]:
        """Flagged where the currency was withdrawn when the article came out, or is today."""
        if not of.historic or of.currency is None:
            return _NOTHING
        if _is_tender(of.currency, self._dateline.day):
            return _NOTHING
        return _HISTORIC

    def _beside(self, of: Denomination, partner: Denomination) -> Meant | None:
        """What a bare dollar is beside its conversion: not the partner's currency."""
        other = partner.currency
        if other in (None, "USD") or (partner.assumption is not None and other in of.family):
            return None
        home = self._home
        if home in of.family and home not in (other, "USD"):
            return None
        return Meant("USD", (), _NOTHING)

    def _not_american(self, of: Denomination) -> Meant:
        """A bare dollar that is converted to US dollars: the document's other one, if any.

        That is the other one that it states, or of the one country with dollars that it names.
        """
        others = tuple(code for code in of.candidates if code != "USD")
        known = (self.stated & of.family) - {"USD"}
        code = min(known) if len(known) == 1 else None if known else self._land(of)
        if code is not None:
            return Meant(code, _first(code, others), _DOCUMENT)
        return Meant(None, others, _NOTHING)

    def _dollars(self, of: Denomination) -> Meant:
        """A bare dollar that is not the one at home."""
        if "USD" in self.foreign:
            return self._not_american(of)
        if self.foreign and self._home in of.family:
            return Meant("USD", of.candidates, _DOCUMENT)
        return Meant("USD", of.candidates, frozenset({Assumption.DOLLAR_IS_USD}))

    def _cents(self, of: Denomination, known: frozenset[str]) -> Meant:
        """Cents of the document's dollar, or of the only other currency that has any."""
        if self._has_bare_dollars:
            currency, _, assumed = self._decide(_DOLLAR_SIGN)
            if currency in of.family:
                flags = assumed - {Assumption.DOLLAR_IS_USD} | {Assumption.CENTS_OF_DOLLAR}
                return Meant(currency, _first(currency, of.candidates), flags)
        elif len(known) == 1:
            (code,) = known
            return Meant(code, _first(code, of.candidates), _DOCUMENT)
        return Meant(of.currency, of.candidates, frozenset({Assumption.CENTS_OF_DOLLAR}))

    @property
    def _has_bare_dollars(self) -> bool:
        return any(mention.said.of is _DOLLAR_SIGN for mention in self._mine)

    def _is_yuan_sign(self) -> bool:
        """Whether ¥ is the yuan's: the text names yuan and no yen, or China and not Japan."""
        if "JPY" in self.stated:
            return False
        return "CNY" in self.stated or self._land(SIGNS["¥"]) == "CNY"

    def _land(self, of: Denomination) -> str | None:
        """The one currency of the family whose country the text names, if it was tender then."""
        folded, day = self._page.folded, self._dateline.day
        named = [
            code
            for code in of.family
            if code in LANDS and is_named(code, folded) and _is_tender(code, day)
        ]
        return named[0] if len(named) == 1 else None

    @property
    def stated(self) -> frozenset[str]:
        """The currencies that the article names beyond doubt."""
        if self._stated is None:
            self._stated = frozenset(
                of.currency
                for of in {mention.said.of for mention in self._mine}
                if of.currency and of.assumption is None
            )
        return self._stated

    @property
    def foreign(self) -> frozenset[str]:
        """The dollars that a bare dollar is converted from or to, and so is not itself."""
        if self._foreign is None:
            self._foreign = frozenset(_converted(self._mine, self._page))
        return self._foreign

    @property
    def signed(self) -> dict[Decimal | None, str | None]:
        """The dollars of the figures that the article signs somewhere: "US$837 billion"."""
        if self._signed is None:
            # "$5m (US$3.7m)" tells that no plain dollar is one of the United States.
            told = self.stated & _DOLLARS and not self.foreign
            self._signed = _by_figure(self._mine) if told else {}
        return self._signed


def _by_figure(mine: Sequence[Mention]) -> dict[Decimal | None, str | None]:
    """The one dollar with which each figure stands; None where it stands with several."""
    found: dict[Decimal | None, str | None] = {}
    for mention in mine:
        of, figure = mention.said.of, mention.said.bounds.figure
        if of.assumption is None and of.currency in _DOLLARS and _tells(figure):
            known = found.setdefault(figure, of.currency)
            found[figure] = known if known == of.currency else None
    return found


def _tells(figure: Decimal | None) -> bool:
    """Whether it has digits enough to tell one sum from others."""
    digits = "".join(map(str, figure.as_tuple().digits)) if figure else ""
    return len(digits.rstrip("0")) > 1


def _converted(mine: Sequence[Mention], page: Page) -> Iterable[str]:
    folded = page.folded
    for one, other in pairwise(mine):
        if other.start - one.end == 2 and folded[one.end : other.start] == " (":
            first, second = one.said.of, other.said.of
            for bare, told in ((first, second), (second, first)):
                if (
                    bare.assumption is Assumption.DOLLAR_IS_USD
                    and told.assumption is None
                    and told.currency in _DOLLARS
                ):
                    yield told.currency


def _first(code: str, candidates: tuple[str, ...]) -> tuple[str, ...]:
    return (code, *(other for other in candidates if other != code))


def _then(code: str, day: dt.date | None) -> str:
    """The currency that had the name of this one on the *day*: bolivars of 2017 are VEF."""
    since = _SINCE[code]
    if day is None or since is None or since <= day.isoformat():
        return code
    for other in _namesakes()[_BASE[code]]:
        began, until = _SINCE[other], _UNTIL[other]
        if (began or "") <= day.isoformat() <= (until or "9999"):
            return other
    return code


@cache
def _namesakes() -> dict[str, list[str]]:
    """The currencies of one name, by it; years in brackets tell them apart."""
    found: dict[str, list[str]] = {}
    for code, base in _BASE.items():
        found.setdefault(base, []).append(code)
    return found


def _is_tender(code: str, day: dt.date | None) -> bool:
    """Whether the currency was in use on the *day*, or is today."""
    until = _UNTIL[code]
    return until is None or (day is not None and day.isoformat() <= until)
