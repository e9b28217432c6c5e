"""When four digits are a year, and a capital letter makes a month: the words around decide."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from .._text import Place
from .saying import word_before, word_behind

#: Words after which a bare number of four digits is a year.
_STRONG: Final = frozenset(
    "in since during until till early late mid around before after between through throughout post "
    "looking end finish beyond fiscal year years circa versus vs vs. spring summer fall autumn "
    "winter quarter half "
    "christmas easter calendar ending ended from into year-end and/or copyright © (c) season "
    "founded established born due both dated enter enters entered entering start starts "
    "started began beginning starting commencing throughout finish finished c)".split()
)
#: Words after which it may also be a count: then no counted noun may follow.
_WEAK: Final = frozenset("of by to for than and or over on out with - / ( as like but".split())
#: Verbs of which a year is the subject: "although 2018 was good".
_VERBS: Final = frozenset(
    "was is will has had saw marks marked brought proved looks holds promises brings began "
    "started ended unfolds unfolded progresses progressed draws drew turned delivers "
    "delivered".split()
)
#: Verbs of which it is the object: "it may affect 2025", "he called 2018 a year of waste".
_GOVERNING: Final = frozenset(
    "concluded concludes affect affects affected impact impacts shape shapes shaped dominate "
    "dominates dominated define defines defined declared called described rate rates rated give "
    "gives made".split()
)
#: Nouns that it may stand behind: "the election results 2025".
_HEADS: Final = frozenset("results elections election budget".split())
#: And those before which it is one behind any word but a name: "it believes 2025 will be good".
_HELPERS: Final = frozenset("will would could might may should can was is has had".split())
_RANGED: Final = frozenset("through to and prices rates dollars values".split())
#: Words that open a clause, the subject of which may be a year.
_OPENERS: Final = frozenset("although that and but because while as if when so said like".split())
#: Determiners: then a noun must follow that one dates by its year.
_DETERMINERS: Final = frozenset(
    "the a its their our his her this that further 's' full company's previous prior "
    "current preliminary audited new any all both initial overall annual final expected reported "
    "adjusted record last".split()
)
#: Lower-case words behind a year that are no counted nouns.
GLUE: Final = frozenset(
    "a about after again against ago alone already also although amid an and are around as at "
    "because been before being but by came can compared could despite did does down due during "
    "each ended even given ever for from had has have he her his if in including into is it its "
    "just last later led like made may might more nearly no not now of off on once one only "
    "onward onwards or our out over own per rather said saw says she should showed since so "
    "still such than that the their them then there these they this though through to together "
    "too across thus plus under until up versus was we went were what when where which while who "
    "will with within would yet you".split()
)
#: Nouns that a year dates.
_DATED: Final = frozenset(
    "acquisition agreement annual attack attacks audit bankruptcy baseline budget calendar "
    "campaign capex capital case census ceremony class coup conference contract crash crisis deal "
    "deadline debut decision deficit documentary draft earnings ebitda edition election "
    "elections estimate estimates event exercise expansion film filing financial financing "
    "first fiscal forecast forecasts fourth full full-year funding general global goal goals "
    "growth guidance harvest high income initial investment invasion ipo launch law lawsuit "
    "level levels listing loss low lows memo merger midterm midterms model movie net novel "
    "operating outlook pandemic peak plan planning plans presidential primary production profit "
    "profits projections purchase race recession referendum release report results revenue "
    "revenues revolution ruling sale sales scandal second selloff settlement spending statement "
    "strike study summit survey takeover target targets tax third total treaty tournament "
    "turnover vote war year period quarter results shooting bombing adjusted diluted non-GAAP GAAP "
    "FFO AFFO expirations maturities delivery "
    "EBITDA EPS organic comparable 10-K 10-Q polls primaries caucuses exercises performance "
    "poll comeback bid interview speech book paper article order movement spinoff recommendations "
    "uprising championship agenda candidate candidates contender contenders hopeful hopefuls "
    "nominee nominees "
    "volumes payout dividend margin margins rally slump downturn boom collapse bailout shutdown "
    "hurricane earthquake outbreak figures data taxes crop exports imports output "
    "inventories".split()
)


_HEDGES: Final = frozenset("about some nearly almost roughly than least most over around".split())


def is_year(place: Place, year: int) -> bool:
    """Whether the bare *year* at *place* is one: its neighbours license it."""
    folded, start, end = place.page.folded, place.start, place.end
    modern = 1900 <= year <= 2099
    if folded.startswith("'s", end) or _QUARTERED.match(folded, end):
        return modern
    if _is_in_a_number(folded, start, end) or _is_in_a_name(place.page.text, start, end):
        return False
    before, right = _beside(place, year)
    before = "since" if before == "back to" else before
    counted = _is_counted(right)
    if before == "at":
        # "At 2019 levels", but "closed at 2005".
        return right in _RANGED or right in _DATED
    if before in _STRONG or before.endswith("(c)"):
        if before == "in" and right in _MONEYS:
            # "About $140,000 in 2019 dollars".
            return modern
        if right == "to" and _SCORED.match(folded, end):
            return False
        many = right in _SO_MANY if year % 50 else counted and right.endswith("s")
        return not many and not right.startswith(("people", "years"))
    if not modern:
        return before == "to" and _TRACED.search(folded, max(0, start - _HEDGE), start) is not None
    if place.floor and start - place.floor <= 2 and before not in ("(", "-"):
        return not counted
    if before in _WEAK:
        # "Gold rose to 1950 an ounce."
        priced = before == "to" and right in ("a", "an", "per")
        if before == "by":
            counted = right in _SO_MANY
        elif year % 50 and (not right.endswith("s") or right in _THIRD):
            # "Up 7 percent for 2018 going into the feast": a count is rounder, or plural.
            counted = right == "people"
        heads = place.page.text[end : end + 1] == "\n" or place.page.text.endswith("By ", 0, start)
        heads = heads or right in _DATED or (right[:1].isupper() and _dates_a_name(place))
        return not counted and not priced and (heads or not right[:1].isupper())
    return _stands_free(place, year, before, right)


def _beside(place: Place, year: int) -> tuple[str, str]:
    """The words before a year and behind it, where hedges and a year beside it are none."""
    folded, start, end = place.page.folded, place.start, place.end
    before, right = word_before(place), word_behind(place)
    if hedged := _HEDGED.search(folded, max(0, start - _HEDGE), start):
        before = hedged[1]
    if (other := _PAIRED.match(folded, end)) and _pairs(year, int(other[1]), other[2]):
        # "Their 2025 and 2026 estimates", "the 2000 and 2010 censuses".
        right = other[2]
    elif right in ("also", "still") and (verb := _ALSO.match(folded, end)):
        # "2020 also saw the end of many shops".
        right = verb[1]
    return before, right


_PAIRED: Final = re.compile(r" (?:and|or) ((?:19|20)[0-9]{2}) ([a-z-]+)")
_ALSO: Final = re.compile(r" (?:also|still) ([a-z]+)")


def _pairs(year: int, other: int, noun: str) -> bool:
    """Whether a noun behind a second year belongs to both of them."""
    return year + 1 == other or (year < other and noun in _DATED)


#: "It expects 2019 to be its best year."
_FORESEES: Final = frozenset("expects expect expected sees see believes believe forecast".split())
_MONEYS: Final = frozenset("dollars euros pounds prices".split())
#: Verbs of which the year is no subject, and no count: "its outlook for 2025 shows".
_THIRD: Final = frozenset(
    "shows reflects remains includes means suggests comes starts begins looks calls represents "
    "requires sees seems appears assumes implies stands depends gives goes makes indicates signals "
    "highlights underscores stays leaves puts takes exceeds falls rises unfolds holds promises "
    "progresses brings emphasizes anticipates projects focuses centres centers".split()
)
#: What is counted in thousands: before any other word "by 2050" is a year, and so is "in 2018".
_SO_MANY: Final = frozenset(
    "points people women men children families households patients cases deaths votes jobs "
    "workers employees staff units shares barrels tons tonnes homes "
    "stores cars vehicles basis percent dollars euros pounds yen seats beds flights megawatts "
    "students".split()
)


def _stands_free(place: Place, year: int, before: str, right: str) -> bool:
    """Whether it is a year with no word before it that asks for one."""
    if right == "to" and before in _FORESEES and place.page.folded.startswith(" to be ", place.end):
        return True
    if right in _VERBS and (before in _OPENERS or not before[-1:].isalnum()):
        return True
    if right in _HELPERS and year % 50 and not _behind_name(place):
        return True
    if before in _LIKENED and not _is_counted(right) and year % 50 and _likens(place):
        return True
    if _cites(place) or (year % 50 and _is_object(place, before, right)):
        return True
    if right in _DATED or right[:1].islower():
        return _dates(before, year, right) or (year % 50 > 0 and _dates_behind(place, before))
    owned = before in _DETERMINERS or before.endswith("'s")
    if right.lstrip(_QUOTES)[:1].isupper() and (owned or (year % 50 and _is_word(before))):
        return _dates_a_name(place)
    return before in ("", "\n") and _alone(place)


#: What a year was like, or what one is about it: "an exceptional 2024", "cautious about 2025".
_QUALITIES: Final = (
    "strong stronger weak weaker good great solid bad tough difficult challenging record stellar "
    "exceptional disappointing successful busy volatile turbulent flat slow robust dismal rough "
    "sluggish lacklustre lackluster bumper "
    "banner blockbuster poor positive negative better worse subdued muted brutal tumultuous"
)
_MOODS: Final = (
    "cautious optimistic pessimistic upbeat bullish bearish positive confident excited worried "
    "concerned nervous hopeful talk talking think thinking"
)
_LIKENED: Final = frozenset(("about", *_QUALITIES.split()))
_LIKENING: Final = re.compile(
    rf"(?<![a-z])(?:an? (?:[a-z]+ )?[a-z]+|(?:{'|'.join(_MOODS.split())}) about) $"
)


def _likens(place: Place) -> bool:
    """Whether the words before are an article and a quality, or a mood and "about"."""
    found = _LIKENING.search(place.page.folded, max(0, place.start - _HEDGE), place.start)
    return found is not None


def _is_object(place: Place, before: str, right: str) -> bool:
    """Whether a verb or a noun before it asks for it: "it may affect 2025", "the full 2025"."""
    if before == "was":
        return place.page.folded.endswith("it was ", 0, place.start) and not _is_counted(right)
    asked = before in _GOVERNING or before in _HEADS or before == "full"
    return asked and right != "of" and not _is_counted(right) and not right[:1].isupper()


def _cites(place: Place) -> bool:
    """Whether it ends a reference in brackets: "(Harbour Press, 2012)"."""
    folded, start, end = place.page.folded, place.start, place.end
    return folded.endswith(", ", 0, start) and folded.startswith(")", end)


def _is_counted(right: str) -> bool:
    """Whether the word behind may be what a number counts."""
    known = right in GLUE or right in _DATED or right.endswith("ly")
    return right[:1].islower() and not known


def _dates(before: str, year: int, right: str) -> bool:
    """Whether the year dates the noun behind it: "its 2019 results", "a record 2021 harvest"."""
    if right in _DATED and before[:1].isalpha() and before not in _HEDGES:
        return True
    if before in _WHOLE and right.endswith("s"):
        return False
    owned = before in _DETERMINERS or before.endswith(("'s", "s'"))
    return owned and right not in GLUE and not (year % 100 == 0 and right.endswith("s"))


def _dates_a_name(place: Place) -> bool:
    """Whether it dates what a name qualifies: "the 2016 U.S. presidential election".

    Or what a headline writes as a name: "Harbour Posts Lower 2024 Earnings".
    """
    words = place.page.text[place.end : place.end + _NAMED].split()[:_MOST]
    words = [word.strip(_QUOTES) for word in words]
    if words[0].lower() in _DATED and "Act" not in words:
        return True
    nouns = [word for word in words if word[:1].islower()]
    # "Its 2024 Brazil coffee crop estimate".
    return any(word in _DATED for word in _phrase(nouns))


def _phrase(nouns: list[str]) -> list[str]:
    """The words up to the first that ends the noun phrase."""
    return list(takewhile(lambda word: word not in GLUE or word == "of", nouns))


def _dates_behind(place: Place, before: str) -> bool:
    """Whether it dates a noun behind an adjective: "announced 2025 economic growth targets"."""
    if not _is_word(before):
        return False
    written = place.page.folded[place.end : place.end + _NAMED].split()[:3]
    words = [word.rstrip(_QUOTES) for word in written]
    return words[:1] != [] and words[0] not in GLUE and not _DATED.isdisjoint(words[1:])


def _is_word(before: str) -> bool:
    return before.isalpha() and before not in _HEDGES and before not in GLUE


def _behind_name(place: Place) -> bool:
    """Whether a name stands before it: "Project 2025 would"."""
    words = place.page.text[max(0, place.start - 24) : place.start].split()
    return words != [] and (words[-1][:1].isupper() or words[-1] in _HEDGES)


_QUOTES: Final = ",.;:?!)('\"“”‘’"


#: So many words a name in front of a noun has, with the noun, and so long they are.
_MOST: Final = 4
_NAMED: Final = 48


def _is_in_a_number(folded: str, start: int, end: int) -> bool:
    """Whether what touches the four digits makes a sum, an address or a longer number of them."""
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if behind == "-" or (before and before in "$£€₹#."):
        return True
    if before == "-":
        return folded[start - 2 : start - 1].isdigit()
    return before == behind == "/"


def _is_in_a_name(text: str, start: int, end: int) -> bool:
    """Whether a firm or a law is named so: "Harbour (2009) Ltd", "the Harbours Act of 2017"."""
    return _FIRM.match(text, end) is not None or text.endswith(_LAWS, 0, start)


_LAWS: Final = ("Act of ", "Acts of ")
_FIRM: Final = re.compile(r"\) (?:Ltd|LTD|Limited|Inc|PLC|plc|Corp|LLC|Holdings)\b")
#: "Since at least 2008", "in or around 2020", "by about 2030".
_HEDGED: Final = re.compile(
    r"(?<![a-z])(since|until|till|by|in|from|through|looking|back to)"
    r" (?:at least|about|around|or around|roughly|approximately|back at) $"
)
_HEDGE: Final = 24
#: "Its origins can be traced to 1841".
_TRACED: Final = re.compile(r"(?<![a-z])(?:traced|dat(?:es?|ed|ing)|go(?:es|ing)?)(?: back)? to $")
#: "2018-Q2".
_QUARTERED: Final = re.compile(r"-(?:q[1-4]|h[12]|to-[12][0-9]{3})(?![a-z0-9])")
#: "From 2005 to 2010 points", where the second number counts.
_SCORED: Final = re.compile(r" to [0-9]{4} (?:[a-z]+s)\b(?<!as)(?<!was)(?<!is)(?<!this)")
#: Before these a number counts what stands behind it.
_WHOLE: Final = frozenset("all any both new".split())


def counts(place: Place) -> bool:
    """Whether the number at *place* counts the word behind it: "from 2005 to 2010 points"."""
    right = word_behind(place)
    return right.endswith("s") and _is_counted(right)


def _alone(place: Place) -> bool:
    """Whether nothing but the year is on its line."""
    return not place.page.folded[place.end : place.end + 2].strip(" .,:;)\n")
