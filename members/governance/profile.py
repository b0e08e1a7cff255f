"""Cơ cấu nhân sự: who sits in a body, in numbers. A person with two seats counts once."""

from collections import Counter
from dataclasses import dataclass

from ..people.models import Person, PersonTitle

Kind = PersonTitle.Kind
# Of each ladder a person counts by the highest step alone: who is a doctor was a master once.
RANKS = (Kind.PROFESSOR, Kind.ASSOCIATE_PROFESSOR)
POSTGRADUATE = (
    Kind.DOCTOR_OF_SCIENCE,
    Kind.DOCTOR,
    Kind.SPECIALIST_2,
    Kind.PHARMACIST_2,
    Kind.SPECIALIST_1,
    Kind.PHARMACIST_1,
    Kind.MASTER,
)
GRADUATE = (Kind.PHYSICIAN, Kind.PHARMACIST, Kind.ARCHITECT, Kind.ENGINEER, Kind.BACHELOR)
# Ages of fewer people than these say how old each of them is.
FEWEST_FOR_AGES = 5


@dataclass(frozen=True)
class Profile:
    count: int
    women: int
    # whose gender nobody wrote down
    unknown_gender: int
    # (`Tiến sĩ`, how many), the highest first
    by_degree: list[tuple[str, int]]
    # with a degree above that of a university
    with_degree: int
    youngest: int | None
    oldest: int | None
    mean_age: float | None
    unknown_age: int

    @property
    def women_share(self):
        """Per cent of those whose gender is known."""
        known = self.count - self.unknown_gender
        return 100 * self.women / known if known else None

    @property
    def degree_share(self):
        return 100 * self.with_degree / self.count if self.count else None

    @property
    def disclosures(self):
        """What the numbers leave out, in sentences."""
        if self.unknown_gender:
            yield f"Chưa ghi giới tính của {self.unknown_gender} người: tỷ lệ nữ tính trên số người đã ghi."
        if self.unknown_age:
            yield f"Chưa ghi năm sinh của {self.unknown_age} người: tuổi tính trên số người đã ghi."


def profile_of(seats, day, *, fewest=FEWEST_FOR_AGES):
    """Of seats with their people and titles, as composition_on gives them."""
    people = list({seat.person_id: seat.person for seat in seats}.values())
    titles = [{title.kind for title in person.titles.all()} for person in people]
    ages = [age for person in people if (age := age_on(person, day)) is not None]
    shown = ages if len(ages) >= fewest else []
    return Profile(
        count=len(people),
        women=sum(person.gender == Person.Gender.FEMALE for person in people),
        unknown_gender=sum(not person.gender for person in people),
        by_degree=count_degrees(titles),
        with_degree=sum(not kinds.isdisjoint(POSTGRADUATE) for kinds in titles),
        youngest=min(shown, default=None),
        oldest=max(shown, default=None),
        mean_age=sum(shown) / len(shown) if shown else None,
        unknown_age=len(people) - len(ages),
    )


def age_on(person, day):
    """Full years where the birth date is known, else the difference of years as people count it."""
    if birth := person.birth_date:
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    return day.year - person.birth_year if person.birth_year else None


def count_degrees(titles):
    counts = Counter()
    for kinds in titles:
        for ladder in (RANKS, (*POSTGRADUATE, *GRADUATE)):
            counts.update([kind for kind in ladder if kind in kinds][:1])
    steps = (*RANKS, *POSTGRADUATE, *GRADUATE)
    return [(kind.label, counts[kind]) for kind in steps if counts[kind]]
