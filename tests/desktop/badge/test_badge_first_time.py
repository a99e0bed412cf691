"""Two printers may draw their first badges at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.badge.first_time import alone_at_first

HOME = Path(__file__).parents[3]

AT_ONCE = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
sys.setswitchinterval(1e-6)
from PySide6.QtGui import QGuiApplication
from desktop.badge import pdf, stock
from desktop.badge.data import BadgeData
app = QGuiApplication([])
stocks, gate = stock.load_all(), threading.Barrier(6)
badge = BadgeData("Maria", "Prova", "Esempio S.p.A.", "Buyer", code="VBCDFGHJKLNPRSTV")
def one(number):
    gate.wait()
    return pdf.write_pdf(Path(sys.argv[1], f"{number}.pdf"), [badge], stocks["a6"]).pages
with ThreadPoolExecutor(6) as pool:
    print(sum(pool.map(one, range(6))))
"""


@pytest.mark.parametrize("run", range(3))
def test_the_first_badges_of_a_run_can_be_drawn_at_once(tmp_path, run):
    answer = subprocess.run(
        [sys.executable, "-c", AT_ONCE, str(tmp_path)],
        cwd=HOME,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout.strip()) == (0, "6"), answer.stderr


def test_the_first_call_is_alone_and_later_ones_are_not():
    inside, most, entered, go_on = 0, [], threading.Event(), threading.Event()
    together = threading.Barrier(2)

    @alone_at_first
    def do(first):
        nonlocal inside
        inside += 1
        most.append(inside)
        if first:
            entered.set()
            assert go_on.wait(60)
        else:
            together.wait(60)
        inside -= 1
        return first

    @alone_at_first
    def other():
        most.append(inside)

    with ThreadPoolExecutor(3) as pool:
        one = pool.submit(do, True)
        assert entered.wait(60)
        two = pool.submit(other)
        assert not two.done()
        go_on.set()
        assert one.result(60) is True
        two.result(60)
        assert most == [1, 0]
        assert [pool.submit(do, False) for _ in range(2)][1].result(60) is False


def test_a_first_call_that_fails_is_no_first_call():
    answers = iter([ValueError("no"), 1])

    @alone_at_first
    def do():
        answer = next(answers)
        if isinstance(answer, ValueError):
            raise answer
        return answer

    with pytest.raises(ValueError, match="no"):
        do()
    assert do() == 1
