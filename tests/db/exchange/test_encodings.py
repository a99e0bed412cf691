"""Lists whose file does not say in which encoding it was saved: read rightly, or held."""

from __future__ import annotations

import os

import pytest

from db.exchange import tables
from db.exchange.encodings import names
from db.exchange.encodings.decoding import decode
from db.exchange.encodings.guess import guessed
from db.exchange.faults import ListError, ListFault
from tests.db.exchange import name_lists
from tests.db.exchange.name_lists import MADE_FOR, WESTERN

PAIRS = [(encoding, one) for encoding, made in MADE_FOR.items() for one in made]
HEAD = "Cognome;Nome;Azienda\r\n"


@pytest.fixture
def read(tmp_path):
    """Read a list from its bytes."""

    def read(data, **options):
        path = tmp_path / "list.csv"
        path.write_bytes(data)
        return tables.read(path, **options)

    return read


def worked():
    """Seconds that this program and its readers worked, however busy the computer is."""
    return sum(os.times()[:4])


def is_right(data, read_as, encoding):
    """Whether all of *data* says the same in the encoding that was guessed."""
    return data.decode(read_as.encoding, "replace") == data.decode(encoding)


@pytest.mark.parametrize(("encoding", "language"), PAIRS)
@pytest.mark.parametrize("count", [2, 30, 3_000])
def test_a_list_of_names_is_read_rightly_or_held(encoding, language, count):
    for start in range(0, 24 if count == 2 else 1, 2):
        data = name_lists.data(language, encoding, count, start)
        if data.isascii():
            continue
        read_as = guessed(data)
        right = is_right(data, read_as, encoding)
        assert right or not read_as.sure, (start, read_as)
        if language in WESTERN:
            assert read_as.sure, (start, read_as)
        elif count > 2:
            assert right, (start, read_as)


@pytest.mark.parametrize(
    ("encoding", "language"),
    [pair for pair in PAIRS if pair[1] not in WESTERN and pair != ("iso8859-2", "hr")],
)
def test_a_long_list_that_can_be_nothing_else_is_not_held(encoding, language):
    assert guessed(name_lists.data(language, encoding, 3_000)).sure


@pytest.mark.parametrize(
    ("encoding", "cells"),
    [
        ("cp1250", "Dvořák"),
        ("cp1250", "Michał"),
        ("cp1250", "Szűcs;Győző"),
        ("cp1250", "Brătianu;Cătălin"),
        ("cp1250", "Kovačić"),
        ("iso8859-2", "Šťastný;Tomáš"),
        ("cp1254", "Yılmaz;Şükrü"),
        ("cp1251", "Иванов;Пётр"),
        ("cp1253", "Παπαδόπουλος"),
        ("cp1256", ";;شركة محمد للسيارات"),
        ("gb18030", "张;伟"),
        ("gb18030", "李明;;北京汽车"),
        ("gb18030", "Li;Ming;上汽大众 Co."),
        ("cp950", "陳;小明;台灣汽車業"),
        ("cp932", "鈴木;花子;日産自動車"),
        ("cp949", "김;민준;현대"),
        ("cp850", "Pérez;Müller"),
    ],
)
def test_one_row_of_another_alphabet_is_held_and_best_read_as_what_it_is(read, encoding, cells):
    data = f"{HEAD}Rossi;Mario;Prova\r\n{cells}\r\n".encode(encoding)
    table = read(data)
    assert not table.read_as.sure
    assert table.read_as.line == 3
    assert table.rows[1] == (cells + ";;").split(";")[:3]


@pytest.mark.parametrize(
    "row",
    [
        ("Bonfà", "Niccolò", "Società «Più»"),
        ("D’Été", "Ségolène", "L’Œuvre “À” – Créée"),
        ("Größe", "Jürgen", "Weiß & Söhne • 3 €"),
        ("Núñez", "Íñigo", "Ibáñez y Yáñez, S.A. nº 1"),
        ("Pääkkönen", "Äänä", "Åö"),
        ("Þórðardóttir", "Ægir", "“È…” — ‘Ça’"),
        ("È", "Ò", "———"),
        ("", "", "«»…–— ©®™ ½¼¾ °°°°"),
        ("SÃO JOÃO", "“IRMÃ” «CAFÉ»", "CAFÉ® Paral·lel 5½ m² 30‰ § 5"),
        ("O´Brien", "Žižek ŠKODA", "D‘Angelo · Voilà » „Haus“ ‚Haus‘"),
        ("MÜLLER", "JOSÉ GARCÍA", "SOCIETÀ DUPRé"),
        ("Novák", "Tomáš", "Brontë dell’età d’or"),
        ("Guðlaugur", "Sæunn", "Eyþór Auðunn Lýður Högni"),
        ("Højgaard", "Bøje Røed", "Nøtterøy Skjærvø Øien"),
        ("Irmãs", "Estêvão", "Funções Amanhã Você"),
        ("Güell", "Mònica", "Països Sànchez Vallès"),
        ("McÉvoy", "DeÁngelis", "aujourd’hui qu’à Crêpe"),
        ("Coördinatie", "Daniëlle", "Financiën België Één"),
    ],
)
def test_what_western_people_are_called_is_not_held(row):
    read_as = guessed((HEAD + ";".join(row) + "\r\n").encode("cp1252"))
    assert (read_as.encoding, read_as.sure) == ("cp1252", True), read_as


