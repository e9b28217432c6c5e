"""What says up or down, and what a percentage is of: every inflection, a verb a row."""

from __future__ import annotations

from typing import Final

from .value import Direction

_UP_VERBS: Final = """
    rise rises risen rising / rose / gain gains gained gaining / climb climbs climbed climbing
    jump jumps jumped jumping / surge surges surged surging / soar soars soared soaring
    advance advances advanced advancing / add adds added adding / grow grows grown growing / grew
    increase increases increased increasing
    expand expands expanded expanding explode explodes exploded exploding
    leap leaps leapt leaped leaping / rally rallies rallied rallying
    rebound rebounds rebounded rebounding / skyrocket skyrockets skyrocketed skyrocketing
    rocket rockets rocketed rocketing / spike spikes spiked spiking / pop pops popped popping
    accelerate accelerates accelerated accelerating / improve improves improved improving
    strengthen strengthens strengthened strengthening / firm firms firmed firming
    appreciate appreciates appreciated appreciating / raise raises raised raising
    hike hikes hiked hiking / boost boosts boosted boosting / lift lifts lifted lifting
    swell swells swelled swelling / swollen / balloon balloons ballooned ballooning
    zoom zooms zoomed zooming / recover recovers recovered recovering
    bounce bounces bounced bouncing / escalate escalates escalated escalating
    widen widens widened widening / outperform outperforms outperformed outperforming / up
    higher / upward upwards / mount mounts mounted mounting / shoot shoots shot shooting
    inflate inflates inflated inflating / vault vaults vaulted vaulting
    enlarge enlarges enlarged enlarging / bolster bolsters bolstered bolstering
    upped upping / multiply multiplies multiplied
    catapult catapults catapulted / roar roared roaring
    incline inclines inclined inclining
"""
_DOWN_VERBS: Final = """
    fall falls fallen falling / fell / drop drops dropped dropping
    decline declines declined declining decrease decreases decreased decreasing
    lose loses lost losing / slip slips slipped slipping slide slides slid sliding
    sink sinks sinking / sank / sunk / tumble tumbles tumbled tumbling
    plunge plunges plunged plunging plummet plummets plummeted plummeting
    dive dives dived diving / dove / shed sheds shedding / ease eases eased easing
    dip dips dipped dipping / retreat retreats retreated retreating
    shrink shrinks shrank shrunk shrinking / contract contracts contracted contracting
    weaken weakens weakened weakening / slump slumps slumped slumping / sag sags sagged sagging
    crash crashes crashed crashing crater craters cratered / tank tanks tanked tanking
    cut cuts cutting / reduce reduces reduced reducing / lower lowers lowered lowering
    slash slashes slashed slashing slackened slacken / trim trims trimmed trimming
    depreciate depreciates depreciated depreciating depress depresses depressed depressing / off
    down downward downwards / narrow narrows narrowed narrowing
    nosedive nosedives nosedived nosediving / collapse collapses collapsed collapsing
    erode erodes eroded eroding / recede recedes receded receding
    deteriorate deteriorates deteriorated deteriorating / skid skids skidded skidding / backslide
    pare pares pared paring / sour soured / curtail curtails curtailed curtailing
    underperform underperforms underperformed / diminish diminishes diminished diminishing
    dwindle dwindles dwindled dwindling / drag dragged / cede ceded / surrender surrendered
    dent dented / stumble stumbles stumbled stumbling / devalue devalued devaluing devalues
    cooled cool / droop droops drooped drooping / slow slows slowed slowing
    erase erases erased erasing / crack cracks cracked cracking
"""
_UP_NOUNS: Final = """
    rise increase gain gains growth jump surge climb advance uptick upturn rally leap spike hike
    hikes boost improvement upside appreciation expansion raise premium rises increases uplift
    upswing rebound recovery bounce acceleration escalation markup mark-up bump uptrend
    increment pop surges jumps cagr lift
"""
_DOWN_NOUNS: Final = """
    fall drop decline decrease loss dip slide slump plunge tumble cut cuts reduction contraction
    discount haircut downturn selloff sell-off pullback correction retreat markdown depreciation
    shrinkage drawdown downside deterioration worsening deceleration
    falls declines losses drops reductions slowdown collapse crash
    dive decreases erosion shortfall weakening devaluation nosedive pullbacks corrections drawdowns
"""
#: Words that turn only a number right beside them: "5% higher".
_UP_BESIDE: Final = """
    higher up more above upward upwards increase rise gain growth premium north stronger firmer
    dearer bigger larger
"""
_DOWN_BESIDE: Final = """
    lower down less below downward downwards off decrease fall discount fewer weaker softer
    cheaper smaller
"""


def _table(up: str, down: str) -> dict[str, Direction]:
    return dict.fromkeys(up.replace("/", " ").split(), Direction.UP) | dict.fromkeys(
        down.replace("/", " ").split(), Direction.DOWN
    )


