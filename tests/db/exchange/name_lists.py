"""SAMPLE DATA: lists of invented people, as each country writes names, for what guesses encodings.

First names, family names and words of companies are those that are usual there; who has them
together is nobody.
"""

from __future__ import annotations

from itertools import product

HEADINGS = ("Registration ID", "Nome", "Cognome", "Azienda", "E-mail")


def _of(first: str, family: str, companies: str) -> tuple[list[str], list[str], list[str]]:
    return first.split(), family.split(), companies.split("|")


PEOPLE = {
    "it": _of(
        "Marco Niccolò Giulia Noè Chiara Mosè Paolo José Luca Anna Salomè Pietro",
        "Rossi Bonfà Ferrari D’Alò Cantù Bianchi Forlì Nicolò Tomè Russo Dalla’Ò Libertà Conti",
        "Officine Rossi|Società Bianchi|Qualità & Mobilità Srl|Università di Torino|Caffè Più",
    ),
    "de": _of(
        "Jürgen Björn Anna Käthe Günther Uwe Sören Peter Zoë André Hans-Jörg Bärbel",
        "Müller Schäfer Größe Weiß Schmidt König Jäger Strauß Köhler Bauer Öztürk Überall Fischer",
        "Müller & Söhne|Straßenbau AG|Bäckerei Weiß|Fahrzeugwerke GmbH|Präzision Köln",
    ),
    "fr": _of(
        "François Hélène André Zoé Loïc Anaïs Jérôme Thérèse Gaël Marie Benoît Mégane Chloé",
        "Lefèvre Bélanger Côté Brûlé Châtelet Dupré Forêt Lemaître Garçon Dupont Étienne Noël Prévôt",
        "Société Générale|L’Œuvre Créée|Sœurs Dupont|Forges de l’Hérault|Château d’If|Île & Mer",
    ),
    "es": _of(
        "José María Íñigo Begoña Ana Jesús Raúl Ramón Sofía Óscar Inés Luis Mónica",
        "Núñez Muñoz García Martínez López Ibáñez Peña Ruiz Fernández Ordóñez Gómez Díaz Güell",
        "Compañía Española|Señor Coche S.A.|Automoción Ibérica|Diseño nº 1|Año Nuevo",
    ),
    "pt": _of(
        "João Conceição Inês Sebastião Luís António Fábio Lúcia Ana Estêvão Patrícia",
        "Simões Guimarães Gonçalves Leitão Magalhães Sousa Araújo Mendonça Antão Falcão Conceição",
        "Inovação Lda|Camões & Irmãos|Automóveis São João|Produções|Manutenção Já",
    ),
    "da": _of(
        "Søren Jørgen Kåre Bjørn Åse Mette Børge Ægir Anders Sølvi Øyvind Maren",
        "Sørensen Kjær Østergård Nørgaard Bæk Hansen Høeg Næss Bjørnstad Ødegård Møller Aagaard",
        "Mærsk|Københavns Værksted|Jysk Køretøj|Østfold Bil|Grønland & Søn",
    ),
    "sv": _of(
        "Åsa Björn Göran Märta Lars Jörgen Örjan André Erik Pär",
        "Sjöberg Åkerström Lindström Östlund Ängström Nilsson Hägg Björk Nyström",
        "Göteborgs Fordon|Skåne Teknik|Malmö Bilar|Örebro Stål",
    ),
    "fi": _of(
        "Päivi Väinö Jyrki Äijä Matti Hänninen Yrjö Anna Särkkä Ilpo",
        "Pääkkönen Hämäläinen Mäkinen Jääskeläinen Virtanen Särkkä Nyström Öhman Hyvönen",
        "Keski-Häme Oy|Työ ja Äly|Jyväskylä Auto|Metsä",
    ),
    "is": _of(
        "Þórður Guðrún Ægir Björn Sigríður Kristín Friðrik Ásdís Dýrfinna Þóra Daði Ýr",
        "Þórðardóttir Sigurðsson Guðmundsdóttir Jónsson Friðriksson Hafþórsson Björnsdóttir Viðarsson",
        "Íslensk Ferð|Norðurljós|Sjávarútvegur|Garðabær",
    ),
    "pl": _of(
        "Michał Łukasz Grażyna Paweł Elżbieta Anna Stanisław Małgorzata Bożena Jan Święta",
        "Wałęsa Kamiński Zięba Stępień Wójcik Dąbrowski Żak Świątek Nowak Gołąb Kowalczyk Woźniak",
        "Zakłady Łódź|Przedsiębiorstwo|Spółka Północ|Części i Koła|Gdańsk Auto",
    ),
    "cs": _of(
        "Jiří Tomáš Zdeněk Ondřej Kateřina Petr Růžena Lukáš Jan Božena Vojtěch Matěj",
        "Dvořák Novotný Kučera Němec Procházka Svěrák Řezníček Růžička Šťastný Černý Kříž Novák",
        "Škoda|Strojírny Plzeň|Městský úřad|Brněnské závody|Železárny Třinec",
    ),
    "hu": _of(
        "László Győző Erzsébet Zsófia István Péter Ágnes Jenő Gergő Anna Dezső",
        "Szűcs Erdős Kőrösi Nagy Tóth Szőke Hegedűs Lőrincz Varga Fűzesi Kovács Győri",
        "Gépgyár Kft|Közép-Európai Művek|Autó és Jármű|Győri Műszaki",
    ),
    "ro": _of(
        "Ștefan Cătălin Ioana Mădălina Răzvan Andrei Bogdan Mihăiță Ana Ionuț".replace(
            "Ș", "Ş"
        ).replace("ț", "ţ"),
        "Brătianu Păunescu Ţepeş Rădulescu Ionaşcu Popescu Mureşan Drăgulescu Bălan Ştefănescu",
        "Întreprinderea Română|Dacia Piteşti|Banca Comercială|Maşini Unelte",
    ),
    "hr": _of(
        "Živko Goran Željka Đuro Ana Krešimir Božidar Ivan Mićo Saša",
        "Petrović Kovačić Đorđević Horvat Šarić Čolić Jurić Živković Novak Kovač Babić",
        "Tvornica Čačak|Građevina Đakovo|Zaštita|Šumarija",
    ),
    "tr": _of(
        "Işıl Şükrü Ayşe Çağla Oğuz Ömer Barış Yiğit İbrahim Aydın Deniz Ahmet",
        "Yılmaz Erdoğan Şahin Çelik Yıldız Öztürk Kılıç Şimşek Aydın Demir Doğan Güneş",
        "Türk Otomotiv|İstanbul Şirketi|Sanayi ve Dış Ticaret|Işık Döküm",
    ),
    "ru": _of(
        "Иван Пётр Ольга Сергей Наталья Дмитрий Юлия Алексей",
        "Иванов Смирнов Кузнецова Попов Соколова Лебедев Новиков Шевченко",
        "Автоваз|Московский завод|Уралмаш|Ростов Авто",
    ),
    "el": _of(
        "Γιώργος Μαρία Δημήτρης Ελένη Κώστας Αικατερίνη Νίκος",
        "Παπαδόπουλος Γεωργίου Νικολάου Οικονόμου Βασιλείου Αντωνίου",
        "Ελληνική Βιομηχανία|Αυτοκίνητα Αθηνών|Μεταφορές",
    ),
    "zh": _of(
        "伟 芳 秀英 敏 静 丽 强 磊 明 小红 志强 建华 海燕 文静",
        "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高",
        "上海汽车集团|北京科技有限公司|广州电子|深圳市新能源|中国第一汽车",
    ),
    "tw": _of(
        "志明 淑芬 怡君 家豪 俊傑 雅婷 美玲 建宏 小明 淑惠",
        "陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝",
        "台灣汽車工業|台北電子股份有限公司|高雄機械|新竹科技",
    ),
    "ja": _of(
        "太郎 花子 健一 美咲 翔太 陽子 大輔 さくら 直樹 恵子",
        "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤",
        "日産自動車|トヨタ自動車株式会社|東京電機|ホンダ技研工業",
    ),
    "ko": _of(
        "민준 서연 지훈 수진 영희 철수 현우 지영 하은 도윤",
        "김 이 박 최 정 강 조 윤 장 임 한 오",
        "현대자동차|서울전자|기아 주식회사|한국기술|부산산업",
    ),
}