@pytest.mark.parametrize(
    "word",
    [
        "Müller",
        "Pérez",
        "Società",
        "García",
        "Ávila",
        "Muñoz",
        "Zoë",
        "Mataró",
        "ÀNGEL",
        "Nyström",
        "Weiß",
        "Yrjö",
    ],
)
def test_one_word_of_an_old_mac_is_enough(word):
    read_as = guessed(f"{HEAD}{word};;\r\n".encode("mac_roman"))
    assert (read_as.encoding, read_as.sure, read_as.example) == ("mac_roman", True, word)


@pytest.mark.parametrize("word", ["Óscar", "Úbeda", "Ângelo"])
def test_a_capital_of_an_old_mac_that_could_be_a_small_letter_is_held(word):
    read_as = guessed(f"{HEAD}{word};Ada;\r\n".encode("mac_roman"))
    assert not read_as.sure
    assert guessed(f"{HEAD}{word};Zoë;\r\n".encode("mac_roman")).example == word
    assert guessed(f"{HEAD}ångström;Ada;\r\n".encode("cp1252")).sure


def test_lines_of_two_programs_in_one_list_are_held(read):
    """Most in cp1252, one in UTF-8; and one of another country among many."""
    lines = [f"Dü{chr(97 + n % 26)};Zoë;Prova {n}\r\n" for n in range(300)]
    western = "".join(lines).encode("cp1252")
    for odd in ("Dü;Zoë;\r\n".encode(), "张;伟明;\r\n".encode("gb18030")):
        table = read(HEAD.encode() + western + odd + western)
        assert (table.encoding, table.read_as.sure, table.read_as.line) == ("cp1252", False, 302)


def test_headings_are_looked_at_too(read):
    read_as = read("姓名,公司\r\nLi Ming,SAIC\r\n".encode("gb18030")).read_as
    assert (read_as.encoding, read_as.sure, read_as.line) == ("gb18030", False, 1)


def test_what_says_its_encoding_itself_is_no_question(read):
    text = HEAD + "Dvořák;张;\r\n"
    for data in (text.encode(), text.encode("utf-8-sig"), text.encode("utf-16"), HEAD.encode()):
        assert read(data + b"Ada;Byron;\r\n" * (not data.startswith(b"\xff\xfe"))).read_as is None


def test_a_word_of_beijing_that_is_utf8_by_chance_is_held(read):
    table = read(f"{HEAD}伟;Li;SAIC\r\n".encode("gb18030"))
    assert (table.rows[0][0], table.read_as.sure) == ("伟", False)
    assert table.read_as.possible[:2] == ("utf-8-sig", "gb18030"), "what it is, if it is not that"
    table = read(f"{HEAD}Сл;Li;SAIC\r\n".encode(), encoding="utf-8-sig")
    assert (table.rows[0][0], table.read_as.sure) == ("Сл", True)
    assert {"utf-8-sig", "gb18030"} <= set(table.read_as.possible)


@pytest.mark.parametrize("name", ["小谢", "韦立", "小红"])
def test_a_short_name_of_beijing_stays_one(read, name):
    """Also where its bytes are those of a word with a capital: 小谢 is Сл in UTF-8."""
    table = read(f"{HEAD}{name};Li;SAIC\r\n".encode("gb18030"))
    assert (table.rows[0][0], table.read_as.encoding) == (name, "gb18030")


@pytest.mark.parametrize("cells", ["Ελ;Ada", "Юл;Ada", "Юл;Ολ", "Ae;Το Ab"])
def test_two_letters_that_begin_as_a_name_are_one(read, cells):
    table = read(f"{HEAD}{cells};Prova\r\n".encode())
    assert (table.rows[0], table.read_as) == ([*cells.split(";"), "Prova"], None)


@pytest.mark.parametrize("language", name_lists.PEOPLE)
def test_one_name_of_any_country_in_utf8_is_not_held(language):
    """The only one in the list, that is: the fewer letters, the more chance."""
    for word in {one for words in name_lists.PEOPLE[language] for one in words}:
        assert decode(f"{HEAD}Rossi;{word};Prova\r\n".encode()).read_as is None, word


