"""A layout as a whole: its stock, its sides, what is saved, what is left unsaved, and files."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog

from db.badges import layouts
from db.lists_in import presets
from desktop.badge import reading, stock, template
from desktop.badge.elements import Field, Image
from desktop.badging import layout_drafts
from desktop.pages.layouts.page import LayoutsPage
from desktop.preferences import Preferences
from tests.desktop.pages.layouts.hands import RED, choose, draw_for, is_ready, save
from tests.desktop.pages.stand import ask, settle


class TestTheWhole:
    def test_it_begins_with_a_copy_of_the_stocks_default(self, page):
        a6 = stock.load_all()["a6"]
        assert page.draft.layout.front == template.for_stock(a6).front
        assert page.draft.layout.stock == "a6"
        assert not page.draft.is_changed

    def test_back_to_the_default_can_be_taken_back(self, page):
        choose(page, Field.COMPANY)
        page.draft.delete()
        changed = page.draft.layout
        page.whole["default"].trigger()
        assert page.draft.layout.front == template.for_stock(stock.load_all()["a6"]).front
        page.draft.undo()
        assert page.draft.layout == changed

    def test_another_stock_begins_with_its_own_default(self, page):
        page.whose.stock.setCurrentIndex(page.whose.stock.findData("cr80"))
        assert (page.draft.layout.stock, page.draft.layout.base) == ("cr80", "landscape-54")
        page.draft.undo()
        assert page.whose.stock.currentData() == "a6"

    def test_a_similar_stock_keeps_what_was_drawn(self, page):
        choose(page, Field.COMPANY)
        page.draft.delete()
        page.whose.stock.setCurrentIndex(page.whose.stock.findData("zebra-4x6"))
        assert len(page.draft.elements) == 9
        assert page.draft.layout.stock == "zebra-4x6"

    def test_the_second_side_is_drawn_apart(self, page):
        page.whose.sides._group.button(1).click()
        assert page.draft.elements == ()
        page.tools.add["words"].trigger()
        assert len(page.draft.layout.back) == 1
        page.whose.sides._group.button(0).click()
        assert page.draft.elements == page.draft.layout.front

    def test_what_is_exported_comes_back(self, qtbot, page, tmp_path, monkeypatch):
        choose(page, Field.COMPANY)
        page.draft.delete()
        drawn = page.draft.layout
        file = str(tmp_path / "own.toml")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file, ""))
        page.whole["export"].trigger()
        assert reading.load(tmp_path / "own.toml").front == drawn.front
        page.whole["default"].trigger()
        page.whole["import"].trigger()
        assert page.draft.layout.front == drawn.front
        assert page.draft.is_changed

    def test_it_is_not_exported_over_an_event(self, qtbot, page, tmp_path, monkeypatch):
        file = tmp_path / "other.desk"
        file.write_bytes(b"SQLite format 3\0 and an event")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        with qtbot.waitSignal(page.said) as said:
            page.whole["export"].trigger()
        assert "could not be written there" in said.args[0]
        assert file.read_bytes().endswith(b"an event")

    def test_a_strangers_file_is_refused_with_its_line_and_changes_nothing(
        self, qtbot, page, tmp_path, monkeypatch
    ):
        file = tmp_path / "bad.toml"
        file.write_text('name = "x"\n[[element]]\nkind = "box"\nleft = -3\n', encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        before = page.draft.layout
        with qtbot.waitSignal(page.said) as said:
            page.whole["import"].trigger()
        assert "Line 4:" in said.args[0]
        assert page.draft.layout == before

    def test_another_event_has_other_layouts(self, qtbot, page, tmp_path, by):
        save_changed(qtbot, page)
        presets.make(tmp_path / "other.desk", "vtm-michigan-2025", by).close()
        with qtbot.waitSignal(page.store.opened):
            page.store.open(tmp_path / "other.desk")
        page.enter()
        qtbot.waitUntil(lambda: page.draft.layout is not None)
        assert page.shelf.layouts == []
        assert not page.draft.can_undo


def save_changed(qtbot, page):
    """Take the company off, and save that."""
    choose(page, Field.COMPANY)
    page.draft.delete()
    save(qtbot, page)


def kept(qtbot, page):
    return ask(qtbot, page.store, layouts.all_layouts)


class TestSaving:
    def test_the_button_says_for_whom_and_the_page_whether_it_is_done(self, qtbot, page):
        draw_for(page, "vip")
        assert not page.save.isEnabled()
        page.band.fill_with(RED)
        assert page.save.text() == "Save for VIP"
        assert page.head.state() == "Not saved: badges do not look like this yet"
        with qtbot.waitSignal(page.said) as said:
            save(qtbot, page)
        assert said.args[0] == "Saved for VIP. The next badge already looks like this."
        assert page.head.state() == "Saved for VIP: badges look like this"
        assert page.whose.which.currentText() == "VIP, with its own layout"
        assert (page.save.text(), page.save.isEnabled()) == ("Saved", False)
        assert [(one.name, one.types) for one in kept(qtbot, page)] == [("VIP", ("vip",))]

    def test_nothing_moves_in_the_head_when_it_is_saved(self, qtbot, page):
        draw_for(page, "vip")
        page.band.fill_with(RED)
        page.head.layout().activate()
        before = page.head._more.geometry()
        assert page.save.text() == "Save for VIP"
        save(qtbot, page)
        assert page.save.text() == "Saved"
        page.head.layout().activate()
        assert page.head._more.geometry() == before

    def test_all_badges_have_one_layout_and_a_type_may_have_another(self, qtbot, page):
        save_changed(qtbot, page)
        draw_for(page, "vip")
        assert page.draft.layout.front == reading.parse(kept(qtbot, page)[0].text).front
        page.band.fill_with(RED)
        save(qtbot, page)
        found = {one.name: (one.usual, one.types) for one in kept(qtbot, page)}
        assert found == {"All badges": (True, ()), "VIP": (False, ("vip",))}
        draw_for(page, "")
        assert page.band.fill() == "type"
        assert not page.draft.is_changed

    def test_what_was_begun_for_all_comes_along_to_the_first_type_chosen(self, qtbot, page):
        page.band.fill_with(RED)
        for code in ("visitor", "buyer", "vip"):  # as arrow keys go down the list
            draw_for(page, code)
        assert page.band.fill() == RED
        save(qtbot, page)
        assert [one.types for one in kept(qtbot, page)] == [("vip",)]
        for code in ("buyer", ""):
            draw_for(page, code)
            assert page.band.fill() == "type"
            assert not page.draft.is_changed

    def test_one_layout_can_be_given_to_several_types_under_a_name(self, qtbot, page, by):
        page.store.write(None, layouts.save_layout, name="Staff", stock="a6", text="# x")
        settle(qtbot, page.store)
        draw_for(page, "vip")
        page.band.fill_with(RED)
        page.whole["share"].trigger()
        page.sheet.name.set_text("staff")
        page.sheet.save.trigger()
        qtbot.waitUntil(lambda: "already" in page.sheet.name.error())
        page.sheet.name.set_text("Red")
        next(check for check, code in page.sheet.types if code == "press").click()
        with qtbot.waitSignal(page.shelf.saved):
            page.sheet.save.trigger()
        settle(qtbot, page.store)
        assert not page.sheet.isVisible()
        assert layouts_by_name(qtbot, page, "Red").types == ("press", "vip")

    def test_a_removed_layout_leaves_the_badges_as_all_are(self, qtbot, page):
        draw_for(page, "vip")
        page.band.fill_with(RED)
        save(qtbot, page)
        with qtbot.waitSignal(page.store.changed):
            page.whole["remove"].trigger()
        settle(qtbot, page.store)
        assert kept(qtbot, page) == []
        assert (page.draft.whose, page.band.fill()) == ("type vip", "type")
        assert not page.draft.is_changed
        page.draft.undo()
        assert page.band.fill() == RED


def layouts_by_name(qtbot, page, name):
    return ask(qtbot, page.store, layouts.by_name, name)


class TestWhatIsNotSaved:
    def again(self, qtbot, page):
        """The page as another start of the program shows it."""
        made = LayoutsPage(page.store, Preferences(), page._badges)
        qtbot.addWidget(made)
        made.enter()
        qtbot.waitUntil(lambda: is_ready(made))
        return made

    def test_it_is_there_after_a_crash_and_undo_takes_it_back(self, qtbot, page):
        draw_for(page, "vip")
        page.band.fill_with(RED)
        file = layout_drafts.file_of(page.store.current_event.uuid)
        qtbot.waitUntil(file.is_file)  # and nobody closed anything
        second = self.again(qtbot, page)
        assert (second.whose.which.currentText(), second.band.fill()) == ("VIP", RED)
        assert "Not saved" in second.head.state()
        second.draft.undo()
        assert second.band.fill() == "type"

    def test_it_is_kept_when_another_page_is_opened(self, page):
        choose(page, Field.COMPANY)
        page.draft.delete()
        page.hide()
        assert len(layout_drafts.all_of(page.store.current_event.uuid)) == 1

    def test_a_change_of_a_saved_layout_is_kept_too(self, qtbot, page):
        save_changed(qtbot, page)
        page.band.fill_with(RED)
        page.shelf.keep_draft()
        second = self.again(qtbot, page)
        assert (second.band.fill(), second.draft.uuid) == (RED, page.draft.uuid)

    def test_once_saved_or_thrown_away_nothing_is_left(self, qtbot, page):
        event = page.store.current_event.uuid
        page.band.fill_with(RED)
        page.shelf.keep_draft()
        assert layout_drafts.all_of(event)
        page.whole["discard"].trigger()
        page.shelf.keep_draft()
        assert (page.band.fill(), layout_drafts.all_of(event)) == ("type", {})
        page.draft.undo()
        save(qtbot, page)
        assert layout_drafts.all_of(event) == {}

    def test_a_draft_that_cannot_be_read_is_left_alone(self, qtbot, page):
        file = layout_drafts.file_of(page.store.current_event.uuid)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('{"new ": "hologram = true", "x": 1}', encoding="utf-8")
        assert not self.again(qtbot, page).draft.is_changed
        file.write_text("no drafts", encoding="utf-8")
        assert not self.again(qtbot, page).draft.is_changed


class TestAnotherStock:
    def test_the_page_says_where_it_does_not_fit_and_makes_one_from_it(self, page, logo):
        page.tools.add["picture"].trigger()
        page.band.fill_with(RED)
        assert not page.next.isVisible()
        page._badges.printed_on = "cr80"
        page.draft.choose(None)
        assert page.next.isVisible()
        assert page.next.make_another.isEnabled()
        page.next.make_another.trigger()
        assert page.draft.layout.stock == "cr80"
        assert any(isinstance(one, Image) for one in page.draft.elements)
        assert page.band.fill() == RED
        assert not page.next.isVisible()
        assert page.side.doubts.words() == []

    def test_stock_of_near_shape_needs_no_other(self, page):
        page.whose.stock.setCurrentIndex(page.whose.stock.findData("cr80"))
        page._badges.printed_on = "dk-11202"
        page.draft.choose(0)
        assert page.next.isVisible()
        assert not page.next._another.isVisible()
        assert "default" not in page.next.more.text()
