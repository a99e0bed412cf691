"""What tests of reports share: a day, and a report of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pypdf

from desktop.reports import making
from desktop.reports.blocks import Report

DAY = date(2025, 4, 23)
EVENING = datetime(2025, 4, 23, 23, 30, tzinfo=UTC)


def composed(db, day=DAY, body=None):
    return making.compose(making.gather(db, making.Wanted(day, body), "Elena"))


def said(path):
    """The words of a PDF, its line breaks as blanks."""
    pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    return " ".join(" ".join(pages).split())


def report(*found):
    return Report("A report", "of nothing", "foot", "%1 of %2", found)
