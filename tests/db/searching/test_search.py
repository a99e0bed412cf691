"""Finding visitors while someone types."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import driver, event_file
from db.badges import codes
from db.door import check_ins
from db.past import changes
from db.searching import search, search_index
from db.visitor import visitor_codes, visitors
from db.visitor.visitor_rows import rederive


@pytest.fixture
def crowd(db, by, ada, grace, nico):
    """Fifteen people; ``crowd["lukasz"]`` gives the uuid of the one with that given name, folded."""
    people = [ada, grace, nico]
    for first, family, company, email in [
        ("Łukasz", "Żółć", "Fabryka Śrub", ""),
        ("Anna", "Rossi", "Fonderie Bianchi", "anna.rossi@bianchi.example"),
        ("Marco", "Bianchi", "Rossi Automotive", ""),
        ("Johanna", "Grossi", "Rossi Automotive", ""),
        ("O", "Kim", "Seoul Motors", ""),
        ("太郎", "田中", "東京自動車", ""),
        ("민준", "김", "현대", ""),
        ("Jean-Luc", "D'Alembert", "Encyclopédie", ""),
        ("Dirk", "Johnson", "Straße GmbH", ""),
        ("Иван", "Петров", "Лада", ""),
        ("محمد", "العربي", "", ""),
        ("Ludwig", "Schmidt", "", "l.schmidt@engines.example"),
    ]:
        people.append(
            visitors.register(
                db, by, given_name=first, family_name=family, company=company, email=email
            )
        )
    return {person.given_name.split()[0]: person.uuid for person in people}


def names(db, typed):
    return [visitor.name for visitor in search.visitors(db, typed).visitors]


class TestBeginnings:
    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("lov", "Ada Lovelace"),
            ("ADA LOV", "Ada Lovelace"),
            ("lovelace ada", "Ada Lovelace"),
            ("ada engines", "Ada Lovelace"),
            ("nicolo pena", "Nicolò Peña"),
            ("NICOLÒ", "Nicolò Peña"),
            ("lukasz zolc", "Łukasz Żółć"),
            ("strasse", "Dirk Johnson"),
            ("dalemb", "Jean-Luc D'Alembert"),
            ("jean luc", "Jean-Luc D'Alembert"),
            ("o'brien", None),
            ("петров", "Иван Петров"),
            ("العربي", "محمد العربي"),
            ("vtm25-10000", "Ada Lovelace"),
            ("10000", "Ada Lovelace"),
            ("ada@engines.ex", "Ada Lovelace"),
        ],
    )
    def test_accents_case_and_order_do_not_matter(self, db, crowd, typed, name):
        assert names(db, typed)[:1] == ([name] if name else [])

    def test_one_hit_whose_words_begin_as_typed_is_sure(self, db, crowd):
        hits = search.visitors(db, "love")
        assert [visitor.uuid for visitor in hits.visitors] == [crowd["Ada"]]
        assert hits.sure
        assert hits.exact_code is None

    def test_names_come_before_companies(self, db, crowd):
        assert names(db, "rossi") == ["Anna Rossi", "Marco Bianchi", "Johanna Grossi"]

    def test_the_expected_come_before_those_already_here(self, db, by, crowd):
        other = visitors.register(db, by, given_name="Anna", family_name="Zeta")
        check_ins.check_in_visitor(db, by, crowd["Anna"])
        assert names(db, "anna")[:2] == [other.name, "Anna Rossi"]

    def test_the_blocked_come_last(self, db, by, crowd):
        other = visitors.register(db, by, given_name="Anna", family_name="Zeta")
        visitors.block(db, by, crowd["Anna"])
        assert names(db, "anna")[:2] == [other.name, "Anna Rossi"]

    def test_no_more_than_asked_for(self, db, by):
        for number in range(30):
            visitors.register(db, by, given_name="Anna", family_name=f"Number {number}")
        assert len(search.visitors(db, "anna").visitors) == 20
        assert len(search.visitors(db, "anna", limit=5).visitors) == 5

    def test_a_name_of_one_letter_is_found_whole(self, db, crowd):
        assert names(db, "o") == ["O Kim"]
        assert names(db, "o kim") == ["O Kim"]
        assert names(db, "kim o") == ["O Kim"]

    def test_one_letter_after_a_word_begins_a_word(self, db, crowd):
        assert names(db, "anna r")[0] == "Anna Rossi"

    def test_two_letters(self, db, crowd):
        assert set(names(db, "lu")) == {"Ludwig Schmidt", "Łukasz Żółć", "Jean-Luc D'Alembert"}


class TestScriptsWithoutBlanks:
    @pytest.mark.parametrize(
        "typed", ["田中", "太郎", "田", "郎", "田中太郎", "太郎田中", "自動車", "動車"]
    )
    def test_any_part_of_a_japanese_name(self, db, crowd, typed):
        assert names(db, typed) == ["太郎 田中"]

    @pytest.mark.parametrize("typed", ["김민준", "민준", "김", "준", "현대"])
    def test_any_part_of_a_korean_name(self, db, crowd, typed):
        assert names(db, typed) == ["민준 김"]

    def test_letters_in_another_order_are_another_name(self, db, crowd):
        assert names(db, "中田") == []


class TestInsides:
    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("elace", "Ada Lovelace"),
            ("vel", "Ada Lovelace"),
            ("hanna gros", "Johanna Grossi"),
            ("lytical ada", "Ada Lovelace"),
            ("етро", "Иван Петров"),
        ],
    )
    def test_the_middle_of_words(self, db, crowd, typed, name):
        assert name in names(db, typed)
        assert not search.visitors(db, typed).sure

    def test_letters_that_only_occur_apart_are_not_a_word(self, db, by):
        visitors.register(db, by, given_name="Abcdef", family_name="Cdefgh")
        assert names(db, "abcdefgh") == []

    def test_a_short_word_beside_a_part_still_begins_a_word(self, db, crowd):
        assert names(db, "elace ad") == ["Ada Lovelace"]
        assert names(db, "elace da") == []

    def test_inside_hits_are_not_sure_even_beside_one_that_begins(self, db, crowd):
        hits = search.visitors(db, "anna")
        assert [visitor.name for visitor in hits.visitors] == ["Anna Rossi", "Johanna Grossi"]
        assert not hits.sure


class TestErrors:
    @pytest.mark.parametrize(
        "typed",
        [
            "lovelce",
            "lovelacce",
            "lovelaxe",
            "lovelcae",
            "ovelace",
            "olvelace",
            "xovelace",
            "lxovelace",
            "lvoelace",
            "loevlace",
            "lovalac",
            "ada lovelcae",
            "aad lovelace",
            "lovelcae ada",
            "ada lovelaec analytical",
            "adalovelace",
            "lovela ce",
            "ada analyticla",
        ],
    )
    def test_one_error_is_forgiven_but_not_sure(self, db, crowd, typed):
        hits = search.visitors(db, typed)
        assert hits.visitors[0].uuid == crowd["Ada"]
        assert not hits.sure

    def test_the_one_who_begins_as_typed_is_told_from_the_forgiven(self, db, by, crowd):
        acosta = visitors.register(db, by, given_name="Lucia", family_name="Acosta")
        visitors.register(db, by, given_name="Piero", family_name="Agostini")
        hits = search.visitors(db, "acos")
        assert [visitor.family_name for visitor in hits.visitors] == ["Acosta", "Agostini"]
        assert hits.only == acosta
        assert not hits.sure
        visitors.register(db, by, given_name="Anna", family_name="Acostini")
        assert search.visitors(db, "acos").only is None
        assert search.visitors(db, "agos").only.family_name == "Agostini"
        assert search.visitors(db, "axos").only is None

    def test_who_has_it_inside_a_word_is_as_likely(self, db, by, crowd):
        visitors.register(db, by, given_name="Marta", family_name="Hannak")
        assert search.visitors(db, "hanna").only is None

    @pytest.mark.parametrize("typed", ["петорв", "етров", "бетров", "петрав"])
    def test_one_error_in_another_alphabet(self, db, crowd, typed):
        assert names(db, typed)[:1] == ["Иван Петров"]

    @pytest.mark.parametrize("typed", ["lxvxlace", "ada xyz", "zzzz", "lovelaceovelace", "10001"])
    def test_more_is_not(self, db, crowd, typed):
        assert names(db, typed) == []

    def test_no_error_is_looked_for_where_the_name_stands_as_typed(self, db, by, crowd):
        visitors.register(db, by, given_name="Piero", family_name="Russi")
        assert "Piero Russi" not in names(db, "rossi")

    def test_a_word_of_three_letters_is_forgiven_beside_another(self, db, crowd):
        assert names(db, "kin seoul") == ["O Kim"]
        assert names(db, "kin") == []


class TestExact:
    def test_a_code_in_groups_of_four(self, db, ada, grace):
        for typed in (ada.code, codes.grouped(ada.code), codes.grouped(ada.code).lower()):
            assert search.visitors(db, typed) == search.Hits([ada], sure=True, exact_code=ada)

    def test_the_beginning_of_a_code(self, db, ada, grace):
        hits = search.visitors(db, codes.grouped(ada.code)[:12])
        assert hits.visitors == [ada]
        assert hits.exact_code is None

    def test_a_registration_id(self, db, ada, grace):
        assert search.visitors(db, "vtm25 10000").exact_code == ada
        assert search.visitors(db, "vtm25 1000").exact_code is None
        assert search.visitors(db, "vtm25 1000").visitors == [ada]

    def test_a_whole_mail_address(self, db, ada, nico):
        assert search.visitors(db, "ADA@engines.example").exact_code == ada
        assert search.visitors(db, "@engines.example").exact_code is None

    def test_an_address_that_two_people_share_is_nobodys(self, db, by, ada):
        visitors.register(db, by, given_name="Byron", email="ada@engines.example")
        hits = search.visitors(db, "ada@engines.example")
        assert hits.exact_code is None
        assert len(hits.visitors) == 2

    def test_a_bound_code(self, db, by, ada):
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        assert search.visitors(db, "hotel 1").exact_code == ada

    def test_a_revoked_code_is_not_exact(self, db, by, ada):
        visitor_codes.lost(db, by, ada.uuid)
        assert search.visitors(db, ada.code).exact_code is None

    def test_a_code_of_the_merged_leads_to_the_keeper(self, db, by, ada, grace):
        visitors.merge(db, by, grace.uuid, ada.uuid)
        assert search.visitors(db, ada.code).exact_code.uuid == grace.uuid
        assert names(db, "lovelace") == []
        assert names(db, ada.code[:10]) == []


class TestHostileText:
    @pytest.mark.parametrize(
        "typed",
        [
            "",
            " ",
            "\x00",
            '"',
            '""',
            "*",
            "^",
            "a*",
            "ada*",
            "AND",
            "OR ada",
            "NOT ada",
            "NEAR(ada lovelace)",
            "name_words:ada",
            "-ada",
            "{name_words}:ada",
            "'; DROP TABLE visitors; --",
            "%",
            "_",
            "%ada%",
            "ad_",
            "\ud800",
            "\U000e0041",
            "🎉",
            "👩‍👩‍👧",
            "ﷺ",
            "Z̴̝̓ä̶̤l̷̟̔g̸̱̈o̵̯͘",
            "\u202eadA",
            "़",
            "a" * 100_000,
            "a " * 50_000,
            "é" * 3_000,
            "<img src=x>",
            "${7*7}",
            "1' OR '1'='1",
            "ა Ა",
            "\U00020000",
        ],
    )
    def test_nothing_typed_raises_or_finds_everybody(self, db, crowd, typed):
        assert len(search.visitors(db, typed).visitors) < 5
        assert visitors.count(db, visitors.Filters(words=typed)) < (16 if not typed.strip() else 15)

    @settings(
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(st.text(max_size=40))
    def test_any_text_at_all(self, db, ada, typed):
        hits = search.visitors(db, typed)
        assert len(hits.visitors) <= 1


class TestIndexes:
    def test_who_is_withdrawn_is_not_found(self, db, by, ada):
        with changes.transaction(db, by, "undo"):
            driver.run(db, "UPDATE visitors SET withdrawn = 1")
            rederive(db, ada.uuid)
        assert names(db, "lovelace") == []
        assert names(db, "velac") == []

    def test_appended_visitors_are_found_and_the_indexes_are_sound(self, db, by, ada):
        with changes.transaction(db, by, "import"), search_index.appending(db):
            visitors.register(db, by, given_name="Grace", family_name="Hopper")
        visitors.edit(db, by, ada.uuid, family_name="King")
        assert names(db, "hopper") == ["Grace Hopper"]
        assert names(db, "opper") == ["Grace Hopper"]
        assert names(db, "king") == ["Ada King"]
        assert event_file.problems(db) == []

    @pytest.mark.parametrize("rows", [0, 1_000])
    def test_rewritten_visitors_are_found_and_the_indexes_are_sound(self, db, by, ada, grace, rows):
        with changes.transaction(db, by, "import"), search_index.rewriting(db, rows):
            visitors.edit(db, by, ada.uuid, family_name="King")
        visitors.edit(db, by, grace.uuid, family_name="Murray")
        assert names(db, "king") == ["Ada King"]
        assert names(db, "lovelace") == names(db, "hopper") == []
        assert names(db, "murray") == ["Grace Murray"]
        assert event_file.problems(db) == []

    def test_a_failure_in_bulk_leaves_the_triggers_as_they_were(self, db, by, ada):
        def fail_half_way():
            with changes.transaction(db, by, "import"), search_index.appending(db):
                visitors.register(db, by, given_name="Grace")
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail_half_way()
        visitors.register(db, by, given_name="Anna")
        assert names(db, "anna") == ["Anna"]
        assert names(db, "grace") == []