WESTERN = ("it", "de", "fr", "es", "pt", "da", "sv", "fi", "is")
MADE_FOR = {
    "cp1252": WESTERN,
    "iso8859-15": WESTERN,
    "mac_roman": tuple(name for name in WESTERN if name != "is"),
    "cp1250": ("pl", "cs", "hu", "ro", "hr"),
    "iso8859-2": ("pl", "cs", "hu", "ro", "hr"),
    "cp1251": ("ru",),
    "koi8-u": ("ru",),
    "cp1253": ("el",),
    "cp1254": ("tr",),
    "gb18030": ("zh",),
    "cp950": ("tw",),
    "cp932": ("ja",),
    "euc_jp": ("ja",),
    "cp949": ("ko",),
}
"""The languages whose names are written in each encoding."""


def rows(language: str, count: int, start: int = 0) -> list[tuple[str, ...]]:
    """So many people of a *language*: every mark of theirs soon, none the same as another."""
    first, family, companies = PEOPLE[language]
    paired = list(product(range(len(family)), range(len(first))))
    paired = [
        (first[(a + b) % len(first)], family[a]) for b, a in sorted((b, a) for a, b in paired)
    ]
    made: list[tuple[str, ...]] = []
    for at in range(start, start + count):
        given, surname = paired[at % len(paired)]
        again = at // len(paired)
        surname = f"{surname} {family[again % len(family)]}" if again else surname
        company = companies[at % len(companies)] + (f" {again}" if again else "")
        made.append((f"S-{at:05}", given, surname, company, f"sample{at}@stand.example"))
    return made


def data(language: str, encoding: str, count: int, start: int = 0) -> bytes:
    """Such a list as a spreadsheet saves it; what the encoding lacks becomes a plain letter."""
    lines = [HEADINGS, *rows(language, count, start)]
    text = "\r\n".join(";".join(line) for line in lines) + "\r\n"
    if encoding in ("iso8859-15", "iso8859-2"):
        text = text.replace("’", "'")
    return text.encode(encoding, "replace" if encoding == "mac_roman" else "strict")
