"""The boards of the member organisations, at every point of a term: held, running, due, overdue, extended, interim."""

from datetime import timedelta

from members.models import Body, Congress, Organisation, Seat, Term

from .calendar import find_moment
from .content.governance import members as words
from .content.governance.union import MEMBER, Place
from .content.organisations import MEMBERS
from .people import split_titles

Kind, Role, How = Organisation.Kind, Seat.Role, Seat.How
BOARD = (Body.Kind.EXECUTIVE, "Ban Chấp hành", (Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARY), How.CONGRESS)
DIRECTORS = (
    Body.Kind.MANAGEMENT,
    "Ban Giám đốc",
    (Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.DEPUTY_DIRECTOR),
    How.APPOINTED,
)
COUNCIL = (
    Body.Kind.COUNCIL,
    words.SCHOOL_BOARD,
    (Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARY),
    How.APPOINTED,
)


def make_boards(rows, ledger):
    in_term = 0
    for number, body in enumerate(MEMBERS):
        stand = words.STANDS.get(body.key)
        if stand is None:
            stand = (words.IN_TERM[in_term % len(words.IN_TERM)], "", "")
            in_term += 1
        Board(rows, ledger, body, number).make(*stand)


def choose_board(body):
    if body.key in words.SCHOOLS:
        return COUNCIL
    return BOARD if body.kind == Kind.ASSOCIATION else DIRECTORS


class Board:
    def __init__(self, rows, ledger, content, number):
        self.today, self.ledger, self.people = rows.today, ledger, ledger.people
        self.content, self.number = content, number
        self.organisation = rows.organisations[content.key]
        self.kind, self.name, self.roles, self.how = choose_board(content)
        self.is_interim = content.key == words.INTERIM_KEY

    def make(self, held, planned, extended):
        self.body = Body.objects.create(organisation=self.organisation, kind=self.kind, name=self.name)
        starts_on = find_moment(f"{held} 07:30", self.today).date()
        term = self.make_term(starts_on, extended)
        congress = self.make_congresses(term, planned) if self.how == How.CONGRESS else None
        self.fill(term, congress)

    def ordinal_of(self, day):
        founded = int(self.content.founded[:4])
        return max(1, (day.year - founded) // 5 + 1)

    def make_term(self, starts_on, extended):
        planned_end = starts_on + timedelta(days=365 if self.is_interim else words.TERM_DAYS)
        return Term.objects.create(
            organisation=self.organisation,
            ordinal=None if self.is_interim else self.ordinal_of(starts_on),
            is_interim=self.is_interim,
            note=words.INTERIM_NOTE if self.is_interim else "",
            first_year=starts_on.year,
            last_year=planned_end.year,
            starts_on=starts_on,
            planned_end=planned_end,
            extended_to=find_moment(f"{extended} 07:30", self.today).date() if extended else None,
        )

    def make_congresses(self, term, planned):
        """The one that elected the board, and the next where one is planned."""
        ordinal, held = term.ordinal or 0, None
        if not self.is_interim:
            delegates = words.NURSES_DELEGATES if self.is_of_nurses else 90 + self.number * 7 % 60
            held = Congress.objects.create(
                organisation=self.organisation, ordinal=ordinal, term=term, held_on=term.starts_on,
                delegates_called=delegates, delegates_present=delegates,
            )  # fmt: skip
        if planned:
            planned_on = find_moment(f"{planned} 07:30", self.today).date()
            Congress.objects.create(
                organisation=self.organisation, ordinal=ordinal + 1, planned_on=planned_on
            )
        return held

    @property
    def is_of_nurses(self):
        return self.content.key == words.NURSES

    def fill(self, term, congress):
        how = How.INTERIM if self.is_interim else self.how
        names = self.name_nurses(term.starts_on.year) if self.is_of_nurses else self.name_three()
        places = [Place(name, role, how) for name, role in names]
        self.ledger.fill(self.body, term, places, congress)
        if self.is_of_nurses:
            self.make_inspection(term)

    def name_three(self):
        head, _ = split_titles(self.content.leader[0])
        genders = ("nam", "nu") if self.number % 2 else ("nu", "nam")
        others = [self.invent(gender, 2 * self.number + place) for place, gender in enumerate(genders)]
        return zip([head, *others], self.roles, strict=True)

    def invent(self, gender, number, born=None):
        degrees = words.DEGREES.get(self.content.field, words.OTHER_DEGREES)
        name = self.people.invent(gender, number)
        titles = degrees[number % len(degrees)]
        self.people.find(name, titles, born or 1966 + number % 17, organisation=self.organisation)
        return name

    def name_nurses(self, year):
        """As the article about their congress tells, with ages around forty-two."""
        head, deputies = split_titles(self.content.leader[0])[0], words.NURSES_DEPUTIES
        for name, age in zip([head, *deputies, words.NURSES_INSPECTOR], (54, 47, 45, 44), strict=True):
            self.people.find(name, ("CN",), organisation=self.organisation).birth_year = year - age
        women, men = words.NURSES_OTHERS
        genders = ["nu"] * women + ["nam"] * men
        ages = [33 + number for number in range(len(genders))]
        ages[-1] += 1
        others = [
            self.invent(gender, 100 + number, year - age)
            for number, (gender, age) in enumerate(zip(genders, ages, strict=True))
        ]
        yield head, Role.CHAIR
        yield from ((name, Role.VICE_CHAIR) for name in deputies)
        yield others[0], Role.SECRETARY
        yield from ((name, MEMBER) for name in [words.NURSES_INSPECTOR, *others[1:]])

    def make_inspection(self, term):
        body = Body.objects.create(
            organisation=self.organisation, kind=Body.Kind.INSPECTION, name="Ban Kiểm tra", order=2
        )
        self.ledger.fill(body, term, [Place(words.NURSES_INSPECTOR, Role.HEAD)])
