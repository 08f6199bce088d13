"""The way out of the window: pictures saved, copied and dragged; tables, weights, the network as Python."""

import re
import subprocess
import sys
import threading
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QImage, QPainter, QScreen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QMessageBox, QProgressDialog, QWidget

from core.exporting.exports import Export
from playground.export import encoder, exporter, press
from playground.export.picture_dialog import PictureDialog
from playground.widgets.colors.hues import is_dark
from playground.widgets.pictures.pictured import title_of
from tests.playground.test_window import click, enter, find, idle, train

pytestmark = pytest.mark.gui
LOSS_TITLES = {"Decision boundary", "Loss plot", "Accuracy plot"}


@pytest.fixture
def trained(window, qtbot):
    train(window, qtbot, 200)
    click(window, "pause")
    idle(window, qtbot)
    return window


def view_of(window, title):
    return next(view for view in window.exporter.views() if title_of(view) == title)


def pixels(image):
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.array(image.constBits()).reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def drawn(svg, size):
    """Return what a browser would show of an SVG."""
    renderer, image = QSvgRenderer(svg), QImage(size, QImage.Format.Format_RGB32)
    assert renderer.isValid()
    image.fill(Qt.GlobalColor.red)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


STILL = LOSS_TITLES | {"Diagram", "Space"}  # views that show nothing else meanwhile


def test_every_view_has_a_picture_for_paper_and_the_window_stays_as_it_is(trained, qtbot):
    """In the dark theme: the picture is on white, in strokes, and not one pixel of the window is another afterwards."""
    trained.set_theme("dark")
    inside, seen = trained.inside, set()
    turns = [inside.show_diagram, *(partial(inside.show_page, n) for n in (1, 2, 3)), inside.show_board]
    for turn in (lambda: None, *turns):
        turn()
        qtbot.wait(50)
        for view in [view for view in trained.exporter.views() if title_of(view) not in seen]:
            title, size = title_of(view), view.size()
            seen.add(title)
            trained.pace.finish(trained)
            before = pixels(view.grab().toImage())
            pressed = press.press(view, trained.pace)
            image = pixels(pressed.image(1.0))
            assert (image[:3] == 255).all() and (image[:, :3] == 255).all() and image.std() > 5, title
            svg = pressed.svg(pressed.natural_mm)
            apart = np.abs(pixels(drawn(svg, pressed.size)) - image)
            assert apart.mean() < 6, f"{title}: the SVG shows something else"
            assert b"<text" in svg and b'font-family="Sans Serif"' not in svg
            assert view.size() == size and is_dark(view.palette())
            if title in STILL:
                qtbot.waitUntil(lambda view=view, before=before: (pixels(view.grab().toImage()) == before).all())
    assert seen == STILL | {"Sample", "Instruments", "Drawing"}