@pytest.mark.parametrize("cell", ["²", "A·B", "¬", "Gal·la", "C²"])
def test_a_sign_in_utf8_stays_what_it_is(read, cell):
    table = read(f"{HEAD}Ada;{cell};Prova\n".encode())
    assert (table.rows[0][1], table.read_as) == (cell, None)


@pytest.mark.parametrize(
    "word", ["Dvořák", "Ян", "Λι", "Ѐ", "Արամ", "李", "ẞ", "ʻOkina", "é", "Vũ", "Bùi", "Ŵyn"]
)
def test_a_short_word_in_utf8_stays_what_it_is(read, word):
    table = read(f"{HEAD}{word};Ada;Prova\r\n".encode())
    assert (table.rows[0][0], table.read_as) == (word, None)


def test_an_example_stands_with_the_line_of_its_own_cell(read):
    data = f"{HEAD}Rossi;Società di Caffè;Prova\r\nCaffè;Rossi;\r\n".encode("cp1252")
    assert (read(data).read_as.line, read(data).read_as.example) == (2, "Società di Caffè")
    twice = f'{HEAD}"Due\r\nrighe";Rossi;\r\nRossi;Però;\r\n'.encode("cp1252")
    assert (read(twice).read_as.line, read(twice).read_as.example) == (4, "Però")


@pytest.mark.parametrize(
    ("encoding", "rows", "example"),
    [
        ("cp1254", "Niccolò;Rossi\r\nBarış;Rossi\r\n", "Barýþ"),
        ("cp1257", "Jüri;\r\nKõiv;\r\n", "Kőiv"),
    ],
)
def test_the_example_is_a_cell_by_which_staff_can_tell(read, encoding, rows, example):
    assert read((HEAD + rows).encode(encoding)).read_as.example == example


@pytest.mark.parametrize("rows", [1, 6_000])
def test_only_who_can_be_asked_is_given_what_is_unsure(read, rows):
    data = (HEAD + "Ada;Byron;Prova\r\n" * rows + "Dvořák;;\r\n").encode("cp1250")
    assert read(data).rows[-1] == ["Dvořák", "", ""]
    with pytest.raises(ListError) as caught:
        read(data, unsure=False)
    fault = caught.value
    assert (fault.code, fault.line) == (ListFault.ENCODING_UNCLEAR, rows + 2)
    assert fault.detail == "cp1250 (Dvořák)"


@pytest.mark.parametrize("rows", [1, 6_000])
def test_what_was_chosen_is_taken_and_the_rest_is_offered(read, rows):
    """A short list is read at once, a long one by a process of its own."""
    data = (HEAD + "Dvořák;Tomáš;Prova\r\n" * rows).encode("cp1250")
    table = read(data, encoding="iso8859-2")
    assert table.rows[0][0] == "Dvořák"
    assert (table.read_as.sure, table.read_as.example) == (True, "Dvořák")
    assert {"cp1252", "cp1250", "mac_roman"} <= set(table.read_as.possible)
    mac = read(f"{HEAD}Åse;;\r\n".encode("mac_roman"), encoding="mac_roman")
    assert "cp1252" not in mac.read_as.possible


def test_what_cannot_be_read_as_was_chosen_is_refused_with_its_line(read):
    with pytest.raises(ListError) as caught:
        read(f"{HEAD}Ada;Byron;\r\nMüller;Ada;\r\n".encode("cp1252"), encoding="utf-8-sig")
    assert (caught.value.code, caught.value.line) == (ListFault.UNDECODABLE, 3)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Windows-1250", "cp1250"),
        ("latin1", "cp1252"),
        ("BIG5", "cp950"),
        ("gb2312", "gb18030"),
        ("EUC-KR", "cp949"),
        ("Shift-JIS", "cp932"),
        ("macintosh", "mac_roman"),
        ("ISO-8859-2", "iso8859-2"),
        ("utf-8", "utf-8-sig"),
        ("rot13", None),
        ("cp\x00", None),
        ("klingon", None),
    ],
)
def test_an_encoding_goes_by_many_names(said, meant):
    assert names.known(said) == meant


@pytest.mark.soak
@pytest.mark.parametrize("language", ["ro", "it"])
def test_a_hundred_thousand_doubtful_rows_are_refused_for_less_than_reading_them(read, language):
    encoding = next(one for one, made in MADE_FOR.items() if language in made)
    plain, spoilt = name_lists.data(language, encoding, 100_000), "Dü;Zoë;\r\n".encode()
    begun = worked()
    with pytest.raises(ListError) as caught:
        read(plain + spoilt, unsure=False)
    refused = worked() - begun
    assert (caught.value.code, caught.value.line) == (ListFault.ENCODING_UNCLEAR, 100_002)
    begun = worked()
    read(plain + spoilt)
    assert refused < worked() - begun
