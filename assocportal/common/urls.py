from django.urls import include, path, register_converter
from django.views.i18n import JavaScriptCatalog

from .attachments_views import download
from .drafts import link_views, preview_views
from .drafts import views as drafts
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
    path("xem-thu/<str:token>/", link_views.show_link, name="preview_link"),
    path("admin/tu-luu/", drafts.keep, name="keep_form"),
    path("admin/ban-dang-go/<int:pk>/", drafts.compare, name="kept_form"),
    path("admin/ban-dang-go/<int:pk>/bo/", drafts.discard, name="discard_kept_form"),
    path("admin/xem-thu/<str:label>/<str:key>/", preview_views.show_preview, name="preview"),
    path("admin/xem-thu/<str:label>/<str:key>/trang/", preview_views.show_preview_page, name="preview_page"),
    path("admin/xem-thu/<str:label>/<str:key>/lien-ket/", link_views.manage_links, name="preview_links"),
    path(
        "admin/xem-thu/<str:label>/<str:key>/lien-ket/<int:pk>/thu-hoi/",
        link_views.take_back,
        name="take_back_preview_link",
    ),
    path("admin/nhap-excel/", include("assocportal.common.sheets.urls")),
    path("admin/tai-anh/", upload_picture, name="picture_upload"),
    path("admin/tai-anh/thay/<int:pk>/", upload_replacement, name="picture_replacement"),
    path("admin/tai-anh/<slug:token>/", show_state, name="picture_state"),
    path("admin/anh/", describe_pictures, name="picture_descriptions"),
    path("admin/anh/<int:pk>/ban-goc/", download_original, name="picture_original"),
    # Before the admin's own, which knows the admin's words only.
    path("admin/jsi18n/", JavaScriptCatalog.as_view(packages=CATALOGUES), name="javascript_catalog"),
]
