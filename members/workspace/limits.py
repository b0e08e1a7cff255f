"""How much one account may send in a day."""

from datetime import timedelta

from assocportal.common.limits import Limit

SENT = Limit("hoi-vien-gui", most=40, within=timedelta(days=1))
# also of articles that are refused: the library keeps what was sent once
PHOTOS = Limit("hoi-vien-anh", most=100, within=timedelta(days=1))
ARTICLES = Limit("hoi-vien-bai", most=20, within=timedelta(days=1))
