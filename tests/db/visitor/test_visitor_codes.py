"""Whose badge it is: our codes, bound codes, registration ids, and badges that were lost."""

from __future__ import annotations

import pytest

from db import driver
from db.badges import codes, spares
from db.errors import Refusal, Refused
from db.past import undo
from db.visitor import visitor_codes, visitors
from db.visitor.visitor_codes import Found


@pytest.fixture
def spare(db):
    """A genuine code that nobody holds."""
    return codes.make(visitor_codes.event_key(db))


def refusal(call, *args):
    with pytest.raises(Refused) as raised:
        call(*args)
    return raised.value.refusal, raised.value.subject


def forged(code):
    """*code* with its last letter changed."""
    return code[:-1] + next(letter for letter in codes.ALPHABET if letter != code[-1])


class TestResolve:
    def test_our_code_however_it_is_typed(self, db, ada):
        for text in (ada.code, ada.code.lower(), codes.grouped(ada.code), f"  {ada.code}\n"):
            assert visitor_codes.resolve(db, text) == Found(
                ada.uuid, ada.code, revoked=False, holder=ada.uuid
            )

    def test_a_registration_id_whose_marks_a_scanner_spoilt(self, db, ada):
        for text in ("VTM25-10000", "vtm25'10000", "VTM25ß10000".replace("ß", "/")):
            assert visitor_codes.resolve(db, text).visitor == ada.uuid

    @pytest.mark.parametrize("text", ["", "   ", "---", "'", "%", "VTM25-1000_", "*", "\x00"])
    def test_marks_alone_are_nobodys(self, db, ada, text):
        assert visitor_codes.resolve(db, text) is None

    def test_a_text_of_more_than_512_characters_is_nobodys(self, db, by, ada):
        visitor_codes.bind(db, by, ada.uuid, "9" * 512)
        assert visitor_codes.resolve(db, "9" * 512).visitor == ada.uuid
        assert visitor_codes.resolve(db, "9" * 512 + " ") is None

    def test_a_forged_code_is_nobodys(self, db, ada):
        assert visitor_codes.resolve(db, forged(ada.code)) is None

    def test_a_withdrawn_visitors_code_is_nobodys(self, db, by, ada):
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        db.conn.execute("UPDATE visitors SET withdrawn = 1")
        for text in (ada.code, ada.external_id, "HOTEL-1"):
            assert visitor_codes.resolve(db, text) is None


class TestBind:
    def test_one_step_and_the_organisers_badge_works(self, db, by, ada):
        visitor_codes.bind(db, by, ada.uuid, " https://organiser.example/b/4711 ")
        found = visitor_codes.resolve(db, "HTTPS:--ORGANISER.EXAMPLE-B-4711")
        assert found == Found(
            ada.uuid, "https://organiser.example/b/4711", revoked=False, holder=ada.uuid
        )
        assert visitor_codes.resolve(db, ada.code).visitor == ada.uuid

    def test_somebody_elses_code_is_refused(self, db, by, ada, grace):
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        for text in ("hotel1", ada.code, "VTM25.10000"):
            assert refusal(visitor_codes.bind, db, by, grace.uuid, text) == (
                Refusal.CODE_TAKEN,
                ada.uuid,
            )

    def test_twice_is_already_so(self, db, by, ada):
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        assert refusal(visitor_codes.bind, db, by, ada.uuid, "HOTEL 1")[0] is Refusal.ALREADY_SO

    @pytest.mark.parametrize("text", ["", "  ", "--", "x" * 513])
    def test_what_is_no_code_is_refused(self, db, by, ada, text):
        assert refusal(visitor_codes.bind, db, by, ada.uuid, text) == (Refusal.BAD_VALUE, "code")

    def test_nobody_to_bind_to(self, db, by, ada):
        assert refusal(visitor_codes.bind, db, by, "nobody", "HOTEL-1")[0] is Refusal.NOT_FOUND

    def test_a_spare_badge_of_ours_becomes_one_more_valid_code(self, db, by, ada, spare):
        visitor_codes.bind(db, by, ada.uuid, codes.grouped(spare))
        assert visitor_codes.resolve(db, spare) == Found(
            ada.uuid, spare, revoked=False, holder=ada.uuid
        )
        assert [(held.code, held.kind) for held in visitor_codes.of(db, ada.uuid)] == [
            (ada.code, "ours"),
            (spare, "ours"),
        ]

    def test_a_spare_badge_is_bound_by_its_number(self, db, by, ada):
        (made,) = spares.make(db, by, 1, 7)
        visitor_codes.bind(db, by, ada.uuid, "# 7")
        assert visitor_codes.resolve(db, made.code).visitor == ada.uuid
        assert visitor_codes.resolve(db, "#7") is None

    def test_a_forgery_of_ours_is_refused(self, db, by, ada, spare):
        found = refusal(visitor_codes.bind, db, by, ada.uuid, forged(spare))
        assert found == (Refusal.CODE_NOT_GENUINE, forged(spare))

    def test_a_spare_is_assigned_once(self, db, by, ada, grace, spare):
        visitor_codes.assign(db, by, ada.uuid, spare)
        assert refusal(visitor_codes.assign, db, by, grace.uuid, spare) == (
            Refusal.CODE_TAKEN,
            ada.uuid,
        )


