from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("members", "0005_facts_become_rows")]

    operations = [
        migrations.RemoveField(
            model_name='historicalorganisation',
            name='admission_decision',
        ),
        migrations.RemoveField(
            model_name='historicalorganisation',
            name='admitted_on',
        ),
        migrations.RemoveField(
            model_name='historicalorganisation',
            name='member_count',
        ),
        migrations.RemoveField(
            model_name='historicalorganisation',
            name='members_counted_on',
        ),
        migrations.RemoveField(
            model_name='organisation',
            name='admission_decision',
        ),
        migrations.RemoveField(
            model_name='organisation',
            name='admitted_on',
        ),
        migrations.RemoveField(
            model_name='organisation',
            name='member_count',
        ),
        migrations.RemoveField(
            model_name='organisation',
            name='members_counted_on',
        ),
    ]
