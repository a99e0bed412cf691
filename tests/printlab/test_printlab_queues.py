"""What real drivers make of a badge, and what the program says when a queue will not have it."""

from __future__ import annotations

import pytest

from db import codes
from tests.printlab import decoders, readers

pytestmark = pytest.mark.printlab

KEY = bytes(range(32))

PRINTED = [  # queue, stock, decoder, dots a module
    ("Zebra", "zebra-4x3", decoders.zebra, 12),
    ("Zebra", "zebra-4x6", decoders.zebra, 12),
    ("Dymo", "dymo-30256", decoders.dymo, 17),
    ("Dymo", "dymo-30857", decoders.dymo, 17),
    ("Dymo", "dymo-99014", decoders.dymo, 15),
    ("Brother", "dk-11202", decoders.brother, 17),
    ("Brother", "dk-22205", decoders.brother, 17),
]


@pytest.mark.parametrize(("queue", "stock", "decode", "dots"), PRINTED)
def test_a_driver_prints_every_module_with_the_same_number_of_dots(
    lab, tmp_path, queue, stock, decode, dots
):
    before = lab.sinks[queue].count
    two = codes.make_many(KEY, 2)
    answer = lab.send(queue, stock, *two)
    assert answer["state"] == "submitted"
    assert answer["job"]
    assert (answer["badges"], answer["pages"], answer["scale"]) == (2, 2, 1.0)
    pages = decode(lab.sinks[queue].after(before))
    assert len(pages) == 2
    for page, code in zip(pages, _as_printed(pages, two), strict=True):
        assert readers.by_zxing(page) == [code]
        assert readers.by_zbar(page, tmp_path) == [code]
        side, rests = readers.modules(page)
        # QPrinter's page is 167 points wide and Dymo's label 166.56: the driver puts the one in
        # the other's middle, a part of a dot off, and blackens each dot that is touched.
        gain = 1 if queue == "Dymo" else 0
        assert side == 21 * dots + gain
        assert rests == ({0, gain, dots - gain} if gain else {0})


def _as_printed(pages, sent):
    """Label printers may begin with the last page; each code must be there once."""
    found = [readers.by_zxing(page)[0] for page in pages]
    assert sorted(found) == sorted(sent)
    return found


def test_an_offset_moves_the_badge_on_the_label(lab):
    pictures = []
    for offset in ([0, 0], [2, 1]):
        before = lab.sinks["Zebra"].count
        lab.send("Zebra", "zebra-4x3", codes.make(KEY), offset=offset)
        (page,) = decoders.zebra(lab.sinks["Zebra"].after(before))
        left = min(row.index(0) for row in page if 0 in row)
        top = next(y for y, row in enumerate(page) if 0 in row)
        pictures.append((left, top))
    (left, top), (moved_left, moved_top) = pictures
    assert moved_left - left == pytest.approx(16, abs=1)
    assert moved_top - top == pytest.approx(8, abs=1)


def test_a_stock_without_a_paper_is_refused_unless_it_may_be_scaled(lab, tmp_path):
    before = lab.sinks["Dymo"].count
    code = codes.make(KEY)
    assert lab.send("Dymo", "zebra-4x6", code)["refused"] == "size_not_offered"
    answer = lab.send("Dymo", "zebra-4x6", code, allow_scaling=True)
    assert answer["scale"] < 0.7
    (page,) = decoders.dymo(lab.sinks["Dymo"].after(before))
    assert readers.by_zxing(page) == readers.by_zbar(page, tmp_path) == [code]


def test_an_unknown_queue_is_refused(lab):
    before = {name: sink.count for name, sink in lab.sinks.items()}
    lab.run("lpadmin", "-d", "Zebra")
    answer = lab.send("Zebra 2", "zebra-4x3", codes.make(KEY))
    assert answer == {"queues": ["Brother", "Dymo", "Zebra"], "refused": "no_such_queue"}
    assert {name: sink.count for name, sink in lab.sinks.items()} == before


@pytest.mark.parametrize(
    ("shut", "open_again", "refused", "told"),
    [
        ("cupsreject", "cupsaccept", "rejecting", {"accepting": False, "state": "idle"}),
        ("cupsdisable", "cupsenable", "stopped", {"accepting": True, "state": "stopped"}),
    ],
)
def test_a_queue_that_is_shut_is_refused(lab, shut, open_again, refused, told):
    before = lab.sinks["Brother"].count
    lab.run(shut, "Brother")
    try:
        answer = lab.send("Brother", "dk-11202", codes.make(KEY))
    finally:
        lab.run(open_again, "Brother")
    assert answer["refused"] == refused
    assert told.items() <= answer["queue"].items()
    assert lab.run("lpstat", "-W", "not-completed", "-o", "Brother").stdout == ""
    assert lab.send("Brother", "dk-11202", codes.make(KEY))["state"] == "submitted"
    assert lab.sinks["Brother"].after(before)
    assert lab.sinks["Brother"].count == before + 1


def test_no_print_system_is_said_so(lab):
    answer = lab.send("Zebra", "zebra-4x3", codes.make(KEY), env={"CUPS_SERVER": "127.0.0.1:9"})
    assert answer == {"queues": [], "refused": "system_down"}
