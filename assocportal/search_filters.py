"""What a search was asked for, and what its page offers to narrow it down: all of it stands in the address."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from assocportal.common.search.asking import Answer, Way
from assocportal.common.search.finding import Filters, Finder
from assocportal.common.search.indexing import searchable_models
from assocportal.common.search.models import SearchEntry
from assocportal.common.search.query import clean_query
from members.models import Organisation
from news.models import Category

KIND, CATEGORY, ORGANISATION, YEAR, ORDER = "loai", "chuyen-muc", "to-chuc", "nam", "xep"
BY_DATE = "moi-nhat"
SLUG, FOUR_DIGITS = re.compile(r"[-\w]{1,250}", re.ASCII), re.compile("[12][0-9]{3}")
SHOWN, MOST_OFFERED = 5, 40


@dataclass(frozen=True)
class Choice:
    query: str
    kind: str = ""
    category: Category | None = None
    organisation: Organisation | None = None
    year: str = ""
    is_by_date: bool = False

    @property
    def filters(self) -> Filters:
        return Filters(
            self.kind,
            self.category and self.category.pk,
            self.organisation and self.organisation.pk,
            int(self.year) if self.year else None,
        )

    @property
    def is_narrowed(self) -> bool:
        return self.filters != Filters()

    def address(self, **others: str) -> str:
        """Of the first page of the same, with other values for some of the names."""
        asked = {
            "q": self.query,
            KIND: self.kind,
            CATEGORY: self.category.slug if self.category else "",
            ORGANISATION: self.organisation.slug if self.organisation else "",
            YEAR: self.year,
            ORDER: BY_DATE if self.is_by_date else "",
        } | others
        return f"{reverse('search')}?{urlencode({name: value for name, value in asked.items() if value})}"

    @property
    def wide_address(self) -> str:
        return self.address(**dict.fromkeys((KIND, CATEGORY, ORGANISATION, YEAR), ""))

    @property
    def orders(self) -> list["Option"]:
        return [
            Option("liên quan nhất", self.address(**{ORDER: ""}), is_chosen=not self.is_by_date),
            Option("mới nhất", self.address(**{ORDER: BY_DATE}), is_chosen=self.is_by_date),
        ]

    @property
    def removals(self) -> list["Option"]:
        """Each filter but the kind, which has a row of its own, with the address that does without it."""
        named = {
            CATEGORY: self.category and f"Chuyên mục: {self.category.name}",
            ORGANISATION: self.organisation and self.organisation.name,
            YEAR: self.year and f"Năm {self.year}",
        }
        return [Option(name, self.address(**{key: ""})) for key, name in named.items() if name]


@dataclass(frozen=True)
class Option:
    """`count` is None where there may be more hits than were counted."""

    name: str
    address: str
    count: int | None = None
    is_chosen: bool = False


@dataclass(frozen=True)
class Group:
    name: str
    options: list[Option]

    @property
    def first_options(self) -> list[Option]:
        return self.options[:SHOWN]

    @property
    def further_options(self) -> list[Option]:
        return self.options[SHOWN:]


@cache
def name_kinds() -> dict[str, str]:
    """As the results name them."""
    return {
        model.search.kind: model.search.label or str(model._meta.verbose_name)
        for model in searchable_models()
    }


def read_choice(asked: QueryDict, user) -> Choice:
    """What means nothing is passed over."""
    kind, year = asked.get(KIND, ""), asked.get(YEAR, "")
    return Choice(
        query=clean_query(asked.get("q", "")),
        kind=kind if kind in name_kinds() else "",
        category=find_by_slug(Category.objects.all(), asked.get(CATEGORY, "")),
        organisation=find_by_slug(Organisation.objects.visible_to(user), asked.get(ORGANISATION, "")),
        year=year if FOUR_DIGITS.fullmatch(year) else "",
        is_by_date=asked.get(ORDER) == BY_DATE,
    )


def find_by_slug(rows, slug):
    return rows.filter(slug=slug).first() if SLUG.fullmatch(slug) else None


def offer_kinds(choice: Choice, answer: Answer, user) -> list[Option]:
    """Nothing where there is one kind only."""
    everything = Option("tất cả", choice.address(**{KIND: ""}), is_chosen=not choice.kind)
    names = name_kinds()
    if choice.kind:
        chosen = Option(
            names[choice.kind], choice.address(), count_of(answer, len(answer.hits.rows)), is_chosen=True
        )
        return [everything, chosen]
    counts = Counter(hit.kind for hit in answer.hits.rows)
    found = {kind: count for kind, count in counts.most_common() if kind in names}
    found |= dict.fromkeys(find_further_kinds(choice, answer, user, names.keys() - found.keys()))
    options = [
        Option(names[kind], choice.address(**{KIND: kind}), count_of(answer, count))
        for kind, count in found.items()
    ]
    return [everything, *options] if len(options) > 1 else []


def find_further_kinds(choice, answer, user, kinds) -> list[str]:
    """Kinds that stand behind the many hits that were counted."""
    if not answer.hits.has_more or answer.way == Way.ANY_WORD or not kinds:
        return []
    finder = Finder(SearchEntry.objects.visible_to(user), choice.filters)
    return finder.find_kinds(answer.found_by, sorted(kinds))


def count_of(answer, count):
    return None if answer.hits.has_more else count


def offer_filters(choice: Choice, answer: Answer, user) -> list[Group]:
    """Only what tells hits apart, and by nothing that they are filtered by already."""
    offers = (
        ("Năm", choice.year, lambda: offer_years(choice, answer)),
        ("Chuyên mục", choice.category, lambda: offer_categories(choice, answer)),
        ("Tổ chức", choice.organisation, lambda: offer_organisations(choice, answer, user)),
    )
    groups = [Group(name, offer()) for name, chosen, offer in offers if not chosen]
    return [group for group in groups if group.options]


def offer_years(choice, answer) -> list[Option]:
    """Newest first: nobody looks for a year among years by how frequent they are."""
    counts = Counter(hit.year for hit in answer.hits.rows if hit.year)
    years = sorted(telling(counts, answer), reverse=True)
    return [
        Option(str(year), choice.address(nam=str(year)), count_of(answer, counts[year])) for year in years
    ]


def offer_categories(choice, answer) -> list[Option]:
    counts = Counter(pk for hit in answer.hits.rows for pk in hit.categories)
    return offer_rows(choice, answer, CATEGORY, Category.objects.all(), counts)


def offer_organisations(choice, answer, user) -> list[Option]:
    counts = Counter(pk for hit in answer.hits.rows for pk in hit.organisations)
    return offer_rows(choice, answer, ORGANISATION, Organisation.objects.visible_to(user), counts)


def offer_rows(choice, answer, key, rows, counts) -> list[Option]:
    """Most frequent first."""
    found = rows.only("name", "slug").in_bulk(telling(counts, answer)) if counts else {}
    return [
        Option(row.name, choice.address(**{key: row.slug}), count_of(answer, counts[pk]))
        for pk in telling(counts, answer)
        if (row := found.get(pk))
    ]


def telling(counts: Counter, answer) -> list[int]:
    """What all hits have narrows nothing down."""
    total = len(answer.hits.rows)
    most = counts.most_common(MOST_OFFERED)
    return [value for value, count in most if count < total or answer.hits.has_more]
