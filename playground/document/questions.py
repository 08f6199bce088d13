"""What is asked and said over the window where files are concerned."""

from PySide6.QtWidgets import QMessageBox, QWidget

TITLE = "Neural Network Playground"
UNTITLED = "Untitled"  # a document that has no name
Buttons = QMessageBox.StandardButton


def save_changes(window: QWidget, name: str, lost: str) -> Buttons:
    """Ask before what no file holds is lost, `lost` in words; return Save, Discard or Cancel."""
    buttons = {Buttons.Save: "", Buttons.Discard: "Do&n't save", Buttons.Cancel: ""}
    return _ask(window, f"Save the changes to {name}?", f"{lost} lost otherwise.", buttons, Buttons.Save)


def revert(window: QWidget, name: str, lost: str) -> bool:
    """Ask whether to go back to the file; return whether to."""
    buttons = {Buttons.Discard: "&Revert", Buttons.Cancel: ""}
    text = f"Go back to {name} as it was saved last?"
    return _ask(window, text, f"{lost} lost then.", buttons) == Buttons.Discard


def discard(window: QWidget, name: str) -> bool:
    """Ask whether to throw away what was never saved; return whether to."""
    buttons = {Buttons.Discard: "", Buttons.Cancel: ""}
    return _ask(window, f"Throw away what {name} had?", "It is in no file: nothing brings it back.", buttons) == (
        Buttons.Discard
    )


def open_a_copy(window: QWidget, name: str) -> bool:
    """Ask whether to open a copy of a file that another window has; return whether to."""
    why = "What the two windows save would overwrite each other. A copy is a document of its own, without a name."
    buttons = {Buttons.Open: "Open a &copy", Buttons.Cancel: ""}
    return _ask(window, f"{name} is open in another window already.", why, buttons, Buttons.Open) == Buttons.Open


def save_over(window: QWidget, what: str) -> Buttons:
    """Ask whether to save over what others have written; return Save, Cancel, or SaveAll for another name."""
    buttons = {Buttons.Save: "Save &over it", Buttons.SaveAll: "Save &as…", Buttons.Cancel: ""}
    return _ask(window, f"{what}.", "Saved over it, what they wrote is gone.", buttons)


def replace_file(window: QWidget, name: str) -> bool:
    """Ask whether a file that is there is to be written anew; return whether to."""
    buttons = {Buttons.Save: "&Replace", Buttons.Cancel: ""}
    return _ask(window, f"{name} is there already.", "Replace it?", buttons) == Buttons.Save


def warn(window: QWidget, title: str, text: str) -> None:
    """Say what went wrong."""
    box = QMessageBox(QMessageBox.Icon.Warning, TITLE, title, parent=window)
    box.setInformativeText(text)
    box.exec()
    box.deleteLater()


def _ask(
    window: QWidget, text: str, more: str, buttons: dict[Buttons, str], by_enter: Buttons = Buttons.Cancel
) -> Buttons:
    """Return the button that was pressed; Escape cancels. "" leaves a button's text.

    Enter presses `by_enter`, and never what nothing brings back.
    """
    box = QMessageBox(QMessageBox.Icon.Question, TITLE, text, parent=window)
    box.setInformativeText(more)
    for which, title in buttons.items():
        button = box.addButton(which)
        if title:
            button.setText(title)
    box.setDefaultButton(by_enter)
    answer = Buttons(box.exec())
    box.deleteLater()
    return answer
