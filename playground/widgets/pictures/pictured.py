"""Views of which a person may want a picture."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from playground.languages import tr


class Pictured:
    """The base, named before a kind of QWidget, of what can be exported as a picture of its own."""

    picture_title: str = ""  # what the picture is called; none: by the accessible name; marked

    def pictured(self) -> tuple[QWidget, ...]:
        """Return the parts that a picture shows, where they stand: without what only a hand has a use for."""
        assert isinstance(self, QWidget)
        return (self,)

    def stand(self) -> Callable[[], object]:
        """Stand for a picture of its size, so that nothing in it is cut; return what takes that back."""
        return lambda: None


def title_of(view: QWidget) -> str:
    """Return what the picture of a view is called."""
    title = view.picture_title if isinstance(view, Pictured) else ""
    return tr(title) or view.accessibleName()
