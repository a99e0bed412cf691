"""Every change of schema, in order; each is frozen once released and imports nothing of ours but what
migrations are made with.

Rows that travel between laptops have a ``uuid``; the INTEGER PRIMARY KEY is local. Facts point to people by uuid, name the
change that made them (``change``), and are taken back by a row in ``retractions``, never by UPDATE or DELETE.
Corrections are updates: a trigger a table keeps every old value in ``history`` under the newest row of ``changes``.
What a migration itself updates is to be under none, its triggers made anew after it: it would stand as part of whatever
was done last, and a check would say that another program did it (db/past/history_check.py).
"""

from __future__ import annotations

from sqlite_utils import Migrations

from db.migrations.m001_the_desk import m001_the_desk
from db.migrations.m002_meetings import m002_meetings
from db.migrations.m003_exports import m003_exports
from db.migrations.m004_erasures import m004_erasures
from db.migrations.m005_notices_given import m005_notices_given

APPLICATION_ID = 0x50444B31
"""PRAGMA application_id of an event file: the letters PDK1."""

migrations = Migrations("desk")
migrations()(m001_the_desk)
migrations()(m002_meetings)
migrations()(m003_exports)
migrations()(m004_erasures)
migrations()(m005_notices_given)
