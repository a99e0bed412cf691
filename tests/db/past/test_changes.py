"""A change is whole or it is not, and says who, when, where and why."""

from __future__ import annotations

import pytest

from db import driver
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.ids import uuid7
from db.past import changes
from db.past.changes import By
from db.searching import search, search_index
from db.visitor import visitors
from db.visitor.visitor_rows import derived


def last(db, columns="kind"):
    return driver.one(db, f"SELECT {columns} FROM changes ORDER BY id DESC LIMIT 1")


class TestTransaction:
    def test_it_says_who_when_where_and_why(self, db, by, frozen):
        with changes.transaction(db, by, "edit", reason="a typing error", subject="whom") as change:
            pass
        assert last(db, "uuid, at, operator, station, kind, reason, subject") == (
            change.uuid,
            "2025-04-23T13:11:00.000Z",
            "Tom",
            "station-of-hall-b",
            "edit",
            "a typing error",
            "whom",
        )

    def test_the_reason_of_who_acts_stands_where_the_act_has_none(self, db):
        because = By("Tom", "here", reason="asked by the head of the delegation")
        with changes.transaction(db, because, "edit"):
            pass
        assert last(db, "reason") == (because.reason,)
        with changes.transaction(db, because, "edit", reason="nearer"):
            pass
        assert last(db, "reason") == ("nearer",)

    def test_an_error_takes_everything_back(self, db, by, ada):
        before = driver.rows(db, "SELECT * FROM changes")

        def fail_half_way():
            with changes.transaction(db, by, "import"):
                visitors.edit(db, by, ada.uuid, city="London")
                visitors.register(db, by, given_name="Byron")
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            fail_half_way()
        assert not db.conn.in_transaction
        assert driver.rows(db, "SELECT * FROM changes") == before
        assert visitors.page(db, filters=visitors.Filters()) == [ada]

    def test_inside_another_it_is_one_change(self, db, by, ada):
        with changes.transaction(db, by, "import") as outer:
            with changes.transaction(db, by, "edit") as inner:
                pass
            visitors.edit(db, by, ada.uuid, city="London")
        assert inner.uuid == outer.uuid
        assert inner.at == outer.at
        assert last(db) == ("import",)
        assert driver.rows(db, "SELECT DISTINCT change FROM history") == [(outer.uuid,)]

    def test_a_refusal_inside_another_takes_back_the_whole(self, db, by, ada):
        def fail_half_way():
            with changes.transaction(db, by, "import"):
                visitors.edit(db, by, ada.uuid, city="London")
                visitors.edit(db, by, "nobody", city="London")

        with pytest.raises(Refused) as raised:
            fail_half_way()
        assert raised.value.refusal is Refusal.NOT_FOUND
        assert visitors.by_uuid(db, ada.uuid).city == ""

    def test_the_subject_can_be_named_later(self, db, by):
        with changes.transaction(db, by, "register") as change:
            changes.set_subject(db, change, "whom")
        assert last(db, "subject") == ("whom",)

    def test_bugs_are_no_faults_of_the_environment(self, db, by):
        with pytest.raises(RuntimeError, match="inside transaction"):
            driver.run(db, "UPDATE visitors SET city = ''")
        with pytest.raises(RuntimeError, match="inside transaction"):
            driver.run_many(db, "UPDATE visitors SET city = ?", [("",)])


class TestFullDisk:
    def test_nothing_is_half_done_and_everything_before_stays(self, db, by, ada, event_file):
        pages = driver.one(db, "PRAGMA page_count")[0]
        db.conn.execute(f"PRAGMA max_page_count={pages}")

        def fill_the_disk():
            for number in range(1_000):
                visitors.register(db, by, given_name=f"Visitor {number}", company="x" * 900)

        with pytest.raises(EnvironmentFault) as raised:
            fill_the_disk()
        assert (raised.value.fault, raised.value.path) == (Fault.DISK_FULL, event_file.path)
        assert not db.conn.in_transaction
        saved = visitors.count(db, visitors.Filters())
        assert saved == driver.one(db, "SELECT count(*) FROM changes WHERE kind = 'register'")[0]

        db.conn.execute("PRAGMA max_page_count=1000000")
        visitors.register(db, by, given_name="After", company="x" * 900)
        assert visitors.count(db, visitors.Filters()) == saved + 1


def test_a_large_write_leaves_nothing_behind_that_makes_searches_slow(db, by):
    asked = []
    db.conn.set_trace_callback(asked.append)
    with changes.transaction(db, by, "import") as change, search_index.appending(db):
        for number in range(400):  # each is a row, and some more in the indexes
            values = {"given_name": f"Guest {number}", "code": str(number)}
            values |= derived(values)
            driver.run(
                db,
                "INSERT INTO visitors(uuid, change, source, created_at, updated_at,"
                f" {', '.join(values)}) VALUES (?, ?, 'list', '', '', {', '.join('?' * len(values))})",
                (uuid7(), change.uuid, *values.values()),
            )
    assert asked[-1] == "PRAGMA writable_schema=RESET"
    assert len(search.visitors(db, "guest 39").visitors) == 11
    ada = visitors.register(db, by, given_name="Ada")
    assert asked[-1] != "PRAGMA writable_schema=RESET"
    assert search.visitors(db, "ada").visitors == [ada]
