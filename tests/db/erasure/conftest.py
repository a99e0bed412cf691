"""A person who is written everywhere and sings where anything of them is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db.badges import job_orders
from db.door import check_ins
from db.lists_out import exports
from db.meeting import meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.privacy import consents
from db.rows import Happening
from db.visitor import visitor_codes, visitors


@pytest.fixture
def why(by):
    return replace(by, reason="asked by letter")


@pytest.fixture
def canary(db, by):
    """A person with traces in every room of the file."""
    made = visitors.register(
        db,
        by,
        given_name="Zuzana",
        family_name="Kanarinska",
        company="Canary Castings",
        email="zuzanna@canary.example",
        phone="+48555123987",
    )
    made = visitors.edit(db, by, made.uuid, given_name="Zuzanna")
    check_ins.check_in(db, by, made.code)
    visitor_codes.bind(db, by, made.uuid, "CANARY-778-8123")
    consents.record(
        db,
        by,
        made.uuid,
        {"contact": True},
        notice_version="1",
        language="en",
        how="orally",
    )
    visitors.block(db, by, made.uuid, "Badge of Zuzanna was lent")
    visitors.unblock(db, by, made.uuid)
    bodies.save_body(db, by, name="ANFIA")
    met = meeting_saving.save(
        db,
        by,
        with_name="Zuzanna Kanarinska",
        starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
        body="ANFIA",
        visitor=made.uuid,
        place="at Zuzanna’s",
        external_key="zuzanna@canary.example",
    )
    meeting_saving.save(db, by, uuid=met.uuid, place="office of Zuzanna", level="Kanarinska’s own")
    step = notes.NextStep("Write to Zuzanna")
    notes.log(db, by, met.uuid, text="Kanarinska, of Łódź, wants trays", next_step=step)
    late = replace(by, reason="Zuzanna is in the queue")
    meeting_facts.record(db, late, met.uuid, Happening.ARRIVED, reason="Zuzanna came late")
    name = "fair, Zuzanna Kanarinska, 1 badge.pdf"
    job_orders.write_file(db, by, [(made.uuid, made.code)], name=name, stock="a6")
    listing = exports.listing(db, exports.Wanted("visitors", "contact"))
    exports.record(db, by, listing, "for Zuzanna Kanarinska.csv")
    return made


@pytest.fixture
def met(db, by):
    """Meet somebody at the desk; ``met(visitor, text)`` gives the meeting."""
    bodies.save_body(db, by, name="ANFIA")

    def meet(visitor, text, with_name=None):
        made = meeting_saving.save(
            db,
            by,
            with_name=with_name or visitor.name,
            starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
            body="ANFIA",
            visitor=visitor.uuid if visitor else None,
        )
        notes.log(db, by, made.uuid, text=text)
        return made

    return meet
