"""With which of our bodies a visitor's data may be shared, in everything that goes to one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db.agenda import agenda_sheets
from db.door import check_ins
from db.erasure import erasing
from db.errors import Refusal, Refused
from db.lists_out import export_calendar, exports, given_away, papers_out
from db.lists_out.exports import Wanted
from db.meeting import follow_ups, meeting_saving, notes
from db.ours import bodies
from db.past import history
from db.privacy import consents, notices, person_files, privacy_figures, sharing
from db.reports import event_reports
from db.rows import Party, PartyKind, Role, Side
from db.visitor import visitor_merges, visitors
from tests.looked_up import sharing_of

NINE = datetime(2025, 4, 23, 13, tzinfo=UTC)
TOLD = {"notice_version": "1", "language": "it", "how": "orally"}


@pytest.fixture
def ours(db, by):
    """Two bodies of ours, by name."""
    return {name: bodies.save_body(db, by, name=name).uuid for name in ("ANFIA", "Ceip")}


@pytest.fixture
def ada(db, by):
    return visitors.register(db, by, given_name="Ada", family_name="Esempio", company="Ditta")


@pytest.fixture
def say(db, by, ours, ada):
    """Answers of Ada to sharing: for all, and for single bodies by name."""

    def said(everyone: bool | None = None, who=ada, **single: bool) -> None:
        answers = {} if everyone is None else {"sharing": everyone}
        told = {ours[name]: answer for name, answer in single.items()}
        consents.record(db, by, who.uuid, answers, bodies=told, **TOLD)

    return said


def may(db, ours, who) -> dict[str, bool | None]:
    said = sharing_of(db, who.uuid)
    return {name: said.with_body(uuid) for name, uuid in ours.items()}


class TestTheRule:
    def test_who_was_not_asked_gave_no_answer_for_any_body(self, db, ours, ada):
        assert may(db, ours, ada) == {"ANFIA": None, "Ceip": None}

    def test_a_yes_for_all_is_one_for_each(self, db, ours, ada, say):
        say(True)
        assert may(db, ours, ada) == {"ANFIA": True, "Ceip": True}

    def test_a_no_for_one_leaves_the_others(self, db, ours, ada, say):
        say(True)
        say(ANFIA=False)
        assert may(db, ours, ada) == {"ANFIA": False, "Ceip": True}

    def test_only_with_one_is_a_no_for_all_and_a_yes_for_it(self, db, ours, ada, say):
        say(False, ANFIA=True)
        assert may(db, ours, ada) == {"ANFIA": True, "Ceip": False}

    @pytest.mark.parametrize("answer", [True, False])
    def test_a_later_answer_for_all_is_one_for_each(self, db, ours, ada, say, answer):
        say(not answer)
        say(ANFIA=not answer)
        say(answer)
        assert may(db, ours, ada) == {"ANFIA": answer, "Ceip": answer}

    def test_who_said_yes_to_one_was_not_asked_about_the_other(self, db, ours, ada, say):
        say(ANFIA=True)
        assert may(db, ours, ada) == {"ANFIA": True, "Ceip": None}
        assert sharing.answers(db, ours["Ceip"]) == {}

    def test_what_any_body_may_get_needs_a_yes_for_each(self, db, ours, ada, say):
        say(False, ANFIA=True)
        assert sharing.agreed(db) == set()
        say(Ceip=True)
        assert sharing.agreed(db) == {ada.uuid}

    def test_a_yes_for_all_is_none_for_a_body_that_came_later(self, db, by, ours, ada, say):
        say(True)
        ours["MESAP"] = bodies.save_body(db, by, name="MESAP").uuid
        assert may(db, ours, ada) == {"ANFIA": True, "Ceip": True, "MESAP": None}
        assert sharing.agreed(db, ours["MESAP"]) == sharing.agreed(db) == set()
        say(MESAP=True)
        assert sharing.agreed(db, ours["MESAP"]) == sharing.agreed(db) == {ada.uuid}

    def test_a_no_for_all_is_one_for_whoever_comes_later_too(self, db, by, ours, ada, say):
        say(False)
        later = bodies.save_body(db, by, name="MESAP").uuid
        assert sharing_of(db, ada.uuid).with_body(later) is False

    def test_who_read_the_notice_before_a_body_came_was_not_asked_about_it(self, db, by, ours, ada):
        notices.fill(db, by)
        shown = notices.notice(db, "en")
        later = bodies.save_body(db, by, name="MESAP").uuid
        consents.record(db, by, ada.uuid, {"sharing": True}, named=shown.named, **TOLD)
        said = sharing_of(db, ada.uuid)
        assert said.with_body(ours["Ceip"])
        assert said.with_body(later) is None

    def test_of_two_cards_made_one_the_latest_answer_counts(self, db, by, ours, ada, say):
        double = visitors.register(db, by, given_name="Ada", family_name="Exempio")
        say(True)
        say(who=double, ANFIA=False)
        visitor_merges.merge(db, by, ada.uuid, double.uuid)
        assert may(db, ours, ada) == {"ANFIA": False, "Ceip": True}
        assert sharing.agreed(db, ours["ANFIA"]) == set()
        assert sharing.agreed(db, ours["Ceip"]) == {ada.uuid}

    def test_a_body_that_there_is_none_of_is_refused(self, db, by, ada):
        with pytest.raises(Refused) as refused:
            consents.record(db, by, ada.uuid, {}, bodies={"none": True}, **TOLD)
        assert (refused.value.refusal, consents.of(db, ada.uuid)) == (Refusal.NOT_FOUND, [])


class TestUndo:
    def test_it_brings_back_what_was_said_before(self, db, by, ours, ada, say):
        say(True)
        say(False, ANFIA=True)
        history.undo(db, by, reason="asked the wrong visitor")
        assert may(db, ours, ada) == {"ANFIA": True, "Ceip": True}

    @pytest.mark.parametrize(("first", "later"), [({}, {"ANFIA": False}), ({"ANFIA": True}, {})])
    def test_an_answer_stays_while_a_later_one_for_that_body_does(self, db, by, say, first, later):
        say(None if first else True, **first)
        change = history.changes(db)[0].uuid
        say(None if later else False, **later)
        with pytest.raises(Refused) as refused:
            history.undo(db, by, change)
        assert refused.value.refusal is Refusal.CHANGED_SINCE

    def test_an_answer_for_another_body_is_not_in_its_way(self, db, by, ours, ada, say):
        say(ANFIA=True)
        change = history.changes(db)[0].uuid
        say(Ceip=True)
        history.undo(db, by, change)
        assert may(db, ours, ada) == {"ANFIA": None, "Ceip": True}


@pytest.fixture
def met(db, by, ours, ada):
    """Both bodies met Ada, and promised her something."""
    for name, uuid in ours.items():
        seat = Party(Side.OURS, PartyKind.BODY, uuid, name)
        made = meeting_saving.save(
            db, by, with_name=ada.name, starts=NINE, visitor=ada.uuid, parties=(seat,)
        )
        notes.log(db, by, made.uuid, text="quote", outcome="quote", shared=True)
        follow_ups.save(db, by, text="send it", meeting=made.uuid, visitor=ada.uuid, shared=True)


WAYS = {
    **{
        kind: lambda db, body, kind=kind: str(exports.listing(db, Wanted(kind, body=body)).rows)
        for kind in exports.KINDS
    },
    "calendar": lambda db, body: str(
        export_calendar.calendar(db, Wanted("meetings", body=body))[1].lines
    ),
    "agenda": lambda db, body: str(papers_out.told(db, agenda_sheets.Wanted(body=body)).lines),
    "sheet": lambda db, body: str(event_reports.body_report(db, body).contacts),
}
"""Everything that goes to one body, as text."""


class TestTheWaysOut:
    @pytest.mark.parametrize("way", WAYS)
    def test_a_body_is_told_who_agreed_for_it_and_no_other_body_is(
        self, db, by, ours, ada, say, met, way
    ):
        check_ins.check_in(db, by, ada.code)
        say(False, ANFIA=True)
        names = {name: "Esempio" in WAYS[way](db, uuid) for name, uuid in ours.items()}
        assert names == {"ANFIA": True, "Ceip": False}
        say(True)
        say(ANFIA=False)
        names = {name: "Esempio" in WAYS[way](db, uuid) for name, uuid in ours.items()}
        assert names == {"ANFIA": False, "Ceip": True}

    def test_who_is_left_out_is_counted_for_that_body(self, db, ours, say, met):
        say(ANFIA=True)
        say(ANFIA=False)
        counted = {
            name: (
                exports.listing(db, Wanted("visitors", body=uuid)).left_out,
                exports.listing(db, Wanted("meetings", body=uuid)).left_out,
                papers_out.told(db, agenda_sheets.Wanted(body=uuid)).withheld,
                event_reports.body_report(db, uuid).withheld,
            )
            for name, uuid in ours.items()
        }
        assert counted == {
            "ANFIA": ({"no": 1}, {"not_shared": 1}, 1, 1),
            "Ceip": ({"not_asked": 1}, {"not_shared": 1}, 1, 1),
        }

    def test_what_any_body_may_get_names_nobody_who_refused_one(self, db, ours, ada, say, met):
        say(False, ANFIA=True)
        listing = exports.listing(db, Wanted("visitors", "sharing"))
        assert (listing.rows, listing.left_out) == ((), {"no": 1})
        assert event_reports.event_report(db).named == set()
        pages = papers_out.told(db, agenda_sheets.Wanted(), "body")
        assert (pages.withheld, "Esempio" in str(pages.lines)) == (1, False)
        say(Ceip=True)
        assert event_reports.event_report(db).named == {ada.uuid}

    def test_a_delegate_of_two_bodies_is_told_what_both_may_have(self, db, by, ours, ada, say):
        roles = [Role(name, "Head", "Responsabile") for name in ours]
        livia = bodies.save_delegate(db, by, name="Livia Prova", roles=roles)
        seat = Party(Side.OURS, PartyKind.DELEGATE, livia.uuid, livia.name)
        meeting_saving.save(
            db, by, with_name=ada.name, starts=NINE, visitor=ada.uuid, parties=(seat,)
        )
        say(False, ANFIA=True)
        wanted = agenda_sheets.Wanted(delegate=livia.uuid)
        assert papers_out.told(db, wanted).withheld == 1
        say(True)
        assert papers_out.told(db, wanted).withheld == 0

    def test_the_list_of_ours_says_with_whom(self, db, by, ours, ada, say):
        def column() -> str:
            return exports.listing(db, Wanted("visitors", columns=("sharing",))).rows[0][0]

        said = [column()]
        for answers in ({"everyone": True}, {"ANFIA": False}, {"Ceip": False}):
            say(**answers)
            said.append(column())
        assert said == ["", "yes", "only: Ceip", "no"]


class TestWhoHasTheData:
    @pytest.fixture
    def lists(self, db, by, ours, say, met):
        """A list of ours, one for whom it may concern, and one for each body."""
        say(True)
        for name, *wanted in (
            ("all.xlsx", "visitors", "", ""),
            ("any.csv", "visitors", "sharing", ""),
            *((f"{body}.csv", "visitors", "", uuid) for body, uuid in ours.items()),
        ):
            exports.record(db, by, exports.listing(db, Wanted(*wanted)), name)

    def had(self, db, ada):
        told = given_away.still_had(db, ada.uuid).get("sharing", ())
        return [one.export.name for one in told]

    def test_a_no_for_one_body_names_no_list_of_another(self, db, ada, lists, say):
        say(ANFIA=False)
        assert self.had(db, ada) == ["any.csv", "ANFIA.csv"]
        say(ANFIA=True)
        assert self.had(db, ada) == []

    def test_only_with_one_names_the_lists_of_the_others(self, db, ada, lists, say):
        say(False, ANFIA=True)
        assert self.had(db, ada) == ["any.csv", "Ceip.csv"]

    def test_a_no_for_all_names_every_list_and_ours(self, db, ada, lists, say):
        say(False)
        assert self.had(db, ada) == ["all.xlsx", "any.csv", "ANFIA.csv", "Ceip.csv"]


class TestTheRecord:
    def test_their_file_says_for_which_body_an_answer_was(self, db, ada, say):
        say(False, ANFIA=True)
        told = person_files.person_file(db, ada.uuid)["consents"]
        assert [(one["purpose"], one["body"], one["answer"]) for one in told] == [
            ("sharing", "", False),
            ("sharing", "ANFIA", True),
        ]

    def test_the_officer_sees_figures_for_each_body(self, db, by, ours, ada, say):
        other = visitors.register(db, by, given_name="Zeno")
        say(True)
        say(False, ANFIA=True)
        say(who=other, Ceip=False)
        told = privacy_figures.figures(db, NINE).answers
        assert {
            one.body: (one.yes, one.no, one.taken_back, one.not_asked)
            for one in told
            if one.purpose == "sharing"
        } == {"": (1, 1, 0, 0), "ANFIA": (1, 0, 0, 1), "Ceip": (0, 2, 1, 0)}

    def test_an_erasure_takes_nothing_from_the_figures(self, db, by, ours, ada, say):
        say(False, ANFIA=True)
        before = privacy_figures.figures(db, NINE).answers
        erasing.erase(db, replace(by, reason="asked"), ada.uuid)
        assert privacy_figures.figures(db, NINE).answers == before
        assert sharing.agreed(db, ours["ANFIA"]) == {ada.uuid}
