"""The main window: makes the views and wires them to the document and the trainer; menus, dialogs, settings."""

from pathlib import Path

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core import datasets, spec
from core.history import History
from core.presets import PRESETS
from core.spec import Data, Experiment
from core.storage import StorageError
from core.training import Snapshot, extent_of
from playground import __version__, theme
from playground.document import Document
from playground.trainer import Trainer
from playground.views.boundary import BoundaryView
from playground.views.curves import CurveView
from playground.views.layer_stack import LayerStack
from playground.views.look import named
from playground.views.run_bar import SPEEDS, RunBar
from playground.views.settings import Settings
from playground.views.status import StatusView

TITLE = "Neural Network Playground"
WELCOME = "Press Play: your network learns to tell the two moons apart."
FILES = "Experiments (*.json);;All files (*)"
MOST_RECENT = 8
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
        self.document = Document(PRESETS["moons"], self)
        self.trainer = Trainer(self)
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
            self._open(path)

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
        self.boundary = BoundaryView()
        named(self.boundary, "boundary", "Decision boundary", "")
        self.loss_plot, self.accuracy_plot = CurveView("loss"), CurveView("accuracy")
        for plot in (self.loss_plot, self.accuracy_plot):
            named(plot, f"{plot.quantity}_plot", f"{plot.quantity.capitalize()} plot", "")
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
        self.plots.addWidget(self.accuracy_plot)
        self.right = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self.right.addWidget(self.boundary)
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

    def _action(self, menu: QMenu, text: str, slot: object, key: object = None, tip: str = "") -> QAction:
        action = menu.addAction(text)
        action.setObjectName("action_" + text.replace("&", "").rstrip("…").lower().replace(" ", "_"))
        if key is not None:
            action.setShortcuts(key if isinstance(key, list) else [key])
        action.setStatusTip(tip)
        action.triggered.connect(lambda _=False: slot())
        return action

    def _build_actions(self) -> None:
        keys, bar = QKeySequence.StandardKey, self.menuBar()
        file = bar.addMenu("&File")
        self._action(file, "&New", self._new, keys.New)
        examples = file.addMenu("New from &example")
        for name in PRESETS:
            self._action(examples, name, lambda name=name: self._start(PRESETS[name]))
        self._action(file, "&Open…", self._ask_open, keys.Open)
        self.recent_menu = file.addMenu("Open &recent")
        file.addSeparator()
        self._action(file, "&Save", self._save, keys.Save)
        self._action(file, "Save &as…", self._save_as, QKeySequence("Ctrl+Shift+S"))
        file.addSeparator()
        self._action(file, "&Quit", self.close, QKeySequence("Ctrl+Q"))

        edit = bar.addMenu("&Edit")
        stack = self.document.undo_stack
        undo, redo = stack.createUndoAction(self, "&Undo"), stack.createRedoAction(self, "&Redo")
        undo.setShortcuts([QKeySequence("Ctrl+Z")])
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        undo.setObjectName("action_undo")
        redo.setObjectName("action_redo")
        edit.addActions([undo, redo])
        edit.addSeparator()
        for kind in ("Dense", "Activation", "Dropout"):
            key = QKeySequence("Ctrl+L") if kind == "Dense" else None
            self._action(edit, f"Add {kind.lower()} layer", lambda kind=kind: self.layer_stack.add(kind), key)

        training = bar.addMenu("&Training")
        self._action(training, "&Play or pause", self._play_or_pause, QKeySequence("F5"))
        self._action(training, "One &batch", self.trainer.step_batch, QKeySequence("F6"))
        self._action(training, "One &epoch", self.trainer.step_epoch, QKeySequence("F7"))
        self._action(training, "&Reset", self.trainer.reset, QKeySequence("F8"))
        self._action(training, "&New seed", self._new_seed, QKeySequence("F9"))

        view = bar.addMenu("&View")
        themes = view.addMenu("&Theme")
        group = QActionGroup(self)
        self._themes: dict[str, QAction] = {}
        for name, title in theme.THEMES.items():
            action = self._action(themes, title, lambda name=name: self.set_theme(name))
            action.setCheckable(True)
            group.addAction(action)
            self._themes[name] = action
        self._action(view, "Standard &layout", self._standard_layout)

        about = bar.addMenu("&Help")
        self._action(about, "&Keyboard", self._show_keyboard, QKeySequence("F1"))
        self._action(about, "&About", self._show_about)

    def _wire(self) -> None:
        self.document.changed.connect(self._experiment_changed)
        self.document.title_changed.connect(self._show_title)
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
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_scheme_changed)

    # -- the ring: edit -> document -> views and trainer -> snapshot -> views

    def _edited(self, experiment: Experiment, text: str) -> None:
        """Take a view's edit; where output, loss or data then don't fit, make the rest follow."""
        note = None
        try:
            spec.check(experiment)
        except spec.SpecError as error:
            loss_chosen = experiment.training.loss != self.document.experiment.training.loss
            try:
                made = spec.with_output_for_loss(experiment) if loss_chosen else spec.fitted(experiment)
                note = spec.difference(experiment, made)
                experiment = made
            except spec.SpecError:
                note = str(error)
        self.document.replace(experiment, text)
        if note:
            self.status.say(note)

    def _experiment_changed(self, experiment: Experiment) -> None:
        """Show the document's experiment everywhere, and give it to the trainer."""
        self._trouble = None
        if experiment.data != self._shown_data:
            data = self._shown_data = experiment.data
            points = datasets.make(data.dataset, data.samples, data.classes, data.noise, data.test_fraction, data.seed)
            self.boundary.show_points(points, extent_of(np.concatenate([points.x_train, points.x_test])))
        self.settings_view.show_experiment(experiment)
        self.layer_stack.show_experiment(experiment)
        self.status.show_parameters(spec.parameters(experiment))
        self.trainer.set_experiment(experiment)
        self._show_banner()

    def _show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        self.boundary.show_snapshot(snapshot)
        self.loss_plot.show_history(history)
        self.accuracy_plot.show_history(history)
        self.status.show_snapshot(snapshot, self.trainer.steps_per_second, running=self.trainer.running)

    def _show_state(self) -> None:
        self.run_bar.show_state(running=self.trainer.running, can_play=self.trainer.can_play)
        if not self.trainer.running and self.trainer.snapshot is not None:
            self.status.show_snapshot(self.trainer.snapshot, 0.0, running=False)

    def _show_banner(self) -> None:
        """Say what keeps the network from training, what went wrong, or that it will be slow."""
        problem = self.trainer.problem()
        work = spec.operations(self.document.experiment)
        text = f"This can't be trained yet: {problem}." if problem else self._trouble
        if text is None and work > SLOW_OPERATIONS:
            seconds = work / OPERATIONS_PER_S
            text = (
                f"A large network: a step takes about {seconds:.1g} s on a common computer, and "
                f"{spec.parameters(self.document.experiment) * 4 / 1e6:,.0f} MB for the weights. It works; be patient."
            )
        self.banner_text.setText(text or "")
        self.fix.setVisible(problem is not None)
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
            after = spec.fitted(before)
        except spec.SpecError as error:
            self.status.say(f"This needs a hand: {error}", trouble=True)
            return
        self.document.replace(after, "Fix the network")
        self.status.say(spec.difference(before, after))

    # -- files

    def _new(self) -> None:
        self._start(PRESETS["moons"])

    def _start(self, experiment: Experiment) -> None:
        if self._may_leave():
            self.document.start(experiment)
            self.trainer.reset()
            self.status.say("A new experiment. Press Play.")

    def _ask_open(self) -> None:
        if not self._may_leave():
            return
        path, _ = QFileDialog.getOpenFileName(self, "Open an experiment", self._folder(), FILES)
        if path:
            self._open(Path(path))

    def _open_recent(self, path: str) -> None:
        if self._may_leave():
            self._open(Path(path))

    def _open(self, path: Path) -> None:
        try:
            self.document.open(path)
        except StorageError as error:
            self._forget_recent(path)
            self._warn("The file can't be opened", str(error))
            return
        self._remember_recent(path)
        self.trainer.reset()
        self.status.say(f"Opened {path.name}.")

    def _save(self) -> bool:
        return self._save_to(self.document.path) if self.document.path is not None else self._save_as()

    def _save_as(self) -> bool:
        start = self.document.path or Path(self._folder()) / "experiment.json"
        path, _ = QFileDialog.getSaveFileName(self, "Save the experiment", str(start), FILES)
        if not path:
            return False
        chosen = Path(path)
        return self._save_to(chosen if chosen.suffix else chosen.with_suffix(".json"))

    def _save_to(self, path: Path) -> bool:
        try:
            self.document.save(path)
        except StorageError as error:
            self._warn("The file can't be saved", f"{error}. Nothing is lost: save it to another place.")
            return False
        self._remember_recent(path)
        self.status.say(f"Saved {path.name}.")
        return True

    def _may_leave(self) -> bool:
        """Ask before changes are lost; return whether to go on."""
        if not self.document.dirty:
            return True
        box = QMessageBox(self)
        box.setObjectName("unsaved")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(TITLE)
        box.setText(f"Save the changes to {self._name()}?")
        box.setInformativeText("They are lost otherwise.")
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = box.exec()
        box.deleteLater()
        return answer == buttons.Discard or (answer == buttons.Save and self._save())

    def _warn(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, TITLE, title, parent=self)
        box.setObjectName("warning")
        box.setInformativeText(text)
        box.exec()
        box.deleteLater()

    def _name(self) -> str:
        return self.document.path.name if self.document.path else "the untitled experiment"

    def _show_title(self) -> None:
        name = self.document.path.name if self.document.path else "Untitled"
        self.setWindowTitle(f"{name}[*] – {TITLE}")
        self.setWindowModified(self.document.dirty)

    def _folder(self) -> str:
        return str(self.settings.value("folder", str(Path.home())))

    def _recent(self) -> list[str]:
        found = self.settings.value("recent", [])
        return [found] if isinstance(found, str) else list(found or [])

    def _remember_recent(self, path: Path) -> None:
        path = path.resolve()
        self.settings.setValue("folder", str(path.parent))
        self._set_recent([str(path), *(other for other in self._recent() if other != str(path))])

    def _forget_recent(self, path: Path) -> None:
        self._set_recent([other for other in self._recent() if other != str(path.resolve())])

    def _set_recent(self, paths: list[str]) -> None:
        self.settings.setValue("recent", paths[:MOST_RECENT])
        self._fill_recent()

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for path in self._recent():
            self._action(self.recent_menu, Path(path).name, lambda path=path: self._open_recent(path)).setToolTip(path)
        self.recent_menu.setEnabled(bool(self._recent()))
        self.recent_menu.setToolTipsVisible(True)

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
        self.boundary.set_options(
            str(settings.value("shading", "smooth")), str(settings.value("show_test", "true")) == "true"
        )
        self.loss_plot.logarithmic.setChecked(str(settings.value("loss_log", "false")) == "true")
        speed = str(settings.value("speed", "1000"))
        self.run_bar.show_speed(next((s for s in SPEEDS if str(s) == speed), 1000))
        self.trainer.set_speed(self.run_bar.value())
        self._fill_recent()

    def _remember(self) -> None:
        settings = self.settings
        for name, splitter in self._splitters().items():
            settings.setValue(name, splitter.saveState())
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("shading", self.boundary.shading.value())
        settings.setValue("show_test", "true" if self.boundary.show_test.isChecked() else "false")
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
        if not self._may_leave():
            event.ignore()
            return
        QApplication.styleHints().colorSchemeChanged.disconnect(self._system_scheme_changed)
        self._remember()
        self.hide()
        self.ended_in_time = self.trainer.close(CLOSE_WITHIN_MS)
        event.accept()

    # -- help

    def _show_keyboard(self) -> None:
        rows = [
            (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text().replace("&", ""))
            for action in self.findChildren(QAction)
            if not action.shortcut().isEmpty()
        ]
        rows += [("Alt+Up, Alt+Down", "Move the focused layer"), ("Delete", "Remove the focused layer")]
        lines = "".join(f"<tr><td><b>{key}</b>&nbsp;&nbsp;</td><td>{text.rstrip('…')}</td></tr>" for key, text in rows)
        self._tell("Keyboard", f"<table cellpadding=3>{lines}</table>")

    def _show_about(self) -> None:
        self._tell(
            "About", f"<b>{TITLE}</b> {__version__}<br>Networks of your own, trained from scratch in NumPy, live."
        )

    def _tell(self, title: str, text: str) -> None:
        box = QMessageBox(self)
        box.setObjectName("help")
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.RichText)
        box.setText(text)
        box.exec()
        box.deleteLater()
