"""The banner that says that others have changed the document's file, or taken it away."""

from PySide6.QtCore import Signal

from playground.languages import tr
from playground.widgets.strips import Strip


class DiskBanner(Strip):
    """Offers to open the file anew, or to keep what is here."""

    reload_clicked = Signal()
    keep_clicked = Signal()

    def __init__(self) -> None:
        super().__init__("disk_banner")
        self.reload = self.add_button(
            "reload", tr("Reload"), tr("Open the file as it is now"), self.reload_clicked.emit
        )
        tip = tr("Go on with what is here; saving writes it over the file")
        self.add_button("keep_mine", tr("Keep mine"), tip, self.keep_clicked.emit)

    def show_touched(self, name: str, *, gone: bool) -> None:
        """Say that the file was changed, moved or deleted by another program."""
        went = tr(
            "{name} isn't on the disk any more: it was moved, renamed or deleted. All is still here; Save writes it "
            "again."
        )
        changed = tr("{name} was changed by others since it was opened or saved here.")
        self.say((went if gone else changed).format(name=name))
        self.reload.setVisible(not gone)
        self.show()
