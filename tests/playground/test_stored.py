"""Stored settings: whatever a settings file holds, the window starts whole and on the screen, and the log says so."""

import struct
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QRect, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from playground import stored
from playground.window import MainWindow

pytestmark = pytest.mark.gui


def splitter_state(*sizes, way=1, handle=-1, version=1):
    return QByteArray(
        struct.pack(f">iiI{len(sizes)}i?i?i?", 255, version, len(sizes), *sizes, False, handle, True, way, False)
    )


def broken_geometries():
    """Give states of a window that Qt takes: far away, huge, and on a screen that is gone."""
    head = struct.pack(">IHH", 0x1D9D0CB, 3, 0)
    for x, y, right, bottom in ((90_000, 90_000, 90_900, 90_700), (-9000, -9000, 9000, 9000), (0, 0, 2**31 - 1, 5)):
        frame = struct.pack(">iiii", x, y, right, bottom)
        yield QByteArray(head + 2 * frame + struct.pack(">iBBi", 7, 0, 0, 1280) + frame)


GARBAGE = (
    "", "\0", "1", "maximal", "a, b", "x" * 100_000, "\ud7ff \N{PILE OF POO}", "nan", "-1",
    7, -1, 2**31, 2**62, 1e308, True, [], ["a", "b"], [7, None], {"a": 1}, QRect(1, 2, 3, 4),
    QByteArray(), QByteArray(b"\0" * 40), QByteArray(b"\xff" * 40), b"bytes",
    splitter_state(2**31 - 1, 2**31 - 1, 5), splitter_state(2**31 - 1, 1), splitter_state(-(2**31), 7),
    splitter_state(300, 300, way=0), splitter_state(300, 300, handle=5000), splitter_state(0, 0, 0),
    splitter_state(*[9] * 500), *broken_geometries(),
)  # fmt: skip


@pytest.fixture
def keys(window, tmp_path):
    """Give every key that the program stores."""
    window.set_theme("dark")
    window.files._recent.remember(tmp_path / "an experiment.json")
    window.last_time.remember()
    folders = "folder", "image_folder", "images_folder", stored.LAST_FOLDER
    found = [*window.settings.allKeys(), *folders, "images_beside", "images_below"]
    assert len(found) > 15
    return found


def check(window):
    """Check that the window is whole, on its screen, and takes edits of what it stores."""
    room = window.screen().availableGeometry()
    lies, least = window.geometry(), window.minimumSizeHint()  # the screen of the tests is smaller than that
    assert room.contains(lies.topLeft()), lies
    assert lies.width() <= max(room.width(), least.width()) and lies.height() <= max(room.height(), least.height())
    for splitter in (window.panes, window.panes.right, window.panes.plots):
        assert all(0 < size <= window.width() for size in splitter.sizes()), splitter.sizes()
        assert splitter.handleWidth() < 20 and not splitter.childrenCollapsible()
    assert window.run_bar.value() in (1, 1000) and window.settings_view.sections["data"].isVisible()
    for name in ("folder", "image_folder", "images_folder"):
        assert Path(stored.folder(window.settings, name)).is_dir()


def test_garbage_of_every_kind_at_every_key_is_read_as_the_default_and_the_log_says_so(window, keys, caplog):
    window.fit(window.screen().availableGeometry().size())
    for garbage in GARBAGE:
        for key in keys:
            window.settings.setValue(key, garbage)
        caplog.clear()
        window.files._recent.fill()
        window._restore()
        window.picture.page("confusion").restore(window.settings)
        check(window)
        assert stored.choice(window.settings, "theme", ("dark",), "light") == "light"
        assert "The stored setting theme can't be used" in caplog.text, garbage


@pytest.mark.parametrize("first", [0, 16])
def test_the_window_starts_with_garbage_in_its_file(keys, own_folder, tmp_path, first):
    settings = QSettings(str(tmp_path / "spoiled.ini"), QSettings.Format.IniFormat)
    for place, key in enumerate(keys):
        settings.setValue(key, GARBAGE[(first + place) % len(GARBAGE)])
    settings.sync()
    made = MainWindow(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    made.fit(made.screen().availableGeometry().size())
    made.show()
    QCoreApplication.processEvents()
    check(made)
    assert "folder" in made.settings.allKeys()
    made.close()
    assert made.ended_in_time and len(stored.texts(made.settings, "recent")) <= 2
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_dialog_begins_where_the_last_file_of_its_kind_was_else_any_file_else_in_documents(tmp_path, monkeypatch):
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    home, documents, tables, pictures = (tmp_path / name for name in ("home", "home/Documents", "tables", "pictures"))
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    assert stored.folder(settings, "folder") == str(home), "there are no Documents"
    for made in (documents, tables, pictures):
        made.mkdir()
    assert stored.folder(settings, "folder") == str(documents)
    stored.keep_folder(settings, "tables_folder", tables)
    assert stored.folder(settings, "folder") == stored.folder(settings, "tables_folder") == str(tables)
    stored.keep_folder(settings, "export_folder", pictures)
    kinds = ("tables_folder", "export_folder", "folder")
    assert [stored.folder(settings, kind) for kind in kinds] == [str(tables), str(pictures), str(pictures)]
    stored.keep_folder(settings, "folder", tmp_path / "\udcff")  # no letters of Qt's
    pictures.rmdir()
    assert [stored.folder(settings, kind) for kind in kinds] == [str(tables), str(documents), str(documents)]


def test_a_file_that_is_no_settings_file_is_read_as_none(tmp_path):
    for number, text in enumerate((b"\xff\xfe\0[[[", b"[General]\ncolumns=1\nspeed=\\x0\nrecent=@Variant(\\0\\x1)\n")):
        (tmp_path / f"{number}.ini").write_bytes(text)
        settings = QSettings(str(tmp_path / f"{number}.ini"), QSettings.Format.IniFormat)
        assert stored.state(settings, "columns").isEmpty() and stored.texts(settings, "recent") == []
        assert stored.choice(settings, "speed", ("1", "1000"), "1000") == "1000"


def test_a_splitter_takes_back_its_own_state_and_no_other(qtbot):
    splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QWidget())
    splitter.resize(605, 100)
    splitter.show()
    splitter.setSizes([200, 400])
    kept, before = splitter.saveState(), splitter.sizes()
    splitter.setSizes([300, 300])
    other = splitter.sizes()
    for garbage in GARBAGE:
        if isinstance(garbage, QByteArray):
            assert not stored.restore(splitter, garbage) and splitter.sizes() == other
    assert stored.restore(splitter, kept) and splitter.sizes() == before
