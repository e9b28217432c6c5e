"""Whether a capitalised word is the name of a month.

"March" is a word, "April" and "June" are names of people, and "May" is all of it. What stands
around settles it: a word that asks for a month ("since May"), another month beside it ("April and
May"), or a capital that no sentence and no headline asks for ("a weak May", "China's May exports").
"""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from .saying import word_before, word_behind
from .words import MONTH_NUMBERS

#: Words before a bare month that leave no doubt that it is one.
_BEFORE_MONTHS: Final = frozenset(
    "in since until till by during before after from through early late mid last next this "
    "for of and to between end around about early- mid- late- end- - or than every each into "
    "between on as previous ended ending".split()
)
#: And those that no name of a person or a company follows.
_BEFORE_TIMES: Final = frozenset("in since until till during late early mid last next".split())
_NAMES: Final = frozenset("april may june august march jan jan. mar mar. jun jun. dec".split())
#: Months whose names are words of the language too, and no names of people.
_COMMON_WORDS: Final = frozenset(("march", "august"))
#: Capitalised words that may follow a month that is one.
_CAPITALS: Final = frozenset(
    "I The A An In On At Mr Mr. Ms Chief President Company UK US U.S. EU He She We It They This "
    "That".split()
)


def is_month(place: Place, name: str) -> bool:
    """Whether the capitalised *name* of a month is one, and nobody's name nor a verb."""
    before, behind = word_before(place), word_behind(place)
    if name == "march" and _is_walk(place, before):
        return False
    if (
        name == "may"
        and before in _BEFORE_VERBS
        and not _LATEST.search(place.page.folded, max(0, place.start - _FAR), place.start)
    ):
        return _is_beside_month(place)
    if name not in _NAMES and len(name) >= 5:
        return True
    asked = before in _BEFORE_TIMES and name != "may"
    if asked or _opens_range(behind) or _is_published(place, before):
        return True
    if before in _BEFORE_MONTHS:
        return _is_no_name(behind) and not (name == "may" and _is_somebody(place, before))
    if place.start == 0 and len(place.page.text) <= place.end + 1:
        return True
    if before in ("the", "a", "its", "their", "his", "her", "this"):
        # "The March FOMC meeting", and no "the March Group".
        told = behind[:1].islower() or behind.lower() in _CONTRACTS
        return told or _opens_range(behind) or (behind.isupper() and behind != "I")
    if name in _ABBREVIATED and behind[:1].islower():
        return _is_short_month(place, before, behind)
    if name in _COMMON_WORDS:
        return _is_common_month(place, behind)
    if before.rstrip(",").rpartition("-")[2] in MONTH_NUMBERS:
        return behind[:1] in ",.;)" or behind in ("and", "or", "")
    if name == "may":
        return _is_may(place, before, behind)
    return name in ("april", "june", "july") and not behind[:1].isupper()


#: "No later than May", "as early as May".
_LATEST: Final = re.compile(r"\b(?:later than|earlier than|as late as|as early as|as soon as) $")
#: "The March for Life", "a March on Washington".
_MARCHES: Final = re.compile(r" (?:for|on) [A-Z]")


def _is_published(place: Place, before: str) -> bool:
    """ "An April Harbour Bank/Morning Halden poll", where a person would have no article."""
    return before in ("a", "an") and _PUBLISHED.match(place.page.text, place.end) is not None


_PUBLISHED: Final = re.compile(
    r" (?:[A-Z][A-Za-z./&-]* ){1,4}"
    r"(?:polls?|survey|study|analysis|report|interview|memo|letter|filing|statement)\b"
)


def _is_walk(place: Place, before: str) -> bool:
    """ "The Long March", "the March on Washington", "the Women's March"."""
    on_or_for = before not in _BEFORE_TIMES and _MARCHES.match(place.page.text, place.end)
    return before in ("long", "women's") or bool(on_or_for)


def _is_no_name(behind: str) -> bool:
    """Whether the word behind is none of a name that the month would open."""
    return not behind[:1].isupper() or behind.isupper() or behind in _CAPITALS


