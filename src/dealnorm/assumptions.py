"""The closed list of what dealnorm decides rather than reads."""

from __future__ import annotations

from enum import Enum, unique


@unique
class Assumption(Enum):
    """One thing that was decided and not read; `strict=True` refuses a value that holds any."""

    # The currency behind a sign or name that several share.
    DOLLAR_IS_USD = "DOLLAR_IS_USD"
    POUND_IS_GBP = "POUND_IS_GBP"
    YEN_SIGN_IS_JPY = "YEN_SIGN_IS_JPY"
    YEN_SIGN_IS_CNY = "YEN_SIGN_IS_CNY"
    RS_IS_INR = "RS_IS_INR"
    FRANC_IS_CHF = "FRANC_IS_CHF"
    LIRA_IS_TRY = "LIRA_IS_TRY"
    P_IS_PHP = "P_IS_PHP"
    R_IS_ZAR = "R_IS_ZAR"
    DH_IS_AED = "DH_IS_AED"
    SR_IS_SAR = "SR_IS_SAR"
    N_IS_NGN = "N_IS_NGN"
    P_IS_PENCE = "P_IS_PENCE"
    CENTS_OF_DOLLAR = "CENTS_OF_DOLLAR"
    HOME_CURRENCY = "HOME_CURRENCY"
    DOCUMENT_CURRENCY = "DOCUMENT_CURRENCY"
    HISTORIC_CURRENCY = "HISTORIC_CURRENCY"
    # The number.
    SHARED_SCALE = "SHARED_SCALE"
    SHARED_CURRENCY = "SHARED_CURRENCY"
    MIL_IS_MILLION = "MIL_IS_MILLION"
    DECIMAL_COMMA = "DECIMAL_COMMA"
    VAGUE_CONVENTION = "VAGUE_CONVENTION"
    FROM_TO_IS_RANGE = "FROM_TO_IS_RANGE"
    TO_IS_RANGE = "TO_IS_RANGE"
    FOLD_IS_TIMES = "FOLD_IS_TIMES"
    FRACTION_OF = "FRACTION_OF"
    FRACTION_ROUNDED = "FRACTION_ROUNDED"
    # The calendar.
    CALENDAR_PERIOD = "CALENDAR_PERIOD"
    FISCAL_YEAR_OF_COUNTRY = "FISCAL_YEAR_OF_COUNTRY"
    NORTHERN_SEASON = "NORTHERN_SEASON"
    MONTH_FIRST = "MONTH_FIRST"
    CENTURY_ASSUMED = "CENTURY_ASSUMED"
    ZONE_ASSUMED = "ZONE_ASSUMED"
    WEEKS_COUNTED = "WEEKS_COUNTED"
    WEEKDAYS_COUNTED = "WEEKDAYS_COUNTED"
