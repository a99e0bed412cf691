"""Which cells are written as people of other alphabets write: Cyrillic, Greek, Chinese and others.

Bytes of Beijing make characters of Seoul, too, but rare ones: names and companies are written with
a few hundred that are common.
"""

from __future__ import annotations

import re

_SIMPLIFIED = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文伟芳秀英敏静丽强磊明小红志建华海燕国"
    "平军洋勇艳杰娟涛超霞刚桂玉兰萍鹏飞宇浩欣佳雪梅琳玲辉斌波健俊峰永春生东晓丹婷慧颖倩莹雷亮凯博宁立新中天子家思雨嘉成德"
    "光云龙美清振世安和公司有限集团股份汽车科技上北京广州深圳市大学工业能源电机械第一二三重庆业动力制造贸易商务部门经理南西"
    "省区路号研究院所实信息网络服展会事技术设计来自名姓单位职务邮箱手机话总师长开发产品销售进出口"
)
_TRADITIONAL = frozenset(
    "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹"
    "薛丁卓馬阮董溫唐藍石蔣田康鄒白涂尤巫韓龔嚴袁金童陸夏柳邵志明淑芬怡君家豪俊傑雅婷美玲建宏小惠文華國雄麗秀英慧芳佳穎宗翰"
    "承恩冠宇子軒品妤詩涵宜蓁欣儀珮瑜雲龍信義仁愛和平正德光輝台灣臺汽車工業公司股份有限電子高機械新竹科技北中南企實集團國際"
    "貿易大學研究院東亞精密動力製造發展市部經理長師總商務開產品銷售進出口姓名職稱單位香港香城鋼鐵"
)
_JAPANESE = frozenset(
    "佐藤鈴木高橋田中渡辺伊山本村小林加吉松井上野崎原川岡石清水池青坂福島西森橋阿部前後和久太三浦竹内丸金子今宮谷大平河武長"
    "谷遠近安斎斉内海杉新工千葉桜菊酒柴熊土関成瀬横服古市岩永東南北郎花健一美咲翔陽輔直樹恵由紀裕真理香優奈智博隆浩誠和明彦"
    "正雄次二秀幸弘典子代江里佳菜愛結衣蓮斗悠人拓也哲学文男春夏秋冬日産自動車株式会社電機技研工業製作所産業東京都府県名阪神"
    "戸横浜部品商事有限光学精機鉄鋼化学重建設計課係主任営業氏様郵便番号住所"
)
_KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지현준영수희철서연훈은경숙미선혜윤"
    "도재태상동승호성원병기용규석빈예나라아린람다솔찬건혁환일순옥자대국중부산업자동차시회사전기술공한텔레콤울식주모비스"
    "글로벌코리아삼엘케전무팀부과차장대리사원이메일름속직위화번호인천광역도시제조무역물산테크"
)
_HAN = r"\u3400-\u9fff"
_KANA = r"\u3040-\u30ff\uff66-\uff9f"
_HANGUL = r"\uac00-\ud7a3"
_ANY_EAST = re.compile(f"[{_HAN}{_KANA}{_HANGUL}]")
_STRANGE_EAST = re.compile(
    r"[\u0080-\u00a0\u00c0-\u02ff\u0370-\u04ff\u2200-\u22ff\u2500-\u25ff\ue000-\uf8ff\ufffd\u3100-\u312f\u3200-\u33ff]"
)
COMMON = {
    "gb18030": (_SIMPLIFIED, re.compile(f"[{_HAN}]")),
    "cp950": (_TRADITIONAL, re.compile(f"[{_HAN}]")),
    "cp932": (_JAPANESE, re.compile(f"[{_HAN}{_KANA}]")),
    "euc_jp": (_JAPANESE, re.compile(f"[{_HAN}{_KANA}]")),
    "cp949": (_KOREAN, re.compile(f"[{_HANGUL}]")),
}
_FULL_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]")

_WORDS = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў’]+|[А-ЯЁІЇЄҐЎ]+")
_CYRILLIC_NEVER = re.compile(r"^[ьъ]|[аеиоуыэюя]ь|[бвгджзклмнпрстфхцчшщ]{6}", re.IGNORECASE)
_CYRILLIC_VOWEL = re.compile(r"[аеёиоуыэюяіїєў]", re.IGNORECASE)
_GREEK = re.compile(r"[Α-ΩΆΈΉΊΌΎΏΪΫ]?[α-ωάέήίόύώϊϋΐΰ]+|[Α-ΩΪΫΆΈΉΊΌΎΏ]+")
_GREEK_ACCENT = re.compile(r"[άέήίόύώΐΰΆΈΉΊΌΎΏ]")
_GREEK_VOWELS = re.compile(r"[αεηιουωϊϋάέήίόύώΐΰ]{1,2}")
_HEBREW = re.compile(r"[א-ת]+")
_HEBREW_NEVER = re.compile(r"[ךםןףץ][א-ת]")
_ARABIC = re.compile(r"[\u0621-\u063a\u0640-\u0652\u067e\u0686\u0698\u06af]+")
_ARABIC_NEVER = re.compile(r"ة[\u0621-\u064a]|ى[\u0621-\u064a]|^[ئؤءةى]|[أإآ]{2}|ءء")
_STRANGE = re.compile(r"[\x80-\x9f\ufffd§¤¦¬±¶µ†‡‰ˆ˜·─-╿▀-▟]")


def writes_common(encoding: str, cell: str, *, whole: bool = False) -> bool:
    """Whether half the characters of *cell*, read as the Asian *encoding*, are in common use; or
    its *whole*.
    """
    common, own = COMMON[encoding]
    asian = _ANY_EAST.findall(cell)
    if not asian or _STRANGE_EAST.search(cell):
        return False
    known = sum(1 for one in asian if one in common or _FULL_KANA.match(one))
    return all(map(own.match, asian)) and (1 if whole else 2) * known >= len(asian)


def writes_alphabet(encoding: str, cell: str) -> bool:
    """Whether the words of *cell* are all Latin, or all as the alphabet of *encoding* has them."""
    if _STRANGE.search(cell):
        return False
    strange = [word for word in _WORDS.findall(cell) if not word.isascii()]
    # Any two bytes are two letters of somebody.
    longest = max(map(len, strange), default=0)
    return longest > 2 and all(map(ALPHABETS[encoding], strange))


def _is_cyrillic(word: str) -> bool:
    if not _CYRILLIC.fullmatch(word) or _CYRILLIC_NEVER.search(word):
        return False
    return len(word) < 4 or _CYRILLIC_VOWEL.search(word) is not None


def _is_greek(word: str) -> bool:
    """Small letters carry an accent where there is more than one syllable."""
    if not _GREEK.fullmatch(word):
        return False
    if word.isupper() or len(_GREEK_VOWELS.findall(word.lower())) < 2:
        return len(word) < 4 or _GREEK_VOWELS.search(word.lower()) is not None
    return len(_GREEK_ACCENT.findall(word)) == 1


def _is_hebrew(word: str) -> bool:
    return bool(_HEBREW.fullmatch(word)) and not _HEBREW_NEVER.search(word)


def _is_arabic(word: str) -> bool:
    return bool(_ARABIC.fullmatch(word)) and not _ARABIC_NEVER.search(word)


ALPHABETS = {
    "cp1251": _is_cyrillic,
    "koi8-u": _is_cyrillic,
    "cp1253": _is_greek,
    "cp1255": _is_hebrew,
    "cp1256": _is_arabic,
}
"""Encodings of other alphabets, and what says whether a word is of theirs."""
