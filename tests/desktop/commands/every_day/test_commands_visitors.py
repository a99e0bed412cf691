"""Commands about visitors: registered, found, corrected, merged, blocked, their codes."""

from __future__ import annotations

import pytest

from db.badges import codes

VISITOR = {
    "id",
    "code",
    "given_name",
    "family_name",
    "company",
    "job_title",
    "email",
    "phone",
    "country",
    "language",
    "badge_type",
    "external_id",
    "interests",
    "source",
    "created_at",
    "updated_at",
    "checked_in_at",
}
"""The keys that the command line's page promises."""


def test_a_visitor_in_json_has_the_promised_keys(shell, ada):
    assert set(ada) == VISITOR
    assert len(ada["code"]) == 16
    assert ada["email"] == "Ada@engines.example"
    assert (ada["source"], ada["badge_type"]) == ("walk_in", "visitor")
    assert ada["checked_in_at"] is None
    assert shell.json("search", "lovelace")["visitors"] == [ada]


def test_a_registration_can_check_in_at_once(shell):
    made = shell.json("register", "--given", "Grace", "--country", "Stati Uniti", "--check-in")
    assert made["checked_in_at"] == "2025-04-23T13:11:00.000Z"
    assert made["country"] == "US"


def test_a_phone_number_is_that_of_the_visitors_country(shell):
    made = shell.json(
        "register", "--given", "Luca", "--country", "Italia", "--phone", "011 4321 111"
    )
    assert made["phone"] == "+390114321111"
    edited = shell.json("edit", made["id"], "phone=347 123 4567")
    assert edited["phone"] == "+393471234567"


def test_whoever_looks_like_somebody_is_registered_and_pointed_out(shell, ada):
    assert shell("register", "--given", "Ada", "--family", "Lovelace") == 0
    assert "Perhaps on the list already" in shell.err
    assert codes.grouped(ada["code"]) in shell.err
    assert "Perhaps" not in shell.out


def test_a_registration_without_a_name_is_wrong_usage_and_with_a_blank_one_refused(shell):
    assert shell("register", "--family", "Lovelace") == 2
    assert shell.json("register", "--given", " ", status=1)["error"] == "name_needed"
    assert shell("search", "lovelace") == 1


def test_a_search_that_finds_nobody_is_status_1(shell, ada):
    assert shell.json("search", "nobody", status=1) == {"visitors": [], "notes": []}
    assert shell("search", "nobody") == 1
    assert (shell.out, shell.err) == ("", "Nobody was found.\n")


def test_words_of_a_search_need_no_quotes_and_a_limit_holds(shell, ada):
    shell.json("register", "--given", "Ada", "--family", "Byron")
    assert len(shell.json("search", "ada", "--limit", "1")["visitors"]) == 1
    assert shell.json("search", "engines", "ada")["visitors"] == [ada]
    assert shell.json("search", ada["code"].lower())["visitors"] == [ada]


def test_edit_corrects_what_it_names_and_nothing_else(shell, ada):
    edited = shell.json("edit", ada["id"], "job_title=Countess=of Lovelace", "country=Regno Unito")
    assert edited["job_title"] == "Countess=of Lovelace"
    assert edited["country"] == "GB"
    kept = VISITOR - {"job_title", "country", "updated_at"}
    assert {key: edited[key] for key in kept} == {key: ada[key] for key in kept}


@pytest.mark.parametrize(
    ("assignment", "error", "status"),
    [
        ("height=170", "unknown_field", 1),
        ("badge_type=king", "unknown_badge_type", 1),
        ("job_title", "usage", 2),
        ("valid_from=tomorrow", "usage", 2),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(shell, ada, assignment, error, status):
    assert shell.json("edit", ada["id"], assignment, status=status)["error"] == error
    assert shell.json("search", "ada")["visitors"] == [ada]


def test_valid_times_are_typed_in_the_events_zone(shell, ada):
    shell("edit", ada["id"], "valid_from=2025-04-24T08:00")
    assert shell.json("check-in", ada["code"], status=1)["outcome"] == "invalid_time"
    shell("edit", ada["id"], "valid_from=")
    assert shell.json("check-in", ada["code"])["outcome"] == "ok"


@pytest.mark.parametrize("handle", ["id", "code", "external_id"])
def test_a_visitor_is_named_by_id_code_or_registration_id(shell, ada, handle):
    assert shell.json("edit", ada[handle], "city=London")["id"] == ada["id"]


def test_who_is_not_there_is_named_in_the_refusal(shell):
    for command in (
        ("edit", "nobody", "city=London"),
        ("status", "nobody", "block"),
        ("codes", "nobody"),
        ("merge", "nobody", "nobody"),
        ("history", "nobody"),
    ):
        assert shell.json(*command, status=1) == {"error": "not_found", "subject": "nobody"}


def test_two_entries_become_one_person(shell, ada):
    other = shell.json(
        "register", "--given", "A.", "--family", "Lovelace", "--phone", "+12481661013"
    )
    kept = shell.json("merge", ada["id"], other["id"])
    assert (kept["id"], kept["phone"]) == (ada["id"], "+12481661013")
    assert shell.json("check-in", other["code"])["visitor"]["id"] == ada["id"]


def test_status_blocks_and_cancels_and_takes_it_back(shell, ada):
    for act, outcome in (
        ("block", "blocked"),
        ("unblock", "ok"),
        ("cancel", "canceled"),
        ("restore", "already_redeemed"),
    ):
        answer = shell.json("status", ada["id"], act)
        assert answer["blocked"] is (act == "block")
        assert answer["cancelled"] is (act == "cancel")
        assert (
            shell.json("check-in", ada["code"], status=int(outcome != "ok"))["outcome"] == outcome
        )
    assert shell.json("status", ada["id"], "unblock", status=1)["error"] == "already_so"


def test_codes_are_bound_and_replaced(shell, ada):
    bound = shell.json("codes", ada["id"], "--bind", "QR-4711")["codes"]
    assert [(one["code"], one["kind"]) for one in bound] == [
        (ada["code"], "ours"),
        ("QR-4711", "bound"),
    ]
    after = shell.json("codes", ada["id"], "--lost")["codes"]
    assert after[0]["code"] != ada["code"]
    assert [one["code"] for one in after if one["revoked_at"]] == [ada["code"]]
    assert shell.json("check-in", ada["code"], status=1)["outcome"] == "revoked"
    assert shell.json("check-in", "qr 4711")["outcome"] == "ok"
    assert shell("codes", ada["id"], "--bind", "X", "--lost") == 2