def test_formats_have_their_size_on_paper_and_strokes_where_the_view_has_strokes(trained):
    view = view_of(trained, "Decision boundary")
    pressed = press.press(view, trained.pace, width=480)
    mm = 127.0
    image = QImage.fromData(pressed.png(mm))
    assert image.width() == 1500 and round(image.dotsPerMeterX() * 0.0254) == 300
    svg = pressed.svg(mm).decode()
    assert re.search(r'width="127(\.\d+)?mm"', svg) and svg.count("<image") == 1  # the boundary's colours alone
    assert svg.count("<circle") == 2 * len(view.points.x_train)  # each with its rim
    pdf = pressed.pdf(mm)
    assert pdf.startswith(b"%PDF") and b"/Font" in pdf
    width, height = map(float, re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", pdf).groups())
    assert width == pytest.approx(360, abs=1) and height / width == pytest.approx(
        pressed.size.height() / pressed.size.width(), abs=0.01
    )
    assert abs(pressed.size.width() - 480) < 40 and view.width() > 520  # it was laid out for the width asked for


def test_the_dialog_shows_saves_copies_and_lets_drag(trained, qtbot, tmp_path, monkeypatch):
    QTest.keyClick(trained, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = find(trained, "picture_dialog", PictureDialog)
    assert dialog.view.currentText() == "Decision boundary" and not dialog.preview.pixmap().isNull()
    assert {dialog.view.itemText(n) for n in range(dialog.view.count())} == LOSS_TITLES
    QTest.keyClick(dialog.view, Qt.Key.Key_L)
    assert dialog.view.currentText() == "Loss plot" and dialog.suggested == "Untitled-loss-plot"
    dialog.width_mm.setFocus()
    dialog.width_mm.selectAll()
    QTest.keyClicks(dialog.width_mm, "120")
    QTest.keyClick(dialog.width_mm, Qt.Key.Key_Return)
    assert "120 x" in dialog.told.text() and "1417 x" in dialog.told.text() and "hard to read" not in dialog.told.text()
    for end, start in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
        dialog.save(tmp_path / f"loss{end}")
        qtbot.waitUntil(lambda end=end: f"loss{end}." in dialog.told.text())
        assert "Picture: written to" in dialog.told.text()
        assert (tmp_path / f"loss{end}").read_bytes().startswith(start)
    dialog.save(tmp_path / "loss.doc")
    assert "must end with .png, .svg, .pdf" in dialog.told.text()
    troubles = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: troubles.append(box.informativeText()))
    dialog.save(tmp_path / "no" / "loss.png")
    qtbot.waitUntil(lambda: bool(troubles))
    assert "can't be written" in troubles[0]
    click(dialog, "picture_copy")
    qtbot.waitUntil(lambda: "copied as a picture. Paste" in dialog.told.text())
    mime = QApplication.clipboard().mimeData()
    assert mime.hasImage() and {"image/png", "image/svg+xml"} <= set(mime.formats())
    drag = dialog.drag()
    url = drag.mimeData().urls()[0].toLocalFile()
    assert url.endswith("Untitled-loss-plot.png") and QImage(url).width() == QImage(str(tmp_path / "loss.png")).width()
    drag.deleteLater()
    assert dialog.isVisible() and not dialog.isModal()
    click(dialog, "picture_close")


def test_on_a_small_screen_the_picture_is_smaller_and_covers_nothing(trained, qtbot, monkeypatch, speak):
    view = view_of(trained, "Accuracy plot")
    speak("de")
    for height in (1080, 600, 480):
        monkeypatch.setattr(QScreen, "availableGeometry", lambda _, height=height: QRect(0, 0, 1024, height))
        trained.exporter.export_picture(view)
        dialog = find(trained, "picture_dialog", PictureDialog)
        parts = [
            part
            for part in dialog.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if part.isVisible()
        ]
        places = [part.geometry() for part in parts]
        assert dialog.height() <= height and all(map(dialog.rect().contains, places))
        assert not [a for n, a in enumerate(places) for b in places[:n] if a.intersects(b)]
        for label in dialog.findChildren(QLabel):
            assert label is dialog.preview or label.height() >= label.heightForWidth(label.width()), label.text()
        shown = dialog.preview.pixmap().deviceIndependentSize().toSize()
        assert shown == shown.boundedTo(dialog.preview.size()) and shown.height() >= 100
        click(dialog, "picture_close")
        qtbot.waitUntil(lambda: trained.findChild(PictureDialog) is None)


def test_save_as_asks_for_a_name_whose_end_says_what_it_becomes(trained, qtbot, tmp_path, monkeypatch):
    asked = []

    def choose(parent, title, start, filters):
        asked.append((start, filters))
        return str(tmp_path / "picture"), "SVG (*.svg)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    trained.exporter.export_picture(view_of(trained, "Accuracy plot"))
    dialog = find(trained, "picture_dialog", PictureDialog)
    dialog.ask_save()
    assert asked[0][0].endswith("Untitled-accuracy-plot.png") and "PDF (*.pdf)" in asked[0][1]
    qtbot.waitUntil(lambda: "picture.svg" in dialog.told.text())
    assert (tmp_path / "picture.svg").read_bytes().startswith(b"<?xml")
    dialog.close()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "named"), ""))  # nor what is chosen
    trained.exporter.ask("curve")
    qtbot.waitUntil(lambda: trained.exporter.writer is None)
    assert (tmp_path / "named.csv").exists()


def test_a_large_picture_is_bounded_and_encoded_beside_the_window(trained, qtbot, monkeypatch):
    """However long its encoding takes, the window goes on, and the clipboard gets the picture at its end."""
    trained.exporter.export_picture(view_of(trained, "Loss plot"))
    dialog = find(trained, "picture_dialog", PictureDialog)
    enter(dialog.width_mm, "600")
    image = dialog.pressed.printed(600.0)
    assert 0.99 < image.width() * image.height() / press.MOST_PIXELS < 1.01
    said = dialog.told.text()
    assert f"as PNG {image.width()} x" in said and f"{image.dotsPerMeterX() * 0.0254:.0f} dpi of at most 300" in said
    go_on, threads, png_of = threading.Event(), [], encoder.png_of

    def slowly(image):
        threads.append(threading.current_thread())
        go_on.wait(10)
        return png_of(image)

    monkeypatch.setattr(encoder, "png_of", slowly)
    QApplication.clipboard().setText("before")
    click(dialog, "picture_copy")
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread() and QApplication.clipboard().text() == "before"
    click(dialog, "picture_copy")
    assert "Another picture is still being copied" in dialog.told.text()
    go_on.set()
    qtbot.waitUntil(lambda: "dpi, as it is large. Paste it" in dialog.told.text())
    mime = QApplication.clipboard().mimeData()
    assert QImage.fromData(mime.data("image/png")).size() == image.size() and mime.hasFormat("image/svg+xml")
    dialog.close()


