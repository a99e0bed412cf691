"""The packages that are installed, and the licences of what is bundled."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOME = Path(__file__).parents[1]
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-lint.lock")
CAMERA = "requirements-camera.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LICENCES = (HOME / "licences" / "README.md").read_text(encoding="utf-8")


def locked(name: str) -> list[Requirement]:
    """What the lock file *name* pins, without the hashes."""
    text = (HOME / name).read_text(encoding="utf-8")
    pins = re.findall(r"^(\w[^\\#\n]+?) *\\$", text, re.MULTILINE)
    return [Requirement(pin) for pin in pins]


def chosen(name: str, python: str) -> dict[str, str]:
    """The versions that a Linux with this *python* gets from the lock file *name*."""
    environment = {**default_environment(), "python_version": python}
    environment |= {"python_full_version": python + ".0", "sys_platform": "linux"}
    return {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
        for pin in locked(name)
        if pin.marker is None or pin.marker.evaluate(environment)
    }


@pytest.mark.parametrize("name", [*LOCKS, CAMERA])
def test_every_package_is_pinned_with_its_hashes(name):
    blocks = re.split(r"\n(?=\w)", (HOME / name).read_text(encoding="utf-8"))[1:]
    assert len(blocks) == len(locked(name)) > 10
    for block in blocks:
        assert re.match(r"[\w.-]+==[\w.]+", block)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block


@pytest.mark.parametrize("name", [*LOCKS, CAMERA])
def test_a_lock_file_names_no_index(name):
    text = (HOME / name).read_text(encoding="utf-8")
    used = [line for line in text.splitlines() if not line.startswith("#")]
    assert not [line for line in used if "://" in line or "index" in line or "find-links" in line]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(
    ("name", "extras"),
    [(LOCKS[0], []), (LOCKS[1], ["test"]), (LOCKS[2], ["test", "lint"]), (CAMERA, ["camera"])],
)
def test_a_lock_file_holds_what_the_project_asks_for(name, extras, python):
    versions = chosen(name, python)
    environment = {**default_environment(), "python_version": python}
    extra = [line for key in extras for line in PROJECT["optional-dependencies"][key]]
    for line in [*PROJECT["dependencies"], *extra]:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate(environment):
            assert wanted.specifier.contains(versions[canonicalize_name(wanted.name)]), line


@pytest.mark.parametrize("python", PYTHONS)
def test_each_lock_file_holds_all_of_the_one_before(python):
    run, test, lint = (chosen(name, python) for name in LOCKS)
    assert run.items() <= test.items() <= lint.items()
    assert len(run) < len(test) < len(lint)


@pytest.mark.parametrize("python", PYTHONS)
def test_the_camera_goes_with_whatever_else_is_set_up(python):
    run, lint, camera = (chosen(name, python) for name in (LOCKS[0], LOCKS[2], CAMERA))
    assert run.items() <= camera.items()
    assert set(camera) - set(lint) == {"pyside6-addons"}
    assert all(version == lint[name] for name, version in camera.items() if name in lint)
    assert camera["pyside6-addons"] == camera["pyside6-essentials"]


def test_the_qt_that_aborts_on_python_3_11_is_never_chosen():
    for line in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["camera"]]:
        asked = Requirement(line)
        if asked.name.startswith("PySide6") and asked.marker.evaluate({"python_version": "3.11"}):
            assert not asked.specifier.contains("6.12.0")
            assert asked.specifier.contains("6.11.3")
    for name in LOCKS:
        assert chosen(name, "3.11")["pyside6-essentials"] == "6.11.3"


def test_every_bundled_font_icon_and_sound_has_its_line_among_the_licences():
    patterns = re.findall(r"`(resources/\S+)`", LICENCES)
    assert patterns
    bundled = [
        path
        for folder in ("fonts", "icons", "sounds")
        for path in (HOME / "resources" / folder).glob("*")
        if path.suffix in {".ttf", ".otf", ".svg", ".png", ".wav", ".ogg"}
    ]
    assert bundled
    named = {path for pattern in patterns for path in HOME.glob(pattern)}
    assert [path.name for path in bundled if path not in named] == []
    assert [pattern for pattern in patterns if not list(HOME.glob(pattern))] == []


def test_every_licence_that_is_linked_is_there():
    links = [link for link in re.findall(r"\]\(([^)]+)\)", LICENCES) if "://" not in link]
    assert len(links) >= 5
    for link in links:
        text = (HOME / "licences" / link).read_text(encoding="utf-8")
        assert len(text) > 500, link


def test_every_installed_package_has_its_licence_named():
    words = {canonicalize_name(word) for word in re.findall(r"[\w.-]*\w", LICENCES)}
    installed = [*locked(LOCKS[2]), *locked(CAMERA)]
    assert [pin.name for pin in installed if canonicalize_name(pin.name) not in words] == []


def test_qts_lgpl_is_there_in_full():
    lesser = (HOME / "licences" / "LGPL-3.0.txt").read_text(encoding="utf-8")
    general = (HOME / "licences" / "GPL-3.0.txt").read_text(encoding="utf-8")
    assert "6. Revised Versions of the GNU Lesser General Public License." in lesser
    assert "17. Interpretation of Sections 15 and 16." in general
