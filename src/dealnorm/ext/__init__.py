"""dealnorm inside of others: each module here needs the library that it is named after."""
