"""How the directory's search box finds an organisation by any of its names."""

from django.contrib.postgres.search import SearchVectorField
from django.db.models import BooleanField, Case, Func, IntegerField, Q, TextField, Value, When
from django.db.models.functions import Concat
from django.db.models.lookups import Contains

from assocportal.common.search.comparing import MOST_WORDS, read_terms
from assocportal.common.vietnamese import fold, tone_key

WORDS_OF_NAMES = Func(
    "names_plain",
    template="array_to_tsvector(string_to_array(%(expressions)s, ' '))",
    output_field=SearchVectorField(),
)


class HasWords(Func):
    template = "%(expressions)s::tsquery"
    arg_joiner = " @@ "
    output_field = BooleanField()


def names_as(function: str) -> Func:
    # in the order of the alphabet, in which migrations write them: two orders are two expressions to Django
    names = ("english_name", "former_names", "name", "short_name")
    return Func(*names, arg_joiner=" || ' ' || ", template=f"{function}(%(expressions)s)")


def has_names(text: str) -> Q | HasWords:
    """Each word begins a word of a name, whatever the marks; a text without a word finds nothing."""
    terms = read_terms(text)[:MOST_WORDS]
    query = " & ".join(f"'{term.word.plain}':*" for term in terms)
    return HasWords(WORDS_OF_NAMES, Value(query)) if terms else Q(pk__in=[])


def closeness_of(text: str) -> Case:
    """What is spelt so, word by word, before what is so without its marks, before what only begins so."""
    return Case(
        When(says("names_tone", tone_key(text)), then=0),
        When(says("names_plain", fold(text)), then=1),
        default=2,
        output_field=IntegerField(),
    )


def says(name: str, words: str) -> Contains:
    text = Concat(Value(" "), name, Value(" "), output_field=TextField())
    return Contains(text, f" {words} ")
