"""Places in the order in which people look for them."""

from db.agenda import places


def test_tables_go_by_their_number_and_no_place_comes_last():
    said = ["", "Table 10", "Stand", "Table 2", "table 1", "Tavolo 3"]
    assert sorted(said, key=places.order) == [
        *("Stand", "table 1", "Table 2", "Table 10", "Tavolo 3", "")
    ]
