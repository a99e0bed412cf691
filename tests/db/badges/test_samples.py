"""A layout is tried with real visitors, and with the names that try it most."""

from __future__ import annotations

from db.badges import samples
from db.visitor import visitors


def test_people_come_one_after_the_other_and_round(db, ada, grace, nico):
    names = [samples.nth(db, number).given_name for number in range(4)]
    assert sorted(names[:3]) == ["Ada", "Grace", "Nicolò"]
    assert names[3] == names[0]
    assert samples.nth(db, -1).given_name == names[2]


def test_without_anybody_there_is_nobody(db):
    assert samples.people(db) == 0
    assert samples.nth(db, 0) is None
    assert samples.longest_name(db) is None
    assert samples.from_the_right(db) is None


def test_the_longest_name_of_the_list_is_found(db, by, ada, grace):
    long = visitors.register(db, by, given_name="Maximiliane", family_name="von und zu Beispiel")
    assert samples.longest_name(db) == long
    visitors.cancel(db, by, long.uuid)
    assert samples.longest_name(db) != long


def test_a_visitor_of_a_badge_type_is_found(db, ada, grace):
    assert samples.with_type(db, "buyer").uuid == grace.uuid
    assert samples.with_type(db, "vip") is None


def test_a_name_from_the_right_is_found_in_either_field(db, by, ada, nico):
    assert samples.from_the_right(db) is None
    arabic = visitors.register(db, by, given_name="Omar", family_name="الهاشمي")
    assert samples.from_the_right(db) == arabic
