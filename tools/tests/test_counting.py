import sys
from pathlib import Path

import pytest

from tools import test as testing
from tools.test import Count, Suite

REPORT = '<testsuites><testsuite name="s" tests="5" failures="1" errors="1" skipped="1"/></testsuites>'


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(testing, "REPORTS", tmp_path)
    return tmp_path


def suite(code: str) -> Suite:
    return Suite("some", (sys.executable, "-c", code))


def writing(report: Path, exit_code: int) -> str:
    return (
        f"import pathlib; pathlib.Path({str(report)!r}).write_text({REPORT!r}); raise SystemExit({exit_code})"
    )


def test_it_counts_errors_as_failed_and_skips_as_neither(reports: Path) -> None:
    assert testing.run(suite(writing(reports / "some.xml", 1))) == Count(2, 2, 1)


def test_a_suite_that_leaves_no_report_has_failed() -> None:
    assert testing.run(suite("raise SystemExit(0)")) == Count(0, 1, 0)


def test_a_suite_that_breaks_after_good_tests_has_failed(reports: Path) -> None:
    good = REPORT.replace('failures="1" errors="1" skipped="1"', 'failures="0" errors="0" skipped="0"')
    code = f"import pathlib; pathlib.Path({str(reports / 'some.xml')!r}).write_text({good!r}); raise SystemExit(1)"
    assert testing.run(suite(code)) == Count(5, 1, 0)


def test_an_old_report_does_not_count(reports: Path) -> None:
    (reports / "some.xml").write_text(REPORT)
    assert testing.run(suite("raise SystemExit(2)")) == Count(0, 1, 0)


def test_the_sum_is_the_last_line_and_the_exit_code_is_honest(capsys: pytest.CaptureFixture[str]) -> None:
    assert testing.summary([Count(3, 0, 0), Count(2, 1, 0)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "5 passed, 1 failed"
    assert testing.summary([Count(3, 0, 1)]) == 0
    assert testing.summary([Count(0, 0, 0)]) == 1