def _opens_range(behind: str) -> bool:
    """Whether it is the first of "July-September" or "April-to-June", and no "Mar-a-Lago"."""
    last = re.split(r"[^a-z]+", behind.lower().replace("-to-", "-"))
    return behind[:1] == "-" and last[1:2] != [] and last[1] in MONTH_NUMBERS


def _is_common_month(place: Place, behind: str) -> bool:
    """Whether "March" or "August" is a month: a capital that no sentence asks for says so."""
    ahead = place.page.folded[max(0, place.start - 3) : place.start].rstrip(" \xa0\"'(-")
    if ahead and ahead[-1] not in ".!?:\n":
        return not behind[:1].isupper() or behind in _CAPITALS
    owned = place.page.folded.startswith("'s", place.end)
    return owned or behind in _TOLD_OF or behind.lower() in _CONTRACTS


#: Months that these are delivered in head a report: "March arabica coffee closed up".
_CONTRACTS: Final = frozenset(
    "arabica robusta coffee cocoa sugar cotton corn wheat soybean soybeans oats rice canola crude "
    "brent wti gasoline rbob gold silver copper platinum palladium hogs cattle futures nymex comex "
    "ice ny london kc e-mini natural".split()
)
_ABBREVIATED: Final = frozenset(("jan", "dec", "mar", "jun"))


def _is_short_month(place: Place, before: str, behind: str) -> bool:
    """ "Vietnam's Jan exports", "that Dec sales fell"; no "as Jan said" and no "Marriott MAR"."""
    if behind in _SPEAKS or place.page.text[place.start : place.end].isupper():
        return False
    written = place.page.text[max(0, place.start - _FAR) : place.start].split()[-1:]
    return before.endswith("'s") or (written != [] and written[0].islower())


_TOLD_OF: Final = frozenset("is was saw has had will brought brings marked marks proved".split())

_BEFORE_VERBS: Final = frozenset("to and or than as -".split())
_BESIDE_MONTH: Final = re.compile(
    r"(?:mid|early|late|end|([a-z]+)\.?,?(?: ?- ?| (?:and|or|to|than) ))-?$"
)


def _is_beside_month(place: Place) -> bool:
    """Whether it is "April and May", "mid-May" or "and May's" figures, and no "as prices May"."""
    folded, start = place.page.folded, place.start
    found = _BESIDE_MONTH.search(folded, max(0, start - _FAR), start)
    if found is not None and (found[1] is None or found[1] in MONTH_NUMBERS):
        return True
    return folded.startswith("'s", place.end) and not _is_about_somebody(place)


_FAR: Final = 24


def _is_may(place: Place, before: str, behind: str) -> bool:
    """Whether "May" is the month where no word asks for one, and nobody of that name is about."""
    folded, text, start = place.page.folded, place.page.text, place.start
    if _is_about_somebody(place) or not _is_no_name(behind):
        return False
    if before.endswith("'s"):
        return True
    written = text[max(0, start - _FAR) : start].split()[-1:]
    if (
        text[start - 1 : start] == " "
        and written
        and written[0].replace("-", "").isalpha()
        and written[0][0].islower()
    ):
        # In a headline the word before would have a capital too.
        return before not in _SPEAKS
    told = behind in _TOLD_OF and behind not in ("is", "will", "has", "had")
    return told or folded.startswith("'s", place.end) or behind in _COUNTED


def _is_somebody(place: Place, before: str) -> bool:
    """Whether "confidence in May's government" and "called on May" speak of one on the page."""
    owns = place.page.folded.startswith("'s", place.end)
    return (owns or before not in _BEFORE_TIMES) and _is_about_somebody(place)


def _is_about_somebody(place: Place) -> bool:
    folded, first = place.page.folded, max(0, place.start - _ARTICLE)
    return any(folded.find(name, first, place.end) >= 0 for name in _PEOPLE)


#: So far back somebody was named who is called May from then on.
_ARTICLE: Final = 8000


_PEOPLE: Final = ("theresa may", "elizabeth may", "mrs may", "mrs. may", "ms may", "ms. may")
_SPEAKS: Final = frozenset("said says asked told adds added wrote".split())
#: What is counted by the month: "May futures", and no verb with "may".
_COUNTED: Final = frozenset(
    "futures contracts sales figures data payrolls jobs orders exports imports inflation".split()
)
