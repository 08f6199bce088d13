"""Light and dark: two palettes and one style sheet, following the system or as a person wants."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from playground.languages import mark

THEMES = mark({"system": "System", "light": "Light", "dark": "Dark"})
_ROLES = QPalette.ColorRole
_COLORS = {  # of a light and of a dark window
    _ROLES.Window: ("#F3F4F6", "#282C33"),
    _ROLES.WindowText: ("#1B1F24", "#E6E8EB"),
    _ROLES.Base: ("#FFFFFF", "#16191D"),
    _ROLES.AlternateBase: ("#F7F8FA", "#23272D"),
    _ROLES.Text: ("#1B1F24", "#E6E8EB"),
    _ROLES.Button: ("#FFFFFF", "#3A4049"),
    _ROLES.ButtonText: ("#1B1F24", "#E6E8EB"),
    _ROLES.Highlight: ("#1F6FB5", "#3D8FD6"),
    _ROLES.HighlightedText: ("#FFFFFF", "#FFFFFF"),
    _ROLES.ToolTipBase: ("#FFFFFF", "#2B3037"),
    _ROLES.ToolTipText: ("#1B1F24", "#E6E8EB"),
    _ROLES.PlaceholderText: ("#5F6B7A", "#9AA4B0"),
    _ROLES.Light: ("#FFFFFF", "#4A515C"),
    _ROLES.Mid: ("#C9CED6", "#4A515C"),
    _ROLES.Link: ("#1F6FB5", "#6CB2EE"),
    _ROLES.BrightText: ("#B42318", "#FF8A80"),
}
_DISABLED = ("#9AA2AD", "#69717C")
FRAMED = 140  # per cent: as much lighter as the style makes frames darker than the ground

STYLE = """
QFrame[card="layer"] { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; }
QFrame[card="layer"]:focus { border: 2px solid palette(highlight); }
QFrame[card="end"] { background: transparent; border: 1px dashed palette(mid); border-radius: 6px; }
QFrame[card="marker"] { background: palette(highlight); border-radius: 1px; }
QFrame[card="trouble"] { background: palette(base); border: 1px solid palette(bright-text); border-radius: 6px; }
QFrame[card] QLabel { border: none; background: transparent; }
QLabel[caption="true"], QLabel[faint="true"] { color: palette(placeholder-text); }
QLabel[tag="true"] { background: palette(base); color: palette(text); border: 1px solid palette(mid);
  border-radius: 4px; padding: 1px 5px; font-weight: bold; }
QLabel[trouble="true"] { color: palette(bright-text); }
QToolButton[primary="true"] { background: #1E7F47; color: white; border: 1px solid #196B3C; border-radius: 4px;
  padding: 2px 14px 2px 8px; font-weight: bold; }
QToolButton[primary="true"]:hover { background: #23914F; }
QToolButton[primary="true"]:pressed { background: #196B3C; }
QToolButton[primary="true"]:focus { border: 2px solid palette(text); }
QToolButton[primary="true"]:disabled { background: palette(mid); color: palette(placeholder-text);
  border-color: palette(mid); }
QToolButton[link="true"] { border: none; color: palette(link); padding: 2px; }
QToolButton[link="true"]:hover { text-decoration: underline; }
QToolButton[link="true"]:focus { border: 1px solid palette(highlight); border-radius: 3px; }
QToolButton[section="true"] { border: none; font-weight: bold; padding: 2px 2px 2px 0; }
QToolButton[section="true"]:focus { border: 1px solid palette(highlight); border-radius: 3px; }
QToolButton[chip="true"] { background: palette(base); border: 1px solid palette(mid); border-radius: 4px;
  padding: 2px 3px; }
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus { border-color: palette(highlight); }
QToolButton[chip="true"]:checked { background: palette(highlight); color: palette(highlighted-text);
  border-color: palette(highlight); }
QToolButton[chip="true"]:checked:focus { border-color: palette(text); }
QToolButton[switch="true"] { padding: 0 6px; border-radius: 3px; }
QToolButton#layer_menu::menu-indicator, QToolButton#copy_table::menu-indicator,
QToolButton#guide_more::menu-indicator { image: none; }
QScrollArea { background: transparent; }
QWidget#layer_column, QWidget#settings_panel { background: transparent; }
"""


def palette_of(*, dark: bool) -> QPalette:
    """Return the light or the dark palette."""
    palette = QPalette()
    for role, colors in _COLORS.items():
        palette.setColor(role, QColor(colors[dark]))
    for role in (_ROLES.Text, _ROLES.WindowText, _ROLES.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED[dark]))
    return palette


def apply(app: QApplication, theme: str) -> None:
    """Show `theme`, one of THEMES."""
    paint(app, theme)
    dress(app)


def paint(app: QApplication, theme: str) -> None:
    """Give the program the colours of `theme`; its style sheet has to be given anew, if they are others."""
    dark = theme == "dark"
    if theme == "system":
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    palette = palette_of(dark=dark)
    if app.palette() != palette:
        app.setStyleSheet("")  # the sheet reads the palette when it is set
        app.setPalette(palette)
        # Qt's style frames check boxes in a darker shade of the ground: hardly to be seen.
        palette.setColor(_ROLES.Window, palette.color(_ROLES.PlaceholderText).lighter(FRAMED))
        app.setPalette(palette, "QCheckBox")  # type: ignore[arg-type]  # the stub is wrong: it is a text


def dress(app: QApplication) -> None:
    """Give the program its style sheet, if it has none.

    Best once all views are made: where there is one, Qt styles a view with all that is in it anew for every parent that
    it gets.
    """
    if not app.styleSheet():
        app.setStyleSheet(STYLE)
