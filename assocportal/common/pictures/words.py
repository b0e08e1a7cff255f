"""The words that pictures are looked for by, as an index over the row's own columns: nothing is stored twice.

It narrows 100,000 pictures down to a few; `search/comparing.py` then compares those as they stand, with their marks.
"""

from django.contrib.postgres.search import SearchVectorField
from django.db.models import BooleanField, Func, Q, Value

from assocportal.common.search.comparing import MOST_WORDS, read_terms


def words_of(*names: str) -> Func:
    return Func(
        *names,
        # in the order of the alphabet, in which migrations write them: two orders are two expressions to Django
        arg_joiner=" || ' ' || ",
        template="array_to_tsvector(string_to_array(vn_plain(%(expressions)s), ' '))",
        output_field=SearchVectorField(),
    )


class HasWords(Func):
    template = "%(expressions)s::tsquery"
    arg_joiner = " @@ "
    output_field = BooleanField()


def may_have_words(names, text: str) -> Q | HasWords:
    terms = read_terms(text)[:MOST_WORDS]
    query = " & ".join(f"'{term.word.plain}':*" for term in terms)
    return HasWords(words_of(*names), Value(query)) if terms else Q()
