from django.template import Context, Template

SOURCE = """
{% load layout %}{% captured as side %} {{ text }} {% endcaptured %}
{% if side %}<aside>{{ side }}</aside>{% endif %}
"""


def render(text):
    return Template(SOURCE).render(Context({"text": text})).strip()


def test_captured_block_is_placed_where_the_template_wants_it():
    assert render("Thông báo") == "<aside>Thông báo</aside>"


def test_captured_block_without_content_makes_no_box():
    assert render("") == ""


def test_captured_block_is_escaped_once():
    assert render("<b>A & B") == "<aside>&lt;b&gt;A &amp; B</aside>"
