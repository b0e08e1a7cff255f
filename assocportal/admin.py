from django.contrib.admin import AdminSite


class PortalAdminSite(AdminSite):
    site_title = "Bàn biên tập"
    site_header = "Bàn biên tập"
    index_title = "Việc hằng ngày"