#: Before a number: verbs, adverbs, and nouns with "of" or "by".
MOVES: Final = _table(_UP_VERBS, _DOWN_VERBS)
#: Before a number, with "of", "by" or "at", and behind one.
CHANGES: Final = _table(_UP_NOUNS, _DOWN_NOUNS)
#: Right behind a number.
BESIDE: Final = _table(_UP_BESIDE, _DOWN_BESIDE)

#: What may stand between a move and its number.
FILLERS: Final = frozenset(
    """
    a an the another additional further some annualized annualised annual unrevised revised
    record just only at rate pace of total combined cumulative average estimated modest mere
    whopping massive huge staggering stunning robust solid strong sharp steep slight small
    healthy hefty whole full net compound yearly monthly quarterly weekly daily year-on-year
    year-over-year seasonally adjusted adjusted preliminary real nominal blistering impressive
    sizable sizeable meager meagre paltry respectable stellar similar cagr around about nearly
    almost over even still also back sequential projected expected
    most single clip combined respective blended faster slower anemic anaemic tepid bigger smaller
    current previous prior existing former past roughly between somewhere anywhere original
    initial earlier
    """.split()
)
#: What breaks off the search for a verb to the left.
BREAKS: Final = frozenset(
    """
    of in to from on for by at as and or but with after before while when since than which that
    who is are was were be been has have had will would could may said says under compared
    against during through because despite amid versus vs how what where if until into per about
    below above beneath beyond
    """.split()
)
#: What an amount may be said with between a move and "or 5%": "fell by more than 36 points, or".
AMOUNTS: Final = frozenset(
    """
    points point pts cents cent pence p dollars euros yen million billion trillion crore lakh bn
    mn dlrs pounds rupees yuan won rand pesos francs kronor kroner jobs a share by pip pips tick
    ticks ringgit baht rupiah as much more less than of one two three four five six seven eight
    nine ten
    """.split()
)
#: What may stand between a number and the change that it counts; other words may, but few.
ENDS: Final = frozenset(
    """
    of in to from on for by at as and or but with after before while when since than which that
    who is are was were be been has have had will would could may said says the its their his
    a an this last next stake share interest over under compared against during through because
    despite amid versus vs tax tariff tariffs duty coupon yield
    """.split()
)
#: "to" behind these reaches no level.
NO_LEVEL: Final = frozenset(
    """
    claim claims subject entitled right rights compared compares comparing relative
    according due equal equivalent
    equates equating amounting amounts amounted amount thanks contrary close up similar proportional
    next equated flat access exposure comparable addition opposed commitment committed
    """.split()
)
#: Verbs that take what they move as an object: "raised interest rates 25 basis points".
TRANSITIVE: Final = frozenset(
    """
    raise raises raised raising hike hikes hiked hiking cut cuts cutting lower lowers lowered
    grown grows
    lowering reduce reduces reduced reducing slash slashes slashed slashing trim trims trimmed
    trimming boost boosts boosted boosting lift lifts lifted lifting increase increases
    increased increasing grow grew growing decrease decreased sent send sending
    """.split()
)
#: What makes "off", "up" and "firm" no moves: whoever lays off six per cent is off nothing.
PHRASAL: Final = {
    "down": frozenset("put puts putting lay lays laid pay pays paid paying".split()),
    "off": frozenset(
        """
        lay lays laid laying pay pays paid paying spin spins spun spinning sell sells sold selling
        write writes wrote written writing knock knocks knocked knocking take takes took taking
        """.split()
    ),
    "up": frozenset(
        """
        make makes made making take takes took taken taking buy buys bought buying snap snaps
        snapped snapping pick picks picking scoop scooped eat eats ate eating set sign signed
        put use used using give gives gave giving
        """.split()
    ),
    "firm": frozenset("the a this that its their law research each per".split()),
}
#: What grows or is a rate, so that "double-digit" beside it is a percentage.
GROWING: Final = frozenset(
    """
    growth increase increases gain gains rise rises decline declines drop drops inflation percentage
    percentages percent margin margins return returns rate rates jump fall falls loss losses cut
    cuts expansion improvement decrease decreases reduction cagr comps comparable yields yield hike
    hikes
    contraction slump surge rally upside premium discount sales revenue earnings profit ebitda
    tariffs
    """.split()
)
#: What "double-digit" counts where it is none.
NO_RATE: Final = frozenset(
    """
    million millions billion billions number wins points rebounds assists lead deficit scoring
    year years day days month months thousand thousands degrees temperatures age minutes hour
    """.split()
)
#: What one does to have half of something.
CUTTING: Final = frozenset(
    """
    cut cuts cutting slash slashed slashing slashes slice sliced slicing chop chopped chopping
    reduce reduced reducing
    """.split()
)
#: What makes "from … to" a range and no change.
RANGING: Final = frozenset(
    """
    range ranges ranged ranging anywhere vary varies varied varying somewhere fluctuate fluctuates
    fluctuated fluctuating band
    """.split()
)
