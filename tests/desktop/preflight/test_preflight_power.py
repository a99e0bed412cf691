"""Whether the laptop is plugged in, in the shapes that systems tell it."""

from __future__ import annotations

import pytest

from desktop.preflight.power import charge


def supply(folder, name, **says):
    (folder / name).mkdir()
    for key, value in says.items():
        (folder / name / key).write_text(f"{value}\n", encoding="ascii")


def battery(folder, name="BAT0", status="Discharging", capacity=81, **more):
    supply(folder, name, type="Battery", status=status, capacity=capacity, **more)


def linux(folder):
    return charge(lambda *_: None, "linux", folder)


class TestLinux:
    def test_a_battery_that_is_emptied_says_how_much_is_left(self, tmp_path):
        battery(tmp_path)
        supply(tmp_path, "AC", type="Mains", online=0)
        assert linux(tmp_path) == 81

    def test_two_batteries_are_taken_together(self, tmp_path):
        battery(tmp_path, capacity=80)
        battery(tmp_path, "BAT1", capacity=20)
        assert linux(tmp_path) == 50

    def test_plugged_in_is_plugged_in_whatever_the_battery_says(self, tmp_path):
        battery(tmp_path)
        supply(tmp_path, "ucsi-source-psy-1", type="USB", online=1)
        assert linux(tmp_path) is None

    def test_the_battery_of_a_mouse_is_not_the_laptops(self, tmp_path):
        battery(tmp_path, "hidpp_battery_0", capacity=5, scope="Device")
        assert linux(tmp_path) is None

    @pytest.mark.parametrize("status", ["Charging", "Full", "Not charging"])
    def test_a_battery_that_is_not_emptied_is_no_trouble(self, tmp_path, status):
        battery(tmp_path, status=status)
        assert linux(tmp_path) is None

    def test_a_computer_without_any_is_plugged_in(self, tmp_path):
        assert linux(tmp_path / "none") is None


MAC = (
    "Now drawing from '{}'\n"
    " -InternalBattery-0 (id=4653155)\t64%; {}; 4:01 remaining present: true\n"
)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (MAC.format("Battery Power", "discharging"), 64),
        (MAC.format("AC Power", "charging"), None),
        ("Now drawing from 'AC Power'\n", None),
        (None, None),
    ],
)
def test_a_mac_says_what_it_draws_from(said, left):
    asked = []
    assert charge(lambda *command: asked.append(command) or said, "darwin") == left
    assert asked == [("pmset", "-g", "batt")]
