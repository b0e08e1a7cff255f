from django import forms
from django.conf import settings

from .navigation import NO_WORDS, NOWHERE, resolve_address

TWO_PLACES = "Hãy chọn trang giới thiệu hoặc ghi địa chỉ, không cả hai."
NO_SUCH_PAGE = (
    "Cổng thông tin không có trang nào ở địa chỉ này. Hãy mở trang cần dẫn đến và chép phần sau tên miền."
)
CHOOSE_PAGE = (
    "Đây là một trang giới thiệu: hãy chọn ở ô “trang giới thiệu”, để mục này tự ẩn khi trang được gỡ."
)
HAS_CHILDREN = "Trình đơn chỉ có hai tầng: mục này đang có mục con, nên phải đứng trên thanh trình đơn."


class MenuItemForm(forms.ModelForm):
    """Says what the constraints refuse beside the field that mends it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if parent := self.fields.get("parent"):
            parent.queryset = parent.queryset.exclude(pk=self.instance.pk)

    def clean_address(self):
        """People copy the whole address from the browser."""
        return self.cleaned_data["address"].removeprefix(settings.PORTAL_URL.geturl())

    def clean(self):
        given = super().clean()
        address, page = given.get("address", ""), given.get("page")
        if error := find_address_error(address, page):
            self.add_error("address", error)
        if address and not given.get("label"):
            self.add_error("label", NO_WORDS)
        if given.get("parent") and self.instance.pk and self.instance.children.exists():
            self.add_error("parent", HAS_CHILDREN)
        return given


def find_address_error(address, page):
    if bool(page) == bool(address):
        return TWO_PLACES if page else NOWHERE
    if page:
        return None
    match = resolve_address(address)
    if match is None:
        return NO_SUCH_PAGE
    return CHOOSE_PAGE if match.view_name == "pages:detail" else None
