"""The command about the notice: on paper, out, in again; and who was told where their data are from."""

from __future__ import annotations

import json
import subprocess

import pytest

from db import event_file
from db.door import check_ins
from db.lists_in import presets
from db.privacy import notices
from db.rows import Source
from db.visitor import visitors
from desktop.commands.asked import DONE, REFUSED, USAGE

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def fair(tmp_path, by):
    presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", by).close()
    return tmp_path / "fair.desk"


def pages(pdf):
    """The text of each page; its size in points."""
    told = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    size = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
    return told.stdout.decode().split("\f")[:-1], size.split("Page size:")[1].split("pts")[
        0
    ].split()


def test_the_notice_is_a_page_for_each_language_on_the_paper_of_the_country(run, fair, tmp_path):
    target = tmp_path / "notice.pdf"
    status, out, _ = run("privacy", fair, "notice", "-o", target)
    assert (status, out.strip()) == (DONE, str(target))
    (english, italian), size = pages(target)
    assert size == ["612", "x", "792"]
    assert "How we use your data" in english
    assert "organiser's list" in " ".join(english.split())
    assert "Invitatemi alle prossime edizioni" in italian
    assert "{" not in english + italian
    run("privacy", fair, "notice", "--only", "it", "--paper", "a4", "-o", target)
    (alone,), size = pages(target)
    assert "Come usiamo i Suoi dati" in alone
    assert size[0].startswith("595")
    assert run("privacy", fair, "notice", "-o", tmp_path / "notice.txt")[0] == USAGE


def test_its_words_are_read_as_they_are_written(run, fair):
    _, out, _ = run("privacy", fair, "notice", "--only", "it")
    assert any(line.startswith("Da dove vengono. Da Lei;") for line in out.splitlines())
    assert "[ ] Invitatemi alle prossime edizioni di VTM." in out.splitlines()
    assert "How we use your data" not in out


def test_a_long_notice_goes_over_as_many_pages_as_it_takes(run, fair, tmp_path, by):
    with event_file.open_file(fair) as opened:
        kept = notices.template(opened.db, "en")
        text = "\n\n".join([*[kept.text] * 4, "Last. These are the last words of it."])
        told = {"version": "2", "title": kept.title, "purposes": kept.purposes}
        notices.save(opened.db, by, language="en", text=text, **told)
    run("privacy", fair, "notice", "--only", "en", "-o", tmp_path / "long.pdf")
    found, _ = pages(tmp_path / "long.pdf")
    assert len(found) > 1
    assert "These are the last words of it." in found[-1]


def test_words_go_out_are_corrected_and_come_back_as_another_version(run, fair, tmp_path):
    folder = tmp_path / "words"
    assert run("privacy", fair, "notice", "--export", folder)[0] == DONE
    assert run("privacy", fair, "notice", "--export", folder)[0] == USAGE  # nothing is written over
    english = folder / "en.toml"
    before = json.loads(run("privacy", fair, "notice", "--only", "en", "--json")[1])["notices"][0]
    english.write_text(english.read_text().replace("Ask at the stand", "Ask at the counter"))
    status, out, _ = run("privacy", fair, "notice", "--import", english, "--json")
    (after,) = json.loads(out)["notices"]
    assert status == DONE
    assert "Ask at the counter" in after["text"]
    assert after["version"] != before["version"]
    assert (folder / "it.toml").read_text().startswith("# Come usiamo")


def test_a_file_without_a_purpose_is_refused_with_line_and_reason(run, fair, tmp_path):
    run("privacy", fair, "notice", "--export", tmp_path)
    english = tmp_path / "en.toml"
    lines = english.read_text().splitlines()
    gone = next(line for line in lines if line.startswith("sharing"))
    english.write_text("\n".join(line for line in lines if line != gone))
    status, _, err = run("privacy", fair, "notice", "--import", english)
    assert status == REFUSED
    line = lines.index("[purposes]") + 1
    assert f"en.toml, line {line}: the purpose “sharing” is missing or has no words." in err
    other = english.rename(tmp_path / "english.toml")
    assert run("privacy", fair, "notice", "--import", other)[0] == USAGE  # in which language?
    with event_file.open_file(fair) as opened:
        assert "sharing" in dict(notices.notice(opened.db, "en").purposes)


def test_who_was_told_is_recorded_and_counted(run, fair, by):
    with event_file.open_file(fair) as opened:
        told = {"source": Source.LIST, "language": "it"}
        ada = visitors.register(opened.db, by, given_name="Ada", **told)
        check_ins.check_in(opened.db, by, ada.code)
    counted = json.loads(run("privacy", fair, "summary", "--json")[1])["from_lists"]
    assert counted == {"came": 1, "told": 0}
    status, out, _ = run("privacy", fair, "told", ada.uuid, "--how", "paper", "--json")
    assert status == DONE
    assert (json.loads(out)["language"], json.loads(out)["how"]) == ("it", "paper")
    counted = json.loads(run("privacy", fair, "summary", "--json")[1])["from_lists"]
    assert counted == {"came": 1, "told": 1}
    (given,) = json.loads(run("privacy", fair, "show", ada.uuid, "--json")[1])["notices_given"]
    assert given["how"] == "paper"
    said = run("privacy", fair, "told", ada.uuid, "--how", "orally", "--only", "en")[1]
    assert said.startswith(f"{ada.name} was told where the data come from: notice ")
    assert said.endswith(", English, said to staff.\n")
