import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import assocportal.common.attachments
import assocportal.common.drafts.kept_files


class Migration(migrations.Migration):

    dependencies = [
        ('common', '0006_audit_append_only'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeptFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('field', models.CharField(max_length=150)),
                ('name', models.CharField(max_length=250)),
                ('file', models.FileField(storage=assocportal.common.attachments.private_storage, upload_to=assocportal.common.drafts.kept_files.kept_path)),
                ('kept_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'tệp của bản đang gõ',
                'verbose_name_plural': 'tệp của bản đang gõ',
                'ordering': ['pk'],
                'indexes': [models.Index(fields=['user', 'content_type', 'key'], name='common_keptfile_form')],
            },
        ),
    ]
