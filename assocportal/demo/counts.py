"""What a dozen organisations counted in the years before."""

from datetime import date

from members.models import MembershipCount

# of the count at the end of 2021: branches, members with a degree, women; then the members of 2018, 2019 and 2020
COUNTED = {
    "dong-y": (112, 640, 1_315, (2_790, 2_812, 2_851)),
    "y-hoc": (24, 3_408, 2_044, (3_520, 3_655, 3_790)),
    "dieu-duong": (31, 1_190, 2_318, (2_402, 2_510, 2_644)),
    "duoc-hoc": (18, 702, 951, (1_388, 1_440, 1_502)),
    "lam-vuon": (214, 1_260, 11_370, (26_150, 26_804, 27_310)),
    "nghe-ca": (46, 215, 1_480, (6_102, 6_210, 6_295)),
    "chan-nuoi": (38, 530, 1_322, (3_890, 3_965, 4_048)),
    "sinh-vat-canh": (57, 388, 1_905, (6_540, 6_870, 7_122)),
    "xay-dung": (16, 1_011, 214, (1_130, 1_168, 1_207)),
    "tin-hoc": (9, 668, 196, (588, 640, 701)),
    "bao-ve-moi-truong": (14, 745, 803, (1_402, 1_495, 1_588)),
    "cuu-giao-chuc": (203, 15_840, 14_260, (20_630, 21_540, 22_310)),
}
YEARS = (2018, 2019, 2020)
LATEST = date(2021, 12, 31)


def make_counts(organisations):
    for key, (branches, intellectuals, women, earlier) in COUNTED.items():
        latest = organisations[key].counts.get(counted_on=LATEST)
        latest.branches, latest.intellectuals, latest.women = branches, intellectuals, women
        latest.source = "Báo cáo tổng kết năm 2021 của hội"
        latest.save()
        for year, members in zip(YEARS, earlier, strict=True):
            make_earlier(latest, year, members)


def make_earlier(latest, year, members):
    """Branches and shares as they were later, in proportion to the members."""
    share = members / latest.members
    MembershipCount.objects.create(
        organisation_id=latest.organisation_id,
        counted_on=date(year, 12, 31),
        members=members,
        branches=round(latest.branches * share),
        intellectuals=round(latest.intellectuals * share),
        women=round(latest.women * share),
        source=f"Báo cáo tổng kết năm {year} của hội",
    )
