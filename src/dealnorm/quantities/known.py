"""What quantulum3 knows of a unit: its dimension, and where it is described."""

from __future__ import annotations

import warnings
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from ._lexicon import ENTITIES
from .words import DIMENSIONS

_LANGUAGE: Final = "en_US"
_MOST: Final = 40
_WIKIPEDIA: Final = "https://en.wikipedia.org/wiki/"


class Known(NamedTuple):
    """A dimension ("area", "mass flow") and a link, each None where nothing is known."""

    dimension: str | None = None
    link: str | None = None


def dimension(unit: str, per: str | None) -> str | None:
    """What a unit measures, from our tables if they have it, else from quantulum3."""
    named = f"{unit} per {per}" if per else unit
    ours = ENTITIES.get(named) or DIMENSIONS.get(named)
    return ours or known(unit, per).dimension


@lru_cache(maxsize=1024)
def known(unit: str, per: str | None = None) -> Known:
    """What quantulum3 knows; its first answer takes seconds, for it loads all of science.

    It is never asked about text, only about the name of one unit or of one per another.
    """
    found = _units().get(unit if per is None else f"{unit} per {per}")
    if found is None and per is not None:
        found = _compound(f"{unit} per {per}")
    if found is None or found.entity.name in ("unknown", "dimensionless"):
        return Known()
    return Known(found.entity.name, _WIKIPEDIA + found.uri if found.uri else None)


@cache
def _units() -> dict[str, Any]:
    """Its units by name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it works without its classifier
        from quantulum3 import load

        units: dict[str, Any] = load.units(_LANGUAGE).names
        return units


def _compound(name: str) -> Any:
    """Its unit of a *name* such as "tonne per year", or None."""
    if len(name) > _MOST or not name.replace(" ", "").replace("-", "").isalpha():
        return None
    import logging

    from quantulum3 import parser

    # It configures logging for the whole process, unless the root logger has a handler already.
    quiet = logging.NullHandler()
    logging.getLogger().addHandler(quiet)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = parser.parse(f"1 {name}", lang=_LANGUAGE)
    finally:
        logging.getLogger().removeHandler(quiet)
    return read[0].unit if len(read) == 1 and read[0].unit.name == name else None
