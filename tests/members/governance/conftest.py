import pytest
import time_machine

from assocportal.roles import MEMBER_OFFICERS
from members.models import Seat
from tests.factories import SeatFactory

from .desk import log_in


@pytest.fixture
def today():
    with time_machine.travel("2025-06-15 09:00+07:00"):
        yield


@pytest.fixture
def officer(client):
    return log_in(client, MEMBER_OFFICERS)


@pytest.fixture
def chair():
    return SeatFactory(
        role=Seat.Role.CHAIR, person__full_name="Vũ Chi", body__organisation__name="Hội Làm vườn"
    )
