"""Part of `make bench-register`: 500 Giấy khen as one PDF."""

import sys
import time
from datetime import date

from tests.benchmarks.desk_portal import connection

from django.core.management import call_command  # isort: skip - after the portal is set up
from members.honours.certificates import print_certificates  # isort: skip
from members.models import CertificateTemplate, Honour, HonourDecision, HonourForm  # isort: skip
from tests.benchmarks.desk_report import print_row, print_seconds  # isort: skip

NUMBER, BAR, RUNS = 500, 20, 3
LONG = "đã có nhiều thành tích xuất sắc trong hoạt động tư vấn, phản biện và giám định xã hội"


def make_honours():
    form, _ = HonourForm.objects.get_or_create(name="Giấy khen", defaults={"order": 9})
    decision = HonourDecision.objects.create(
        number="500/QĐ-ĐO", decided_on=date(2022, 1, 10), year_judged=2021
    )
    return Honour.objects.bulk_create(
        Honour(
            decision=decision,
            form=form,
            recipient_kind=Honour.Recipient.INDIVIDUAL,
            recipient_name=f"Nguyễn Thị Hồng Phượng {n}",
            recipient_detail="Phó Chủ tịch Hội Khoa học và Kỹ thuật Chăn nuôi – Thú y",
            merit=LONG,
        )
        for n in range(NUMBER)
    )


def main():
    connection.settings_dict["NAME"] = "bench_register_certificates"
    call_command("migrate", verbosity=0)
    HonourDecision.objects.filter(number="500/QĐ-ĐO").update(number="")
    honours = make_honours()
    template = CertificateTemplate.objects.first() or CertificateTemplate.objects.create(
        name="Giấy khen",
        giver="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
        body="Tặng {tên} {đơn vị}: {thành tích}",
    )
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        pdf = print_certificates(honours, template)
        seconds.append(time.perf_counter() - began)
    assert pdf.startswith(b"%PDF")
    print_row("size of the PDF", f"{len(pdf) / 1_000_000:.1f} MB")
    return print_seconds(f"{NUMBER} Giấy khen as one PDF", seconds, BAR)


if __name__ == "__main__":
    sys.exit(main())
