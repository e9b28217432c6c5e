"""What the tests share: the house dateline, and texts of all sorts."""

from dealnorm import Dateline

#: The dateline of every rule's examples: a Thursday, in New York.
HOUSE = Dateline("2019-11-07", country="US")
