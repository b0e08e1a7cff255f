"""What search engines are told of an article (schema.org)."""

from django.utils import timezone

from assocportal.common.addresses import absolute
from assocportal.common.structured_data import describe_union


def describe_article(article, tags) -> dict:
    publisher = describe_union()
    data = {
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.lead,
        "image": [absolute(path_of_picture(article))],
        "datePublished": spell(article.publish_at),
        "dateModified": spell(article.changed_at),
        "author": {"@type": "Person", "name": article.byline} if article.byline else publisher,
        "publisher": publisher,
        "mainEntityOfPage": absolute(article.get_absolute_url()),
        "articleSection": article.category.name,
        "keywords": [tag.name for tag in tags],
        "inLanguage": "vi",
        "isBasedOn": describe_original(article),
        "correction": describe_correction(article),
    }
    return {key: value for key, value in data.items() if value}


def path_of_picture(article) -> str:
    if article.cover:
        return article.cover.usual_url
    return article.card_path


def describe_original(article) -> dict | None:
    """Of a repost: where and when the article was published first."""
    if not article.source_url:
        return None
    data = {"@type": "NewsArticle", "url": article.source_url}
    if article.source_name:
        data["publisher"] = {"@type": "Organization", "name": article.source_name}
    if article.source_published_at:
        data["datePublished"] = spell(article.source_published_at)
    return data


def describe_correction(article) -> dict | None:
    if not article.correction_note:
        return None
    return {
        "@type": "CorrectionComment",
        "text": article.correction_note,
        "datePublished": spell(article.corrected_at),
    }


def spell(moment) -> str:
    """2022-06-24T16:00:56+07:00"""
    return timezone.localtime(moment).isoformat(timespec="seconds")
