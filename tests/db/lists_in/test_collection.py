"""The collection of garbage is held while lists come in, and goes on after them."""

from __future__ import annotations

import gc

import pytest

from db.lists_in import collection


@pytest.fixture(autouse=True)
def collecting():
    was_on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_goes_on_only_after_the_last_of_those_who_hold_it():
    first, second = collection.held(), collection.held()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_it_goes_on_after_a_fault():
    with pytest.raises(ValueError, match="a list"), collection.held():
        raise ValueError("a list")
    assert gc.isenabled()


def test_who_has_switched_it_off_finds_it_off():
    gc.disable()
    with collection.held():
        pass
    assert not gc.isenabled()


def test_it_is_held_in_a_function_each_time():
    @collection.held()
    def collects():
        return gc.isenabled()

    assert [collects(), collects()] == [False, False]
    assert gc.isenabled()
