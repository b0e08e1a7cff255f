import pytest

from assocportal.common.search.query import read_query
from assocportal.common.search.spellings import choose_spellings


@pytest.mark.parametrize(
    ("query", "texts", "spellings"),
    [
        ("hoi nghi", ["Hội nghị tổng kết"], ["hội", "nghị"]),
        ("hoi nghi", ["Hồi sức, hơi nước, hồi hương; hội nghị"], ["hội", "nghị"]),
        ("hoi nghi", ["hồi nghị", "Hội nghị", "HỘI NGHỊ"], ["hội", "nghị"]),
        ("lam vuon", ["Mười lăm, vườn thuốc", "làm vườn"], ["làm", "vườn"]),  # a comma parts words
        ("hồi nghi", ["hội nghị, hồi hương"], ["hồi", "nghị"]),
        ("hoi nghi", ["ho\u0323\u0302i nghi\u0323"], ["hội", "nghị"]),
        ("hoi xyz", ["hội"], ["hội", "xyz"]),
        ("hoi", [], ["hoi"]),
    ],
)
def test_words_are_spelt_as_texts_spell_them_beside_their_neighbours(query, texts, spellings):
    assert choose_spellings(read_query(query).terms, texts) == spellings
