"""Light and dark: two palettes and one style sheet, following the system or as a person wants."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from playground.languages import mark
from playground.widgets.colors import hues
from playground.widgets.colors.hues import STANDARD

THEMES = mark({"system": "System", "light": "Light", "dark": "Dark"})
COLORS = mark({"standard": "Standard", "safe": "Colour-safe", "contrast": "High contrast"})
_ROLES = QPalette.ColorRole
_COLORS = {  # of a light and of a dark window; and with high contrast
    _ROLES.Window: ("#F3F4F6", "#282C33", "#FFFFFF", "#000000"),
    _ROLES.WindowText: ("#1B1F24", "#E6E8EB", "#000000", "#FFFFFF"),
    _ROLES.Base: ("#FFFFFF", "#16191D", "#FFFFFF", "#000000"),
    _ROLES.AlternateBase: ("#F7F8FA", "#23272D", "#F0F0F0", "#1A1A1A"),
    _ROLES.Text: ("#1B1F24", "#E6E8EB", "#000000", "#FFFFFF"),
    _ROLES.Button: ("#FFFFFF", "#3A4049", "#FFFFFF", "#262626"),
    _ROLES.ButtonText: ("#1B1F24", "#E6E8EB", "#000000", "#FFFFFF"),
    _ROLES.Highlight: ("#1F6FB5", "#2B78BD", "#003F7D", "#FFD400"),
    _ROLES.HighlightedText: ("#FFFFFF", "#FFFFFF", "#FFFFFF", "#000000"),
    _ROLES.ToolTipBase: ("#FFFFFF", "#2B3037", "#FFFFFF", "#000000"),
    _ROLES.ToolTipText: ("#1B1F24", "#E6E8EB", "#000000", "#FFFFFF"),
    _ROLES.PlaceholderText: ("#5F6B7A", "#9AA4B0", "#3D3D3D", "#CFCFCF"),
    _ROLES.Light: ("#FFFFFF", "#4A515C", "#FFFFFF", "#8C8C8C"),
    _ROLES.Mid: ("#C9CED6", "#4A515C", "#5C5C5C", "#A6A6A6"),
    _ROLES.Link: ("#1F6FB5", "#6CB2EE", "#003F7D", "#8CCBFF"),
    _ROLES.BrightText: ("#B42318", "#FF8A80", "#8B0000", "#FF9D94"),
}
_DISABLED = ("#9AA2AD", "#69717C", "#6B6B6B", "#8C8C8C")
_PLAY = ("#1E7F47", "#1E7F47", "#00552B", "#00552B")  # the ground of the button that starts, under white
# what has an edge that is always seen with high contrast; a check box has it in all colours
EDGED = (
    "QCheckBox", "QComboBox", "QAbstractSpinBox", "QLineEdit", "QPushButton", "QToolButton", "QSlider", "QTabBar",
    "QScrollBar", "QAbstractItemView", "QProgressBar",
)  # fmt: skip
FRAMED = 140  # per cent: as much lighter as the style makes frames darker than the ground

STYLE = """
QFrame[card="layer"] { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; }
QFrame[card="layer"]:focus { border: 2px solid palette(highlight); }
QFrame[card="end"] { background: transparent; border: 1px dashed palette(mid); border-radius: 6px; }
QFrame[card="spot"] { background: palette(highlight); border: none; border-radius: 6px; }
QToolButton[quiet="true"] { background: transparent; border: 1px solid transparent; border-radius: 4px;
  color: palette(placeholder-text); padding: 0; }
QToolButton[quiet="true"]:hover, QToolButton[quiet="true"]:focus { background: palette(button); color: palette(text);
  border-color: palette(highlight); }
QToolButton[quiet="true"]:disabled { color: palette(mid); }
QFrame[card="marker"] { background: palette(highlight); border-radius: 1px; }
QFrame[card="trouble"] { background: palette(base); border: 1px solid palette(bright-text); border-radius: 6px; }
QFrame[card] QLabel { border: none; background: transparent; }
QLabel[caption="true"], QLabel[faint="true"] { color: palette(placeholder-text); }
QLabel[tag="true"] { background: palette(base); color: palette(text); border: 1px solid palette(mid);
  border-radius: 4px; padding: 1px 5px; font-weight: bold; }
