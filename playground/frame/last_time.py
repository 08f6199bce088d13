"""How the window was left last time: where it lies, what is open, how fast it trains."""

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow

from playground import stored
from playground.boundary.data_picture import DataPicture
from playground.frame.panes import Panes
from playground.layers.layer_stack import LayerStack
from playground.runs.run_bar import SPEEDS, RunBar
from playground.score.curves import CurveView
from playground.score.score import Score
from playground.settings.settings import Settings

FRAME = QSize(8, 40)  # what a desktop draws around a window, at the most


class LastTime:
    """What the stored `settings` keep of the window and its views from one time to the next.

    `parts` are views that have more to keep, and do so themselves.
    """

    def __init__(
        self,
        window: QMainWindow,
        settings: QSettings,
        panes: Panes,
        settings_view: Settings,
        run_bar: RunBar,
        loss_plot: CurveView,
        parts: tuple[DataPicture, Score, LayerStack],
    ) -> None:
        self._window, self._settings, self._panes, self._parts = window, settings, panes, parts
        self._settings_view, self._run_bar, self._loss_plot = settings_view, run_bar, loss_plot

    def restore(self) -> None:
        """Show everything as it was left."""
        settings = self._settings
        self._panes.restore(settings)
        self.restore_place(stored.state(settings, "geometry"))
        for part in self._parts:
            part.restore(settings)
        sections = stored.read(settings, "sections", lambda found: isinstance(found, str), "data features training")
        self._settings_view.set_open(sections.split())
        self._loss_plot.logarithmic.setChecked(stored.flag(settings, "loss_log", default=False))
        speeds = {str(speed): speed for speed in SPEEDS}
        self._run_bar.show_speed(speeds[stored.choice(settings, "speed", speeds, "1000")])

    def remember(self) -> None:
        """Store how everything is now."""
        settings = self._settings
        self._panes.remember(settings)
        settings.setValue("geometry", self._window.saveGeometry())
        for part in self._parts:
            part.remember(settings)
        settings.setValue("sections", " ".join(self._settings_view.open_sections()))
        settings.setValue("loss_log", "true" if self._loss_plot.logarithmic.isChecked() else "false")
        settings.setValue("speed", str(self._run_bar.value()))
        settings.sync()

    def restore_place(self, kept: QByteArray) -> None:
        """Let the window lie as in `kept`, if that is a window's geometry."""
        if self._window.restoreGeometry(kept):
            self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Lie on a screen, whole: one that was there is gone, or what was stored is broken."""
        window = self._window
        lies, room = window.geometry(), window.screen().availableGeometry()
        if not window.screen().availableVirtualGeometry().contains(lies):
            lies.setSize(lies.size().boundedTo(room.size() - FRAME))
            lies.moveTo(max(min(lies.x(), room.right() - lies.width()), room.x()), room.y() + FRAME.height())
            window.setGeometry(lies)
