from django.db import migrations


class Migration(migrations.Migration):
    """Once made two indexes over the words of titles; what is found now stands in common.SearchEntry."""

    dependencies = [
        ("common", "0002_pages_menu_media"),
        ("events", "0001_initial"),
        ("members", "0002_published_figures"),
        ("news", "0002_corrections_announcements"),
    ]

    operations = []
