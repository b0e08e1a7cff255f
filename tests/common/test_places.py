import pytest

from assocportal.common.models import Union
from assocportal.common.places import describe_address, map_url

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["Số 18 đường Tri Thức, phường Trung Tâm, tỉnh Lạc Giang"])
def union(request):
    return Union.objects.create(official_name="Liên hiệp hội", short_name="LHH", address=request.param)


def test_map_is_asked_for_the_place_in_the_unions_province(union):
    assert map_url("Hội trường & sân") == (
        "https://www.google.com/maps/search/?api=1&query="
        "H%E1%BB%99i+tr%C6%B0%E1%BB%9Dng+%26+s%C3%A2n%2C+t%E1%BB%89nh+L%E1%BA%A1c+Giang"
    )


def test_map_is_not_told_the_province_twice(union):
    assert map_url("Thư viện TỈNH LẠC GIANG").endswith(
        "query=Th%C6%B0+vi%E1%BB%87n+T%E1%BB%88NH+L%E1%BA%A0C+GIANG"
    )


@pytest.mark.parametrize("union", ["", "Số 18 đường Tri Thức"], indirect=True)
def test_place_stands_alone_where_the_union_names_no_province(union):
    assert map_url("Sân") == "https://www.google.com/maps/search/?api=1&query=S%C3%A2n"
    assert describe_address("Sân") == {
        "@type": "PostalAddress",
        "streetAddress": "Sân",
        "addressCountry": "VN",
    }
