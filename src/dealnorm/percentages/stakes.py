"""Which percentages are stakes: parts of a company, its shares or its votes that somebody holds.

The word may stand behind ("a 10 per cent stake", "15% of the shares outstanding"), the noun that is
measured before ("its stake rose to 83 per cent"), or the verb of the owner ("it bought 50% of
Halden"). Rates and levels are held too, and so are parts of wealth and markets: they are no stakes.
"""

from __future__ import annotations

from typing import Final

from .lexicon import ENDS

#: What says that a percentage is a stake: behind it.
STAKES: Final = frozenset(
    """
    stake stakes shareholding shareholdings holding holdings ownership owned equity owner
    shareholder stakeholder stake's
    """.split()
)
#: What owners do with "so many per cent of" something.
_OWNING: Final = frozenset(
    """
    own owns owned owning hold holds held holding acquire acquires acquired acquiring buy buys
    bought buying sell sells sold selling control controls controlled controlling purchase
    purchases purchased purchasing divest divests divested divesting
    """.split()
)
#: Those that may take "in" a company too: "holds 45 per cent in the bank".
_HOLDING: Final = frozenset(
    "own owns owned owning hold holds held holding acquired acquire".split()
)
#: What one has a percentage of, and what links it to its figure.
_HOLDINGS: Final = frozenset("stake stakes shareholding holding ownership".split())
_LINKS: Final = frozenset("of to from at by is was".split())
#: Whose ownership is no stake: "home ownership".
_GOODS: Final = frozenset("home house car vehicle gun phone pet land property public".split())
#: What makes a verb of "holding": "inflation is holding steady at 2 per cent".
_STEADY: Final = frozenset("steady firm stable up down near around".split())
#: Before a holding which is a noun.
_WHOSE: Final = frozenset("a the its his her their our whose".split())
#: Hedges behind which a level is held: "yields held above 3 per cent".
_LEVELS: Final = ("above", "below", "near", "over", "under")
#: What a company is parted into, and who has so much of it.
_SHARES: Final = frozenset("shares stock equity votes capital ownership rights".split())
_HOLDERS: Final = frozenset("owner representing represents owns own".split())
#: "They would get 19 percent of its common equity".
_GIVEN: Final = frozenset("get gets got receive receives received given".split())
#: What was sold short is nobody's part.
_SHORT: Final = frozenset(("short", "float"))
_OWNED: Final = frozenset("owned held controlled".split())
#: What is owned and is no company.
_NO_COMPANIES: Final = frozenset(
    """
    market markets wealth all americans americas households people homes properties property
    population workers newcomers land assets money volume sales revenue nation's world's country's
    income whose currencies
    """.split()
)
_COMPANIES: Final = frozenset("company firm bank business venture".split())
#: Words behind "holds 45 per cent in" that tell when or how, and not in what.
_TIMES: Final = frozenset(
    """
    january february march april may june july august september october november december the a an
    this last total all cash some case line part turn order its their polls bonds gold equities
    stocks shares reserve reserves trust value terms scotland wales england iowa london
    """.split()
)
#: People by their wealth: "the top 1 percent owned a third of it".
_RANKS: Final = frozenset("top bottom richest wealthiest poorest upper lower other next".split())


def is_stake(left: list[str], right: list[str], phrase: str) -> bool:
    """Whether *phrase* is a stake, by the words *left* of it (the nearest first) and *right*."""
    if right[:1] == ["of"]:
        return _is_of_shares(left, right) or _is_owned_of(left, right)
    if _is_called_one(left, right):
        return True
    if not left:
        return False
    if left[0] in _OWNING and not right:
        return not phrase.startswith(_LEVELS)
    if left[0] in _OWNING and right[0] in _SHARES:
        # "Institutions, who own 32% shares".
        return True
    if left[0] in _HOLDING and right[0] == "in":
        return _is_company(right[1:])
    return _is_measured(left)


def _is_called_one(left: list[str], right: list[str]) -> bool:
    """ "A 10 per cent equity stake", "a 5% interest in Halden", "51 per cent owned"."""
    for word in right[:4]:
        if word in STAKES:
            return word != "owned" or not left or left[0] not in _RANKS
        if word == "interest":
            return "in" in right[:4]
        if word in ENDS:
            return False
    return False


def _is_measured(left: list[str]) -> bool:
    """ "Its stake rose to 83 per cent", "a holding of 5%"."""
    if left[:2] == ["of", "holding"]:
        return True
    if left[0] not in _LINKS or not _STEADY.isdisjoint(left[:4]):
        return False
    if left[1:2] == ["holding"] and _WHOSE.isdisjoint(left[2:3]):
        return False
    if "ownership" in left and not _GOODS.isdisjoint(left[left.index("ownership") + 1 :][:1]):
        return False
    return any(word in _HOLDINGS for word in left[1 : 3 if left[0] == "of" else 9])


def _is_of_shares(left: list[str], right: list[str]) -> bool:
    """ "15% of the shares outstanding", "half of the business is held by"."""
    if not _NO_COMPANIES.isdisjoint(right[1:3]):
        return False
    if right[-1] == "by" or right[-2:-1] == ["by"]:
        return not _OWNED.isdisjoint(right)
    if _SHARES.isdisjoint(right[1:6]):
        return False
    if not _SHORT.isdisjoint((*left[:4], *right)):
        return False
    given = "equity" in right and not _GIVEN.isdisjoint(left)
    return given or "outstanding" in right or not _HOLDERS.isdisjoint(left[:2])


def _is_owned_of(left: list[str], right: list[str]) -> bool:
    """ "It acquired 50% of Halden", and not "it holds half of the market"."""
    owned = not _OWNING.isdisjoint(left[:3])
    return owned and _NO_COMPANIES.isdisjoint(right)


def _is_company(words: list[str]) -> bool:
    """Whether what one holds a part "in" is named or called a company."""
    if not _COMPANIES.isdisjoint(words[:3]):
        return True
    return bool(words) and words[0].isalpha() and words[0] not in _TIMES
