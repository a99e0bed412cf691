"""Places as people write them."""

from __future__ import annotations

import pytest

from db.agenda import places
from db.rows import Site


@pytest.mark.parametrize(
    ("place", "table"),
    [
        *(("Table 6", "6"), ("Tavolo 6", "6"), ("T6", "6"), ("table no. 06", "6"), ("6", "6")),
        *(("Table B", "b"), ("Piemonte stand", ""), ("Room 4", ""), ("", ""), ("Table", "")),
    ],
)
def test_a_table_is_the_same_however_it_is_written(place, table):
    assert places.table_of(place) == table


@pytest.mark.parametrize(
    ("place", "site"),
    [
        ("Tavolo 6", Site.TABLE),
        ("Piemonte stand", Site.STAND),
        ("Stand of others", Site.UNKNOWN),
        ("1 Invented Avenue, Dearborn", Site.OFF_SITE),
        ("Hall B", Site.UNKNOWN),
    ],
)
def test_where_a_place_is(place, site):
    assert places.site_of(place, "Piemonte") == site
