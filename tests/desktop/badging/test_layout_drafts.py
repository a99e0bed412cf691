"""What was drawn and not saved is kept beside the settings, and nothing else is lost with it."""

from __future__ import annotations

from pathlib import Path

from desktop.badging import layout_drafts

EVENT, OTHER = "0197-event", "0197-other"


def test_each_event_has_its_own_drafts_and_the_last_one_stands_last():
    assert layout_drafts.all_of(EVENT) == {}
    for key, text in (("new type vip", "a"), ("new ", "b"), ("new type vip", "c")):
        assert layout_drafts.keep(EVENT, key, text)
    assert list(layout_drafts.all_of(EVENT).items()) == [("new ", "b"), ("new type vip", "c")]
    assert layout_drafts.all_of(OTHER) == {}


def test_the_file_goes_with_the_last_draft():
    layout_drafts.keep(EVENT, "new ", "a")
    assert layout_drafts.file_of(EVENT).is_file()
    layout_drafts.keep(EVENT, "new ", "")
    assert not layout_drafts.file_of(EVENT).exists()


def test_a_disk_that_takes_nothing_leaves_what_was_kept(monkeypatch):
    layout_drafts.keep(EVENT, "new ", "a")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert not layout_drafts.keep(EVENT, "new ", "b")
    assert layout_drafts.all_of(EVENT) == {"new ": "a"}
    assert [file.name for file in layout_drafts.file_of(EVENT).parent.iterdir()] == [
        f"{EVENT}.json"
    ]