QLabel#key_hint { font-weight: normal; }
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
QToolButton[section="true"][more="true"] { font-weight: normal; color: palette(placeholder-text); }
QToolButton[section="true"]:focus { border: 1px solid palette(highlight); border-radius: 3px; }
QToolButton[chip="true"] { background: palette(base); border: 1px solid palette(mid); border-radius: 4px;
  padding: 2px 3px; }
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus { border-color: palette(highlight); }
QToolButton[chip="true"]:checked { background: palette(highlight); color: palette(highlighted-text);
  border-color: palette(highlight); }
QToolButton[chip="true"]:checked:focus { border-color: palette(text); }
QToolButton[switch="true"] { padding: 0 6px; border-radius: 3px; }
QToolButton#layer_menu::menu-indicator, QToolButton#copy_table::menu-indicator,
QToolButton#guide_more::menu-indicator, QToolButton#words_own::menu-indicator { image: none; }
QScrollArea { background: transparent; }
QWidget#layer_column, QWidget#settings_panel { background: transparent; }
"""
# with high contrast
EDGES = """
Plot, DiagramSheet, Board, QFrame#guide_panel, QFrame#tour, AskedPanel, Below { border: 1px solid palette(mid); }
AskedPanel, QFrame#tour { background: palette(window); }
QToolButton[primary="true"] { border: 1px solid palette(text); }
QToolButton[primary="true"]:focus { border: 3px solid palette(text); }
"""
SIGN_SHARE, USUAL_SIGN = 1.15, 18  # of a line's height; pixels, up to which the style's own size is right
# what Qt's style makes as large for any text
LARGE = """
QToolButton, QPushButton { icon-size: SIDEpx; }
QCheckBox::indicator { width: SIDEpx; height: SIDEpx; }
"""


def palette_of(*, dark: bool, colors: str = STANDARD) -> QPalette:
    """Return the light or the dark palette, with one of COLORS."""
    palette, column = QPalette(), dark + 2 * (colors == "contrast")
    for role, own in _COLORS.items():
        palette.setColor(role, QColor(own[column]))
    for role in (_ROLES.Text, _ROLES.WindowText, _ROLES.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED[column]))
    hues.mark(palette, colors)
    return palette


def on_paper(palette: QPalette) -> QPalette:
    """Return the light palette with the colours of another one."""
    return palette_of(dark=False, colors=hues.choice_of(palette))


def apply(app: QApplication, theme: str, colors: str = STANDARD) -> None:
    """Show `theme`, one of THEMES, in one of COLORS."""
    paint(app, theme, colors)
    dress(app)


def paint(app: QApplication, theme: str, colors: str = STANDARD) -> None:
    """Give the program the colours of `theme`; its style sheet has to be given anew, if they are others."""
    dark = theme == "dark"
    if theme == "system":
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    palette = palette_of(dark=dark, colors=colors)
    if app.palette() != palette:
        app.setStyleSheet("")  # the sheet reads the palette when it is set
        app.setPalette(palette)
        # Qt's style frames what can be used in a darker shade of the ground: check boxes are hardly to be seen then.
        edged, contrast = QPalette(palette), colors == "contrast"
        edge = palette.color(_ROLES.Mid if contrast else _ROLES.PlaceholderText)
        edged.setColor(_ROLES.Window, edge.lighter(FRAMED))
        for name in EDGED:
            own = edged if contrast or name == "QCheckBox" else palette
            if QApplication.palette(name) != own:  # type: ignore[call-overload]  # the stubs are wrong: it is a text
                app.setPalette(own, name)  # type: ignore[arg-type]


def dress(app: QApplication) -> None:
    """Give the program its style sheet, if it has none.

    Best once all views are made: where there is one, Qt styles a view with all that is in it anew for every parent that
    it gets.
    """
    if not app.styleSheet():
        palette = app.palette()
        column = hues.is_dark(palette) + 2 * (hues.choice_of(palette) == "contrast")
        side = round(SIGN_SHARE * QFontMetrics(app.font()).height())
        signs = LARGE.replace("SIDE", str(side)) if side > USUAL_SIGN else ""
        edges = EDGES if hues.choice_of(palette) == "contrast" else ""
        app.setStyleSheet(STYLE.replace(_PLAY[0], _PLAY[column]) + edges + signs)
