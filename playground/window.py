"""The main window: makes the views and wires them to the document and the trainer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from core.documents import share
from core.experiment import repair, spec, stack
from core.experiment.presets import DEFAULT, PRESETS
from core.experiment.spec import Data, Experiment
from core.exporting.exports import Subject
from core.network.weights import TrainedNetwork
from core.noticing.noticed import CLASSES, PAINT
from core.training import carrying
from core.training.moment import Moment
from playground import stored
from playground.boundary.data_picture import TITLES, DataPicture, kind_of_picture
from playground.document.document import Document
from playground.document.document_files import TITLE, DocumentFiles
from playground.document.file_kinds import dropped
from playground.document.notes import Notes
from playground.document.sharing import Sharing
from playground.downloads.data_files import DataFiles
from playground.downloads.sources import SOURCES
from playground.export.exporter import Exporter
from playground.film.recorder import Recorder
from playground.frame.data_coming import DataComing
from playground.frame.language_strip import LanguageStrip
from playground.frame.last_time import FRAME, LastTime
from playground.frame.menus import MenuBar
from playground.frame.panes import Panes
from playground.frame.tabs import Inside
from playground.guide.guiding import Guiding
from playground.hearing.hearing import Hearing
from playground.languages import LANGUAGES, SYSTEM, mark, tr, tr_said
from playground.layers.layer_stack import LayerStack
from playground.looks import CHOICES, Looks
from playground.noticing.notices import Notices
from playground.pace import Pace
from playground.runs.run_bar import RunBar
from playground.runs.status import StatusView
from playground.runs.trainer import Trainer
from playground.runs.trainer_in_words import KEPT, TRAINING
from playground.runs.undo_steps import Reset
from playground.score.curves import CurveView
from playground.score.score import Score
from playground.settings.augmentation import SHOWN
from playground.settings.settings import Settings
from playground.tables.table_files import TableFiles
from playground.widgets.access.reading_order import InReadingOrder
from playground.widgets.banner import Banner, FaultBanner
from playground.widgets.borders import move_borders
from playground.widgets.dialogs import scrolling
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.strips import Strip, StripRow
from playground.window_limits import check_size
from playground.words.asker import Asker

WELCOME = mark("Press Play: your network learns to tell the two moons apart.")
OTHER_DATA = mark("Other data: the network keeps what it has learned and goes on from there. Reset (F8) starts over.")
CLOSE_WITHIN_MS = 700


class MainWindow(InReadingOrder, QMainWindow):
    """The playground's window: its state is remembered in `settings`, and `path` is an experiment to open."""

    closed = Signal()  # for good; what ran has ended, or `ended_in_time` says that it hasn't

    def __init__(self, settings: QSettings, path: Path | None = None) -> None:
        looks = Looks(settings, _application())
        looks.paint()  # first of all: before the program runs, Qt tells no window that is there of another font
        super().__init__()
        self.setObjectName("main_window")
        self.settings = settings
        self.document = Document(PRESETS[DEFAULT], self)
        self.trainer = Trainer(self)
        self.pace = Pace(self.trainer.hold, self)
        self.files = DocumentFiles(self, self.document, self.settings, self.trainer.keep)
        self.sharing = Sharing(self.document, self.files)
        self._notes: Notes | None = None  # from the first look at them on
        self._language_strip: LanguageStrip | None = None  # from the first choice on
        self.data_files, self.tables = DataFiles(self, self.settings), TableFiles(self, self.settings)
        self._shown_data: Data | None = None
        self._shown_edit: object = None
        self._few = False  # whether there were too few points by hand
        self._heard = ""  # of the run, since the last edit
        self._trouble: str | None = None
        self.asks = True  # before what isn't saved is left; else the next start has it
        self.ended_in_time = False  # until all that ran has ended
        self.looks = looks
        looks.setParent(self)
        self._build_views()
        self._wire()
        self._restore()
        self._experiment_changed(self.document.experiment)
        self._show_title()
        self._show_state()
        self.looks.apply()
        self.status.say(tr(WELCOME))
        if path is not None:
            self.files.open(path)

    def restore_place(self, kept: QByteArray) -> None:
        """Lie as in `kept`, if that is a window's geometry."""
        self.last_time.restore_place(kept)

    def show_strip(self, strip: Strip) -> None:
        """Give a strip its place over the views."""
        self.strips.add(strip)

    def fit(self, room: QSize) -> None:
        """Be no larger than a screen's room, with the window's frame."""
        self.resize(self.size().boundedTo(room - FRAME))

    # -- building

    def _build_views(self) -> None:
        self.run_bar = RunBar()
        self.settings_view = Settings(self.pace, {name: source.bytes for name, source in SOURCES.items()})
        self.data_coming = DataComing(self.document, self.settings_view, self.data_files, self.tables, self)
        self.layer_stack = LayerStack()
        named(self.layer_stack, "layer_stack", tr("Network"), "")
        self.picture = DataPicture(self.pace)
        self.boundary = self.picture.boundary
        self.inside = Inside(self.layer_stack, self.picture, self.pace, self.settings, self)
        self.loss_plot, self.score = CurveView("loss"), Score(self.pace)
        self.accuracy_plot = self.score.curves
        named(self.loss_plot, "loss_plot", tr("Loss plot"), "")
        self.status = StatusView(self.pace)
        self.setStatusBar(self.status)
        self.banner, self.fault_banner = Banner(), FaultBanner()
        frame = self.document, self.files, self.trainer, self.inside, self.loss_plot, self.pace, self.settings, self
        self.guiding = Guiding(self.settings_view, *frame)
        self.panes = Panes(self.guiding.column, self.inside.network, self.inside.pages, (self.loss_plot, self.score))
        views = self.panes, self.settings_view, self.run_bar, self.loss_plot
        self.last_time = LastTime(self, self.settings, *views, (self.picture, self.score, self.layer_stack))
        center = QWidget()
        self.notices = Notices(self.pace, self.document, self.trainer, self)
        self.hearing = Hearing(self, self.pace, self.trainer)
        self.strips = StripRow(self.notices.line, self.fault_banner, self.files.banner, self.banner)
        scrolled = scrolling(self.panes)  # where letters are larger than the window has room for
        fill(center, QVBoxLayout(), self.run_bar, self.strips, (scrolled, 1), spacing=6, margins=(10, 8, 10, 4))
        self.setCentralWidget(center)
        self.exporter = Exporter(self, self.pace, self.settings, self._to_export, lambda: self.files.stem)
        self.recorder = Recorder(self, self.pace, self.settings, self.exporter)
        self.menus = MenuBar(self.files, self.sharing, self.exporter, self.document.undo_stack, self.layer_stack, self)
        self.setMenuBar(self.menus)
        self.asker = Asker(self, self.settings, lambda: (self.document.experiment, self.trainer.moment))
        self.setAcceptDrops(True)
        self.resize(1280, 800)

    def _wire(self) -> None:
        self.document.begun.connect(self.trainer.take)
        self.document.begun.connect(lambda *_: self.inside.asking.close_panel())
        self.document.changed.connect(self._forget_typed)
        self.document.changed.connect(self._experiment_changed)
        self.document.title_changed.connect(self._show_title)
        self.files.started.connect(self._started)
        self.files.data_given.connect(self.data_coming.open, Qt.ConnectionType.QueuedConnection)
        for part in (self.files, self.sharing, self.data_coming, self.exporter, self.recorder, self.guiding):
            part.said.connect(self.status.say)
        for view in (self.settings_view, self.layer_stack):
            view.edited.connect(self._edited)
        self.data_coming.edited.connect(self._edited)
        self.data_coming.came.connect(lambda: self._experiment_changed(self.document.experiment))
        self.data_coming.ended.connect(self._data_ended)
        for owner in (self.trainer, self.document):
            self.picture.view_chosen.connect(owner.look_through)
        self.document.plane_changed.connect(self.picture.bring_view)
        trainer = self.trainer
        self.run_bar.speed_changed.connect(trainer.set_speed)
        for bar in (self.run_bar, self.menus):
            bar.asked.connect(lambda what: self._does[what]())
        self.menus.look_chosen.connect(self.looks.choose)
        self.looks.chosen.connect(self.menus.show_look)
        self.menus.language_chosen.connect(self._keep_language)
        self.recorder.turned.connect(self.menus.show_recording)
        self.recorder.turned.connect(self._recording)
        trainer.moment_ready.connect(self._show_moment)
        trainer.moment_gone.connect(self._show_nothing)
        trainer.state_changed.connect(self._show_state)
        trainer.said.connect(self._run_said)
        trainer.failed.connect(self._failed)
        self.banner.fix_clicked.connect(self._fix)
        self.asker.said.connect(lambda sentence, trouble: self.status.say(sentence, trouble=trouble))
        self.notices.wanted.connect(lambda action: self._helps[action]())
        inside = self.inside
        inside.edited.connect(self._edited)
        inside.said.connect(self.status.say)
        inside.turned.connect(lambda: self.panes.give_room(alone=inside.page_alone))
        inside.asking.panel_made.connect(self.panes.lay_over_plots)
        self.menus.preset_chosen.connect(self.guiding.start_preset)
        self.guiding.wanted.connect(lambda what: self._does[what]())
        self.menus.page_chosen.connect(inside.enter_page)
        QApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)
        self._helps: dict[str, Callable[[], object]] = {  # what is offered to who should look, or paint
            CLASSES: lambda: self.score.choose("classes"),
            PAINT: inside.paint,
        }
        self._does: dict[str, Callable[[], object]] = {  # what is asked for in the run bar or the menus
            "play": self._play_or_pause,
            "step_batch": trainer.step_batch,
            "step_epoch": trainer.step_epoch,
            "reset": self._reset,
            "new_seed": self._new_seed,
            "table": self.tables.ask_file,
            "images": self.data_files.ask_file,
            "images_folder": self.data_files.ask_folder,
            "notes": self._show_notes,
            "record": self.recorder.record_or_stop,
            "board": inside.show_board,
            "diagram": inside.diagram_or_layers,
            "own_window": inside.pages.alone.click,
            "borders": lambda: move_borders(self, self.focus_ring),
            "in_words": self.hearing.show_words,
            "guided": self.guiding.show_list,
            "predict": self.guiding.predict,
            "tour": self.guiding.start_tour,
            "scenes": self.guiding.open_scenes,
            "scenes_copy": self.guiding.write_copy,
            "standard_layout": self._show_standard_layout,
            "ask": self.asker.ask,
            "point": self.asker.point,
            "words": self.asker.show_all,
            "own_words": self.asker.choose_own,
            "words_copy": self.asker.write_copy,
        }

    # -- the ring: edit -> document -> views and trainer -> moment -> views

    def _edited(self, experiment: Experiment, text: str, key: object | None) -> None:
        """Take a view's edit; where output, loss or data then don't fit, make the rest follow."""
        note, before = None, self.document.experiment
        try:
            experiment = carrying.with_touches(before, experiment)
            made = repair.followed(before, experiment)
            check_size(made.layers)
            if made != experiment:
                note, experiment = tr_said(repair.difference(experiment, made)), made
        except spec.SpecError as error:
            note = tr_said(error)
        self._heard = ""
        self.document.replace(experiment, text, key)
        seen = self.trainer.moment
        same = before.structure() == experiment.structure()
        if note is None and same and before.data.dataset != experiment.data.dataset and seen is not None and seen.step:
            note = tr(OTHER_DATA)
        if note:  # what the run says of it comes first, but that it goes on
            said = (note, self._heard) if self._heard == tr(KEPT) else (self._heard, note)
            self.status.say(" ".join(filter(None, said)))

    def _forget_typed(self) -> None:
        """Drop what is half typed: it was meant for the experiment before."""
        field = QApplication.focusWidget()
        if isinstance(field, NumberField):
            field.forget()

    def _experiment_changed(self, experiment: Experiment) -> None:
        """Show the document's experiment everywhere, and give it to the trainer."""
        failed = self._trouble is not None or self.trainer.blew_up
        document, self._trouble = self.document, None
        if document.edit is None or document.back or document.edit is not self._shown_edit:
            # what was said was of what was there before
            self.status.forget(tr(TRAINING) if self.trainer.running else "", trouble=failed)
        self._shown_edit = document.edit
        try:
            if experiment.data != self._shown_data:
                self._show_data(experiment.data)
            self.inside.show_experiment(experiment)
            self.settings_view.show_experiment(experiment)
            self.layer_stack.show_experiment(experiment)
            self.notices.show_experiment(experiment)
            self.guiding.show_experiment(experiment)
            self.status.show_parameters(stack.parameters(experiment))
        finally:  # a view that fails must not leave the run with another experiment than the document's
            self.trainer.set_experiment(experiment, self.document.edit, back=self.document.back)
            self._show_banner()
            self._say_few(experiment.data)

    def _say_few(self, data: Data) -> None:
        """Say that there are too few points by hand, as long as there are."""
        few = data.missing if data.by_hand else None
        if few is not None:
            self.status.say(tr("There are too few points yet: {few}.").format(few=tr_said(few)))
        elif self._few:
            self.status.forget("")
        self._few = few is not None

    def _show_data(self, data: Data) -> None:
        self._shown_data = data
        self.picture.show_data(data)
        self.inside.show_data(data)
        self.menus.show_picture(TITLES[kind_of_picture(data)])
        self.score.show_data(data)
        self.status.show_kind(regression=data.regression)

    def _show_moment(self, moment: Moment) -> None:
        self.document.follow(moment.run, moment.step)
        self.picture.show_moment(moment)
        self.inside.show_moment(moment)
        self.recorder.show_moment(moment)
        self.notices.show_moment(moment, running=self.trainer.running)
        self.guiding.show_moment(moment)
        self.loss_plot.show_moment(moment)
        self.score.show_moment(moment)
        running = self.trainer.running
        self.status.show_moment(moment, self.trainer.steps_per_second, running=running)
        self.settings_view.show_rate(moment.learning_rate, running=running)
        images = None if moment.experiment.data.dimensions else moment.points.x_train[:SHOWN]
        self.settings_view.augmentation.show_images(images)
        self.settings_view.dataset.show_points(moment.experiment.data.dataset, moment.points)

    def _recording(self, on: bool) -> None:
        """Let what is trained begin slowly while it is filmed, and the film with what is seen now."""
        self.trainer.set_filmed(filmed=on)
        if on and self.trainer.moment is not None:
            self.recorder.show_moment(self.trainer.moment)

    def _show_nothing(self) -> None:
        """Show no network: the data that is chosen isn't here, or can't be read."""
        self.inside.show_nothing()
        self.notices.show_nothing()
        for plot in (self.loss_plot, self.accuracy_plot):
            plot.show_moment(None)
        self.status.clear()
        self.settings_view.augmentation.show_images(None)
        self._show_state()

    def _show_state(self) -> None:
        self.run_bar.show_state(running=self.trainer.running, can_play=self.trainer.can_play)
        if not self.trainer.running and self.trainer.moment is not None:
            self.status.show_moment(self.trainer.moment, 0.0, running=False)
            self.settings_view.show_rate(self.trainer.moment.learning_rate, running=False)

    def _show_banner(self) -> None:
        experiment = self.document.experiment
        missing = None if experiment.data.by_hand else experiment.data.missing  # a strip would move the points
        trouble = self._trouble or (
            missing and tr("The data isn't there yet: {missing}.").format(missing=tr_said(missing))
        )
        self.banner.show_state(experiment, self.trainer.problem(), trouble)

    def _data_ended(self, trouble: str) -> None:
        """Say over the views why data that was wanted did not come, if it didn't."""
        self._trouble = trouble or None
        self._show_banner()

    def _run_said(self, sentence: str) -> None:
        self._heard = sentence
        self.status.say(sentence)

    def _failed(self, message: str) -> None:
        if self.trainer.blew_up:  # which the line says, with what helps
            self.notices.blew_up(message)
        else:
            self._trouble = message
        self.status.say(tr("Training stopped: see above."), trouble=True)
        self._show_banner()

    # -- what a person asks for

    def _play_or_pause(self) -> None:
        if self.trainer.running:
            self.trainer.pause()
            return
        self._trouble = None
        self._show_banner()
        self.trainer.play()

    def _reset(self) -> None:
        """Go back to the start: the same weights, the same batches; Undo brings the training back."""
        if self.trainer.trained:
            self._trouble = None
            self.document.undo_stack.push(Reset(self.trainer))
            self._show_banner()
        else:
            self.status.say(tr("This is the start: nothing is trained yet."))

    def _new_seed(self) -> None:
        seed = int(np.random.default_rng().integers(1, 10_000))
        self.document.replace(replace(self.document.experiment, seed=seed), tr("New seed"))
        self.status.say(tr("Seed {seed}: other initial weights, other batches.").format(seed=seed))

    def _fix(self) -> None:
        before = self.document.experiment
        try:
            after = repair.fitted(before)
            check_size(after.layers)
        except spec.SpecError as error:
            self.status.say(tr("This can't be fixed automatically: {error}").format(error=tr_said(error)), trouble=True)
            return
        self.document.replace(after, tr("Fix the network"))
        self.status.say(tr_said(repair.difference(before, after)))

    def _to_export(self) -> Subject:
        """Return what there is to export: what is seen, or of data that isn't read yet the experiment."""
        moment = self.trainer.moment
        if moment is None:
            return Subject(self.document.experiment)
        network = TrainedNetwork(moment.experiment, moment.weights)
        return Subject(moment.experiment, network, moment.curve, moment.points)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer a picture of the view that has no menu of its own there."""
        self.exporter.show_menu(event.globalPos())

    def _started(self, sentence: str) -> None:
        missing = self.document.experiment.data.missing is not None
        if missing and self.document.experiment.data.by_hand:
            missing, sentence = False, tr("An empty plane: click the picture to add points, then press Play.")
        self.status.say(tr("Its data isn't there yet: see above.") if missing else sentence, trouble=missing)

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.files.name}[*] – {tr(TITLE)}")
        self.setWindowModified(self.document.dirty)
        self.menus.show_revert(self.files.can_revert)

    # -- the window's own state

    def _show_standard_layout(self) -> None:
        """Give every pane its share again, and every page its place among the tabs."""
        self.inside.take_back()
        self.panes.show_standard()
        self.picture.show_standard()

    def _restore(self) -> None:
        for kind in CHOICES:
            self.menus.show_look(kind, self.looks.of(kind))
        self.menus.show_language(stored.choice(self.settings, "language", LANGUAGES, SYSTEM))
        self.last_time.restore()
        self.trainer.set_speed(self.run_bar.value())

    def set_theme(self, name: str) -> None:
        """Show and remember a theme: system, light or dark."""
        self.looks.choose("theme", name)

    def _keep_language(self, name: str) -> None:
        self.settings.setValue("language", name)
        if self._language_strip is None:
            self._language_strip = LanguageStrip()
            self.show_strip(self._language_strip)
        self._language_strip.show()

    def _system_scheme_changed(self) -> None:
        self.looks.apply()

    def _show_notes(self) -> None:
        if self._notes is None:
            self._notes = Notes(self, self.document)
        self._notes.show()
        self._notes.raise_()
        self._notes.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Look at the document's file when a person comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.files.look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file that opens here, or a text with an experiment in it."""
        given = event.mimeData()
        if dropped(given) is not None or share.is_in(given.text()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file or the text, once who dragged it here is released."""
        given, opens = event.mimeData(), None
        if (path := dropped(given)) is not None:
            opens = partial(self.files.open_asked, path)
        elif share.is_in(text := given.text()):
            opens = partial(self.sharing.take, text)
        if opens is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, opens)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for unsaved changes, stop the training, remember the window."""
        event.ignore()  # a fault in what asks must not close a document that isn't saved
        if self.asks and not self.files.may_leave() and self.asks:  # which may end while it is asked
            return
        event.accept()
        QApplication.styleHints().colorSchemeChanged.disconnect(self._system_scheme_changed)
        try:
            self.last_time.remember()
            self.hide()
            self.inside.close_down()
            self.recorder.close()
            self.pace.close()
        finally:
            rooms = self.data_files, self.exporter, self.files
            others = [room.close(CLOSE_WITHIN_MS) for room in rooms]
            self.ended_in_time = self.trainer.close(CLOSE_WITHIN_MS) and all(others)
            self.closed.emit()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
