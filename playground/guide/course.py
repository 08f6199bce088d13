"""The course of the guided experiments: which there are, which one is on, at which step, and whether that is done."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core import files
from core.experiment.advice import Advice
from core.experiment.spec import Experiment
from core.files import FileError
from core.guide import reading
from core.guide.check import filled_in
from core.guide.observed import Observed
from core.guide.scene import GuidedScene
from core.noticing.measured import Measured
from core.value import SpecError
from playground import stored
from playground.document.document_files import DocumentFiles
from playground.frame.tabs import Inside
from playground.guide.onlooker import Onlooker
from playground.guide.panel import ListRow, Panel, ShownStep
from playground.guide.progress import SceneProgress
from playground.guide.stage import SceneStage
from playground.languages import tr, tr_said
from playground.languages.chosen import spoken
from playground.languages.numerals import in_marks, numeral
from playground.pace import SHARE, Pace
from playground.runs.trainer import Trainer
from playground.widgets.own_file import OwnFile
from playground.window_limits import check_size

LOOK_MS, LOOK_SHARE = 400, SHARE / 4
DRAWN_MS = 700  # the pen rested for so long: the digit is whole
KIND = "scenes_folder"


class Course(QObject):
    """Leads through scenes in the panel; each step is ticked when what was trained, and what was done, says so."""

    said = Signal(str)  # a sentence on what happened
    left = Signal()  # a person wants no more of it

    def __init__(
        self,
        panel: Panel,
        stage: SceneStage,
        files_: DocumentFiles,
        trainer: Trainer,
        inside: Inside,
        pace: Pace,
        settings: QSettings,
        window: QWidget,
    ) -> None:
        super().__init__(panel)
        self._panel, self._stage, self._files, self._trainer, self._window = panel, stage, files_, trainer, window
        self._settings, self.progress = settings, SceneProgress(settings)
        self.onlooker, self._measured = Onlooker(inside, self), Measured()
        self._listed: list[GuidedScene | None] = []  # as the list's rows: a heading is None
        self._lists = False  # whether they are shown
        self._own: tuple[GuidedScene, ...] = ()  # of the person's file, as it was when it was last good
        self._own_file = OwnFile(self)
        self._own_file.changed.connect(self._file_changed)
        self.scene: GuidedScene | None = None
        self.step = 0
        self._seen = ""  # what was said of the step before
        self._ticked = False  # whether the step that is shown is done
        self._unread = False  # whether it came up by itself: the next press of Next is meant for the one before
        self._left_open = False  # whether Next was pressed on the last one, undone, and that was said
        self._looking = pace.job(panel, self._look, every_ms=LOOK_MS, share=LOOK_SHARE)
        self._drawn = pace.job(panel, self._look_at_board)
        self.onlooker.drawn.connect(lambda: self._drawn.after(DRAWN_MS))
        panel.chosen.connect(self._choose)
        panel.back.connect(self._back)
        panel.forward.connect(self._forward)
        panel.left.connect(self.leave)
        wanted = {"open": self.ask_file, "copy": self.write_copy, "close": self._close_file}
        panel.wanted.connect(lambda what: wanted[what]())

    # -- which scenes there are

    def show_list(self) -> None:
        """Show all scenes, the person's own first, as their file is now, or was before it broke, which is said."""
        self.rest()
        self._lists, trouble, path = True, "", self.progress.file
        self._own_file.watch(Path(path) if path else None)
        try:
            self._own = _loaded(Path(path)) if path else ()
        except FileError as error:
            trouble = tr_said(error)
        own = self._own
        built_in = reading.load(reading.built_in(spoken()))
        self._listed, rows = [], []
        for heading, scenes in ((Path(path).name, own), (tr("The ten that come along"), built_in)):
            if own:
                self._listed.append(None)
                rows.append(ListRow(heading))
            for scene in scenes:
                self._listed.append(scene)
                rows.append(ListRow(scene.title, scene.about, self.progress.ticked(scene.name), len(scene.steps)))
        self._panel.show_list(rows, trouble=trouble, own=bool(path))

    def show_advice(self, title: str, advice: Advice) -> None:
        """Say what to look at in a preset, and what to change first; Next shows the list."""
        self.rest()
        parts = (tr("**Look at this:**"), tr(advice.look)), (tr("**Then change:**"), tr(advice.change))
        self._panel.show_note(title, "\n\n".join(" ".join(part) for part in parts))

    def ask_file(self) -> None:
        """Let a person choose a file of scenes, and list what is in it."""
        folder = stored.folder(self._settings, KIND)
        kinds = tr("Scenes (*.toml);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Open scenes of your own"), folder, kinds)
        if path:
            stored.keep_folder(self._settings, KIND, Path(path).parent)
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """List a file's scenes from now on; where it is broken, say what is wrong, and leave everything as it was."""
        try:
            _loaded(path)
        except FileError as error:
            self._files.warn(tr("These scenes can't be used"), tr_said(error))
            return
        self.progress.keep_file(str(path.absolute()))
        self._own = ()
        self.show_list()

    def write_copy(self) -> None:
        """Write the built-in scenes to a file of a person's own, and list that."""
        folder = Path(stored.folder(self._settings, KIND)) / "scenes.toml"
        kinds = tr("Scenes (*.toml);;All files (*)")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Write a copy to edit"), str(folder), kinds)
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name + ".toml")
        stored.keep_folder(self._settings, KIND, path.parent)
        try:
            files.write(path, reading.built_in(spoken()).read_bytes())
        except FileError as error:
            self._files.warn(tr("The copy can't be written"), tr_said(error))
            return
        self.open_file(path)
        self.said.emit(
            tr("Written to {file}. Edit it in any text editor: the list shows it anew.").format(file=path.name)
        )

    def _file_changed(self) -> None:
        if self._lists:
            self.show_list()

    def _close_file(self) -> None:
        self.progress.keep_file("")
        self.show_list()

    # -- from step to step

    def _choose(self, row: int) -> None:
        scene = self._listed[row] if 0 <= row < len(self._listed) else None
        if scene is not None:
            self.begin(scene)

    def begin(self, scene: GuidedScene) -> None:
        """Set a scene, if what is here may be left."""
        start = _start(scene, 0)
        if start is not None and not self._stage.set_up(start, scene.title):
            return
        self.scene, self._lists = scene, False
        self.onlooker.forget()
        before, count = self.progress.ticked(scene.name), len(scene.steps)
        stands = tr("Ticked before: {ticked} of {count}. It begins anew; Next skips a step.")
        self._go(0, stands.format(ticked=numeral(before), count=numeral(count)) if before else "")
        self._panel.take_focus()

    def _go(self, step: int, seen: str = "") -> None:
        self.step, self._seen, self._ticked = step, seen, False
        self._unread = self._left_open = False
        self._show()
        self.ask()

    def _show(self) -> None:
        scene = self.scene
        if scene is not None:
            do = "" if self._ticked else scene.steps[self.step].do
            if do and self._left_open:
                do = "\n\n".join((tr("**This is still to be done.** Next once more leads to the list."), do))
            self._panel.show_step(ShownStep(scene.title, self.step + 1, len(scene.steps), self._seen, do))

    def _back(self) -> None:
        if self.step:
            self._turn(self.step - 1)
        else:
            self.show_list()
            self._panel.take_focus()

    def _forward(self) -> None:
        """Go on, but past nothing that wasn't seen: neither a step that just came up, nor that the last isn't done."""
        scene = self.scene
        last = scene is None or self.step + 1 == len(scene.steps)
        if self._unread:
            self._unread, self._seen = False, ""
            self._show()
        elif not last:
            self._turn(self.step + 1)
        elif scene is not None and scene.steps[self.step].checks and not (self._ticked or self._left_open):
            self._left_open, self._seen = True, ""
            self._show()
        else:
            self.show_list()
            self._panel.take_focus()

    def _turn(self, step: int) -> None:
        """Go to a step; where another experiment belongs to it, that is set up."""
        scene = self.scene
        if scene is None:
            return
        start = _start(scene, step)
        if start is not None and start is not _start(scene, self.step) and not self._stage.set_up(start, scene.title):
            return
        self._go(step)

    def leave(self) -> None:
        """End it: the document is a person's own again."""
        self.rest()
        self._stage.leave()
        self.left.emit()

    def rest(self) -> None:
        """Check nothing until another scene begins."""
        self.scene, self._lists = None, False
        self._looking.drop()
        self._drawn.drop()

    # -- whether it is done

    def ask(self) -> None:
        """Look, soon: there is a new moment, or a person did something."""
        if self.scene is not None and not self._ticked:
            self._looking.ask()

    def _look_at_board(self) -> None:
        self.onlooker.look()
        self.ask()

    def _look(self) -> None:
        scene = self.scene
        if scene is None or self._ticked:
            return
        seen = self.seen()
        step = scene.steps[self.step]
        if not step.done(seen):
            return
        self.progress.tick(scene.name, self.step + 1)
        said = filled_in(step.seen, seen, in_marks) or tr("Done.")
        self.said.emit(tr("{title}: step {number} is ticked.").format(title=scene.title, number=self.step + 1))
        following = self.step + 1
        if following < len(scene.steps) and _start(scene, following) is _start(scene, self.step):
            self._go(following, said)
            self._unread = True
        else:
            self._seen, self._ticked, self._unread = said, True, False
            self._show()

    def seen(self) -> Observed:
        """Return what there is to check by; a moment of another experiment than is edited now says nothing."""
        trainer = self._trainer
        moment = trainer.moment
        if moment is not None and (moment.run == self._stage.stale or moment.experiment != self._stage.experiment):
            moment = None
        return Observed(
            moment,
            pages=self.onlooker.pages,
            read=self.onlooker.read,
            taught=self.onlooker.taught,
            blew_up=trainer.blew_up,
            measured=self._measured,
        )


def _start(scene: GuidedScene, step: int) -> Experiment | None:
    """Return the experiment that was set up last when a step is on."""
    begun = [each.start for each in scene.steps[: step + 1] if each.start is not None]
    return begun[-1] if begun else scene.experiment


def _loaded(path: Path) -> tuple[GuidedScene, ...]:
    """Return a file's scenes; FileError also where one is too large for the window."""
    scenes = reading.load(path)
    for scene in scenes:
        for experiment in (scene.experiment, *(step.start for step in scene.steps)):
            try:
                check_size(experiment.layers if experiment is not None else ())
            except SpecError as error:
                raise FileError(f"{path.name}, {scene.title}: {tr_said(error)}") from None
    return scenes
