"""Letters that no font here can write: which they are, and the advice that staff get."""

from __future__ import annotations

import pytest

from desktop.badge.data import BadgeData
from desktop.badge.letters import Unwritten, all_unwritten, is_cjk, unwritten
from desktop.words.letter_words import LetterWords

ODD = "\U000f0000\U000f0001"
"""Letters of nobody: no font has them."""


@pytest.mark.usefixtures("qapp")
class TestLetters:
    def test_only_letters_count_and_each_once(self):
        assert unwritten(BadgeData(f"Jan {ODD}{ODD}")) == ODD
        assert unwritten(BadgeData("Jan", company=ODD)) == ODD
        assert unwritten(BadgeData("Jan \u0301\U0001f9ff\u202e\u200b")) == ""

    def test_everybody_is_named_with_the_company(self):
        code = "VBCDFGHJKLNPRSTV"
        odd = BadgeData(ODD, "Prova", "Odd & Co", code=code)
        badges = [BadgeData("Jan"), odd, BadgeData("Ada", ODD)]
        assert all_unwritten(badges) == [
            Unwritten(f"{ODD} Prova (Odd & Co) VBCD FGHJ KLNP RSTV", ODD),
            Unwritten(f"Ada {ODD}", ODD),
        ]

    def test_chinese_japanese_and_korean_are_known(self):
        assert all(map(is_cjk, ("王", "あ", "ア", "김", "ㄅ")))
        assert not is_cjk("ไทยह\U000f0000")

    @pytest.mark.usefixtures("language")
    @pytest.mark.parametrize(
        ("system", "word"),
        [("linux", "fonts-noto-cjk"), ("win32", "Optional features"), ("darwin", "Font Book")],
    )
    def test_the_advice_names_the_font_of_each_system(self, monkeypatch, system, word):
        monkeypatch.setattr("sys.platform", system)
        said, advice = LetterWords.warning([Unwritten("王", "王")])
        assert "1 name" in said
        assert word in advice
        assert word not in LetterWords.warning([Unwritten("x", "ह")])[1]

    @pytest.mark.usefixtures("language")
    def test_of_many_three_are_named_and_the_rest_counted(self):
        many = [Unwritten(f"Name{n}", "ह") for n in range(9)]
        said, more = LetterWords.warning(many)
        assert "9 names" in said
        assert "Name2" in more
        assert "Name3" not in more
        assert "6 more" in more
