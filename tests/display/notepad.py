"""A window with a field, a note, a list and a button, and the scanner's ear: a program of its own,
which tells as JSON what it heard and what was typed when it is closed.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.scanner.wedge import Wedge


def main(focus):
    """Show it with the focus on *focus*, until it is closed."""
    app = QApplication([])
    wedge = Wedge(app)
    told = {"codes": [], "foreign": [], "cards": [], "clicks": 0, "paces": []}
    wedge.scanned.connect(told["codes"].append)
    wedge.foreign_scanned.connect(told["foreign"].append)
    wedge.card_scanned.connect(told["cards"].append)
    wedge.heard.connect(lambda report: told["paces"].append(round(report.ms_a_key)))
    view = QListView()
    view.setModel(QStringListModel(["Anna", "Bruno", "Vera"]))
    view.setCurrentIndex(view.model().index(0, 0))
    parts = {
        "field": QLineEdit(),
        "note": QPlainTextEdit(),
        "list": view,
        "button": QPushButton("Go"),
    }

    def click():
        told["clicks"] += 1

    parts["button"].clicked.connect(click)
    window = QWidget()
    window.setWindowTitle("notepad")
    column = QVBoxLayout(window)
    for part in parts.values():
        column.addWidget(part)
    window.show()
    parts[focus].setFocus()
    app.exec()
    told |= {"field": parts["field"].text(), "note": parts["note"].toPlainText()}
    told |= {"row": view.currentIndex().row(), "focus": window.focusWidget() is parts[focus]}
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
