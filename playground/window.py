"""The main window: makes the views and wires them to the document and the trainer; menus, dialogs, settings."""

from pathlib import Path

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core import datasets, digits, spec, stack
from core.history import History
from core.moment import Snapshot
from core.presets import DEFAULT, PRESETS
from core.spec import Data, Experiment
from playground import menus, theme
from playground.data_picture import DataPicture
from playground.document import Document
from playground.fetching import Fetcher
from playground.files import TITLE, Files
from playground.score import Score
from playground.trainer import Trainer
from playground.views.curves import CurveView
from playground.views.layer_stack import LayerStack
from playground.views.look import named
from playground.views.run_bar import SPEEDS, RunBar
from playground.views.settings import Settings
from playground.views.status import StatusView

WELCOME = "Press Play: your network learns to tell the two moons apart."
SLOW_OPERATIONS, OPERATIONS_PER_S = 1e9, 3e10
CLOSE_WITHIN_MS = 700
WIDE_FROM = 1500


class MainWindow(QMainWindow):
    """The playground's window.

    Parameters
    ----------
    settings
        Where the window's state is remembered.
    path
        An experiment to open.
    """

    def __init__(self, settings: QSettings | None = None, path: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.settings = settings or QSettings()
        self.document = Document(PRESETS[DEFAULT], self)
        self.trainer, self.fetcher = Trainer(self), Fetcher(self)
        self.files = Files(self, self.document, self.settings)
        self._shown_data: Data | None = None
        self._trouble: str | None = None
        self.ended_in_time = True
        self._apply_theme(self._theme())  # before there are views, so that they are styled once
        self._build_views()
        self._build_actions()
        self._wire()
        self._restore()
        self._experiment_changed(self.document.experiment)
        self._show_title()
        self._show_state()
        self.status.say(WELCOME)
        if path is not None:
            self.files.open(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the curves beside the boundary where there is room, else below it."""
        super().resizeEvent(event)
        wide = self.width() > WIDE_FROM
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.right.orientation() != orientation:
            self.right.setOrientation(orientation)
            self.plots.setOrientation(Qt.Orientation.Vertical if wide else Qt.Orientation.Horizontal)
            self._share_right()

    def _share_right(self) -> None:
        self.right.setSizes([720, 280] if self.right.orientation() == Qt.Orientation.Horizontal else [660, 340])
        self.plots.setSizes([500, 500])

    # -- building

    def _build_views(self) -> None:
        self.run_bar = RunBar()
        self.settings_view = Settings()
        self.layer_stack = LayerStack()
        named(self.layer_stack, "layer_stack", "Network", "The layers, from the input to the answer")
        self.picture = DataPicture()
        self.boundary = self.picture.boundary
        self.loss_plot, self.score = CurveView("loss"), Score()
        self.accuracy_plot = self.score.curves
        named(self.loss_plot, "loss_plot", "Loss plot", "")
        self.status = StatusView()
        self.setStatusBar(self.status)
        self.banner = QFrame()
        self.banner.setObjectName("banner")
        self.banner.setProperty("card", "trouble")
        self.banner_text = QLabel(wordWrap=True)
        self.banner_text.setObjectName("banner_text")
        self.banner_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fix = QPushButton("Fix it")
        named(self.fix, "fix", "Fix it", "Change the output or the loss so that they fit (Undo takes it back)")
        row = QHBoxLayout(self.banner)
        row.setContentsMargins(10, 6, 8, 6)
        row.addWidget(self.banner_text, 1)
        row.addWidget(self.fix)
        self.banner.hide()
        self.plots = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.plots.addWidget(self.loss_plot)
        self.plots.addWidget(self.score)
        self.right = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self.right.addWidget(self.picture)
        self.right.addWidget(self.plots)
        self.right.setStretchFactor(0, 5)
        self.right.setStretchFactor(1, 2)
        self._share_right()
        self.columns = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for widget, width in ((self.settings_view, 250), (self.layer_stack, 336)):
            widget.setMinimumWidth(width - 26)
            self.columns.addWidget(widget)
        self.columns.addWidget(self.right)
        self.columns.setStretchFactor(2, 1)
        self.columns.setSizes([250, 336, 690])
        center = QWidget()
        layout = QVBoxLayout(center)
        layout.setContentsMargins(10, 8, 10, 4)
        layout.setSpacing(8)
        layout.addWidget(self.run_bar)
        layout.addWidget(self.banner)
        layout.addWidget(self.columns, 1)
        self.setCentralWidget(center)
        self.resize(1280, 800)

    def _build_actions(self) -> None:
        keys, bar, files, add = QKeySequence.StandardKey, self.menuBar(), self.files, menus.add
        file = bar.addMenu("&File")
        add(file, "&New", files.new, keys.New)
        menus.add_examples(file.addMenu("New from &example"), lambda name: files.start(PRESETS[name]))
        add(file, "&Open…", files.ask_open, keys.Open)
        file.addMenu(files.recent_menu)
        file.addSeparator()
        add(file, "&Save", files.save, keys.Save)
        add(file, "Save &as…", files.save_as, "Ctrl+Shift+S")
        file.addSeparator()
        add(file, "&Quit", self.close, "Ctrl+Q")

        edit, stack = bar.addMenu("&Edit"), self.document.undo_stack
        undo, redo = stack.createUndoAction(self, "&Undo"), stack.createRedoAction(self, "&Redo")
        undo.setObjectName("action_undo")
        redo.setObjectName("action_redo")
        undo.setShortcut(QKeySequence("Ctrl+Z"))
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        edit.addActions([undo, redo])
        edit.addSeparator()
        add(edit, "Add dense layer", lambda: self.layer_stack.add("Dense"), "Ctrl+L")
        edit.addMenu(self.layer_stack.new_layer_menu("Add &layer", edit))

        training, trainer = bar.addMenu("&Training"), self.trainer
        add(training, "&Play or pause", self._play_or_pause, "F5")
        add(training, "One &batch", trainer.step_batch, "F6")
        add(training, "One &epoch", trainer.step_epoch, "F7")
        add(training, "&Reset", trainer.reset, "F8")
        add(training, "&New seed", self._new_seed, "F9")

        view = bar.addMenu("&View")
        self._themes = menus.add_themes(view.addMenu("&Theme"), self, self.set_theme)
        add(view, "Standard &layout", self._standard_layout)

        about = bar.addMenu("&Help")
        add(about, "&Keyboard", lambda: menus.show_keyboard(self), "F1")
        add(about, "&About", lambda: menus.show_about(self))

    def _wire(self) -> None:
        self.document.changed.connect(self._experiment_changed)
        self.document.title_changed.connect(self._show_title)
        self.files.started.connect(self._started)
        self.files.saved.connect(self._say)
        for view in (self.settings_view, self.layer_stack):
            view.edited.connect(self._edited)
        bar, trainer = self.run_bar, self.trainer
        bar.play_clicked.connect(self._play)
        bar.pause_clicked.connect(trainer.pause)
        bar.step_batch_clicked.connect(trainer.step_batch)
        bar.step_epoch_clicked.connect(trainer.step_epoch)
        bar.reset_clicked.connect(trainer.reset)
        bar.new_seed_clicked.connect(self._new_seed)
        bar.speed_changed.connect(trainer.set_speed)
        trainer.snapshot_ready.connect(self._show_snapshot)
        trainer.state_changed.connect(self._show_state)
        trainer.said.connect(self._say)
        trainer.failed.connect(self._failed)
        self.fix.clicked.connect(self._fix)
        source = self.settings_view.source
        source.download_clicked.connect(self._download)
        source.cancel_clicked.connect(self._cancel_download)
        source.path_clicked.connect(self._ask_images)
        self.fetcher.progressed.connect(source.show_progress)
        self.fetcher.ended.connect(self._downloaded)
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_scheme_changed)

    # -- the ring: edit -> document -> views and trainer -> snapshot -> views

    def _edited(self, experiment: Experiment, text: str) -> None:
        """Take a view's edit; where output, loss or data then don't fit, make the rest follow."""
        note, before = None, self.document.experiment
        try:
            made = self._fitted(before, experiment)
            if made != experiment:
                note, experiment = stack.difference(experiment, made), made
        except spec.SpecError as error:
            note = str(error)
        self.document.replace(experiment, text)
        if note:
            self.status.say(note)

    @staticmethod
    def _fitted(before: Experiment, edited: Experiment) -> Experiment:
        """Return the edited experiment as it is where it can be run, else made to fit what was edited."""
        old, new = before.data, edited.data
        if (new.regression, new.dimensions) != (old.regression, old.dimensions):
            return stack.with_output_for_data(edited)
        try:
            stack.check(edited)
        except spec.SpecError:
            if edited.layers != before.layers:
                stack.shapes(edited)  # a graph that is wrong stays as a person made it: the banner says how
            loss_chosen = edited.training.loss != before.training.loss
            return stack.with_output_for_loss(edited) if loss_chosen else stack.fitted(edited)
        return edited

    def _experiment_changed(self, experiment: Experiment) -> None:
        """Show the document's experiment everywhere, and give it to the trainer."""
        self._trouble = None
        if experiment.data != self._shown_data:
            self._show_data(experiment.data)
        self.settings_view.show_experiment(experiment)
        self.layer_stack.show_experiment(experiment)
        self.status.show_parameters(stack.parameters(experiment))
        self.trainer.set_experiment(experiment)
        self._show_banner()

    def _show_data(self, data: Data) -> None:
        self._shown_data = data
        self.picture.show_data(data)
        self.score.show_data(data)
        self.status.show_kind(regression=data.regression)

    def _show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        self.picture.show_snapshot(snapshot)
        self.loss_plot.show_history(history)
        self.score.show_snapshot(snapshot, history)
        self.status.show_snapshot(snapshot, self.trainer.steps_per_second, running=self.trainer.running)
        self.settings_view.show_rate(snapshot.learning_rate, running=self.trainer.running)

    def _show_state(self) -> None:
        self.run_bar.show_state(running=self.trainer.running, can_play=self.trainer.can_play)
        if not self.trainer.running and self.trainer.snapshot is not None:
            self.status.show_snapshot(self.trainer.snapshot, 0.0, running=False)
            self.settings_view.show_rate(self.trainer.snapshot.learning_rate, running=False)

    def _show_banner(self) -> None:
        """Say what keeps the network from training, what went wrong, or that it will be slow."""
        problem = self.trainer.problem()
        work = stack.operations(self.document.experiment)
        text = f"This can't be trained yet: {problem}." if problem else self._trouble
        if text is None and work > SLOW_OPERATIONS:
            seconds = work / OPERATIONS_PER_S
            text = (
                f"A large network: a step takes about {seconds:.1g} s on a common computer, and "
                f"{stack.parameters(self.document.experiment) * 4 / 1e6:,.0f} MB for the weights. It works; be patient."
            )
        self.banner_text.setText(text or "")
        data = self.document.experiment.data
        self.fix.setVisible(problem is not None and datasets.missing(data.dataset, data.path) is None)
        self.banner.setVisible(text is not None)

    def _say(self, sentence: str) -> None:
        self.status.say(sentence)

    def _failed(self, message: str) -> None:
        self._trouble = message
        self.status.say("Training stopped: see above.", trouble=True)
        self._show_banner()

    # -- what a person asks for

    def _play(self) -> None:
        self._trouble = None
        self._show_banner()
        self.trainer.play()

    def _play_or_pause(self) -> None:
        if self.trainer.running:
            self.trainer.pause()
        else:
            self._play()

    def _new_seed(self) -> None:
        seed = int(np.random.default_rng().integers(1, 10_000))
        self.document.replace(replace(self.document.experiment, seed=seed), "New seed")
        self.trainer.reset()
        self.status.say(f"Seed {seed}: other weights at the start, other batches.")

    def _fix(self) -> None:
        before = self.document.experiment
        try:
            after = stack.fitted(before)
        except spec.SpecError as error:
            self.status.say(f"This needs a hand: {error}", trouble=True)
            return
        self.document.replace(after, "Fix the network")
        self.status.say(stack.difference(before, after))

    def _ask_images(self, folder: bool) -> None:
        path = self.files.ask_images(folder=folder)
        if path:
            self.settings_view.take(datasets.FROM_A_FILE, path)

    def _download(self, name: str) -> None:
        self.fetcher.start(name)
        self.settings_view.show_source(name)
        self.status.say(f"Downloading {digits.COLLECTIONS[name].title}.")

    def _cancel_download(self) -> None:
        self.fetcher.cancel()
        self.settings_view.show_source("")
        self.status.say("The download was cancelled; what came whole stays.")

    def _downloaded(self, name: str, trouble: str) -> None:
        self.settings_view.show_source("")
        if trouble:
            self._trouble = trouble + "."
            self.status.say("The download failed: see above.", trouble=True)
            self._show_banner()
            return
        if self.document.experiment.data.dataset == name:
            self._experiment_changed(self.document.experiment)
        self.status.say(f"{digits.COLLECTIONS[name].title} is here.")

    def _started(self, sentence: str) -> None:
        self.trainer.start_over()
        self.status.say(sentence)

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.files.name}[*] – {TITLE}")
        self.setWindowModified(self.document.dirty)

    # -- the window's own state

    def _restore(self) -> None:
        settings = self.settings
        self._themes[self._theme()].setChecked(True)
        for name, splitter in self._splitters().items():
            state = settings.value(name)
            if state is not None:
                splitter.restoreState(state)
        geometry = settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.picture.set_options(str(settings.value("shading", "smooth")), str(settings.value("show_test", "true")))
        self.settings_view.set_open(str(settings.value("sections", "data features training")).split())
        self.loss_plot.logarithmic.setChecked(str(settings.value("loss_log", "false")) == "true")
        speed = str(settings.value("speed", "1000"))
        self.run_bar.show_speed(next((s for s in SPEEDS if str(s) == speed), 1000))
        self.trainer.set_speed(self.run_bar.value())

    def _remember(self) -> None:
        settings = self.settings
        for name, splitter in self._splitters().items():
            settings.setValue(name, splitter.saveState())
        settings.setValue("geometry", self.saveGeometry())
        for name, value in self.picture.options().items():
            settings.setValue(name, value)
        settings.setValue("sections", " ".join(self.settings_view.open_sections()))
        settings.setValue("loss_log", "true" if self.loss_plot.logarithmic.isChecked() else "false")
        settings.setValue("speed", str(self.run_bar.value()))
        settings.sync()

    def _splitters(self) -> dict[str, QSplitter]:
        return {"columns": self.columns, "right": self.right, "plots": self.plots}

    def _standard_layout(self) -> None:
        self.columns.setSizes([250, 336, max(400, self.columns.width() - 586)])
        self._share_right()

    def set_theme(self, name: str) -> None:
        """Show and remember a theme: system, light or dark."""
        self._themes[name].setChecked(True)
        self.settings.setValue("theme", name)
        self._apply_theme(name)

    def _theme(self) -> str:
        name = str(self.settings.value("theme", "system"))
        return name if name in theme.THEMES else "system"

    def _apply_theme(self, name: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, name)

    def _system_scheme_changed(self) -> None:
        self._apply_theme(self._theme())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for unsaved changes, stop the training, remember the window."""
        if not self.files.may_leave():
            event.ignore()
            return
        QApplication.styleHints().colorSchemeChanged.disconnect(self._system_scheme_changed)
        self._remember()
        self.hide()
        self.ended_in_time = all([self.fetcher.close(CLOSE_WITHIN_MS), self.trainer.close(CLOSE_WITHIN_MS)])
        event.accept()
