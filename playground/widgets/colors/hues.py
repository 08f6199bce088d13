"""What each colour means: classes, signs, curves, good and bad; light or dark, and for every eye."""

from functools import lru_cache

from msgspec import Struct
from PySide6.QtGui import QColor, QPalette

STANDARD = "standard"
_MARK = QPalette.ColorRole.LinkVisited


class Hues(Struct, frozen=True):
    """The colours of one choice on one ground.

    `classes` are those of the first classes; `positive` and `negative` those of weights, gradients and whatever else
    has a sign, which no class has; `curves` are tones of ink: of training (solid), test (dashed), validation (dotted).
    """

    classes: tuple[str, ...]
    positive: str
    negative: str
    good: str
    curves: tuple[str, str, str]


_USUAL = (
    "#0072B2",
    "#E69F00",
    "#A8174A",
    "#5CC4EC",
    "#6B4226",
    "#D9688F",
    "#009E73",
    "#A6A03C",
    "#7D5BA6",
    "#8A8A8A",
)
# No two of the first six run together for an eye without red, green or blue receptors.
_SAFE = ("#0072B2", "#E69F00", "#593E31", "#3DCEF2", "#A6975B", "#D95789", "#8C4600", "#00D9B5", "#828C4D", "#8A8A8A")
_STRONG = (  # dark on white, light on black
    ("#00509E", "#A34000", "#5A0A3C", "#00666B", "#5B3A00", "#A00058", "#1F6B1F", "#4B4B00", "#5A2CA0", "#555555"),
    ("#5EB6FF", "#FFB000", "#FF9EC8", "#66F0E0", "#D9C27A", "#FF8A5C", "#7CF29C", "#E8E86A", "#C9A6FF", "#C0C0C0"),
)
HUES = {  # choice -> on a light and on a dark ground
    STANDARD: (
        Hues(_USUAL, "#16874A", "#7B3FA0", "#1E7F47", ("#1B1F24", "#7A8594", "#4A5461")),
        Hues(_USUAL, "#4FBF76", "#B98AE0", "#4CC38A", ("#E6E8EB", "#87919E", "#B4BCC6")),
    ),
    "safe": (
        Hues(_SAFE, "#7A1FE0", "#C8123C", "#0B5C8A", ("#1B1F24", "#7A8594", "#4A5461")),
        Hues(_SAFE, "#8CF2F2", "#E0455F", "#6CC3F2", ("#E6E8EB", "#87919E", "#B4BCC6")),
    ),
    "contrast": (
        Hues(_STRONG[0], "#00602B", "#7A00B8", "#00552B", ("#000000", "#595959", "#333333")),
        Hues(_STRONG[1], "#5CFF8F", "#DDA8FF", "#7CFFB0", ("#FFFFFF", "#A6A6A6", "#D0D0D0")),
    ),
}


def is_dark(palette: QPalette) -> bool:
    """Whether the palette is a dark one: told by its ink, as the style sheet makes some grounds transparent black."""
    return palette.color(QPalette.ColorRole.WindowText).lightness() > 128


def mark(palette: QPalette, choice: str) -> None:
    """Write a choice of colours into a palette: as that of visited links, which there are none of."""
    palette.setColor(_MARK, QColor(HUES[choice][is_dark(palette)].positive))


def choice_of(palette: QPalette) -> str:
    """Return the choice of colours that a palette was marked with; the standard one where it was with none."""
    return _choice(palette.color(_MARK).rgb())


@lru_cache(maxsize=16)
def _choice(mark: int) -> str:
    marks = ((name, QColor(hues.positive).rgb()) for name, both in HUES.items() for hues in both)
    return next((name for name, own in marks if own == mark), STANDARD)


def hues(palette: QPalette) -> Hues:
    """Return the colours of a palette's choice, on its ground."""
    return HUES[choice_of(palette)][is_dark(palette)]


def class_color(k: int, palette: QPalette) -> QColor:
    """Return the colour of a class; beyond the first ten, whose names are needed, hues as far apart as they get."""
    classes = hues(palette).classes
    return QColor(classes[k]) if k < len(classes) else QColor.fromHsvF(0.1 + k * 0.618034 % 1 * 0.9, 0.55, 0.75)


def sign_color(palette: QPalette, *, positive: bool) -> QColor:
    """Return the colour of what is above 0, or below it."""
    own = hues(palette)
    return QColor(own.positive if positive else own.negative)


def swatch(color: QColor) -> str:
    """Return a small square of a colour, as rich text: what names a colour in words would name another one tomorrow."""
    return f"<span style='color:{color.name()}'>■</span>"


def verdict_color(palette: QPalette, *, good: bool) -> QColor:
    """Return the colour of what is good or agrees, or of what is not."""
    return QColor(hues(palette).good) if good else palette.color(QPalette.ColorRole.BrightText)


def set_colors(palette: QPalette) -> dict[str, QColor]:
    """Return the tones of what is for training, for testing, and for validation: none of them a class's or a sign's."""
    return dict(zip(("train", "test", "validation"), map(QColor, hues(palette).curves), strict=True))
