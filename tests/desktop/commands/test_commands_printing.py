"""Printing by command: what the printer says decides, and what waits can be looked after."""

from __future__ import annotations

import json

import pytest

from db import event_file
from db.badges import badge_jobs, job_orders
from db.lists_in import presets
from db.past import history
from db.past.changes import By
from db.visitor import visitors
from desktop import settings
from desktop.badge import printers
from desktop.badge.printers import folder
from desktop.badge.printers.base import Trouble
from desktop.commands.paper_way import paper_way
from desktop.commands.run import run
from desktop.printing import alone
from tests.desktop.printing.fake_printer import FakePrinter

BY = By("Tom", "station")


@pytest.fixture
def printer(monkeypatch):
    made = FakePrinter()
    monkeypatch.setattr(
        printers, "backend_for", lambda name, path: made if name else folder.PdfFolder(path)
    )
    monkeypatch.setattr(alone, "ROUND", 0.0)
    # Long enough for the slowest disk: who waits for the end of a wait makes it short.
    monkeypatch.setattr(alone, "PATIENCE", 60.0)
    monkeypatch.setattr(alone, "SETTLING", 60.0)
    return made


@pytest.fixture
def people():
    return {}


@pytest.fixture
def path(tmp_path, frozen, people, printer, language):
    made = tmp_path / "fair.desk"
    with presets.make(made, "vtm-michigan-2025", BY) as opened:
        for given in ("Ada", "Grace"):
            people[given] = visitors.register(opened.db, BY, given_name=given)
    return made


@pytest.fixture
def do(path, capsys):
    def command(name, *args, status=0):
        capsys.readouterr()
        assert run([name, str(path), *args, "--json"]) == status
        said = capsys.readouterr()
        return json.loads(said.out), said.err

    return command


@pytest.fixture
def print_ada(do, people):
    def command(*args, status=0):
        return do("print", "--code", people["Ada"].code, "--printer", "Zebra", *args, status=status)

    return command


def kept(path):
    with event_file.open_file(path) as opened:
        return badge_jobs.of_day(opened.db)


class TestPrint:
    def test_it_waits_for_the_printers_word(self, print_ada, printer, people, path):
        answer, _ = print_ada("--stock", "zebra-4x3")
        (job,) = answer["jobs"]
        assert (job["printer"], job["state"], job["trouble"]) == ("Zebra", "done", None)
        assert (job["stock"], job["ref"]) == ("zebra-4x3", "1")
        assert printer.codes == [people["Ada"].code]
        (made,) = kept(path)
        assert (made.uuid, made.state) == (job["id"], "done")

    def test_labels_are_a_job_each_and_a_sheet_is_one(self, do, printer, people):
        codes = [word for who in people.values() for word in ("--code", who.code)]
        do("print", *codes, "--printer", "Zebra", "--stock", "a6")
        do("print", *codes, "--printer", "Zebra", "--stock", "avery-l4785")
        assert [len(paper) for paper in printer.papers] == [1, 1, 2]

    def test_a_slow_printer_that_has_it_is_enough(self, print_ada, printer, monkeypatch):
        monkeypatch.setattr(alone, "SETTLING", 0.0)
        printer.hurries = False
        answer, _ = print_ada()
        assert answer["jobs"][0]["state"] == "submitted"

    def test_paper_out_is_said_with_status_3_and_the_job_waits(self, print_ada, printer, path):
        printer.ails = Trouble.PAPER_OUT
        answer, said = print_ada(status=3)
        assert (answer["error"], answer["subject"]) == ("paper_out", "Zebra")
        assert answer["jobs"][0]["state"] == "attention"
        assert "Zebra is out of paper or labels. Put some in" in said
        assert [job.state for job in kept(path)] == ["attention"]

    def test_a_mistyped_printer_touches_nothing(self, print_ada, printer, path):
        printer.ails = Trouble.PAPER_OUT
        print_ada(status=3)
        before = kept(path)
        printer.unknown = True
        answer, said = print_ada(status=3)
        assert (answer["error"], answer["subject"]) == ("no_such_printer", "Zebra")
        assert "Zebra" in said
        assert kept(path) == before

    @pytest.mark.parametrize("trouble", [Trouble.REJECTING, Trouble.PAUSED])
    def test_what_no_printer_took_failed_and_comes_out_never(
        self, print_ada, printer, path, trouble
    ):
        printer.refuses = trouble
        answer, said = print_ada(status=3)
        assert answer["error"] == trouble
        assert "Nothing was printed." in said or "paused" in said
        (job,) = kept(path)
        assert (job.state, job.trouble) == ("failed", trouble)
        assert printer.submitted == []

    def test_a_reprint_cancels_what_waits_first(self, print_ada, printer, people, path):
        printer.ails = Trouble.PAPER_OUT
        print_ada(status=3)
        printer.ails = None
        answer, _ = print_ada("--reason", "spoilt", "--operator", "Elena")
        (job,) = answer["jobs"]
        assert (job["state"], job["reason"], job["operator"]) == ("done", "spoilt", "Elena")
        assert [one.state for one in kept(path)] == ["done", "cancelled"]
        assert len(printer.codes) == 1

    def test_without_a_printers_name_it_is_a_pdf(self, do, people, path):
        answer, _ = do("print", "--code", people["Ada"].code, "--printer", "")
        (job,) = answer["jobs"]
        assert (job["state"], job["trouble"]) == ("done", "written")
        assert (path.parent / "fair badges" / job["detail"]).read_bytes().startswith(b"%PDF")

    def test_it_needs_somebody(self, path):
        assert run(["print", str(path), "--printer", "Zebra"]) == 2

    def test_an_unknown_layout_is_wrong_usage(self, path, people):
        args = ["print", str(path), "--code", people["Ada"].code, "--printer", "Zebra"]
        assert run([*args, "--layout", "no-such"]) == 2


