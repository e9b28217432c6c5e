"""dealnorm reads the money, percentages, dates and durations in financial news."""

__version__ = "0.1.0"
