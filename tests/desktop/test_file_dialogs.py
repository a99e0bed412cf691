"""The program's own file dialogs speak the window's language throughout."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel


@pytest.mark.parametrize("save", [False, True])
def test_a_file_dialog_has_no_english_label_in_italian(qtbot, language, save):
    language.switch("it")
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    said = {each.text().replace("&", "") for each in dialog.findChildren(QLabel)}
    said |= {each.text().replace("&", "") for each in dialog.findChildren(QAbstractButton)}
    assert said - {""} == {
        *("Cerca in:", "Nome del file:", "Tipo di file:", "Annulla", "Salva" if save else "Apri")
    }