class TestLost:
    def test_the_old_code_is_revoked_and_the_new_one_admits(self, db, by, ada, frozen):
        new = visitor_codes.lost(db, by, ada.uuid)
        assert visitor_codes.resolve(db, ada.code) == Found(
            ada.uuid, ada.code, revoked=True, holder=ada.uuid
        )
        assert visitor_codes.resolve(db, new) == Found(
            ada.uuid, new, revoked=False, holder=ada.uuid
        )
        assert visitors.by_uuid(db, ada.uuid).code == new
        revoked = {held.code: held.revoked_at for held in visitor_codes.of(db, ada.uuid)}
        assert revoked == {new: None, ada.code: frozen.at}

    def test_a_spare_of_ours_is_revoked_too_but_no_bound_code(self, db, by, ada, spare):
        visitor_codes.assign(db, by, ada.uuid, spare)
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        visitor_codes.lost(db, by, ada.uuid)
        assert visitor_codes.resolve(db, spare).revoked
        assert not visitor_codes.resolve(db, "HOTEL-1").revoked

    def test_codes_of_the_merged_are_revoked_with_it(self, db, by, ada, grace):
        visitors.merge(db, by, grace.uuid, ada.uuid)
        visitor_codes.lost(db, by, grace.uuid)
        assert visitor_codes.resolve(db, ada.code) == Found(
            grace.uuid, ada.code, revoked=True, holder=ada.uuid
        )
        assert visitor_codes.resolve(db, grace.code).revoked

    def test_a_badge_lost_twice_leaves_one_code_that_admits(self, db, by, ada):
        visitor_codes.lost(db, by, ada.uuid)
        visitor_codes.lost(db, by, ada.uuid)
        held = visitor_codes.of(db, ada.uuid)
        assert [code.revoked_at is None for code in held] == [True, False, False]

    def test_a_code_is_as_old_as_the_loss_that_made_it(self, db, by, ada, frozen):
        created = visitor_codes.of(db, ada.uuid)[0].made_at
        frozen.forward(minutes=5)
        second = visitor_codes.lost(db, by, ada.uuid)
        at_second = frozen.at
        frozen.forward(minutes=5)
        third = visitor_codes.lost(db, by, ada.uuid)
        made = {held.code: held.made_at for held in visitor_codes.of(db, ada.uuid)}
        assert made == {ada.code: created, second: at_second, third: frozen.at}
        frozen.forward(minutes=5)
        undo.take_back(db, by, undo.last_act(db, by))
        assert visitor_codes.of(db, ada.uuid)[0].made_at == at_second

    def test_a_lost_badge_that_turns_up_is_its_owners_alone(self, db, by, ada, grace):
        visitor_codes.lost(db, by, ada.uuid)
        assert refusal(visitor_codes.assign, db, by, grace.uuid, ada.code) == (
            Refusal.CODE_TAKEN,
            ada.uuid,
        )
        visitor_codes.assign(db, by, ada.uuid, ada.code)
        assert not visitor_codes.resolve(db, ada.code).revoked

    def test_old_and_new_code_are_in_the_history(self, db, by, ada):
        new = visitor_codes.lost(db, by, ada.uuid)
        rows = driver.rows(db, "SELECT row, field, old, new FROM history")
        assert rows == [(ada.uuid, "code", ada.code, new)]
