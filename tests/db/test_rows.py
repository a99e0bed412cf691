"""The rows of the event file, by the one door that all of them have."""

import subprocess
import sys
from importlib import import_module

import pytest

from db import rows


@pytest.mark.parametrize("name", rows.__all__)
def test_every_row_is_had_from_rows(name):
    row = getattr(rows, name)

    assert row.__name__ == name
    assert row.__module__.startswith("db.rows.")


def test_rows_leaves_out_none_that_its_modules_define():
    modules = {getattr(rows, name).__module__ for name in rows.__all__}
    defined = {
        name
        for module in modules
        for name, made in vars(import_module(module)).items()
        if isinstance(made, type) and made.__module__ == module
    }

    assert defined == set(rows.__all__)


def test_who_asks_for_an_outcome_pays_for_no_dataclass():
    ask = "from db.rows import Outcome; import sys; print('dataclasses' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True)

    assert answer.stdout.strip() == "False"


def test_a_name_that_is_no_row_is_refused_by_its_name():
    with pytest.raises(AttributeError, match="Meeting_"):
        _ = rows.Meeting_
