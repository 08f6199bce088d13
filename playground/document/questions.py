"""What is asked and said over the window where files are concerned."""

from PySide6.QtWidgets import QMessageBox, QWidget

from playground.languages import mark, tr

TITLE = mark("Neural Network Playground")
UNTITLED = mark("Untitled")  # a document that has no name
Buttons = QMessageBox.StandardButton


def save_changes(window: QWidget, name: str, lost: str) -> Buttons:
    """Ask before what no file holds is lost, `lost` in words; return Save, Discard or Cancel."""
    buttons = {Buttons.Save: "", Buttons.Discard: tr("Do&n't save"), Buttons.Cancel: ""}
    text, more = tr("Save the changes to {name}?").format(name=name), tr("Lost otherwise: {lost}.").format(lost=lost)
    return _ask(window, text, more, buttons, Buttons.Save)


def revert(window: QWidget, name: str, lost: str) -> bool:
    """Ask whether to go back to the file; return whether to."""
    buttons = {Buttons.Discard: tr("&Revert"), Buttons.Cancel: ""}
    text = tr("Go back to {name} as it was saved last?").format(name=name)
    return _ask(window, text, tr("Lost then: {lost}.").format(lost=lost), buttons) == Buttons.Discard


def discard(window: QWidget, name: str) -> bool:
    """Ask whether to throw away what was never saved; return whether to."""
    buttons = {Buttons.Discard: "", Buttons.Cancel: ""}
    text, more = tr("Throw away what {name} had?").format(name=name), tr("It is in no file: nothing brings it back.")
    return _ask(window, text, more, buttons) == Buttons.Discard


def open_a_copy(window: QWidget, name: str) -> bool:
    """Ask whether to open a copy of a file that another window has; return whether to."""
    why = tr("What the two windows save would overwrite each other. A copy is a document of its own, without a name.")
    buttons = {Buttons.Open: tr("Open a &copy"), Buttons.Cancel: ""}
    text = tr("{name} is open in another window already.").format(name=name)
    return _ask(window, text, why, buttons, Buttons.Open) == Buttons.Open


def save_over(window: QWidget, what: str) -> Buttons:
    """Ask whether to save over what others have written; return Save, Cancel, or SaveAll for another name."""
    buttons = {Buttons.Save: tr("Save &over it"), Buttons.SaveAll: tr("Save &as…"), Buttons.Cancel: ""}
    return _ask(window, f"{what}.", tr("Saved over it, what they wrote is gone."), buttons)


def replace_file(window: QWidget, name: str) -> bool:
    """Ask whether a file that is there is to be written anew; return whether to."""
    buttons = {Buttons.Save: tr("&Replace"), Buttons.Cancel: ""}
    text = tr("{name} is there already.").format(name=name)
    return _ask(window, text, tr("Replace it?"), buttons) == Buttons.Save


def warn(window: QWidget, title: str, text: str) -> None:
    """Show a warning and wait until it is closed."""
    box = QMessageBox(QMessageBox.Icon.Warning, tr(TITLE), title, parent=window)
    box.setInformativeText(text)
    box.exec()
    box.deleteLater()


def _ask(
    window: QWidget, text: str, more: str, buttons: dict[Buttons, str], by_enter: Buttons = Buttons.Cancel
) -> Buttons:
    """Return the button that was pressed; Escape cancels. "" leaves a button's text.

    Enter presses `by_enter`, and never what nothing brings back.
    """
    box = QMessageBox(QMessageBox.Icon.Question, tr(TITLE), text, parent=window)
    box.setInformativeText(more)
    for which, title in buttons.items():
        button = box.addButton(which)
        if title:
            button.setText(title)
    box.setDefaultButton(by_enter)
    answer = Buttons(box.exec())
    box.deleteLater()
    return answer
