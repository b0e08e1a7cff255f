from django import template

register = template.Library()


@register.simple_tag
def picture_page(cl, number, step):
    """The address of the page before or after this one, narrowed down as this one is."""
    return cl.get_query_string({"p": number + step})
