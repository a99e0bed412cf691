"""What tests of schedules share: the columns, and what became of the rows."""

from __future__ import annotations

from db import driver
from db.past import changes

HEADER = "Date,Start,End,Place,Piemonte participant,Guest registration ID,Guest,Guest company,Topic"

ROW = "2025-04-23,09:30,09:50,Table 6,CNA Piemonte,VTM25-10000,Ada Lovelace,Engines,Cybersecurity"

ANFIA = "2025-04-23,10:10,10:30,Table 2,ANFIA,,Grace Hopper,Nanoseconds,ADAS"

FORD = "2025-04-24,11:00,11:20,Table 6,CNA,,,Ford,"


def fates(result):
    return [str(one.fate) for one in result.plan.planned]


def notes(result):
    return [(note.line, note.code, note.value) for note in result.plan.notes]


def log_fact(db, by, meeting, kind):
    with changes.transaction(db, by, "meeting_fact", subject=meeting.uuid) as change:
        driver.run(
            db,
            "INSERT INTO meeting_facts(uuid, change, meeting, kind, at, operator, station)"
            " VALUES (?, ?, ?, ?, ?, 'Tom', '')",
            (f"fact-{kind}", change.uuid, meeting.uuid, kind.value, change.stamp),
        )


PARTS = (
    "Data;Dalle;Tavolo;Partecipante;Azienda;Ruolo",
    "23/04/2025;09:30;Table 6;Ada Lovelace;Analytical Engines;Guest",
    "23/04/2025;09:30;Table 6;;CNA;Piemonte",
    "23/04/2025;09:30;Table 6;Carla Bo;Vehicle Valley;Espositore",
    "23/04/2025;09:50;Table 6;;ANFIA;Piemonte",
    "23/04/2025;09:50;Table 6;Grace Hopper;Nanoseconds Inc.;Buyer",
)
