from django.urls import include, path, register_converter
from django.views.i18n import JavaScriptCatalog

from .attachments_views import download
from .media import show_media
from .pictures.views import (
    describe_pictures,
    download_original,
    show_state,
    upload_picture,
    upload_replacement,
)
from .printing.views import show_share_card
from .qr import OwnPathConverter, show_qr
from .videos.views import show_video

CATALOGUES = ["django.contrib.admin", "django_prose_editor", "assocportal"]

register_converter(OwnPathConverter, "own_path")

urlpatterns = [
    path("", include("assocportal.common.login.urls")),
    path("media/<path:name>", show_media, name="media"),
    path("tap-tin/<slug:token>/", download, name="attachment"),
    path("video/<slug:token>.<slug:extension>", show_video, name="video"),
    path("anh-chia-se.png", show_share_card, name="share_card"),
    path("ma-qr/<own_path:path>.svg", show_qr, name="qr"),
    path("admin/tai-anh/", upload_picture, name="picture_upload"),
    path("admin/tai-anh/thay/<int:pk>/", upload_replacement, name="picture_replacement"),
    path("admin/tai-anh/<slug:token>/", show_state, name="picture_state"),
    path("admin/anh/", describe_pictures, name="picture_descriptions"),
    path("admin/anh/<int:pk>/ban-goc/", download_original, name="picture_original"),
    # Before the admin's own, which knows the admin's words only.
    path("admin/jsi18n/", JavaScriptCatalog.as_view(packages=CATALOGUES), name="javascript_catalog"),
]
