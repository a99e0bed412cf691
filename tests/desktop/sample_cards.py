"""Cards as phones and mail programs write them, with people who do not exist.

The shapes are those of the programs' exports and of the standards' own examples (RFC 6350 §8, MECARD
and BIZCARD as ZXing's wiki has them); names, numbers and firms are invented.
"""

from __future__ import annotations

from desktop.scanner.cards import ContactCard

IPHONE = r"""BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.4.1//EN
N:Esempio;Nicolò;;Ing.;
FN:Ing. Nicolò Esempio
ORG:Stampi Finti S.r.l.;
TITLE:Responsabile acquisti
EMAIL;type=INTERNET;type=HOME:nico@example.net
EMAIL;type=INTERNET;type=WORK;type=pref:n.esempio@example.org
TEL;type=HOME;type=FAX:+39 011 555 0101
TEL;type=CELL;type=VOICE;type=pref:+39 333 555 0102
TEL;type=WORK;type=VOICE:+39 011 555 0103
item1.ADR;type=WORK;type=pref:;;Via Inventata 1;Torino;TO;10121;Italia
item1.X-ABADR:it
item2.URL;type=pref:https\://www.example.org
item2.X-ABLabel:_$!<HomePage>!$_
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBMRXhpZgAATU0AKgAA
 AAgAAgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAAAAqACAAQAAAABAAAAUKADAAQAAAABAAAA
 UAAAAAD/7QA4UGhvdG9zaG9wIDMuMAA=
END:VCARD"""

IPHONE_FIRM = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 16.1//EN
N:;;;;
FN:Fonderia Inventata
ORG:Fonderia Inventata;
TEL;type=MAIN:+39 0172 555 010
X-ABShowAs:COMPANY
END:VCARD"""

ANDROID_2 = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=50=65=C3=B1=61;=4A=6F=73=C3=A9;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4A=6F=73=C3=A9=20=50=65=C3=B1=61
TEL;CELL;PREF:+34655550104
TEL;WORK;FAX:+34915550105
EMAIL;WORK:jose@example.com
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=54=72=6F=71=75=65=6C=65=73=20=
=79=20=4D=C3=A1=71=75=69=6E=61=73
TITLE:Compras
X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;=50=65=70=65;1;;;;;;;;;;;;;
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAkGBxMTEhUTEhMWFhUX
 GBoYGBgYGBoYGhgYGBgYGBoYGBgaHSggGBolHRgYITEhJSkrLi4uGh8zODMtNygtLisBCgoKDg0O

END:VCARD"""

GOOGLE = r"""BEGIN:VCARD
VERSION:3.0
FN:Anna Maria Prova
N:Prova;Anna Maria;;;
EMAIL;TYPE=INTERNET;TYPE=WORK:anna.prova@example.org
TEL;TYPE=CELL:347 555 0106
item1.ORG:Prova\, Figli & C.
item2.TITLE:Titolare
item3.URL:https\://example.org
item3.X-ABLabel:PROFILE
NOTE:Incontrata a Torino\nricordare: "campioni"; catalogo
CATEGORIES:myContacts
END:VCARD"""

OUTLOOK = """BEGIN:VCARD
VERSION:2.1
X-MS-SIGNATURE:YES
N;LANGUAGE=en-us:Sample;Robert;J.;Mr.;Jr.
FN:Mr. Robert J. Sample Jr.
ORG:Imaginary Castings, Inc.;Purchasing
TITLE:Sr. Buyer
NOTE;ENCODING=QUOTED-PRINTABLE:Booth 12=0D=0A=
TEL;VOICE:not a number but a note=0D=0A=
=0D=0A
TEL;WORK;VOICE:+1 (248) 555-0107
TEL;CELL;VOICE:+1 (248) 555-0108
TEL;WORK;FAX:+1 (248) 555-0109
ADR;WORK;PREF:;;1 Made Up Ave;Pontiac;MI;48342;United States of America
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1 Made Up Ave=0D=0A=
Pontiac, MI 48342
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
URL;WORK:http://www.example.com
EMAIL;PREF;INTERNET:robert.sample@example.com
X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.microsoft.com/office/outlook/12/electronicbusinesscards" ver="1.0" layout="left" bgcolor="ffffff"><img xmlns="" align="fit" area="16" use="photo"/></card>
REV:20250423T141000Z
END:VCARD"""

