from datetime import date

import pytest

from members.standing.kinds import Kind
from members.standing.order import find_contradiction


def day(year):
    return date(year, 6, 5)


def deeds(*pairs):
    return [(kind, day(year)) for kind, year in pairs]


@pytest.mark.parametrize(
    ("happened", "place", "sentence"),
    [
        (
            [(Kind.LEAVE, 2010), (Kind.ADMIT, 2015)],
            0,
            "Không thể thôi tham gia ngày 05/06/2010: đến ngày 05/06/2015 mới được kết nạp. "
            "Nếu đó là kết nạp lại, hãy ghi cả lần kết nạp đầu.",
        ),
        (
            [(Kind.DISSOLVE, 2010), (Kind.DISSOLVE, 2012)],
            1,
            "Đã ghi giải thể ngày 05/06/2010, không ghi lần nữa được.",
        ),
        (
            [(Kind.RENAME, 2012), (Kind.MERGE, 2010)],
            0,
            "Tổ chức đã hợp nhất ngày 05/06/2010: sau ngày đó không ghi đổi tên được.",
        ),
        (
            [(Kind.ADMIT, 2002), (Kind.ADMIT, 2004)],
            1,
            "Đã ghi kết nạp ngày 05/06/2002, không ghi lần nữa được.",
        ),
        (
            [(Kind.ADMIT, 2002), (Kind.LEAVE, 2004), (Kind.SUSPEND, 2005)],
            2,
            "Tổ chức đã thôi tham gia từ ngày 05/06/2004. Nếu đã trở lại, hãy ghi kết nạp trước.",
        ),
        ([(Kind.RESUME, 2005)], 0, "Chưa ghi tạm ngừng nên không có gì để hoạt động trở lại."),
        (
            [(Kind.SUSPEND, 2005), (Kind.SUSPEND, 2006)],
            1,
            "Tổ chức đã tạm ngừng từ ngày 05/06/2005.",
        ),
        (
            [(Kind.FOUND, 2003), (Kind.ADMIT, 2002)],
            0,
            "Ngày thành lập phải trước mọi việc khác; đã có việc ngày 05/06/2002.",
        ),
    ],
)
def test_what_cannot_be_is_found_and_said(happened, place, sentence):
    found = find_contradiction(deeds(*happened))

    assert (found.place, found.sentence) == (place, sentence)


@pytest.mark.parametrize(
    "happened",
    [
        [],
        [(Kind.LEAVE, 2010)],
        [(Kind.RENAME, 2001), (Kind.ADMIT, 2002), (Kind.RECOGNISE, 2003)],
        [(Kind.ADMIT, 2002), (Kind.FOUND, 2002)],
        [
            (Kind.ADMIT, 2002),
            (Kind.LEAVE, 2004),
            (Kind.ADMIT, 2006),
            (Kind.SUSPEND, 2007),
            (Kind.RESUME, 2008),
        ],
        [(Kind.ADMIT, 2002), (Kind.LEAVE, 2004), (Kind.RENAME, 2005), (Kind.DISSOLVE, 2006)],
        [(Kind.MERGE, 2009), (Kind.RENAME, 2009)],
    ],
)
def test_what_can_be_is_not_refused(happened):
    assert find_contradiction(deeds(*happened)) is None
