"""What a list of the desk answers to its search box."""

from urllib.parse import urlencode

from django.urls import reverse


def page_of(client, model, query, **more):
    address = reverse(f"admin:{model}_changelist")
    return client.get(f"{address}?{urlencode({'q': query, **more})}")


def found(client, model, query, **more):
    return [str(row) for row in page_of(client, model, query, **more).context["cl"].result_list]
