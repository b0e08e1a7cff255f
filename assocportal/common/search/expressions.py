"""What is asked of the index: lexemes joined by and, or and not, as PostgreSQL's tsquery has them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Lexeme:
    name: str

    def __str__(self):
        """Quoted. Words are letters and digits only; a filter's value may be anything."""
        name = self.name
        if "'" in name or "\\" in name:
            name = name.replace("\\", "\\\\").replace("'", "''")
        return f"'{name}'"

    def bound(self, count: Callable[[str], float]) -> float:
        """At most so many entries are found, as far as `count` knows of lexemes."""
        return count(self.name)

    def names(self) -> Iterator[str]:
        yield self.name


@dataclass(frozen=True)
class _Joined:
    parts: tuple

    def __str__(self):
        return f"({self.sign.join(map(str, self.parts))})"

    def names(self):
        for part in self.parts:
            yield from part.names()


class All(_Joined):
    sign = " & "

    def bound(self, count):
        return min(part.bound(count) for part in self.parts)


class Any(_Joined):
    sign = " | "

    def bound(self, count):
        return sum(part.bound(count) for part in self.parts)


@dataclass(frozen=True)
class Not:
    part: Lexeme | All | Any

    def __str__(self):
        return f"!{self.part}"

    def bound(self, count):
        return inf

    def names(self):
        return iter(())


Expression = Lexeme | All | Any | Not


def all_of(parts: Iterable[Expression]) -> Expression:
    parts = tuple(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else All(parts)


def any_of(parts: Iterable[Expression]) -> Expression:
    parts = tuple(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else Any(parts)
