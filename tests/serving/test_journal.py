from assocportal.serving import journal


def test_long_log_is_set_aside_while_it_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "LARGEST_LOG", 5)
    with (tmp_path / "web.log").open("a") as log:
        log.write("dòng cũ\n")
        log.flush()

        journal.trim_logs(tmp_path)
        log.write("dòng mới\n")

    assert (tmp_path / "web.log.1").read_text() == "dòng cũ\n"
    assert (tmp_path / "web.log").read_text() == "dòng mới\n"


def test_short_log_is_left_alone(tmp_path):
    (tmp_path / "web.log").write_text("một dòng\n")

    journal.trim_logs(tmp_path)

    assert [file.name for file in tmp_path.iterdir()] == ["web.log"]
