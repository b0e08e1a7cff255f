from django.urls import include, path

from . import contacts, views

app_name = "workspace"
of_one = [
    path("thong-tin/", views.ProfilePage.as_view(), name="profile"),
    path("thong-tin/rut-lai/", views.TakeProfileBack.as_view(), name="take_profile_back"),
    path("xem-truoc/", views.PreviewPage.as_view(), name="preview"),
    path("lien-he/", contacts.ContactList.as_view(), name="contacts"),
    path("lien-he/them/", contacts.ContactPage.as_view(), name="new_contact"),
    path("lien-he/<int:pk>/", contacts.ContactPage.as_view(), name="contact"),
    path("lien-he/<int:pk>/xoa/", contacts.ContactRemoval.as_view(), name="contact_removal"),
    path("so-hoi-vien/", views.CountPage.as_view(), name="counts"),
    path("lanh-dao/", views.LeaderPage.as_view(), name="leaders"),
    path("de-nghi/<int:pk>/rut-lai/", views.TakeBack.as_view(), name="take_back"),
]
urlpatterns = [
    path("tro-giup/", views.show_help, name="help"),
    path("<int:organisation>/", include(of_one)),
]
