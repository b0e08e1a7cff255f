# make run và make test là đủ; make help liệt kê phần còn lại.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
TEST_PROCESSES ?= 2
export PYTHONUTF8 := 1

VENV_PYTHON := .venv/bin/python
PIP := $(VENV_PYTHON) -m pip --disable-pip-version-check --no-input --quiet
# What `make check` looks at is the portal as it stands on a public address.
AS_IN_PRODUCTION := env DEBUG=0 PORTAL_URL=https://lienhiephoi.example PORTAL_DATA_DIR=var/test

# A browser that stops answering is given up, and what it left undone is tried once more; what fails twice has failed.
BROWSER_TESTS := $(VENV_PYTHON) -m pytest -q -rs -m browser tests/browser \
	-o faulthandler_timeout=240 -o faulthandler_exit_on_timeout=true

.PHONY: help run dev test check bench-page bench-search bench-desk bench-register

help: ## liệt kê các lệnh
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile
	@echo "PORT=… và PORTAL_DATA_DIR=… đổi cổng và nơi giữ dữ liệu; các biến khác: .env.example"

run: .venv/installed ## chạy cổng thông tin như khi dùng thật, http://127.0.0.1:8000/
	@DEBUG=0 exec $(VENV_PYTHON) manage.py serve --with-parent

dev: .venv/installed ## chạy để lập trình: tự nạp lại khi mã nguồn đổi, cùng dữ liệu với make run
	@DEBUG=1 PORTAL_URL= exec $(VENV_PYTHON) manage.py dev

test: .venv/installed-dev ## chạy toàn bộ kiểm thử, sau cùng là phần trong trình duyệt thật
	@$(VENV_PYTHON) -m pytest -q -n $(TEST_PROCESSES) -m "not browser"
	@$(BROWSER_TESTS) -n $(TEST_PROCESSES) || [ $$? -eq 5 ] || $(BROWSER_TESTS) --last-failed

check: .venv/installed-dev ## kiểm tra cách trình bày, lỗi viết mã, migration, cấu hình khi dùng thật, chiều phụ thuộc
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m ruff check .
	@find templates -name '*.html' -exec .venv/bin/djade --check --target-version 5.2 {} +
	@$(AS_IN_PRODUCTION) $(VENV_PYTHON) manage.py makemigrations --check --dry-run
	@$(AS_IN_PRODUCTION) $(VENV_PYTHON) manage.py check --deploy --fail-level WARNING
	@$(VENV_PYTHON) -m pytest -q tests/test_architecture.py

bench-page: .venv/installed-dev ## đo trang bài viết (dung lượng, số yêu cầu, độ giật) và điểm Lighthouse; BASE=http://… để đo cổng đang chạy, RUNS=0 để bỏ Lighthouse
	@BASE="$(BASE)" RUNS="$(or $(RUNS),5)" $(VENV_PYTHON) -m tests.benchmarks.page

bench-search: .venv/installed-dev ## đo tìm kiếm với 10.000, 100.000 và 1.000.000 bài; SIZES=10000 để chọn, FOLDER=… để giữ dữ liệu, lần sau khỏi nạp, PLANS=0 để bỏ kế hoạch truy vấn
	@FOLDER="$(FOLDER)" $(VENV_PYTHON) -m tests.benchmarks.search $(SIZES)

bench-desk: .venv/installed-dev ## đo bàn biên tập với 100.000 bài: danh sách, tìm, lọc, mở và lưu bài 20 ảnh, nhật ký, ảnh 24 megapixel, tệp Word 40 trang; ARTICLES=2000 để đo nhanh, ONLY="lists word" để chọn, FOLDER=… để giữ dữ liệu
	@FOLDER="$(FOLDER)" ONLY="$(ONLY)" RUNS="$(or $(RUNS),20)" $(VENV_PYTHON) -m tests.benchmarks.desk $(ARTICLES)

bench-register: .venv/installed-dev ## đo danh bạ, cơ cấu tổ chức, khen thưởng với 30 và 5.000 tổ chức, 50.000 người, 100.000 chức danh; nhập 10.000 người từ Excel; in 500 giấy khen; ONLY="small full import certificates" để chọn, FOLDER=… để giữ dữ liệu
	@FOLDER="$(FOLDER)" ONLY="$(ONLY)" RUNS="$(or $(RUNS),20)" $(VENV_PYTHON) -m tests.benchmarks.register

# Each stamp is renewed when its pins change, so that the second start does not ask pip.

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Cần Python 3.11 trở lên; nếu máy có sẵn bản khác, hãy gọi: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "Không tạo được .venv: máy thiếu mô-đun venv (trên Debian: apt install python3-venv)." >&2; exit 1; }

.venv/installed: requirements.txt | .venv/bin/python
	@echo "Cài thư viện (chỉ lần đầu)…"
	@$(PIP) install -r requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt requirements.txt | .venv/bin/python
	@echo "Cài thư viện để kiểm thử (chỉ lần đầu)…"
	@$(PIP) install -r requirements-dev.txt
	@touch .venv/installed $@
