"""Files chosen in a form that was not saved: a browser sends no file twice, so they wait here for a day.

Each stands under the name of its box. The form that comes back carries its key in `_tep-<name>`, beside the box.
"""

from datetime import timedelta
from functools import partial
from pathlib import Path, PurePath

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.files import File
from django.db import models, transaction
from django.forms import FileField
from django.utils import timezone

from assocportal.common.attachments import make_token, private_storage

KEPT = "_tep-"
DAY = timedelta(days=1)


def kept_path(kept, name):
    return f"kept/{make_token()}"


class KeptFile(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    # as of KeptForm: the row's key, or the mark of a new one
    key = models.CharField(max_length=40)
    field = models.CharField(max_length=150)
    name = models.CharField(max_length=250)
    file = models.FileField(upload_to=kept_path, storage=private_storage, max_length=100)
    kept_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "tệp của bản đang gõ"
        verbose_name_plural = "tệp của bản đang gõ"
        ordering = ["pk"]
        indexes = [models.Index(fields=["user", "content_type", "key"], name="common_keptfile_form")]

    def __str__(self):
        return self.name

    def delete(self, *args, **kwargs):
        """The file goes once that is certain."""
        transaction.on_commit(partial(self.file.storage.delete, self.file.name))
        return super().delete(*args, **kwargs)


def kept_files(user, model, key):
    kind = ContentType.objects.get_for_model(model)
    return KeptFile.objects.filter(user=user, content_type=kind, key=key, kept_at__gt=timezone.now() - DAY)


def take_up_files(request, model, key) -> None:
    """What the form carries by its key is a file of the request again, unless another was chosen in its place."""
    asked = {
        value: name.removeprefix(KEPT)
        for name, value in request.POST.items()
        if name.startswith(KEPT) and value.isascii() and value.isdecimal() and len(value) < 19
    }
    for kept in kept_files(request.user, model, key).filter(pk__in=asked) if asked else ():
        box = asked[str(kept.pk)]
        if not request.FILES.get(box) and kept.file.storage.exists(kept.file.name):
            request.FILES.setlist(box, [File(kept.file.storage.open(kept.file.name), name=kept.name)])


def keep_files(request, model, key, formsets) -> None:
    """Those of the boxes that were not refused themselves, under the names that the boxes have now."""
    earlier = kept_files(request.user, model, key)
    boxes = [box for formset in formsets for box in boxes_of(formset)]
    chosen = {box: request.FILES[box] for box in boxes if request.FILES.get(box)}
    known = {kept.pk for kept in earlier}
    for box, file in chosen.items():
        _keep(request.user, model, key, box, file)
    for kept in earlier.filter(pk__in=known):
        kept.delete()


def boxes_of(formset):
    for form in formset.forms:
        for name, field in form.fields.items():
            if isinstance(field, FileField) and name not in form.errors:
                yield form.add_prefix(name)


def _keep(user, model, key, box, file):
    file.seek(0)
    name = PurePath(file.name).name[-250:]
    kind = ContentType.objects.get_for_model(model)
    kept = KeptFile(user=user, content_type=kind, key=key, field=box[:150], name=name)
    kept.file.save(name, File(file, name=name), save=False)
    kept.save()


def forget_files(user, model, key) -> None:
    for kept in kept_files(user, model, key):
        kept.delete()


def forget_old_files() -> None:
    """No row outlives its day, so no file needs to, whatever became of its row."""
    KeptFile.objects.filter(kept_at__lte=timezone.now() - DAY).delete()
    yesterday = (timezone.now() - DAY).timestamp()
    for path in Path(private_storage().path("kept")).glob("*"):
        if path.stat().st_mtime < yesterday:
            path.unlink(missing_ok=True)
