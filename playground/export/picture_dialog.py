"""The dialog that shows a view's picture, and saves it, copies it, or lets a person drag it out."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, QSize, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core import files
from core.exporting.exports import Export
from core.value import Whole
from playground import stored
from playground.export.encoder import Encoder
from playground.export.press import DPI, FORMATS, INCH_MM, LEAST_MM, MOST_MM, Pressed, png_of, press
from playground.languages import mark, tr
from playground.pace import Pace
from playground.widgets.dialogs import fit
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.numbers.number_text import numeral
from playground.widgets.pictures.pictured import title_of

PREVIEW = QSize(460, 340)  # where the screen is high enough
LEAST_HIGH = 120
SMALL_PT = 6.0  # text below is hard to read on paper
TITLE = mark("Export picture")


@cache
def _dragged() -> QTemporaryDir:
    """Return the folder of the files that are dragged: who takes one may read it late, so it goes with the program."""
    return QTemporaryDir()


class PicturePreview(QLabel):
    """Shows the picture, which can be dragged into a document or a folder."""

    resized = Signal()

    def __init__(self, drag: Callable[[], QDrag]) -> None:
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter)
        self._drag, self._pressed_at = drag, QPoint()
        self.setMinimumSize(PREVIEW.width(), LEAST_HIGH)
        self.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored
        )  # the picture fits it, not it the picture
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        named(self, "picture_preview", tr("Preview"), tr("Drag the picture into a document or a folder"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag once the mouse has gone far enough."""
        far = (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            self._drag().exec(Qt.DropAction.CopyAction)


class PictureDialog(QDialog):
    """Shows how a view looks on paper; the window goes on meanwhile, the picture stays as it was taken.

    `stem` names the file that is suggested; folder and choices are kept in `settings`. Threads do what takes long, for
    whoever hears the signals.
    """

    copied = Signal(object, float)  # (Pressed, float): a picture for the clipboard, so many mm wide
    saved = Signal(object, object)  # (Path, Export): a file that is to be written

    def __init__(
        self, window: QWidget, views: Sequence[QWidget], first: QWidget, pace: Pace, settings: QSettings, stem: str
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picture_dialog")
        self.setWindowTitle(tr(TITLE))
        self._views, self._pace, self._settings, self._stem = list(views), pace, settings, stem
        self.pressed: Pressed | None = None
        self.view = named(
            QComboBox(), "picture_view", tr("View"), tr("What the picture shows: all that is to be seen now")
        )
        self.view.addItems([title_of(view) for view in self._views])
        self.view.setCurrentIndex(self._views.index(first))
        self.width_mm = NumberField(Whole(LEAST_MM, MOST_MM), unit=" mm")
        named(self.width_mm, "picture_width", tr("Width"), tr("How wide the picture is on paper"))
        tip = tr("The light theme's colours, on white; else those of the window")
        self.paper = named(QCheckBox(tr("Colours for paper")), "picture_paper", tr("Colours for paper"), tip)
        self.paper.setChecked(stored.flag(settings, "picture_paper", default=True))
        self.preview, self.told = PicturePreview(self.drag), QLabel(wordWrap=True)
        self.told.setObjectName("picture_told")
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        for name, text, role, do in (
            ("picture_save", tr("&Save…"), roles.ActionRole, self.ask_save),
            ("picture_copy", tr("&Copy"), roles.ActionRole, self.copy),
            ("picture_again", tr("Take &again"), roles.ActionRole, self.take),
            ("picture_close", tr("Close"), roles.RejectRole, self.close),
        ):
            button = named(buttons.addButton(text, role), name, text.strip("&…"), "")
            button.setAutoDefault(False)  # Enter in a field must not press one
            button.clicked.connect(do)
        form = QFormLayout()
        for label, field in ((tr("View"), self.view), (tr("Width"), self.width_mm), ("", self.paper)):
            form.addRow(label, field)
        hint = QLabel(tr("Drag the picture into a document or a folder, or save or copy it."), wordWrap=True)
        fill(self, QVBoxLayout(), (self.preview, 1), hint, form, self.told, buttons, margins=(12, 12, 12, 12))
        self.view.currentIndexChanged.connect(lambda _: self._take_natural())
        self.width_mm.edited.connect(lambda *_: self.take())
        self.paper.toggled.connect(lambda _: self.take())
        self.preview.resized.connect(self._show_picture)
        self._take_natural()
        layout = self.layout()
        assert layout is not None
        width = self.sizeHint().width()
        high = layout.totalMinimumHeightForWidth(width)
        fit(self, QSize(width, high - LEAST_HIGH + PREVIEW.height()))

    # -- the picture

    def _take_natural(self) -> None:
        """Take another view's picture, as wide as it is in the window."""
        self.pressed = self._press(None)
        self.width_mm.show_value(min(max(round(self.pressed.natural_mm), LEAST_MM), MOST_MM))
        self._show()

    def take(self) -> None:
        """Take the picture as the view is now: laid out for its width, so that text keeps its size."""
        self.pressed = self._press(round(self.width_mm.value() / INCH_MM * self.logicalDpiX()))
        self._settings.setValue("picture_paper", "true" if self.paper.isChecked() else "false")
        self._show()

    def _press(self, width: int | None) -> Pressed:
        """Take the picture, and call it what it shows now: in the boundary's place there may be a neuron's map."""
        row = self.view.currentIndex()
        pressed = press(self._views[row], self._pace, width=width, paper=self.paper.isChecked())
        self.view.setItemText(row, pressed.title)
        return pressed

    def _show(self) -> None:
        assert self.pressed is not None
        self._show_picture()
        pressed, mm = self.pressed, self.width_mm.value()
        dpi = pressed.dpi_of(mm)
        height, pixels = mm * pressed.size.height() / pressed.size.width(), mm / INCH_MM * dpi
        points = self.font().pointSizeF() * mm / pressed.natural_mm
        if dpi < DPI:
            size = tr("{width} x {height} mm, as PNG {across} x {down} pixels ({dpi} dpi of at most {most}).")
        else:
            size = tr("{width} x {height} mm, as PNG {across} x {down} pixels ({dpi} dpi).")
        size = size.format(
            width=mm,
            height=f"{height:.0f}",
            across=f"{pixels:.0f}",
            down=f"{pixels * height / mm:.0f}",
            dpi=f"{dpi:.0f}",
            most=DPI,
        )
        small, readable = tr("Text is {points} pt high: hard to read; make it wider."), tr("Text is {points} pt high.")
        text = (small if points < SMALL_PT else readable).format(points=numeral(points, ".1f"))
        self.told.setText(f"{size} {text}")

    def _show_picture(self) -> None:
        """Show the picture, whole, in the room that there is."""
        if self.pressed is None:
            return  # it is laid out for the first time
        ratio, room = self.devicePixelRatioF(), self.preview.size()
        size = self.pressed.size
        scale = min(room.width() / size.width(), room.height() / size.height(), 1.0) * ratio
        shown = QPixmap.fromImage(self.pressed.image(scale))
        shown.setDevicePixelRatio(ratio)
        self.preview.setPixmap(shown)

    # -- where it goes

    @property
    def suggested(self) -> str:
        """The file's name without its end: the document's, and what is seen."""
        what = re.sub(r"\W+", "-", self.view.currentText().lower()).strip("-")
        return f"{self._stem}-{what}"

    def ask_save(self) -> None:
        """Ask for a file, and write the picture; its name says as what."""
        start = Path(stored.folder(self._settings, "export_folder")) / f"{self.suggested}.png"
        filters = ";;".join(f"{end[1:].upper()} (*{end})" for end in FORMATS)
        name, chosen = QFileDialog.getSaveFileName(self, tr(TITLE), str(start), filters)
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(chosen[-5:-1]))

    def save(self, path: Path) -> None:
        """Have the picture written, unless its name doesn't say as what."""
        assert self.pressed is not None
        end, mm = path.suffix.lower(), self.width_mm.value()
        if end not in FORMATS:
            self.told.setText(
                tr("{name} can't be written: its name must end with {ends}.").format(
                    name=path.name, ends=", ".join(FORMATS)
                )
            )
        elif end == ".png":
            image = self.pressed.printed(mm)
            self.saved.emit(path, Export(tr("Picture"), lambda subject: [png_of(image)]))
        else:
            content = FORMATS[end](self.pressed, mm)
            self.saved.emit(path, Export(tr("Picture"), lambda subject: [content]))

    def copy(self) -> None:
        """Have the picture put on the clipboard."""
        assert self.pressed is not None
        self.copied.emit(self.pressed, self.width_mm.value())

    def drag(self) -> QDrag:
        """Return the drag of the picture, which is also a file."""
        assert self.pressed is not None
        encoder, path = (
            Encoder(self, self.pressed, self.width_mm.value()),
            Path(_dragged().path()) / f"{self.suggested}.png",
        )
        encoder.run()  # not in a thread: whoever gets the drag wants the file at once
        mime = encoder.contents()
        encoder.deleteLater()
        files.write(path, encoder.png)
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(self.preview.pixmap().scaledToWidth(160, Qt.TransformationMode.SmoothTransformation))
        return drag