THUNDERBIRD = """BEGIN:VCARD
VERSION:4.0
N:Beispiel;Jürgen;;;
FN:Jürgen Beispiel
ORG:Erfundene Werke GmbH;Einkauf
TITLE:Einkäufer
EMAIL;PREF=2:privat@example.de
EMAIL;PREF=1:j.beispiel@example.de
TEL;VALUE=TEXT;TYPE=work:+49 711 555 0110
TEL;VALUE=TEXT;TYPE=cell:+49 171 555 0111
UID:urn:uuid:8e9a4c1e-0f3c-4d3a-9d1c-000000000001
BDAY;VALUE=DATE:19700101
END:VCARD"""

NEXTCLOUD_3 = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Sabre//Sabre VObject 4.5.4//EN
UID:5b1e8b0e-0000-4000-8000-000000000002
FN:Chloé Fictive
N:Fictive;Chloé;;;
ORG:Fonderie Imaginaire
EMAIL;TYPE="HOME,INTERNET":chloe@example.net
EMAIL;TYPE="WORK,INTERNET":c.fictive@example.fr
TEL;TYPE="WORK,VOICE":+33 1 55 55 01 12
TEL;TYPE="CELL,VOICE":+33 6 55 55 01 13
PHOTO;ENCODING=b;TYPE=image/png:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAA
 AADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
REV;VALUE=DATE-AND-OR-TIME:20250423T141000Z
END:VCARD"""

NEXTCLOUD_4 = """BEGIN:VCARD
VERSION:4.0
PRODID:-//Nextcloud Contacts v5.5.3
FN:Chloé Fictive
N:Fictive;Chloé;;;
ORG:data:text/plain;base64,Rm9uZGVyaWU=
ORG:Fonderie Imaginaire
PHOTO:data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ
EMAIL;TYPE=HOME:chloe@example.net
EMAIL;TYPE=WORK:c.fictive@example.fr
TEL;TYPE="cell,voice";VALUE=uri:tel:+33655550113
KEY:data:application/pgp-keys;base64,LS0tLS1CRUdJTg==
END:VCARD"""

RFC_6350 = r"""BEGIN:VCARD
VERSION:4.0
FN:Simon Invented
N:Invented;Simon;;;ing. jr,M.Sc.
BDAY:--0203
GENDER:M
LANG;PREF=1:fr
ORG;TYPE=work:Made Up Systems
TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-555-0114;ext=102
TEL;VALUE=uri;TYPE="work,cell,voice,video,text":tel:+1-418-555-0115
EMAIL;TYPE=work:simon.invented@example.ca
GEO;TYPE=work:geo:46.772673,-71.282945
KEY;TYPE=work;VALUE=uri:
 http://www.example.ca/simon.asc
