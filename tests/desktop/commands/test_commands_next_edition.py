"""Who is interested in the next edition, by command."""

from __future__ import annotations

import pytest

from desktop.commands.run import run


@pytest.fixture
def ada(do):
    return do("register", "--given", "Ada", "--company", "Acme")


def test_who_is_interested_is_said_and_listed_and_agreed_to_nothing(do, ada):
    assert do("next-edition") == {"promoted": "VTM Torino 2026", "visitors": []}
    told = do("next-edition", ada["code"], "yes")["visitors"]
    assert told == [
        {
            "id": ada["id"],
            "name": "Ada",
            "company": "Acme",
            "interested": True,
            "may_write": None,
        }
    ]
    do("privacy", "consent", ada["id"], "next_edition", "no")
    (listed,) = do("next-edition")["visitors"]
    assert (listed["interested"], listed["may_write"]) == (True, False)
    do("undo")
    do("next-edition", ada["id"], "no")
    assert do("next-edition")["visitors"] == []


def test_it_speaks_italian_when_asked(do, ada, path, capsys):
    do("next-edition", ada["id"], "yes")
    assert run(["next-edition", str(path), "--lang", "it"]) == 0
    said = capsys.readouterr().out
    assert said == "Ada, Acme: interesse espresso · non ancora chiesto se possiamo scrivere\n"
