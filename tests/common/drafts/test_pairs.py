from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.drafts.pairs import as_data, check_pairs, is_kept, pairs_of

# what a browser may send: any text without zero bytes and half characters
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


@given(st.lists(st.tuples(TEXT, TEXT)))
def test_restored_pairs_are_the_same_post_data(pairs):
    sent = QueryDict(mutable=True)
    for name, value in pairs:
        sent.appendlist(name, value)

    restored = as_data(check_pairs(pairs_of(sent)))

    assert dict(restored.lists()) == {name: values for name, values in sent.lists() if is_kept(name)}