END:VCARD"""

ALTID = """BEGIN:VCARD
VERSION:4.0
N;ALTID=1;LANGUAGE=ja:山田;太郎;;;
N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;
FN;ALTID=1;LANGUAGE=ja:山田太郎
FN;ALTID=1;LANGUAGE=en:Taro Yamada
ORG;ALTID=1;LANGUAGE=ja:架空製作所
ORG;ALTID=1;LANGUAGE=en:Kakuu Works
TITLE;ALTID=1;LANGUAGE=en:Boss
EMAIL:taro@example.jp
END:VCARD"""

ON_A_SIGN = """BEGIN:VCARD
VERSION:3.0
N:Modello;Giulia
ORG:Officina Modello
TITLE:Vendite
TEL;WORK;VOICE:0115550116
TEL;CELL:3335550117
URL:https://example.org
EMAIL;WORK;INTERNET:giulia@example.org
ADR;INTL;PARCEL;WORK;CHARSET=utf-8:;;Corso Finto 2;Torino;;10100;Italia
END:VCARD"""

LATIN_1 = """BEGIN:VCARD
VERSION:2.1
N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Bj=F6rk=3BAB;=C5sa
ORG;CHARSET=WINDOWS-1252;QUOTED-PRINTABLE:Gjuteri =93Nord=94
TEL;PAGER:1
TEL;HOME:+46 8 555 0118
END:VCARD"""

CARDS = {
    "iPhone": (
        IPHONE,
        ContactCard(
            "Nicolò",
            "Esempio",
            "Stampi Finti S.r.l.",
            "Responsabile acquisti",
            "n.esempio@example.org",
            "+39 333 555 0102",
        ),
    ),
    "iPhone, a firm": (
        IPHONE_FIRM,
        ContactCard(company="Fonderia Inventata", phone="+39 0172 555 010"),
    ),
    "Android": (
        ANDROID_2,
        ContactCard(
            "José", "Peña", "Troqueles y Máquinas", "Compras", "jose@example.com", "+34655550104"
        ),
    ),
    "Google": (
        GOOGLE,
        ContactCard(
            "Anna Maria",
            "Prova",
            "Prova, Figli & C.",
            "Titolare",
            "anna.prova@example.org",
            "347 555 0106",
        ),
    ),
    "Outlook": (
        OUTLOOK,
        ContactCard(
            "Robert",
            "Sample",
            "Imaginary Castings, Inc.",
            "Sr. Buyer",
            "robert.sample@example.com",
            "+1 (248) 555-0108",
        ),
    ),
    "Thunderbird": (
        THUNDERBIRD,
        ContactCard(
            "Jürgen",
            "Beispiel",
            "Erfundene Werke GmbH",
            "Einkäufer",
            "j.beispiel@example.de",
            "+49 171 555 0111",
        ),
    ),
    "Nextcloud 3.0": (
        NEXTCLOUD_3,
        ContactCard(
            "Chloé",
            "Fictive",
            "Fonderie Imaginaire",
            "",
            "c.fictive@example.fr",
            "+33 6 55 55 01 13",
        ),
    ),
    "Nextcloud 4.0": (
        NEXTCLOUD_4,
        ContactCard(
            "Chloé", "Fictive", "Fonderie Imaginaire", "", "c.fictive@example.fr", "+33655550113"
        ),
    ),
    "RFC 6350": (
        RFC_6350,
        ContactCard(
            "Simon",
            "Invented",
            "Made Up Systems",
            "",
            "simon.invented@example.ca",
            "+1-418-555-0114 ext. 102",
        ),
    ),
    "two languages": (
        ALTID,
        ContactCard("Taro", "Yamada", "Kakuu Works", "Boss", "taro@example.jp"),
    ),
    "a generator's": (
        ON_A_SIGN,
        ContactCard(
            "Giulia", "Modello", "Officina Modello", "Vendite", "giulia@example.org", "3335550117"
        ),
    ),
    "an old phone's": (
        LATIN_1,
        ContactCard("Åsa", "Björk;AB", "Gjuteri “Nord”", "", "", "+46 8 555 0118"),
    ),
    "MECARD of Android": (
        r"MECARD:N:Prova,Anna;ORG:Officine\: Prova\; Figli;TEL:3475550106;URL:https\://example.org;EMAIL:anna@example.org;ADR:Via Finta\, 1;NOTE:a\\b;;",
        ContactCard(
            "Anna", "Prova", "Officine: Prova; Figli", "", "anna@example.org", "3475550106"
        ),
    ),
    "MECARD in another order": (
        "MECARD:EMAIL:a@example.org;TEL:+81355550119;SOUND:ヤマダ,タロウ;N:山田,太郎;BDAY:19700101;;",
        ContactCard("太郎", "山田", "", "", "a@example.org", "+81355550119"),
    ),
    "MECARD without a comma": (
        "MECARD:N:Maria Rosa Modello;TEL:tel:1;;",
        ContactCard("Maria Rosa", "Modello", phone="1"),
    ),
    "MECARD in lines": (
        "MECARD:N:Neri,Ugo;\nORG:Po;\nTEL:1;\n;",
        ContactCard("Ugo", "Neri", "Po", phone="1"),
    ),
    "BIZCARD": (
        "BIZCARD:N:Sean;X:Sample;T:Engineer;C:Made Up Inc;A:1 Ave;B:+12125550120;E:sean@example.com;;",
        ContactCard(
            "Sean", "Sample", "Made Up Inc", "Engineer", "sean@example.com", "+12125550120"
        ),
    ),
}
