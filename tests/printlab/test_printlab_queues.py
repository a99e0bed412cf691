"""What real drivers make of a badge, and what is refused before anything is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.badges import codes
from desktop.badge import template
from desktop.badge.elements import Qr
from desktop.badge.printers import backend_for, queues
from desktop.badge.printers.base import Phase, Refused, Trouble, Work
from tests.printlab import decoders, readers
from tests.printlab.badge_jobs import KEY, STOCKS, badges, over, send, watch

pytestmark = pytest.mark.printlab

DECODERS = {"Zebra": decoders.zebra, "Dymo": decoders.dymo, "Brother": decoders.brother}

PRINTED = [
    ("Zebra", "zebra-4x3"),
    ("Zebra", "zebra-4x6"),
    ("Dymo", "dymo-30256"),
    ("Dymo", "dymo-30857"),
    ("Dymo", "dymo-99014"),
    ("Brother", "dk-11202"),
    ("Brother", "dk-22205"),
]


def dots_of(stock):
    """Dots a module: as many whole ones as the code's place in the layout has room for."""
    placed = template.place(template.for_stock(stock), stock)
    (code,) = (item for item in placed if isinstance(item.element, Qr))
    return int(min(code.width, code.height) / 25.4 * stock.dpi / (21 + 2 * 4) + 0.001)


def pages(lab, queue, stock, folder, *its_codes, **wishes):
    """What came out of the queue, once it is called done."""
    before = lab.sinks[queue].count
    ref = send(queue, stock, folder, *its_codes, **wishes)
    status = watch(queue, ref, over)[-1]
    assert (status.phase, status.trouble) == (Phase.DONE, None)
    assert not status.by_printer, "a socket tells nobody that paper came out"
    return DECODERS[queue](lab.sinks[queue].after(before))


def corner(picture):
    """The first ink from the left, and from the top, in dots."""
    left = min(row.index(0) for row in picture if 0 in row)
    return left, next(y for y, row in enumerate(picture) if 0 in row)


@pytest.mark.parametrize(("queue", "stock"), PRINTED)
def test_a_driver_prints_every_module_with_the_same_number_of_dots(lab, tmp_path, queue, stock):
    dots = dots_of(STOCKS[stock])
    assert 21 * dots / STOCKS[stock].dpi * 25.4 > 20, "in mm"
    two = codes.make_many(KEY, 2)
    printed = pages(lab, queue, stock, tmp_path, *two)
    assert len(printed) == 2
    # Label printers may begin with the last page; each code must be there once.
    assert sorted(readers.by_zxing(page)[0] for page in printed) == sorted(two)
    for page in printed:
        assert readers.by_zbar(page, tmp_path) == readers.by_zxing(page)
        assert readers.modules(page) == (21 * dots, {0})


def test_a_zebra_of_203_dpi_prints_a_30_mm_code_with_8_dots_a_module(lab, tmp_path):
    file = tmp_path / "code.toml"
    file.write_text(
        'name = "Nothing but a code"\n[[element]]\nkind = "qr"\n'
        "left = 20.3\ntop = 10.1\nwidth = 30\nheight = 30\n"
    )
    code = codes.make(KEY)
    (page,) = pages(lab, "Zebra", "zebra-4x3", tmp_path, code, layout=template.load(file))
    assert readers.by_zxing(page) == readers.by_zbar(page, tmp_path) == [code]
    assert readers.modules(page) == (21 * 8, {0})


def test_an_offset_moves_the_badge_on_the_label(lab, tmp_path):
    (left, top), (moved_left, moved_top) = (
        corner(pages(lab, "Zebra", "zebra-4x3", tmp_path, offset=offset)[0])
        for offset in ((0.0, 0.0), (2.0, 1.0))
    )
    assert moved_left - left == pytest.approx(16, abs=1)
    assert moved_top - top == pytest.approx(8, abs=1)


def refusal(queue, stock, folder):
    with pytest.raises(Refused) as caught:
        send(queue, stock, folder)
    return caught.value


def test_a_stock_without_a_paper_is_refused_and_never_scaled(lab, tmp_path):
    before = lab.sinks["Dymo"].count
    assert refusal("Dymo", "zebra-4x6", tmp_path).trouble is Trouble.SIZE_NOT_OFFERED
    assert (lab.waiting("Dymo"), lab.sinks["Dymo"].count) == ("", before)


def test_an_unknown_queue_is_refused_and_no_other_prints(lab, tmp_path):
    before = {name: sink.count for name, sink in lab.sinks.items()}
    lab.run("lpadmin", "-d", "Zebra")
    assert refusal("Zebra 2", "zebra-4x3", tmp_path).trouble is Trouble.NO_SUCH_PRINTER
    assert {name: sink.count for name, sink in lab.sinks.items()} == before


@pytest.mark.parametrize(
    ("shut", "open_again", "trouble"),
    [
        ("cupsreject", "cupsaccept", Trouble.REJECTING),
        ("cupsdisable", "cupsenable", Trouble.PAUSED),
    ],
)
def test_a_queue_that_is_shut_is_refused(lab, tmp_path, shut, open_again, trouble):
    before = lab.sinks["Brother"].count
    lab.run(shut, "Brother")
    assert refusal("Brother", "dk-11202", tmp_path).trouble is trouble
    told = {queue.name: queue.trouble for queue in queues().printers()}
    assert told["Brother"] is trouble
    assert lab.waiting("Brother") == ""
    lab.run(open_again, "Brother")
    assert pages(lab, "Brother", "dk-11202", tmp_path)
    assert lab.sinks["Brother"].count == before + 1


def test_no_print_system_is_said_so(lab, tmp_path, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    assert refusal("Zebra", "zebra-4x3", tmp_path).trouble is Trouble.SYSTEM_DOWN
    with pytest.raises(Refused) as caught:
        queues().printers()
    assert caught.value.trouble is Trouble.SYSTEM_DOWN


def test_the_unix_socket_of_cups_does_as_well(lab, tmp_path, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", str(lab.socket))
    assert {queue.name for queue in queues().printers()} >= {"Brother", "Dymo", "Zebra"}
    assert pages(lab, "Zebra", "zebra-4x3", tmp_path)


def test_client_conf_names_the_server(lab, tmp_path, monkeypatch):
    monkeypatch.delenv("CUPS_SERVER")
    (tmp_path / "client.conf").write_text(f"# ours\nServerName {lab.server}\n")
    monkeypatch.setenv("CUPS_SERVERROOT", str(tmp_path))
    assert {queue.name for queue in queues().printers()} >= {"Brother", "Dymo", "Zebra"}


def test_a_driver_says_what_it_can_do(lab):
    can = backend_for("Zebra").capabilities("Zebra")
    assert 203 in can.resolutions
    assert any(abs(size.width - 101.6) + abs(size.height - 76.2) < 0.1 for size in can.sizes)
    assert (can.pdf, can.colour, can.tells_end) == (True, False, False)


def test_a_stock_of_another_resolution_is_drawn_in_the_printers_own_dots(lab, tmp_path):
    """A driver of 300 dpi only gets whole dots of 300 dpi, whatever the stock was made for."""
    label = replace(STOCKS["dk-11202"], dpi=203)
    backend = backend_for("Brother")
    work = Work(badges(), label)
    before = lab.sinks["Brother"].count
    ref = backend.submit("Brother", backend.render("Brother", work, tmp_path), "Other dots")
    assert watch("Brother", ref, over)[-1].phase is Phase.DONE
    (page,) = decoders.brother(lab.sinks["Brother"].after(before))
    assert readers.modules(page)[1] == {0}