class TestJobs:
    def test_the_list_asks_the_printers_first(self, print_ada, printer, do):
        printer.ails = Trouble.PAPER_OUT
        print_ada(status=3)
        printer.ails = None
        printer.print_one()
        answer, _ = do("jobs")
        assert [job["state"] for job in answer["jobs"]] == ["done"]

    def test_in_words(self, print_ada, printer, path, capsys):
        printer.ails = Trouble.PAPER_OUT
        print_ada(status=3)
        assert run(["jobs", str(path)]) == 0
        line = capsys.readouterr().out.strip()
        assert line.endswith("Ada  Zebra  Needs a look  Zebra has no paper")

    def test_nothing_to_tell(self, path, capsys):
        assert run(["jobs", str(path)]) == 0
        assert capsys.readouterr().out.startswith("No badge waits")

    def test_cancel_waits_for_the_printers_word(self, print_ada, printer, do):
        printer.ails = Trouble.UNREACHABLE
        answer, _ = print_ada(status=3)
        answer, _ = do("jobs", "cancel", answer["jobs"][0]["id"][-8:])
        assert answer["jobs"][0]["state"] == "cancelled"
        printer.ails = None
        printer.print_one()
        assert printer.codes == []

    def test_a_cancel_that_is_not_confirmed_is_said(self, print_ada, printer, do, monkeypatch):
        printer.ails, printer.holds_fast = Trouble.UNREACHABLE, True
        answer, _ = print_ada(status=3)
        monkeypatch.setattr(alone, "PATIENCE", 0.0)
        answer, said = do("jobs", "cancel", answer["jobs"][0]["id"], status=3)
        assert answer["jobs"][0]["state"] == "cancelling"
        assert said

    def test_retry_makes_a_new_job(self, print_ada, printer, do, path):
        printer.refuses = Trouble.PAUSED
        answer, _ = print_ada(status=3)
        printer.refuses = None
        old = answer["jobs"][0]["id"]
        answer, _ = do("jobs", "retry", old)
        assert (answer["jobs"][0]["state"], answer["jobs"][0]["replaces"]) == ("done", old)

    def test_confirm(self, print_ada, do, path):
        answer, _ = print_ada()
        answer, _ = do("jobs", "confirm", answer["jobs"][0]["id"], "--operator", "Elena")
        assert answer["jobs"][0]["state"] == "confirmed"
        with event_file.open_file(path) as opened:
            assert history.changes(opened.db, limit=1)[0].operator == "Elena"

    def test_an_unknown_job_is_refused_and_none_is_wrong_usage(self, path):
        assert run(["jobs", str(path), "cancel", "ffffffff"]) == 1
        assert run(["jobs", str(path), "cancel"]) == 2


def test_what_a_killed_program_drew_goes_with_the_next_command(do, settings_folder):
    left = settings_folder / "spool" / "4999999" / "badge.pdf"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"Ada Lovelace")
    do("jobs")
    assert not left.parent.exists()


def test_a_stock_that_is_not_known_here_is_refused(do, people, path, capsys):
    here = By("Tom", settings.load().station_id)
    with event_file.open_file(path) as opened:
        badge = [(people["Ada"].uuid, people["Ada"].code)]
        (job,) = job_orders.ask(opened.db, here, badge, printer="Zebra", stock="our-own")
        way = paper_way(opened.db, path)
        way.fresh.add(job.uuid)
        (told,) = way.see_through(opened.db, here, [job.uuid])
    assert (told.state, told.trouble, told.detail) == ("failed", "no_stock", "our-own")
    answer, _ = do("jobs", "retry", job.uuid)
    assert answer["jobs"][0]["state"] == "done"
    settings.change(settings.load(), printers=(settings.PrinterSetup("Zebra", stock="our-own"),))
    ada = people["Ada"].code
    assert run(["print", str(path), "--code", ada, "--printer", "Zebra"]) == 2
    assert "There is no stock 'our-own'. Known: a6, " in capsys.readouterr().err
