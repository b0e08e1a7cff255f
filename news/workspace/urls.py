from django.urls import path

from . import views

app_name = "workspace_articles"
urlpatterns = [
    path("<int:organisation>/bai-viet/", views.ArticleList.as_view(), name="list"),
    path("<int:organisation>/bai-viet/moi/", views.ArticlePage.as_view(), name="new"),
    path("<int:organisation>/bai-viet/<int:pk>/", views.ArticlePage.as_view(), name="article"),
    path("<int:organisation>/bai-viet/<int:pk>/rut-lai/", views.TakeArticleBack.as_view(), name="take_back"),
]
