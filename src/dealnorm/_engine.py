"""Where could something be said, and what is the longest thing that is said there.

One regex finds the triggers: a trie of all words, signs and figures that can open a rule, entered
only behind a character that is no letter, so that most words cost one step. A trigger leads to the
few rules that it opens; figures and number words lead to the rules of what follows the number.
Work is therefore proportional to the text and to the triggers in it, never to the number of rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from ._phrase import Mention, Rule
from ._text import Page, Place
from ._words import ANYTHING, GLUE, NUMERAL, WORD_END, before_any, follower, trie, trie_of
from .numbers import MONEY_SCALES, NUMBER_OPENINGS, TO, European, Number

Rules = tuple[Rule, ...]
Table = dict[str, list[tuple[str, Rule]]]
_NUMERALS: Final = NUMBER_OPENINGS | {NUMERAL}

_DIGITS: Final = "0123456789"
#: What stands for a trie of no forms: it matches nowhere.
_NEVER: Final = "(?!)"
_BEFORE_FIGURES: Final = rf"(?={GLUE}[-+]?\.?[0-9])"
_BEFORE_DOTS: Final = r"[0-9]{1,2}(?=\.[0-9]{1,2}\.[12][0-9]{3}(?![0-9]))"
# Long enough for a year, and what one looks like: only then is a bare figure tried.
_YEAR: Final = re.compile(r"(?:1[5-9]|20|21)[0-9]{2}(?![0-9])")


_ARTICLES: Final = ("a ", "an ", "the ")


class Engine:
    """The rules of some books, indexed by what opens them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Index *rules*; of two that read the same words, the earlier one wins."""
        opened: Table = defaultdict(list)
        behind: Table = defaultdict(list)
        ends = dict.fromkeys(NUMBER_OPENINGS, WORD_END)
        for rule in rules:
            openings = rule.openings()
            if (NUMERAL, "") in openings:
                openings = {pair for pair in openings if pair[0] not in _NUMERALS}
                for word, then in rule.followers():
                    behind[word].append((then, rule))
            for word, then in openings:
                if word[:1].isdigit():
                    behind[word.lstrip(_DIGITS)].append((then, rule))
                    continue
                opened[word].append((then, rule))
                if not rule.before_figures:
                    ends[word] = WORD_END if word[-1:].isalpha() else ""
                else:
                    ends.setdefault(word, _BEFORE_FIGURES)
        self._bare: Rules = tuple(rule for _, rule in behind.pop("", ()))
        self._always: Rules = tuple(rule for _, rule in behind.pop(ANYTHING, ()))
        self._opened = _forks(opened)
        self._behind = _forks(behind)
        # In "9m fy2018" the m is no scale.
        self._no_scales = {word: self._behind[word] for word in MONEY_SCALES if word in behind}
        for word, fork in self._opened.items():
            if word[-1:].isalpha() and word not in _NUMERALS and fork.followers:
                # "At" opens nothing but "at the moment": no other "at" is a trigger.
                ends[word] += before_any(fork.followers)
        words = trie_of({word: end for word, end in ends.items() if word[:1].isalpha()})
        signs = trie_of({word: end for word, end in ends.items() if not word[:1].isalpha()})
        # A sign is seen and not taken, so that the figure behind it is a trigger of its own.
        self._triggers = re.compile(
            rf"[^a-z](?:(?<![0-9])(\.?[0-9][0-9,.]*)|({words})|(?=({signs or _NEVER})))"
        )
        number = Number(MONEY_SCALES, words=False)
        # A number does not end before a slash or a second dot, but the day of a date does.
        figures = (
            rf"(?:[12][0-9]{{3}}(?=/)|{_BEFORE_DOTS}|{number.pattern}"
            rf"|{European(MONEY_SCALES).pattern}|[0-9]{{1,4}}(?=/))"
        )
        self._head_figures = re.compile(self._head(figures))
        self._head_words = re.compile(self._head(Number(MONEY_SCALES).pattern))

    def _head(self, number: str) -> str:
        """A number or a range of numbers, and the first word of what follows."""
        follower = trie(self._behind.keys() - {NUMERAL}, whole=True) or _NEVER
        return rf"{number}(?:{TO.pattern}{number})?{GLUE}({follower}|[0-9])"

    def mentions(self, page: Page, doubts: list[tuple[int, str]]) -> list[Mention]:
        """What is said on *page*, in order and disjoint; what was refused goes to *doubts*."""
        folded = page.folded
        found: list[Mention] = []
        done = 0
        # The line end in front lets a trigger open the text; it also makes the place of the
        # character before a trigger, in what is scanned, the place of the trigger on the page.
        for trigger in self._triggers.finditer("\n" + folded):
            start = trigger.start()
            if start < done:
                continue
            figures = trigger.lastindex == 1
            if figures:
                rules = self._after_figures(folded, start)
                if (letter := folded[trigger.end() - 1 : trigger.end()]) in self._no_scales:
                    rules += self._no_scales[letter].at(folded, trigger.end())
            else:
                rules = self._after_word(folded, start, trigger)
            mention = _longest(rules, page, start, done, figures, doubts) if rules else None
            if not mention and trigger.lastindex == 2 and trigger[2].startswith(_ARTICLES):
                # "A year-end rush": what opens "a year" has taken what opens "year".
                start += trigger[2].index(" ") + 1
                rules = self._opened_at(folded, start)
                mention = _longest(rules, page, start, done, figures, doubts)
            if mention:
                found.append(mention)
                done = mention.end
        return found

    def _after_word(self, folded: str, start: int, trigger: re.Match[str]) -> Rules:
        group = trigger.lastindex or 0
        word = trigger[group]
        fork = self._opened.get(word)
        if fork is None and not word.isalpha():
            word = _spaced(word)
            fork = self._opened.get(word)
        rules = fork.at(folded, trigger.end(group) - 1) if fork else ()
        if word in NUMBER_OPENINGS:
            rules += self._behind_number(self._head_words, folded, start)
        return rules

    def _opened_at(self, folded: str, start: int) -> Rules:
        """The rules that the one word at *start* opens."""
        end = start
        while folded[end : end + 1].isalpha():
            end += 1
        fork = self._opened.get(folded[start:end])
        return fork.at(folded, end) if fork else ()

    def _after_figures(self, folded: str, start: int) -> Rules:
        rules = self._behind_number(self._head_figures, folded, start)
        return rules + self._bare if _YEAR.match(folded, start) else rules

    def _behind_number(self, head: re.Pattern[str], folded: str, start: int) -> Rules:
        found = head.match(folded, start)
        fork = self._behind.get(_spaced(found[1]).lstrip(_DIGITS) or NUMERAL) if found else None
        return fork.at(folded, found.end()) + self._always if found and fork else self._always


class Fork:
    """The rules that one word opens, parted by what can stand behind it.

    Attributes:
        all: All of them.
        followers: What one of it must stand behind it; none if anything may.
    """

    __slots__ = ("_by_follower", "_others", "all", "followers")

    def __init__(self, rules: list[tuple[str, Rule]]) -> None:
        """Part *rules*, each with what must follow, "" where anything may."""
        self.all: Rules = tuple({id(rule): rule for _, rule in rules}.values())
        anywhere = {id(rule) for then, rule in rules if not then}
        wanting: dict[str, set[int]] = defaultdict(set)
        for then, rule in rules:
            wanting[then].add(id(rule))
        self._others: Rules = tuple(rule for rule in self.all if id(rule) in anywhere)
        self._by_follower: dict[str, Rules] = {
            then: tuple(rule for rule in self.all if id(rule) in mine | anywhere)
            for then, mine in wanting.items()
            if then
        }
        self.followers = frozenset() if self._others else frozenset(self._by_follower)

    def at(self, folded: str, end: int) -> Rules:
        """The rules that what stands behind *end* does not rule out."""
        if not self._by_follower:
            return self._others
        return self._by_follower.get(follower(folded, end), self._others)


def _spaced(words: str) -> str:
    """The words with one plain space between them, however they were parted."""
    return words if words.isalpha() else " ".join(words.split())


def _forks(table: Table) -> dict[str, Fork]:
    return {word: Fork(rules) for word, rules in table.items()}


def _longest(
    rules: Rules, page: Page, start: int, floor: int, figures: bool, doubts: list[tuple[int, str]]
) -> Mention | None:
    """The mention of the longest phrase that a rule reads at *start* and does not refuse."""
    folded, read = page.folded, []
    for rule in rules:
        match = (rule.match_figures if figures else rule.match_words)(folded, start)
        if match is not None:
            read.append((match.end(), rule, match))
    if len(read) > 1:
        read.sort(key=_length, reverse=True)
    for end, rule, match in read:
        place = Place(page, start, end, floor, doubts)
        said = rule.build_at(place, match)
        if said is not None:
            return Mention(rule.kind, place.start, place.end, said, rule, match)
    return None


def _length(read: tuple[int, Rule, re.Match[str]]) -> int:
    return read[0]