def test_a_right_click_on_a_view_offers_its_picture(trained, qtbot, monkeypatch):
    menus = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: menus.append(menu))  # offscreen it can't take the keyboard

    def click_right(widget, x, y):
        point = QPoint(x, y)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)

    click_right(view_of(trained, "Loss plot").plot.viewport(), 30, 30)
    assert [action.text() for action in menus[0].actions()] == ["&Copy picture", "&Export picture…"]
    QApplication.clipboard().clear()
    menus[0].actions()[0].trigger()
    qtbot.waitUntil(lambda: "Loss plot: copied as a picture" in trained.status.sentence.text())
    assert QApplication.clipboard().mimeData().hasImage()
    click_right(trained.run_bar, 600, 10)
    assert len(menus) == 1
    QTest.keyClick(trained, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "Decision boundary: copied" in trained.status.sentence.text())
    trained.inside.pages.detach(trained.inside.asking)  # a window of its own
    own = view_of(trained, "Decision boundary")
    qtbot.waitExposed(own.window())
    click_right(own.plot.viewport(), 60, 60)
    assert len(menus) == 2 and own.window() is not trained


def test_network_weights_curve_and_points_are_written(trained, qtbot, tmp_path, monkeypatch):
    ends = {"network": "n.py", "weights": "w.npz", "curve": "c.csv", "points": "p.csv"}
    for what, action in zip(
        ends, ("network_as_python", "weights", "curve_as_csv", "points_and_predictions_as_csv"), strict=True
    ):
        path = tmp_path / ends[what]
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        find(trained, f"action_{action}", QAction).trigger()
        qtbot.waitUntil(lambda: trained.exporter.writer is None, timeout=10_000)
        assert f"written to {path}" in trained.status.sentence.text()
    moment = trained.trainer.moment
    x = moment.points.x_test[0]
    ran = subprocess.run([sys.executable, "-I", tmp_path / "n.py", *map(str, x)], capture_output=True, text=True)
    row = (tmp_path / "p.csv").read_text().splitlines()[1 + len(moment.points.x_train)].split(",")
    assert ran.stdout.split()[0] == row[4] and row[3] == "test" and row[:2] == [repr(float(value)) for value in x]
    assert len((tmp_path / "c.csv").read_text().splitlines()) == 1 + len(moment.curve)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "more"), "CSV (*.csv)"))
    trained.exporter.ask("weights")
    qtbot.waitUntil(lambda: trained.exporter.writer is None, timeout=10_000)
    assert (tmp_path / "more.csv").read_text().startswith("layer,kind,array,")


def test_what_can_not_be_written_is_said(trained, qtbot, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append((box.text(), box.informativeText())))
    trained.exporter.write("curve", tmp_path / "no" / "c.csv")
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    trained.exporter.write("network", tmp_path / "n.doc")
    assert said[0][0] == "c.csv isn't written" and "can't be written: No such file" in said[0][1]
    assert said[1][1].startswith("Its name must say what it is: Python (*.py)")


def test_what_takes_long_shows_how_far_it_is_and_can_be_stopped(trained, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(exporter, "SHOWN_AFTER_MS", 0)
    pause = threading.Event()
    endless = Export("Points", lambda subject: iter(lambda: pause.wait(0.001) or b"1\n", None), lambda subject: 1000)
    monkeypatch.setitem(exporter.TABLES, "points", endless)
    trained.exporter.write("points", tmp_path / "p.csv")
    progress = find(trained, "export_progress", QProgressDialog)
    qtbot.waitUntil(lambda: progress.maximum() == 1000 and progress.value() > 0 and progress.isVisible())
    trained.exporter.write("curve", tmp_path / "c.csv")
    assert "p.csv is still being written" in trained.status.sentence.text()
    QTest.keyClick(progress, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: trained.exporter.writer is None)
    assert "Stopped: p.csv isn't written" in trained.status.sentence.text() and not list(tmp_path.glob("*.csv"))


def test_the_map_of_a_neuron_is_called_that(trained, qtbot):
    trained.inside.show_diagram()
    page = trained.inside.diagram.get()
    qtbot.waitUntil(lambda: page.diagram.seen is not None)
    page.finder.setFocus()
    QTest.keyClicks(page.finder, "1.3")
    QTest.keyClick(page.finder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: trained.boundary.caption.isVisible())
    trained.exporter.export_picture(trained.boundary)
    dialog = find(trained, "picture_dialog", PictureDialog)
    assert dialog.view.currentText() == dialog.pressed.title == "Map of layer 1, neuron 3"
    assert dialog.suggested == "Untitled-map-of-layer-1-neuron-3"
    trained.boundary.show_neuron(None, "")
    click(trained, "picture_again")
    assert dialog.view.currentText() == "Decision boundary" and dialog.suggested == "Untitled-decision-boundary"
    dialog.close()
