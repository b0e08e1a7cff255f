from .common import PictureFactory, UserFactory
from .events import EventFactory
from .members import FieldFactory, OrganisationFactory
from .news import ArticleFactory, CategoryFactory, TagFactory

__all__ = [
    "ArticleFactory",
    "CategoryFactory",
    "EventFactory",
    "FieldFactory",
    "OrganisationFactory",
    "PictureFactory",
    "TagFactory",
    "UserFactory",
]
