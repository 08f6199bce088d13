"""The experiment as a text for a chat: copied to the clipboard, and taken from there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from core.documents import share
from core.experiment.spec import Experiment
from core.value import SpecError
from playground.document.document import Document
from playground.document.document_files import DocumentFiles
from playground.languages import tr, tr_said
from playground.widgets.numbers.number_text import numeral
from playground.window_limits import check_size


class Sharing(QObject):
    """Copies the document's experiment as a share string, and begins anew with one."""

    said = Signal(str)  # a sentence on what was done, or why nothing was

    def __init__(self, document: Document, files: DocumentFiles) -> None:
        super().__init__(files)
        self._document, self._files = document, files

    def copy(self) -> None:
        """Put the experiment on the clipboard."""
        try:
            text = share.text_of(self._document.experiment)
        except SpecError as error:
            self._files.warn(tr("The experiment can't be copied as text"), _sentence(error))
            return
        QGuiApplication.clipboard().setText(text)
        self.said.emit(
            tr("The experiment is on the clipboard, as {count} characters: paste it anywhere.").format(
                count=numeral(len(text))
            )
        )

    def paste(self) -> None:
        """Begin anew with the experiment that is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if share.is_in(text):
            self.take(text)
        else:
            self.said.emit(tr("There is no experiment on the clipboard: copy a text that has nnplay1: in it."))

    def take(self, text: str) -> None:
        """Begin anew with the experiment in a text; where there is none that can be used, say why."""
        try:
            self.begin(share.experiment_of(text))
        except SpecError as error:
            self._files.warn(tr("The experiment can't be pasted"), _sentence(error))

    def begin(self, experiment: Experiment) -> None:
        """Begin anew with an experiment that came as a text, once nothing is lost by that."""
        try:
            check_size(experiment.layers)
        except SpecError as error:
            self._files.warn(tr("The experiment can't be opened here"), _sentence(error))
            return
        self._files.start(experiment)


def _sentence(error: SpecError) -> str:
    said = tr_said(error)
    return said[:1].upper() + said[1:] + "."
