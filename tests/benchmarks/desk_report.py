"""How a part of `make bench-desk` says what it found: a row of a table, the bar beside the figure."""


def print_row(name, measured, bar="", is_missed=False):
    """True where the bar is missed."""
    print(f"| {name} | {measured}{' **missed**' if is_missed else ''} | {bar} |", flush=True)
    return is_missed


def print_seconds(name, seconds, bar):
    return print_row(name, " · ".join(f"{each:.1f} s" for each in seconds), f"≤ {bar} s", max(seconds) > bar)


def print_megabytes(name, megabytes, bar):
    return print_row(name, f"{megabytes:.0f} MB", f"≤ {bar} MB", megabytes > bar)
