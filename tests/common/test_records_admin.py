import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from assocportal.common.redirects import Redirect, remember_address
from assocportal.common.schedule import ScheduledRun
from tests.factories import ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def test_old_addresses_are_read_only_and_show_where_they_lead(chief):
    article = ArticleFactory(title="Sơ kết")
    remember_address(article, "/tin-tuc/cu/")

    html = chief.get(reverse("admin:common_redirect_changelist")).content.decode()
    form = chief.get(reverse("admin:common_redirect_change", args=[Redirect.objects.get().pk]))

    assert f'<a href="{article.get_absolute_url()}">' in html
    assert 'name="_save"' not in form.content.decode()


def test_recurring_work_shows_whether_it_went_well(chief):
    ScheduledRun.objects.create(
        name="common.rescue_tasks", started_at=timezone.now(), finished_at=timezone.now(), error="hỏng"
    )

    html = chief.get(reverse("admin:common_scheduledrun_changelist")).content.decode()

    assert '<span class="visually-hidden">không</span>' in html
    assert "Cứu việc nền bị dừng giữa chừng" in html


def test_failed_job_shows_why_in_a_read_only_form(chief):
    job = DBTaskResult.objects.create(
        task_path="news.jobs.count",
        status="FAILED",
        args_kwargs={},
        backend_name="default",
        queue_name="mail",
        worker_ids=["một", "hai"],
        run_after=timezone.now(),
        exception_class_path="ValueError",
        traceback="ValueError: hỏng",
    )

    listed = chief.get(reverse("admin:django_tasks_database_dbtaskresult_changelist")).content.decode()
    form = chief.get(
        reverse("admin:django_tasks_database_dbtaskresult_change", args=[job.pk])
    ).content.decode()

    assert ">lỗi<" in listed
    assert '<td class="field-queue">thư</td>' in listed
    assert '<td class="field-attempts">2</td>' in listed
    assert "<pre>ValueError: hỏng</pre>" in form
    assert 'name="_save"' not in form
