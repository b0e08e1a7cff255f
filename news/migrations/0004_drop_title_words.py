from django.db import migrations


class Migration(migrations.Migration):
    """Of databases that made them: nothing asks these indexes any more."""

    dependencies = [("news", "0003_search_title"), ("common", "0003_search")]

    operations = [
        migrations.RunSQL(
            [
                "DROP INDEX IF EXISTS news_article_title_words",
                "DROP INDEX IF EXISTS news_article_toned_words",
            ],
            migrations.RunSQL.noop,
        )
    ]
