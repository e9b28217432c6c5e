"""The lexicon of hedges: one row is one meaning, with every form of it."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen


@frozen
class Hedge:
    """What a hedge says: which side is bounded, whether the bound is open, and nearness."""

    side: str = ""
    open: bool = False
    near: bool = False


def _forms(row: str) -> list[str]:
    return re.split(r",\s*", row)


#: How far beyond: each may stand before a plain comparison.
_DEGREES: Final = ("well", "far", "much", "significantly", "substantially", "considerably", "way")
_LESS: Final = (
    "less than, fewer than, under, below, short of, lower than, smaller than, shy of, beneath"
)
_MORE: Final = (
    "more than, over, above, north of, upwards of, upward of, in excess of, greater than, "
    "higher than, larger than, bigger than, better than, beyond, past"
)
_ROWS: Final = (
    (
        Hedge("high"),
        "up to, as much as, as many as, no more than, not more than, at most, at the most, "
        "as high as, capped at, a maximum of, maximum of, a maximum, maximum, max, max., "
        "no higher than, no greater than, not exceeding, not to exceed, upto, at a "
        "maximum of, as large as, as big as, not over, at or below, at or under",
    ),
    (
        Hedge("low", open=True),
        "topping, topped, tops, exceeding, exceeded, exceeds, exceed, surpassing, "
        "surpassed, surpasses",
    ),
    (
        Hedge("low"),
        "at least, as little as, as few as, as low as, no less than, not less than, no "
        "fewer than, not fewer than, no lower than, starting at, starting from, a minimum "
        "of, minimum of, a minimum, minimum, at a minimum of, at the very least, at the "
        "least, nothing less than, at or above, at or over",
    ),
    (
        Hedge("high", open=True, near=True),
        "nearly, almost, just under, just below, a little under, a bit under, slightly "
        "under, slightly less than, just less than, a little less than, a bit less than, "
        "slightly below, just shy of, a little below, a bit below, a shade under, a tad "
        "under, a touch under, little less than, a shade below, slightly lower than, a "
        "little lower than, a fraction under, slightly fewer than, just short of, "
        "marginally below, marginally under, nigh on, not quite",
    ),
    (
        Hedge("low", open=True, near=True),
        "just over, just above, a little over, a little more than, slightly more than, "
        "slightly over, slightly above, just more than, a bit over, a bit more than, little "
        "more than, a little above, a bit above, a shade over, a tad over, a touch over, a "
        "shade above, slightly higher than, a little higher than, a fraction over, "
        "marginally above, marginally over, only just over, little over",
    ),
    (
        Hedge(near=True),
        "about, around, roughly, approximately, some, close to, an estimated, estimated, "
        "circa, ~, approx, approx., near, nearing, in the region of, in the neighbourhood "
        "of, in the vicinity of, in the neighborhood of, more or less, something like, an "
        "approximate, approximate, c., ca., approaching, just about, on the order of, in "
        "the order of, somewhere around, estimated at, an estimated total of, ballpark, "
        "plus or minus, very close to",
    ),
)

#: Each hedge that stands before a number, and what it says.
BEFORE: Final[dict[str, Hedge]] = {
    f"{degree}{form}": hedge
    for hedge, row in ((Hedge("high", open=True), _LESS), (Hedge("low", open=True), _MORE))
    for form in _forms(row)
    for degree in ("", *(f"{word} " for word in _DEGREES))
} | {form: hedge for hedge, row in _ROWS for form in _forms(row)}

#: Marks that touch a number, and what they say.
MARKS: Final[dict[str, Hedge]] = {
    "<": Hedge("high", open=True),
    ">": Hedge("low", open=True),
    "\N{LESS-THAN OR EQUAL TO}": Hedge("high"),
    "\N{GREATER-THAN OR EQUAL TO}": Hedge("low"),
    "\N{ALMOST EQUAL TO}": Hedge(near=True),
}

#: Prefixes of a number: "near-7% yields", "a sub-$100 price".
GLUED: Final[dict[str, Hedge]] = {
    "near-": Hedge(near=True),
    "sub-": Hedge("high", open=True),
}

#: Each hedge that stands behind a number or its unit; one that begins with a letter, after a space.
BEHIND: Final[dict[str, Hedge]] = {
    f" {form}" if form[0].isalpha() else form: hedge
    for hedge, row in (
        (
            Hedge("low"),
            "+; -plus; -and-above; -and-up; -and-over; -or-more; -or-above; or more; or greater; "
            "or higher; or above; or over; or better; and higher; and up; and upwards; and above; "
            "and over; or upwards; or longer",
        ),
        (
            Hedge("high"),
            "or less; or fewer; or below; or under; or lower; and under; and below; or smaller",
        ),
        (
            Hedge(near=True),
            "-odd; -ish; or so; or thereabouts; , give or take; give or take",
        ),
    )
    for form in row.split("; ")
}

#: Of the hedges these can be prepositions: "a row over $5m", "3 points above 5 per cent".
PREPOSITIONS: Final = frozenset(
    {"more than", "less than", "higher than", "lower than"}
    | set("over above below under beneath beyond".split())
)
#: What makes "over" a preposition: words of dispute and of comparison, and phrasal verbs.
RELATED: Final = frozenset(
    (
        "row rows dispute disputes fight fights fighting fought battle battles battling "
        "clash clashes clashed sue sues sued suing lawsuit lawsuits suit suits argument "
        "arguments argue argued concern concerns concerned fear fears worry worries worried "
        "question questions criticism controversy probe probes investigation investigated "
        "feud feuds wrangle tussle anger uproar backlash outcry debate debates standoff "
        "stand-off control edge premium advantage lead improvement increase gain jump "
        "growth discount complaint complaints claim claims court trial protest protests "
        "charge charges scandal fined ruling stalemate impasse "
        "take takes took taken taking hand hands handed handing turn turned turning carry "
        "carried sign signed pass passed fork forked all"
    ).split()
)
#: Those that may stand before an article: "about a 5% stake".
ACROSS: Final = frozenset(
    ("about", "roughly", "approximately", "nearly", "almost", "at least", "at most", "more than",
     "less than", "just over", "just under", "well over", "as much as", "close to")
)  # fmt: skip
#: Hedges that are nouns too, and whose "minimum" it is: "the federal minimum of $7".
EXTREMES: Final = frozenset(("minimum of", "maximum of", "minimum", "maximum"))
OF_RULES: Final = frozenset(
    "the its their federal national state provincial local legal statutory required wage annual "
    "monthly weekly hourly daily current previous old new".split()
)
#: What takes the "up" of "up to" to itself: "going up to 5 per cent".
MOVERS: Final = frozenset(
    """
    go goes going went gone edge edged edging inch inched inching creep creeps crept creeping tick
    ticked ticking bump bumps bumped bumping ramp ramped push pushed pushing drive drove driven way
    back pick picks picked picking speed speeds sped shoot shoots shot move moves moved moving nudge
    nudged add adds added adding
    """.split()
)
#: What goes past a number: "shares rose past 3%".
PASSING: Final = frozenset(
    """
    rise rises rose rising risen jump jumps jumped jumping soar soars soared soaring surge surges
    surged surging climb climbs climbed climbing rally rallied race raced push pushed pushing move
    moved moving shoot shot swell swelled grow grew grown growing go went gone going drive drove
    drift drifted advance advanced spike spiked leap leapt vault vaulted
    """.split()
)
