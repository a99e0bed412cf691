"""Looking a visitor up, registering, correcting, blocking, cancelling and merging."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db import driver
from db.door import check_ins
from db.errors import Refusal, Refused
from db.rows import Source
from db.visitor import visitor_codes, visitors
from db.visitor.visitors import Filters


def refusal(call, *args, **kwargs):
    """What *call* was refused for, and what stood in the way."""
    with pytest.raises(Refused) as raised:
        call(*args, **kwargs)
    return raised.value.refusal, raised.value.subject


def changes_made(db):
    return driver.one(db, "SELECT count(*) FROM changes")[0]


class TestRegister:
    def test_a_first_name_is_enough(self, db, by):
        visitor = visitors.register(db, by, given_name="O")
        assert (visitor.name, visitor.company, visitor.source) == ("O", "", Source.WALK_IN)
        assert visitor.incomplete

    def test_a_company_makes_the_card_complete(self, db, by):
        assert not visitors.register(db, by, given_name="O", company="Dana").incomplete

    @pytest.mark.parametrize("blank", ["", "  ", "\t\n", "\u200b", "\u202e", "\x00"])
    def test_a_name_nobody_can_see_is_no_name(self, db, by, blank):
        before = changes_made(db)
        assert refusal(visitors.register, db, by, given_name=blank)[0] is Refusal.NAME_NEEDED
        assert changes_made(db) == before

    def test_stray_blanks_and_controls_are_tidied(self, db, by):
        visitor = visitors.register(
            db,
            by,
            given_name=" Ada\r\n\x07 ",
            family_name="King\u00a0 of\tLovelace",
            company="\u202eACME",
        )
        assert (visitor.name, visitor.company) == ("Ada King of Lovelace", "ACME")

    def test_each_visitor_has_a_genuine_code_of_their_own(self, db, by, ada, grace):
        from db.badges import codes

        key = visitor_codes.event_key(db)
        assert ada.code != grace.code
        assert codes.is_genuine(key, ada.code)
        assert codes.is_genuine(key, grace.code)

    def test_a_code_that_is_taken_is_not_given_again(self, db, by, ada, monkeypatch):
        from db.badges import codes

        spare = codes.make(visitor_codes.event_key(db))
        given = iter([ada.code, ada.code, spare])
        monkeypatch.setattr(codes, "make", lambda key: next(given))
        assert visitors.register(db, by, given_name="Grace").code == spare

    def test_a_blank_badge_type_is_the_first_one(self, ada, grace):
        assert (ada.badge_type, grace.badge_type) == ("visitor", "buyer")

    def test_an_unknown_badge_type_is_refused(self, db, by):
        found = refusal(visitors.register, db, by, given_name="Ada", badge_type="emperor")
        assert found == (Refusal.UNKNOWN_BADGE_TYPE, "emperor")

    def test_an_unknown_field_is_refused(self, db, by):
        found = refusal(visitors.register, db, by, given_name="Ada", shoe_size="38")
        assert found == (Refusal.UNKNOWN_FIELD, "shoe_size")

    def test_a_text_without_end_is_refused(self, db, by):
        found = refusal(visitors.register, db, by, given_name="Ada", company="x" * 1_001)
        assert found == (Refusal.BAD_VALUE, "company")

    def test_a_walk_in_can_be_checked_in_at_once(self, db, by, frozen):
        visitor = visitors.register(db, by, given_name="Ada", check_in=True)
        assert visitor.checked_in_at == frozen.at
        made = driver.rows(
            db, "SELECT DISTINCT change FROM check_ins UNION SELECT change FROM visitors"
        )
        assert len(made) == 1

    def test_the_change_names_who_where_and_whom(self, db, by, ada):
        row = driver.one(
            db, "SELECT operator, station, kind, subject FROM changes ORDER BY id DESC LIMIT 1"
        )
        assert row == ("Tom", "station-of-hall-b", "register", ada.uuid)

    def test_phone_country_and_email_are_written_one_way(self, db, by):
        visitor = visitors.register(
            db,
            by,
            given_name="Ada",
            country="Italia",
            phone="011 432 1111",
            email=" Ada@Engines.Example ",
        )
        assert (visitor.country, visitor.phone) == ("IT", "+390114321111")
        assert visitor.email == "Ada@engines.example"

    def test_a_phone_that_cannot_be_understood_stays_as_it_is(self, db, by):
        assert visitors.register(db, by, given_name="Ada", phone="ask Tom").phone == "ask Tom"


class TestEdit:
    def test_only_what_differs_is_written(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, given_name="Ada", family_name="King")
        fields = driver.rows(db, "SELECT field, old, new FROM history")
        assert fields == [("family_name", "Lovelace", "King")]

    def test_nothing_to_change_is_no_change(self, db, by, ada):
        before = changes_made(db)
        assert visitors.edit(db, by, ada.uuid, given_name=" Ada ") == ada
        assert changes_made(db) == before

    def test_an_unknown_field_is_refused(self, db, by, ada):
        found = refusal(visitors.edit, db, by, ada.uuid, code="VBCDFGHJKLNPRSTV")
        assert found == (Refusal.UNKNOWN_FIELD, "code")

    def test_a_visitor_keeps_some_name(self, db, by, ada):
        assert visitors.edit(db, by, ada.uuid, given_name="").name == "Lovelace"
        assert refusal(visitors.edit, db, by, ada.uuid, family_name="")[0] is Refusal.NAME_NEEDED

    def test_nobody_is_not_found(self, db, by):
        assert refusal(visitors.edit, db, by, "nobody", city="Torino")[0] is Refusal.NOT_FOUND

    def test_a_completed_card_is_complete(self, db, by):
        visitor = visitors.register(db, by, given_name="Ada")
        assert not visitors.edit(db, by, visitor.uuid, company="Dana").incomplete

    def test_the_new_name_is_what_search_finds(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        assert visitors.count(db, Filters(words="king")) == 1
        assert visitors.count(db, Filters(words="lovelace")) == 0

    def test_another_visitors_registration_id_is_refused(self, db, by, ada, grace):
        found = refusal(visitors.edit, db, by, grace.uuid, external_id="vtm25 10000")
        assert found == (Refusal.CODE_TAKEN, ada.uuid)

    def test_validity_is_two_moments_with_their_zone(self, db, by, ada):
        opens = datetime(2025, 4, 24, 12, tzinfo=UTC)
        assert visitors.edit(db, by, ada.uuid, valid_from=opens).valid_from == opens
        naive = datetime(2025, 4, 24, 12)
        assert refusal(visitors.edit, db, by, ada.uuid, valid_until=naive)[0] is Refusal.BAD_VALUE

    def test_a_mended_name_is_doubtful_no_more(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, given_name="Nicol?")
        with_doubt(db, ada.uuid)
        assert visitors.edit(db, by, ada.uuid, company="Dana").doubtful
        assert not visitors.edit(db, by, ada.uuid, given_name="Nicolò").doubtful


def with_doubt(db, uuid):
    db.conn.execute("UPDATE visitors SET doubtful = 1 WHERE uuid = ?", (uuid,))


class TestStates:
    @pytest.mark.parametrize(
        ("there", "back", "field"),
        [("block", "unblock", "blocked"), ("cancel", "restore", "cancelled")],
    )
    def test_there_and_back_and_not_twice(self, db, by, ada, there, back, field):
        go, come = getattr(visitors, there), getattr(visitors, back)
        assert refusal(come, db, by, ada.uuid) == (Refusal.ALREADY_SO, field)
        assert getattr(go(db, by, ada.uuid, "reported stolen"), field)
        assert refusal(go, db, by, ada.uuid) == (Refusal.ALREADY_SO, field)
        assert not getattr(come(db, by, ada.uuid), field)
        reasons = driver.rows(db, "SELECT kind, reason FROM changes ORDER BY id DESC LIMIT 2")
        assert reasons == [(back, ""), (there, "reported stolen")]


class TestFind:
    def test_by_uuid_code_and_registration_id(self, db, ada, grace):
        for text in (
            ada.uuid,
            ada.uuid.upper(),
            ada.code,
            ada.code.lower(),
            "vtm25'10000",
            " VTM25-10000 ",
        ):
            assert visitors.find(db, text) == ada

    def test_by_the_beginning_of_a_uuid_when_it_is_one_persons(self, db, ada, grace):
        assert visitors.find(db, grace.uuid[:-4]) == grace
        assert visitors.find(db, ada.uuid[:6]) is None

    @pytest.mark.parametrize(
        "text", ["", "nobody", "' OR 1=1 --", "0" * 36, "VBCDFGHJKLNPRSTV", "g" * 600]
    )
    def test_nobody(self, db, ada, text):
        assert visitors.find(db, text) is None


class TestDay:
    def test_an_entry_of_today_shows(self, db, by, ada, frozen):
        check_ins.check_in_visitor(db, by, ada.uuid)
        assert visitors.by_uuid(db, ada.uuid).checked_in_at == frozen.at
        assert not visitors.by_uuid(db, ada.uuid).came_before

    def test_the_day_ends_at_midnight_of_the_fair(self, db, by, ada, frozen):
        check_ins.check_in_visitor(db, by, ada.uuid)
        entered = frozen.at
        frozen.at = datetime(2025, 4, 24, 3, 59, tzinfo=UTC)
        assert visitors.by_uuid(db, ada.uuid).checked_in_at == entered
        frozen.at = datetime(2025, 4, 24, 4, 0, tzinfo=UTC)
        assert visitors.by_uuid(db, ada.uuid).checked_in_at is None
        assert visitors.by_uuid(db, ada.uuid).came_before

    def test_an_entry_that_was_taken_back_does_not_count(self, db, by, ada):
        from db.past import changes

        scan = check_ins.check_in_visitor(db, by, ada.uuid)
        with changes.transaction(db, by, "undo") as change:
            changes.retract(db, change, scan.check_in)
        assert visitors.by_uuid(db, ada.uuid).checked_in_at is None

    def test_a_sessions_door_is_not_the_stands(self, db, by, ada, frozen):
        db.conn.execute(
            "INSERT INTO check_ins(uuid, change, visitor, session, way, at, day, operator, station)"
            " VALUES ('x', 'x', ?, 'talk', 'entry', '2025-04-23T13:00:00.000Z', '2025-04-23', '', '')",
            (ada.uuid,),
        )
        assert visitors.by_uuid(db, ada.uuid).checked_in_at is None


class TestMerge:
    def test_the_keeper_gets_what_it_lacks_and_keeps_what_it_has(self, db, by, ada, grace):
        kept = visitors.merge(db, by, grace.uuid, ada.uuid)
        assert (kept.name, kept.email) == ("Grace Hopper", "ada@engines.example")
        assert visitors.by_uuid(db, ada.uuid).merged_into == grace.uuid

    def test_codes_of_both_lead_to_the_keeper(self, db, by, ada, grace):
        kept = visitors.merge(db, by, grace.uuid, ada.uuid)
        for text in (ada.code, grace.code, ada.uuid, ada.external_id):
            assert visitors.find(db, text) == kept

    def test_entries_of_both_count_for_the_keeper(self, db, by, ada, grace, frozen):
        check_ins.check_in_visitor(db, by, ada.uuid)
        assert visitors.merge(db, by, grace.uuid, ada.uuid).checked_in_at == frozen.at
        assert visitors.count(db, Filters(state="here")) == 1

    def test_who_was_blocked_stays_blocked(self, db, by, ada, grace):
        visitors.block(db, by, ada.uuid)
        assert visitors.merge(db, by, grace.uuid, ada.uuid).blocked

    def test_a_merge_is_made_once(self, db, by, ada, grace, nico):
        visitors.merge(db, by, grace.uuid, ada.uuid)
        assert refusal(visitors.merge, db, by, grace.uuid, ada.uuid) == (
            Refusal.SAME_VISITOR,
            grace.uuid,
        )
        assert refusal(visitors.merge, db, by, ada.uuid, grace.uuid)[0] is Refusal.SAME_VISITOR
        assert refusal(visitors.merge, db, by, ada.uuid, ada.uuid)[0] is Refusal.SAME_VISITOR
        assert refusal(visitors.merge, db, by, nico.uuid, ada.uuid) == (
            Refusal.ALREADY_MERGED,
            grace.uuid,
        )

    def test_who_was_merged_before_comes_along(self, db, by, ada, grace, nico):
        visitors.merge(db, by, grace.uuid, ada.uuid)
        visitors.merge(db, by, nico.uuid, grace.uuid)
        assert visitors.living(db, ada.uuid).uuid == nico.uuid
        assert set(visitor_codes.with_merged(db, nico.uuid)) == {nico.uuid, grace.uuid, ada.uuid}

    def test_the_merged_are_not_listed(self, db, by, ada, grace):
        visitors.merge(db, by, grace.uuid, ada.uuid)
        assert visitors.count(db, Filters()) == 1
        assert visitors.count(db, Filters(words="lovelace")) == 0

    def test_pointers_that_go_round_lead_nowhere_and_end(self, db, by, ada, grace):
        db.conn.execute(
            "UPDATE visitors SET merged_into = ? WHERE uuid = ?", (grace.uuid, ada.uuid)
        )
        db.conn.execute(
            "UPDATE visitors SET merged_into = ? WHERE uuid = ?", (ada.uuid, grace.uuid)
        )
        assert visitors.living(db, ada.uuid) is None
        assert visitors.find(db, ada.code) is None
        assert len(visitor_codes.with_merged(db, ada.uuid)) == 2


class TestLists:
    def test_by_family_name_accents_aside(self, db, by, ada, grace, nico):
        visitors.register(db, by, given_name="Åsa", family_name="Éclair")
        names = [visitor.family_name for visitor in visitors.page(db, filters=Filters())]
        assert names == ["Éclair", "Hopper", "Lovelace", "Peña"]

    def test_a_page_starts_where_the_last_one_ended(self, db, ada, grace, nico):
        pages = [visitors.page(db, filters=Filters(), offset=at, limit=2) for at in (0, 2)]
        assert [[visitor.uuid for visitor in page] for page in pages] == [
            [grace.uuid, ada.uuid],
            [nico.uuid],
        ]

    @pytest.mark.parametrize(
        "order", ["name", "company", "country", "badge_type", "created_at", "checked_in_at"]
    )
    def test_every_order_goes_both_ways(self, db, ada, grace, nico, order):
        up = visitors.page(db, filters=Filters(), order=order)
        down = visitors.page(db, filters=Filters(), order=order, descending=True)
        assert up == down[::-1]
        assert len(up) == 3

    def test_filters_narrow_together(self, db, by, ada, grace, nico):
        assert visitors.count(db, Filters(company="analytical engines")) == 2
        assert visitors.count(db, Filters(company="Analytical Engines", words="pen")) == 1
        assert visitors.count(db, Filters(badge_type="buyer")) == 1
        assert visitors.count(db, Filters(badge_type="buyer", words="pen")) == 0

    def test_words_without_letters_find_nobody(self, db, ada):
        assert visitors.count(db, Filters(words="!!")) == 0
        assert visitors.count(db, Filters(words="  ")) == 1

    def test_expected_are_those_not_seen_today(self, db, by, ada, grace, nico):
        check_ins.check_in_visitor(db, by, ada.uuid)
        visitors.cancel(db, by, grace.uuid)
        states = {
            state: visitors.count(db, Filters(state=state)) for state in ("all", "here", "expected")
        }
        assert states == {"all": 3, "here": 1, "expected": 1}

    def test_companies_are_counted_case_aside(self, db, by, ada, nico, grace):
        visitors.register(db, by, given_name="Z", company="ANALYTICAL ENGINES")
        assert visitors.companies(db)[0][1] == 3
        assert visitors.companies(db)[1] == ("Nanoseconds Inc.", 1)


class TestLikely:
    def test_the_same_mail_comes_first(self, db, ada, grace, nico):
        found = visitors.likely(
            db, given_name="Grace", family_name="Hopper", company="", email="ADA@engines.example"
        )
        assert [visitor.uuid for visitor in found] == [ada.uuid, grace.uuid]

    def test_the_same_name_with_an_error(self, db, ada, grace, nico):
        found = visitors.likely(db, given_name="Nicolo", family_name="Penna", company="", email="")
        assert [visitor.uuid for visitor in found] == [nico.uuid]

    def test_half_a_name_is_nobody(self, db, ada):
        assert visitors.likely(db, given_name="Ada", family_name="", company="", email="") == []
