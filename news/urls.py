from django.urls import path, register_converter

from . import addresses, feeds, printing, views

register_converter(addresses.YearConverter, "year")
register_converter(addresses.MonthConverter, "month")

app_name = "news"
urlpatterns = [
    path("", views.ArticleList.as_view(), name="list"),
    path("rss/", feeds.LatestFeed(), name="rss"),
    path("chuyen-muc/<slug:slug>/", views.CategoryArticleList.as_view(), name="category"),
    path("chuyen-muc/<slug:slug>/rss/", feeds.CategoryFeed(), name="category_rss"),
    path("the/<slug:slug>/", views.TagArticleList.as_view(), name="tag"),
    path("<year:year>/", views.YearArticleList.as_view(), name="year"),
    path("<year:year>/<month:month>/", views.MonthArticleList.as_view(), name="month"),
    path("<year:year>/<month:month>/<slug:slug>.pdf", printing.ArticlePdf.as_view(), name="pdf"),
    path("<year:year>/<month:month>/<slug:slug>.docx", printing.ArticleDocx.as_view(), name="docx"),
    path("<year:year>/<month:month>/<slug:slug>.png", printing.ArticleCard.as_view(), name="card"),
    path("<year:year>/<month:month>/<slug:slug>/", views.ArticleDetail.as_view(), name="detail"),
]
