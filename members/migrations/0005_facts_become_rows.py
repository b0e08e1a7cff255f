"""What an organisation held in columns of its own, the admission and the last count, become rows with their days."""

from django.db import migrations

BATCH = 2000


def write_rows(apps, schema_editor):
    organisation_model = apps.get_model("members", "Organisation")
    event_model = apps.get_model("members", "StatusEvent")
    count_model = apps.get_model("members", "MembershipCount")
    admitted = organisation_model.objects.filter(admitted_on__isnull=False).only(
        "admitted_on", "admission_decision"
    )
    counted = organisation_model.objects.filter(member_count__isnull=False, members_counted_on__isnull=False)
    event_model.objects.bulk_create(
        (
            event_model(
                organisation_id=row.pk,
                kind="ket-nap",
                happened_on=row.admitted_on,
                decision_number=row.admission_decision,
            )
            for row in admitted.iterator()
        ),
        batch_size=BATCH,
    )
    count_model.objects.bulk_create(
        (
            count_model(
                organisation_id=row.pk, members=row.member_count, counted_on=row.members_counted_on
            )
            for row in counted.only("member_count", "members_counted_on").iterator()
        ),
        batch_size=BATCH,
    )


def write_columns(apps, schema_editor):
    """The last of each; what else the rows hold has no column."""
    organisation_model = apps.get_model("members", "Organisation")
    for row in apps.get_model("members", "StatusEvent").objects.filter(kind="ket-nap").order_by("happened_on"):
        organisation_model.objects.filter(pk=row.organisation_id).update(
            admitted_on=row.happened_on, admission_decision=row.decision_number
        )
    for row in apps.get_model("members", "MembershipCount").objects.order_by("counted_on"):
        organisation_model.objects.filter(pk=row.organisation_id).update(
            member_count=row.members, members_counted_on=row.counted_on
        )


class Migration(migrations.Migration):
    dependencies = [("members", "0004_register")]

    operations = [migrations.RunPython(write_rows, write_columns)]
