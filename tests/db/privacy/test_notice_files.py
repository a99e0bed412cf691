"""The notice goes out as a text file and comes back; one that lacks anything is refused whole."""

from __future__ import annotations

import pytest

import resources
from db.errors import EnvironmentFault, Fault
from db.privacy import notice_files, notices
from db.privacy.notice_files import BadNotice, Wrong

SHIPPED = (resources.FOLDER / "notices" / "it.toml").read_text(encoding="utf-8")


def refused(text):
    with pytest.raises(BadNotice) as bad:
        notice_files.parse(text)
    return bad.value.wrong, bad.value.subject, bad.value.line


def line_of(text, words):
    return 1 + next(n for n, line in enumerate(text.split("\n")) if line.startswith(words))


@pytest.mark.parametrize("language", notices.LANGUAGES)
def test_what_goes_out_comes_back_word_for_word(db, by, language):
    notices.fill(db, by)
    kept = notices.template(db, language)
    back = notice_files.parse(notice_files.written(kept))
    assert (back.version, back.title, back.text) == (kept.version, kept.title, kept.text)
    assert back.purposes == kept.purposes


def test_quotes_slashes_and_two_lines_come_back_too(db, by):
    notices.fill(db, by)
    kept = notices.template(db, "en")
    odd = 'C:\\new """quoted"""\nand "this" {controller} {event} {retention} {bodies} \\'
    notices.save(
        *(db, by),
        language="en",
        version='1"a\\',
        title="Tïtle",
        text=odd,
        purposes=[(code, f'"{words}" \\') for code, words in kept.purposes],
    )
    kept = notices.template(db, "en")
    back = notice_files.parse(notice_files.written(kept))
    assert (back.version, back.text, back.purposes) == (kept.version, odd, kept.purposes)


@pytest.mark.parametrize(
    ("old", "new", "wrong", "subject", "at"),
    [
        ('newsletter = "', 'sell = "', Wrong.UNKNOWN_PURPOSE, "sell", "sell"),
        ("newsletter = ", "# newsletter = ", Wrong.MISSING_PURPOSE, "newsletter", "[purposes]"),
        ("version = ", 'colour = "red"\nversion = ', Wrong.UNKNOWN_KEY, "colour", "colour"),
        ("title = ", "# title = ", Wrong.MISSING_KEY, "title", "# L"),
        ('title = "Come usiamo i Suoi dati"', 'title = " "', Wrong.MISSING_KEY, "title", "title"),
        ("Fino al giorno {retention}", "Fino al 2030", Wrong.MISSING_BLANK, "retention", "text"),
        ("Da Lei;", "Da {whom};", Wrong.UNKNOWN_BLANK, "whom", "Da dove vengono."),
        ('newsletter = "', "newsletter = ", Wrong.SYNTAX, "", "newsletter"),
    ],
)
def test_what_is_missing_or_unknown_is_named_with_its_line(old, new, wrong, subject, at):
    assert SHIPPED.count(old) == 1 or old == "version = "
    text = SHIPPED.replace(old, new, 1)
    assert refused(text) == (wrong, subject, line_of(text, at))


def test_purposes_that_are_no_table_and_no_words_are_refused():
    assert refused('version = "1"\ntitle = "T"\ntext = "x"\npurposes = 3') == (
        *(Wrong.MISSING_KEY, "purposes"),
        1,
    )
    assert refused(SHIPPED.replace('version = "1"', "version = 1"))[:2] == (
        Wrong.MISSING_KEY,
        "version",
    )


def test_a_file_that_is_none_is_refused(tmp_path):
    with pytest.raises(EnvironmentFault) as missing:
        notice_files.read(tmp_path / "en.toml")
    assert missing.value.fault is Fault.MISSING
    for content, wrong, line in (
        (b"x" * (notice_files.LARGEST + 1), Wrong.TOO_LARGE, 1),
        ("# a\n# perché".encode("latin-1"), Wrong.NOT_TEXT, 2),
    ):
        (tmp_path / "en.toml").write_bytes(content)
        with pytest.raises(BadNotice) as bad:
            notice_files.read(tmp_path / "en.toml")
        assert (bad.value.wrong, bad.value.line) == (wrong, line)
    windows = SHIPPED.replace("\n", "\r\n").encode("utf-8-sig")
    (tmp_path / "en.toml").write_bytes(windows)
    assert notice_files.read(tmp_path / "en.toml") == notice_files.parse(SHIPPED)
