"""How the organisation is reached: kept by itself, at once; the office is told."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from assocportal.common.targets import desk_address_of
from assocportal.common.written_once import written_once

from ..models import Contact
from .access import OrganisationPageMixin
from .forms import ContactForm
from .telling import tell_office
from .views import SendingView

MOST = 20
ENOUGH = f"Đã có {MOST} liên hệ. Hãy xóa bớt những số không còn dùng."


class ContactList(OrganisationPageMixin, TemplateView):
    template_name = "workspace/contacts.html"
    title = "Liên hệ"

    def get_context_data(self, **kwargs):
        return super().get_context_data(contacts=self.organisation.contacts.all(), **kwargs)


class ContactPage(SendingView):
    """One contact, a new one where the address names none."""

    template_name = "workspace/contact.html"
    form_class = ContactForm

    @property
    def title(self):
        return "Sửa liên hệ" if "pk" in self.kwargs else "Thêm liên hệ"

    @cached_property
    def contact(self):
        if "pk" in self.kwargs:
            return get_object_or_404(self.organisation.contacts, pk=self.kwargs["pk"])
        return Contact(organisation=self.organisation)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.contact}

    def form_valid(self, form):
        if self.contact.pk is None and self.organisation.contacts.count() >= MOST:
            form.add_error(None, ENOUGH)
            return self.form_invalid(form)
        super().form_valid(form)
        return redirect("workspace:contacts", self.organisation.pk)

    def send(self, form):
        with written_once():
            contact = form.save()
            tell_contacts(self.organisation, f"Nay là: {say(contact)}", self.request.user)
        messages.success(self.request, "Đã lưu liên hệ.")


class ContactRemoval(OrganisationPageMixin, TemplateView):
    template_name = "workspace/contact_removal.html"
    title = "Xóa liên hệ"

    def get_context_data(self, **kwargs):
        contact = get_object_or_404(self.organisation.contacts, pk=self.kwargs["pk"])
        return super().get_context_data(contact=contact, **kwargs)

    def post(self, request, organisation, pk):
        contact = get_object_or_404(self.organisation.contacts, pk=pk)
        with written_once():
            tell_contacts(self.organisation, f"Đã xóa: {say(contact)}", request.user)
            contact.delete()
        messages.success(request, "Đã xóa liên hệ.")
        return redirect("workspace:contacts", self.organisation.pk)


def say(contact):
    seen = "mọi người xem được" if contact.is_public else "chỉ văn phòng xem"
    person = f" ({contact.person})" if contact.person else ""
    return f"{contact.get_kind_display()} {contact.value}{person}, {seen}."


def tell_contacts(organisation, line, by):
    tell_office(organisation, "Hội vừa sửa liên hệ", [line], desk_address_of(organisation), by)
