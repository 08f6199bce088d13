"""The last session: what an ended window left comes back at the start, and what this one has is kept for the next."""

import time
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject

from core.documents import document as documents
from core.documents.document import SavedDocument
from core.experiment.presets import DEFAULT, PRESETS
from core.experiment.spec import SpecError
from core.files import FileError
from playground import stored
from playground.document import on_disk, questions
from playground.document.document import content_of
from playground.document.on_disk import InUse, OnDisk
from playground.faults import LOGGER
from playground.languages import tr, tr_said
from playground.recovery import left, slots
from playground.recovery.autosave import Autosave
from playground.recovery.left import DOCUMENT, IMAGE, MOST_IMAGE, MOST_TRIES, NAME, Left
from playground.recovery.offer import Offer
from playground.recovery.seen import Views
from playground.recovery.slots import Slot
from playground.widgets.numbers.number_text import numeral
from playground.window import CLOSE_WITHIN_MS, MainWindow
from playground.window_limits import check_size

SETTING, FIRST = "reopen", PRESETS[DEFAULT]
MOST_OFFERED, LONGEST_S = (
    10,
    60 * 86_400.0,
)  # of what wasn't saved; how long it is kept for a person who doesn't want it
Found = tuple[Left, Slot]


class LastSession(QObject):
    """Brings back into `window` what the one before it had, and keeps what it has in a slot in the folder `home`."""

    def __init__(self, window: MainWindow, home: Path) -> None:
        super().__init__(window)
        self._window, self._home = window, home
        self._views = Views(window)
        self.autosave = Autosave(self, home, window.document, window.trainer.keep, self._views)
        self.autosave.said.connect(lambda sentence, trouble: window.status.say(sentence, trouble=trouble))
        self.offer = Offer()
        self.offer.open_clicked.connect(self._open_offered)
        self.offer.discard_clicked.connect(self._discard_offered)
        window.show_strip(self.offer)
        self._offered: list[Found] = []
        window.menus.reopen.setChecked(stored.flag(window.settings, SETTING, default=True))
        window.menus.reopen.toggled.connect(self._remember_setting)
        window.closed.connect(self._close)

    def begin(self, *, with_file: bool) -> None:
        """Bring back the last session, unless the window was started `with_file`; offer what else isn't saved."""
        found, slot = self._found(), None
        reopen = self._window.menus.reopen.isChecked()
        for one in found if not with_file else ():
            if one[0].tries < MOST_TRIES and (one[0].unsaved or reopen):
                found.remove(one)
                slot = self._bring_back(one)
                break
        for one in found:
            if one[0].unsaved and len(self._offered) < MOST_OFFERED and one[0].at > time.time() - LONGEST_S:
                self._offered.append(one)
            else:
                one[1].remove()
        self._show_offer()
        self.autosave.begin(slot)

    # -- inside

    def _found(self) -> list[Found]:
        """Return what ended windows left, the latest first."""
        found = []
        for slot in slots.left(self._home):
            try:
                found.append((left.read(slot), slot))
            except FileError as error:
                LOGGER.warning("What a window kept can't be used: %s", error)
                if slot.last_beat() < time.time() - LONGEST_S:
                    slot.remove()
                else:
                    slot.release()  # a later version of the program may know what it is
        return sorted(found, key=lambda one: -one[0].at)

    def _bring_back(self, one: Found) -> Slot | None:
        """Show what a window had; return its slot, None where there is nothing to go on with in it."""
        was, slot = one
        try:
            image = slot.read(IMAGE, MOST_IMAGE) if was.view.image else b""
            if was.beside and was.file is not None and _written_since(was.file, was.at):
                with suppress(FileError):  # else what is in the slot is all there is
                    return self._open_later(one, image)
            with suppress(FileError):
                slot.write({NAME: left.to_bytes(replace(was, tries=was.tries + 1))})
            if was.beside:
                self._take(was, slot)
            elif was.file is not None:
                self._open(was)
            self._views.show(was.view, image)
        except FileError as error:
            self._window.status.say(
                tr("The last session can't be brought back: {error}.").format(error=tr_said(error)), trouble=True
            )
            if was.unsaved:
                self._offered.append(one)
            else:
                slot.remove()
            return None
        return slot

    def _open_later(self, one: Found, image: bytes) -> Slot | None:
        """Begin with the file that was written after the slot was; offer the slot where that has something else."""
        was, slot = one
        saved = self._open(was)
        self._views.show(was.view, image)
        if _holds(saved, slot):
            return slot
        self._offered.append(one)
        return None

    def _take(self, was: Left, slot: Slot) -> None:
        """Begin with the document in a slot."""
        saved, path, disk, name = _document(slot), was.file, None, was.name
        if path is not None:
            try:
                disk = on_disk.locked(path)
            except InUse:
                path = None
        self._window.document.take(saved, path, disk, dirty=was.unsaved, called=was.called)
        if was.unsaved:
            seconds = round(max(0.0, slot.last_beat() - was.at))
            if seconds:
                said = tr("Recovered {name} as it was {seconds} s before the program ended.")
            else:
                said = tr("Recovered {name} as it was when the program ended.")
            self._window.files.started.emit(_at(said.format(name=name, seconds=numeral(seconds)), was.step))
        elif saved.experiment != FIRST or was.step:
            self._window.files.started.emit(_at(tr("{name} is as you left it.").format(name=name), was.step))

    def _open(self, was: Left) -> SavedDocument:
        """Begin with the document's file, and return what it holds; FileError where it can't be."""
        assert was.file is not None
        disk: OnDisk | None
        saved, disk = on_disk.read(was.file, self._window.document.disk)
        if disk is None:
            raise FileError(tr("{file} is open in another window").format(file=was.file))
        self._window.document.take(saved, was.file, disk)
        steps = saved.training.steps.step if saved.training is not None else 0
        self._window.files.started.emit(_at(tr("Opened {name}, as in your last session.").format(name=was.name), steps))
        return saved

    def _show_offer(self) -> None:
        if self._offered:
            was, _ = self._offered[0]
            self.offer.show_offer(was.name, was.step, was.at)
        else:
            self.offer.hide()

    def _open_offered(self) -> None:
        if not self._window.files.may_leave():
            return
        one = self._offered.pop(0)
        if (slot := self._bring_back(one)) is not None:
            self.autosave.begin(slot)
        self._show_offer()

    def _discard_offered(self) -> None:
        if questions.discard(self._window, self._offered[0][0].name):
            self._offered.pop(0)[1].remove()
            self._show_offer()

    def _remember_setting(self, on: bool) -> None:
        self._window.settings.setValue(SETTING, "true" if on else "false")

    def _close(self) -> None:
        for _, slot in self._offered:
            slot.release()
        window = self._window
        comes_back = window.menus.reopen.isChecked()
        if not self.autosave.close(comes_back=comes_back, gives_up=window.asks, within_ms=CLOSE_WITHIN_MS):
            window.ended_in_time = False


def _at(said: str, step: int) -> str:
    """Return what is said, and how far the training is, if it has begun."""
    return tr("{said} It is at step {step}.").format(said=said, step=numeral(step)) if step else said


def _document(slot: Slot) -> SavedDocument:
    """Return the document in a slot; FileError says why not."""
    saved = documents.load(slot.folder / DOCUMENT, beside=slot.folder)
    try:
        check_size(saved.experiment.layers)
    except SpecError as error:
        raise FileError(tr("it can't be opened here: {error}").format(error=tr_said(error))) from error
    return saved


def _holds(saved: SavedDocument, slot: Slot) -> bool:
    """Whether a file has all that is in a slot, or was trained on since."""
    try:
        file, kept = content_of(saved), content_of(_document(slot))
    except FileError:
        return False
    steps = [content.trained[1] if content.trained else 0 for content in (file, kept)]
    return file[:2] == kept[:2] and steps[0] >= steps[1]


def _written_since(path: Path, at: float) -> bool:
    """Whether a file was written after the time `at`, in seconds since 1970."""
    stamp = on_disk.stamp_of(path)
    return stamp is not None and stamp.changed_ns / 1e9 > at
