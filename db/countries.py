"""Countries as lists write them (English, Italian, at home) to ISO 3166-1 alpha-2 and back."""

from __future__ import annotations

from functools import cache

from db.names import fold

# ISO 3166-1 alpha-2 and alpha-3, the name in English, the name in Italian, other spellings.
# XK is not in ISO 3166-1; it is what telephone and statistical offices use for Kosovo.
_COUNTRIES = """
AD AND Andorra|Andorra
AE ARE United Arab Emirates|Emirati Arabi Uniti|UAE|U.A.E.|EAU|Emirates|Emirati Arabi|Dubai|Abu Dhabi
AF AFG Afghanistan|Afghanistan
AG ATG Antigua and Barbuda|Antigua e Barbuda
AI AIA Anguilla|Anguilla
AL ALB Albania|Albania|Shqipëria
AM ARM Armenia|Armenia
AO AGO Angola|Angola
AR ARG Argentina|Argentina
AS ASM American Samoa|Samoa Americane
AT AUT Austria|Austria|Österreich
AU AUS Australia|Australia
AW ABW Aruba|Aruba
AX ALA Åland Islands|Isole Åland
AZ AZE Azerbaijan|Azerbaigian|Azerbaijan
BA BIH Bosnia and Herzegovina|Bosnia ed Erzegovina|Bosnia|Bosnia-Herzegovina|Bosnia Erzegovina
BB BRB Barbados|Barbados
BD BGD Bangladesh|Bangladesh
BE BEL Belgium|Belgio|België|Belgique|Belgien
BF BFA Burkina Faso|Burkina Faso
BG BGR Bulgaria|Bulgaria|България
BH BHR Bahrain|Bahrein|Bahrain
BI BDI Burundi|Burundi
BJ BEN Benin|Benin
BL BLM Saint Barthélemy|Saint-Barthélemy
BM BMU Bermuda|Bermuda
BN BRN Brunei|Brunei|Brunei Darussalam
BO BOL Bolivia|Bolivia|Bolivia, Plurinational State of
BQ BES Caribbean Netherlands|Paesi Bassi caraibici|Bonaire, Sint Eustatius and Saba
BR BRA Brazil|Brasile|Brasil
BS BHS Bahamas|Bahamas|The Bahamas
BT BTN Bhutan|Bhutan
BW BWA Botswana|Botswana
BY BLR Belarus|Bielorussia|Belarus
BZ BLZ Belize|Belize
CA CAN Canada|Canada
CD COD DR Congo|RD del Congo|Democratic Republic of the Congo|Congo, Democratic Republic of the|Repubblica Democratica del Congo|Congo (Kinshasa)
CF CAF Central African Republic|Repubblica Centrafricana
CG COG Congo|Congo|Republic of the Congo|Repubblica del Congo|Congo (Brazzaville)
CH CHE Switzerland|Svizzera|Schweiz|Suisse|Confederazione Svizzera
CI CIV Ivory Coast|Costa d'Avorio|Côte d'Ivoire
CK COK Cook Islands|Isole Cook
CL CHL Chile|Cile
CM CMR Cameroon|Camerun
CN CHN China|Cina|PRC|P.R. China|P.R.C.|PR China|People's Republic of China|Repubblica Popolare Cinese|Mainland China|中国|中华人民共和国
CO COL Colombia|Colombia
CR CRI Costa Rica|Costa Rica
CU CUB Cuba|Cuba
CV CPV Cape Verde|Capo Verde|Cabo Verde
CW CUW Curaçao|Curaçao
CY CYP Cyprus|Cipro
CZ CZE Czechia|Cechia|Czech Republic|Repubblica Ceca|Česko|Česká republika|Rep. Ceca
DE DEU Germany|Germania|Deutschland|Federal Republic of Germany|BRD|Allemagne|D|German|Tedesca|Tedesco
DJ DJI Djibouti|Gibuti
DK DNK Denmark|Danimarca|Danmark
DM DMA Dominica|Dominica
DO DOM Dominican Republic|Repubblica Dominicana
DZ DZA Algeria|Algeria|Algérie
EC ECU Ecuador|Ecuador
EE EST Estonia|Estonia|Eesti
EG EGY Egypt|Egitto
EH ESH Western Sahara|Sahara Occidentale
ER ERI Eritrea|Eritrea
ES ESP Spain|Spagna|España|Espana|Espagne
ET ETH Ethiopia|Etiopia
FI FIN Finland|Finlandia|Suomi
FJ FJI Fiji|Figi
FK FLK Falkland Islands|Isole Falkland
FM FSM Micronesia|Micronesia
FO FRO Faroe Islands|Isole Fær Øer|Isole Faroe
FR FRA France|Francia|Frankreich|République française|French|Francese
GA GAB Gabon|Gabon
GB GBR United Kingdom|Regno Unito|UK|U.K.|Great Britain|Gran Bretagna|Britain|England|Inghilterra|Scotland|Scozia|Wales|Galles|Northern Ireland|Irlanda del Nord|United Kingdom of Great Britain and Northern Ireland
GD GRD Grenada|Grenada
GE GEO Georgia|Georgia|Sakartvelo
GF GUF French Guiana|Guyana francese
GG GGY Guernsey|Guernsey
GH GHA Ghana|Ghana
GI GIB Gibraltar|Gibilterra
GL GRL Greenland|Groenlandia
GM GMB Gambia|Gambia|The Gambia
GN GIN Guinea|Guinea
GP GLP Guadeloupe|Guadalupa
GQ GNQ Equatorial Guinea|Guinea Equatoriale
GR GRC Greece|Grecia|Hellas|Ελλάδα|Ελλάς
GT GTM Guatemala|Guatemala
GU GUM Guam|Guam
GW GNB Guinea-Bissau|Guinea-Bissau
GY GUY Guyana|Guyana
HK HKG Hong Kong|Hong Kong|Hong Kong SAR|Hongkong|香港
HN HND Honduras|Honduras
HR HRV Croatia|Croazia|Hrvatska
HT HTI Haiti|Haiti
HU HUN Hungary|Ungheria|Magyarország
ID IDN Indonesia|Indonesia
IE IRL Ireland|Irlanda|Republic of Ireland|Éire|Eire
IL ISR Israel|Israele
IM IMN Isle of Man|Isola di Man
IN IND India|India|Bharat
IQ IRQ Iraq|Iraq
IR IRN Iran|Iran|Iran, Islamic Republic of
IS ISL Iceland|Islanda|Ísland
IT ITA Italy|Italia|Italien|Italie|Repubblica Italiana|I|Italian|Italiana|Italiano
JE JEY Jersey|Jersey
JM JAM Jamaica|Giamaica
JO JOR Jordan|Giordania
JP JPN Japan|Giappone|Nippon|日本|Japon
KE KEN Kenya|Kenya
KG KGZ Kyrgyzstan|Kirghizistan
KH KHM Cambodia|Cambogia
KI KIR Kiribati|Kiribati
KM COM Comoros|Comore
KN KNA Saint Kitts and Nevis|Saint Kitts e Nevis
KP PRK North Korea|Corea del Nord|DPRK|Korea, Democratic People's Republic of
KR KOR South Korea|Corea del Sud|Korea|Corea|Republic of Korea|Korea, Republic of|Repubblica di Corea|Korea (South)|Korea South|ROK|대한민국|한국
KW KWT Kuwait|Kuwait
KY CYM Cayman Islands|Isole Cayman
KZ KAZ Kazakhstan|Kazakistan
LA LAO Laos|Laos|Lao People's Democratic Republic
LB LBN Lebanon|Libano
LC LCA Saint Lucia|Santa Lucia
LI LIE Liechtenstein|Liechtenstein
LK LKA Sri Lanka|Sri Lanka
LR LBR Liberia|Liberia
LS LSO Lesotho|Lesotho
LT LTU Lithuania|Lituania|Lietuva
LU LUX Luxembourg|Lussemburgo|Luxemburg
LV LVA Latvia|Lettonia|Latvija
LY LBY Libya|Libia
MA MAR Morocco|Marocco|Maroc
MC MCO Monaco|Monaco|Principato di Monaco
MD MDA Moldova|Moldavia|Moldova, Republic of|Moldova Republic of
ME MNE Montenegro|Montenegro|Crna Gora
MF MAF Saint Martin|Saint Martin
MG MDG Madagascar|Madagascar
MH MHL Marshall Islands|Isole Marshall
MK MKD North Macedonia|Macedonia del Nord|Macedonia|FYROM
ML MLI Mali|Mali
MM MMR Myanmar|Myanmar|Burma|Birmania
MN MNG Mongolia|Mongolia
MO MAC Macao|Macao|Macau|澳门
MP MNP Northern Mariana Islands|Isole Marianne settentrionali
MQ MTQ Martinique|Martinica
MR MRT Mauritania|Mauritania
MS MSR Montserrat|Montserrat
MT MLT Malta|Malta
MU MUS Mauritius|Mauritius|Maurizio
MV MDV Maldives|Maldive
MW MWI Malawi|Malawi
MX MEX Mexico|Messico|México|Mejico
MY MYS Malaysia|Malaysia|Malesia
MZ MOZ Mozambique|Mozambico
NA NAM Namibia|Namibia
NC NCL New Caledonia|Nuova Caledonia
NE NER Niger|Niger
NG NGA Nigeria|Nigeria
NI NIC Nicaragua|Nicaragua
NL NLD Netherlands|Paesi Bassi|The Netherlands|Holland|Olanda|Nederland|Niederlande|Pays-Bas
NO NOR Norway|Norvegia|Norge
NP NPL Nepal|Nepal
NR NRU Nauru|Nauru
NU NIU Niue|Niue
NZ NZL New Zealand|Nuova Zelanda
OM OMN Oman|Oman
PA PAN Panama|Panama|Panamá
PE PER Peru|Perù|Perú
PF PYF French Polynesia|Polinesia francese
PG PNG Papua New Guinea|Papua Nuova Guinea
PH PHL Philippines|Filippine|The Philippines
PK PAK Pakistan|Pakistan
PL POL Poland|Polonia|Polska|Polen
PM SPM Saint Pierre and Miquelon|Saint-Pierre e Miquelon
PR PRI Puerto Rico|Porto Rico
PS PSE Palestine|Palestina|State of Palestine|Palestine, State of|Palestinian Territories
PT PRT Portugal|Portogallo
PW PLW Palau|Palau
PY PRY Paraguay|Paraguay
QA QAT Qatar|Qatar
RE REU Réunion|Riunione|La Réunion
RO ROU Romania|Romania|România
RS SRB Serbia|Serbia|Srbija
RU RUS Russia|Russia|Russian Federation|Federazione Russa|Россия
RW RWA Rwanda|Ruanda
SA SAU Saudi Arabia|Arabia Saudita|KSA|K.S.A.|Kingdom of Saudi Arabia|المملكة العربية السعودية|السعودية
SB SLB Solomon Islands|Isole Salomone
SC SYC Seychelles|Seychelles
SD SDN Sudan|Sudan
SE SWE Sweden|Svezia|Sverige
SG SGP Singapore|Singapore
SH SHN Saint Helena|Sant'Elena
SI SVN Slovenia|Slovenia|Slovenija
SJ SJM Svalbard and Jan Mayen|Svalbard e Jan Mayen
SK SVK Slovakia|Slovacchia|Slovensko|Slovak Republic|Repubblica Slovacca
SL SLE Sierra Leone|Sierra Leone
SM SMR San Marino|San Marino|Repubblica di San Marino|RSM
SN SEN Senegal|Senegal
SO SOM Somalia|Somalia
SR SUR Suriname|Suriname
SS SSD South Sudan|Sudan del Sud
ST STP São Tomé and Príncipe|São Tomé e Príncipe
SV SLV El Salvador|El Salvador
SX SXM Sint Maarten|Sint Maarten
SY SYR Syria|Siria|Syrian Arab Republic
SZ SWZ Eswatini|Eswatini|Swaziland
TC TCA Turks and Caicos Islands|Isole Turks e Caicos
TD TCD Chad|Ciad
TG TGO Togo|Togo
TH THA Thailand|Thailandia|Tailandia
TJ TJK Tajikistan|Tagikistan
TK TKL Tokelau|Tokelau
TL TLS Timor-Leste|Timor Est|East Timor
TM TKM Turkmenistan|Turkmenistan
TN TUN Tunisia|Tunisia|Tunisie
TO TON Tonga|Tonga
TR TUR Türkiye|Turchia|Turkey|Türkei
TT TTO Trinidad and Tobago|Trinidad e Tobago
TV TUV Tuvalu|Tuvalu
TW TWN Taiwan|Taiwan|Taiwan, Province of China|Chinese Taipei|R.O.C.|台灣|台湾
TZ TZA Tanzania|Tanzania|Tanzania, United Republic of
UA UKR Ukraine|Ucraina|Україна
UG UGA Uganda|Uganda
US USA United States|Stati Uniti|U.S.A.|U.S.|United States of America|The United States|Stati Uniti d'America|S.U.A.|America|Vereinigte Staaten|États-Unis|Etats Unis|Estados Unidos|EE.UU.|American|Americana|Statunitense
UY URY Uruguay|Uruguay
UZ UZB Uzbekistan|Uzbekistan
VA VAT Vatican City|Città del Vaticano|Holy See|Santa Sede
VC VCT Saint Vincent and the Grenadines|Saint Vincent e Grenadine
VE VEN Venezuela|Venezuela|Venezuela, Bolivarian Republic of
VG VGB British Virgin Islands|Isole Vergini britanniche
VI VIR US Virgin Islands|Isole Vergini americane|Virgin Islands
VN VNM Vietnam|Vietnam|Viet Nam|Việt Nam
VU VUT Vanuatu|Vanuatu
WF WLF Wallis and Futuna|Wallis e Futuna
WS WSM Samoa|Samoa
XK XKX Kosovo|Kosovo
YE YEM Yemen|Yemen
YT MYT Mayotte|Mayotte
ZA ZAF South Africa|Sudafrica|RSA|Republic of South Africa
ZM ZMB Zambia|Zambia
ZW ZWE Zimbabwe|Zimbabwe
"""  # noqa: E501  a country a line, with all its spellings, is easier to check


