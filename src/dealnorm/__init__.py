"""dealnorm normalises the facts of financial news: money, percentages, dates, durations.

>>> import dealnorm
>>> print(dealnorm.parse_money("a $1-billion deal"))
1000000000 USD
>>> dateline = dealnorm.Dateline(published="2017-06-29")
>>> print(dealnorm.parse_date("last year", dateline))
2016-01-01/2017-01-01 year
>>> [str(fact.value) for fact in dealnorm.find("The stake rose to 83 per cent in March.", dateline)]
['83 %', '2017-03-01/2017-04-01 month']
"""

from .assumptions import Assumption
from .dateline import MONDAY, Dateline
from .dates import RelativeDate
from .durations import Duration
from .errors import (
    CurrencyMismatch,
    DealnormError,
    DocumentError,
    ParseError,
    Reason,
    UnresolvedError,
)
from .explain import explain
from .facts import Fact, Link, Relation, Role
from .measure import Measure, Shape
from .money import Money
from .parse import (
    parse,
    parse_date,
    parse_duration,
    parse_money,
    parse_percentage,
    parse_quantity,
)
from .percentages import Percentage
from .quantities import Quantity
from .scan import find, find_many
from .serialise import from_dict, from_json, schema, to_dict, to_json
from .timeunits import Unit

__version__ = "0.1.0"

__all__ = [
    "MONDAY",
    "Assumption",
    "CurrencyMismatch",
    "Dateline",
    "DealnormError",
    "DocumentError",
    "Duration",
    "Fact",
    "Link",
    "Measure",
    "Money",
    "ParseError",
    "Percentage",
    "Quantity",
    "Reason",
    "Relation",
    "RelativeDate",
    "Role",
    "Shape",
    "Unit",
    "UnresolvedError",
    "explain",
    "find",
    "find_many",
    "from_dict",
    "from_json",
    "parse",
    "parse_date",
    "parse_duration",
    "parse_money",
    "parse_percentage",
    "parse_quantity",
    "schema",
    "to_dict",
    "to_json",
]
