"""What happened, as it is told."""

from __future__ import annotations

from datetime import date

from db.door import check_ins, sessions
from db.past import history
from db.privacy import consents
from db.visitor import visitor_codes, visitors
from tests.db.past.stand import newest


class TestTelling:
    def test_the_newest_first_with_the_name_of_today(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        told = history.changes(db, limit=2)
        assert [(one.kind, one.about, one.operator) for one in told] == [
            ("edit", "Ada King", "Tom"),
            ("register", "Ada King", "Tom"),
        ]

    def test_of_one_day_at_the_fair(self, db, by, ada, frozen):
        frozen.forward(hours=15)  # 00:11 at Pontiac
        visitors.edit(db, by, ada.uuid, family_name="King")
        kinds = {
            day: [one.kind for one in history.changes(db, day=date(2025, 4, day))]
            for day in (23, 24)
        }
        assert kinds == {23: ["register", "new"], 24: ["edit"]}
        assert history.count(db, day=date(2025, 4, 24)) == 1
        assert history.count(db) == 3

    def test_pages_follow_each_other(self, db, by, ada, grace):
        told = [history.changes(db, limit=1, offset=at)[0].subject for at in (0, 1)]
        assert told == [grace.uuid, ada.uuid]

    def test_old_and_new_values(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King", city="London")
        fields = history.fields(db, newest(db).uuid)
        assert {(one.field, one.old, one.new) for one in fields} == {
            ("family_name", "Lovelace", "King"),
            ("city", "", "London"),
        }

    def test_everything_about_one_visitor(self, db, by, ada, grace):
        check_ins.check_in(db, by, ada.code)
        consents.record(
            db, by, ada.uuid, {"contact": True}, notice_version="1", language="en", how="orally"
        )
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        visitors.merge(db, by, grace.uuid, ada.uuid)
        told = [one.kind for one in history.of(db, ada.uuid)]
        assert told == ["merge", "bind_code", "consent", "check_in", "register"]
        assert [one.kind for one in history.of(db, grace.uuid)] == [
            "merge",
            "bind_code",
            "consent",
            "check_in",
            "register",
            "register",
        ]

    def test_a_change_by_the_beginning_of_its_uuid(self, db, by, ada):
        made = newest(db)
        assert history.change(db, made.uuid) == made
        assert history.change(db, made.uuid[:-2].upper()) == made
        assert history.change(db, made.uuid[:4]) is None
        assert history.change(db, "") is None
        assert history.by_uuid(db, made.uuid[:-2]) is None

    def test_about_a_row_of_settings(self, db, by):
        session = sessions.save(db, by, code="talk", title="The talk")
        assert newest(db).about == "The talk"
        assert newest(db).subject == session.uuid