@cache
def _known() -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """What a folded spelling means, and a code's names in English and Italian."""
    codes: dict[str, str] = {}
    names: dict[str, tuple[str, str]] = {}
    for line in _COUNTRIES.split("\n")[1:-1]:
        alpha2, alpha3, spellings = line.split(" ", 2)
        english, italian, *others = spellings.split("|")
        names[alpha2] = (english, italian)
        for spelling in (alpha2, alpha3, english, italian, *others):
            codes[_comparable(spelling)] = alpha2
    return codes, names


def _comparable(text: str) -> str:
    """*text* folded; letters that stand alone are drawn together: "U.S.A." gives "usa"."""
    folded = fold(text)
    return folded.replace(" ", "") if len(folded) == 2 * folded.count(" ") + 1 else folded


def code(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that *text* names or codes, or None.

    "Germany (DE)" names and codes it: both have to say the same.
    """
    known = _known()[0]
    if found := known.get(_comparable(text)):
        return found
    named, _, coded = text.partition("(")
    found = known.get(_comparable(named))
    return found if found == known.get(_comparable(coded)) else None


def tidy(text: str) -> str:
    """The alpha-2 code of the country that *text* names; when none does, *text*, blanks tidied."""
    return code(text) or " ".join(text.split())


def name(alpha2: str, language: str) -> str:
    """The country *alpha2* in ``it`` or else in English; *alpha2* itself when not known."""
    names = _known()[1].get(alpha2)
    if names is None:
        return alpha2
    return names[1] if language == "it" else names[0]
