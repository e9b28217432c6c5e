"""The words beside four digits that tell a year from a count."""

from __future__ import annotations

from typing import Final

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
DATED: Final = frozenset(
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
    "gdp cpi by-election by-elections byelection byelections bypoll bypolls "
    "hurricane earthquake tsunami explosion disaster spill flood wildfire storm "
    "cyclone typhoon drought famine fire eruption massacre assassination genocide "
    "epidemic outbreak ceasefire truce accord pact reform overhaul hearing "
    "trial verdict conviction indictment inquiry investigation address sequel remake "
    "finale "
    "figures data taxes crop exports imports output "
    "inventories".split()
)
HEDGES: Final = frozenset("about some nearly almost roughly than least most over around".split())


def is_counted(right: str) -> bool:
    """Whether the word behind may be what a number counts."""
    known = right in GLUE or right in DATED or right.endswith("ly")
    return right[:1].islower() and not known
