"""The stage: a scene's experiment takes the document's place, and nothing that a person has made is lost by that."""

from collections.abc import Callable

from core.experiment.spec import Experiment
from playground.document.document import Document
from playground.document.document_files import DocumentFiles
from playground.languages import tr
from playground.runs.trainer import Trainer
from playground.runs.undo_steps import Reset


class SceneStage:
    """Sets experiments up: each is one step for Undo, which brings back the one before with its training.

    Before the first, what isn't saved may be saved, as before any new document; from then on the document is one of
    the guide's own, without a file, until a person gives it one, or leaves. `clear` puts away what was asked of the one
    before.
    """

    def __init__(self, document: Document, files: DocumentFiles, trainer: Trainer, clear: Callable[[], object]) -> None:
        self._document, self._files, self._trainer, self._clear = document, files, trainer, clear
        self._life: object = None  # of the document that is the guide's own
        self.stale = ""  # the run that was there before: moments of it may still come

    @property
    def experiment(self) -> Experiment:
        """What is edited now."""
        return self._document.experiment

    def set_up(self, experiment: Experiment, title: str) -> bool:
        """Let `experiment` be what is edited, from its start; return whether a person let it."""
        document, trainer = self._document, self._trainer
        ours = document.life is self._life and document.path is None
        if not ours and not self._files.may_leave():
            return False
        self._clear()
        self.stale = trainer.moment.run if trainer.trained and trainer.moment is not None else ""
        stack = document.undo_stack
        if trainer.trained or experiment != document.experiment:
            stack.beginMacro(tr("Guided experiment: {title}").format(title=title))
            try:
                if trainer.trained:
                    stack.push(Reset(trainer))
                document.replace(experiment, title)
            finally:
                stack.endMacro()
        document.part(title, saved=True)
        self._life = document.life
        return True

    def leave(self) -> None:
        """Let the document be a person's own from now on."""
        self._life = None
