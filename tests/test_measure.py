"""The five shapes: what a measure may hold, how it compares, and what it can be rounded from."""

import decimal
import pickle
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dealnorm import Money, Percentage, UnresolvedError
from dealnorm.assumptions import Assumption
from dealnorm.measure import EXACT, Measure, Shape, plain, said
from strategies import decimals

VAGUE = frozenset({Assumption.VAGUE_CONVENTION})
HOSTILE = decimal.Context(
    prec=3, Emax=9, Emin=-9, traps=[decimal.Inexact, decimal.Rounded, decimal.Overflow]
)
numbers = st.builds(
    lambda number, sign: number.copy_sign(sign), decimals(), st.sampled_from([1, -1]).map(Decimal)
)


@st.composite
def measures(draw):
    """A measure of any of the five shapes."""
    low, high = sorted((draw(numbers), draw(numbers)))
    quantum = draw(st.none() | st.integers(-3, 9).map(lambda places: Decimal((0, (1,), places))))
    near = draw(st.booleans())
    match draw(st.sampled_from(Shape)):
        case Shape.POINT:
            return Measure(low, low, low, quantum=quantum)
        case Shape.NEAR:
            return Measure(low, None, None, near=True, quantum=quantum)
        case Shape.BOUND:
            if draw(st.booleans()):
                return Measure(
                    low, low, None, low_open=draw(st.booleans()), near=near, quantum=quantum
                )
            return Measure(
                high, None, high, high_open=draw(st.booleans()), near=near, quantum=quantum
            )
        case Shape.RANGE:
            return Measure(None, low, high, near=near, quantum=quantum)
        case _:
            assume(low < high)
            return Measure(None, low, high, high_open=True, assumptions=VAGUE)


@given(measures())
def test_a_shape_is_what_its_numbers_say(measure):
    shape = measure.shape
    assert (shape is Shape.POINT) == (
        measure.figure == measure.low == measure.high and measure.low is not None
    )
    assert (shape in (Shape.RANGE, Shape.VAGUE)) == (measure.figure is None)
    assert (shape is Shape.VAGUE) == (Assumption.VAGUE_CONVENTION in measure.assumptions)
    if shape is Shape.NEAR:
        assert measure.near


@given(measures())
def test_a_measure_survives_pickling_and_is_equal_to_itself(measure):
    again = pickle.loads(pickle.dumps(measure))
    assert (again, hash(again), again.quantum) == (measure, hash(measure), measure.quantum)


@given(numbers)
def test_trailing_zeros_and_quantum_make_no_difference(number):
    longer = EXACT.multiply(number, Decimal("1.00"))
    one, other = (
        Measure(number, number, number),
        Measure(longer, longer, longer, quantum=Decimal(1)),
    )
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize(
    ("said_", "reason"),
    [
        ((None, None, None), "says something"),
        ((None, Decimal(3), Decimal(2)), "low must not exceed high"),
        ((Decimal(5), Decimal(1), Decimal(2)), "within its own bounds"),
        ((Decimal("NaN"), None, None), "finite Decimals"),
        ((Decimal("Infinity"), None, None), "finite Decimals"),
        ((1.5, None, None), "finite Decimals"),
        ((3, None, None), "finite Decimals"),
    ],
)
def test_a_measure_refuses_what_no_text_can_say(said_, reason):
    with pytest.raises(ValueError, match=reason):
        Measure(*said_)


def test_something_vague_has_no_figure():
    with pytest.raises(ValueError, match="vague"):
        Measure(Decimal(2), None, None, assumptions=VAGUE)


def test_an_open_bound_is_a_bound():
    with pytest.raises(ValueError, match="open"):
        Measure(Decimal(2), None, None, low_open=True)


@given(measures(), measures())
def test_agreement_is_mutual_and_asks_no_ambient_context(one, other):
    agreed = one.agrees_with(other)
    with decimal.localcontext(HOSTILE):
        assert other.agrees_with(one) == agreed
        assert one.agrees_with(one)


@given(decimals(places=3), st.integers(0, 3))
def test_a_rounded_number_agrees_with_what_it_was_rounded_from(exact, places):
    quantum = Decimal((0, (1,), -places))
    rounded = exact.quantize(quantum, decimal.ROUND_HALF_UP)
    assert Measure(rounded, rounded, rounded, quantum=quantum).agrees_with(
        Measure(exact, exact, exact)
    )


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (("2100000000", "1E+8"), ("2134500000", "1E+5"), True),
        (("2100000000", "1E+8"), ("2234500000", "1E+5"), False),
        (("2", "1"), ("2.5", "0.1"), True),
        (("2", "1"), ("2.6", "0.1"), False),
    ],
)
def test_two_roundings_agree_where_their_intervals_meet(one, other, agree):
    one, other = (
        Money(number, number, number, quantum=quantum, currency="USD")
        for number, quantum in (map(Decimal, pair) for pair in (one, other))
    )
    assert one.agrees_with(other) is agree


def test_bounds_agree_with_what_lies_within_them():
    more = Measure(Decimal(2), Decimal(2), None, low_open=True)
    nearly = Measure(Decimal(2), None, Decimal(2), high_open=True, near=True)
    two, three = (Measure(Decimal(n), Decimal(n), Decimal(n)) for n in (2, 3))
    assert more.agrees_with(three)
    assert not more.agrees_with(two)
    assert not more.agrees_with(nearly)
    assert not nearly.agrees_with(three)


def test_what_is_counted_in_something_else_never_agrees():
    five = (Decimal(5), Decimal(5), Decimal(5))
    assert not Money(*five, currency="USD").agrees_with(Money(*five, currency="CAD"))
    assert not Money(*five, currency="USD").agrees_with(Percentage(*five))
    assert Percentage(*five).agrees_with(Percentage(*five))


@given(measures())
def test_a_window_and_a_rounding_interval_are_around_the_figure(measure):
    if measure.figure is None:
        with pytest.raises(UnresolvedError):
            measure.window(Decimal("0.1"))
        with pytest.raises(UnresolvedError):
            measure.rounding_interval  # noqa: B018 -- asking is what is tested
        return
    with decimal.localcontext(HOSTILE):
        low, high = measure.window(Decimal("0.1"))
    assert low <= measure.figure <= high
    if measure.quantum is not None:
        least, most = measure.rounding_interval
        assert EXACT.subtract(most, least) == measure.quantum


@given(numbers)
def test_a_number_is_written_plainly_and_exactly(number):
    with decimal.localcontext(HOSTILE):
        text = plain(number)
    assert Decimal(text) == number
    assert not set(text) - set("-0123456789.")


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        (Measure(Decimal(2), Decimal(2), Decimal(2)), "2"),
        (Measure(Decimal(2), None, None, near=True), "~2"),
        (Measure(Decimal(2), Decimal(2), None, low_open=True), ">2"),
        (Measure(Decimal(2), Decimal(2), None), ">=2"),
        (Measure(Decimal(3), None, Decimal(3), high_open=True, near=True), "<~3"),
        (Measure(None, Decimal(2), Decimal(3)), "2..3"),
        (Measure(None, Decimal(2), Decimal(3), assumptions=VAGUE), "vague 2..3"),
    ],
)
def test_bounds_are_said_in_short(measure, text):
    assert said(measure) == text
