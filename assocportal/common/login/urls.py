from django.urls import path

from . import password_views, second_factor_views, sessions_views, views

urlpatterns = [
    path("dang-nhap/", views.LoginPage.as_view(), name="login"),
    path("dang-xuat/", views.log_out, name="logout"),
    path("dang-nhap/tai-khoan/", views.show_account, name="account"),
    path("dang-nhap/ma-xac-nhan/", second_factor_views.CodePage.as_view(), name="second_factor_code"),
    path("dang-nhap/hai-lop/", second_factor_views.SecondFactorPage.as_view(), name="second_factor"),
    path("dang-nhap/hai-lop/ma-qr.svg", second_factor_views.show_key_as_qr, name="second_factor_qr"),
    path(
        "dang-nhap/hai-lop/ma-khoi-phuc/",
        second_factor_views.RecoveryCodesPage.as_view(),
        name="recovery_codes",
    ),
    path("dang-nhap/hai-lop/tat/", second_factor_views.RemovalPage.as_view(), name="second_factor_removal"),
    path("dang-nhap/phien/", sessions_views.show_sessions, name="login_sessions"),
    path("dang-nhap/phien/ket-thuc/", sessions_views.end_session, name="end_session"),
    path("dang-nhap/doi-mat-khau/", password_views.OwnPasswordPage.as_view(), name="password_change"),
    path("dang-nhap/quen-mat-khau/", password_views.ForgottenPasswordPage.as_view(), name="password_reset"),
    path("dang-nhap/quen-mat-khau/da-gui/", password_views.show_sent, name="password_reset_done"),
    path(
        "dang-nhap/dat-lai/<uidb64>/<token>/",
        password_views.ResetPage.as_view(),
        name="password_reset_confirm",
    ),
    path("dang-nhap/loi-moi/<uidb64>/<token>/", password_views.InvitationPage.as_view(), name="invitation"),
    path("dang-nhap/mat-khau-moi/", password_views.show_complete, name="password_reset_complete"),
]
