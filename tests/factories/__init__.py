from .common import AlbumPictureFactory, PageFactory, PictureFactory, UserFactory
from .events import EventFactory
from .members import FieldFactory, OrganisationFactory, PublishedFigureFactory, ReportingPeriodFactory
from .news import ArticleFactory, CategoryFactory, TagFactory

__all__ = [
    "AlbumPictureFactory",
    "ArticleFactory",
    "CategoryFactory",
    "EventFactory",
    "FieldFactory",
    "OrganisationFactory",
    "PageFactory",
    "PictureFactory",
    "PublishedFigureFactory",
    "ReportingPeriodFactory",
    "TagFactory",
    "UserFactory",
]
