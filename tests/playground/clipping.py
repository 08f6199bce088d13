"""Looks over what is shown for texts that have less room than they need, and for panes that moved."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from playground.widgets.fields import Choice
from playground.widgets.sections import Elided

SLACK = 1  # pixels, of rounding


def cut_texts(root):
    """Return what is cut among all that is visible in `root`: who, the text, what it needs and what it has."""
    return [line for widget in root.findChildren(QWidget) if widget.isVisible() for line in _cut(widget)]


def _cut(widget):
    found = [(text, needed, room) for text, needed, room in _texts(widget) if text.strip() and needed > room + SLACK]
    if not found and any(text.strip() for text, _, _ in _texts(widget)) and (beyond := _beyond(widget)):
        found = [(text, *beyond) for text, _, _ in _texts(widget)][:1]
    return [f"{_name(widget)}: {text!r} needs {needed}, has {room}" for text, needed, room in found]


def _name(widget):
    names = []
    while widget is not None and len(names) < 4:
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def _texts(widget):
    """Return the texts of a widget with the pixels that each needs and has."""
    wide = widget.fontMetrics().horizontalAdvance
    match widget:
        case Elided():
            cut = widget.shown() != widget.text() and not widget.toolTip()
            return [(widget.text(), wide(widget.text()) if cut else 0, widget.width())]
        case QLabel():
            return _label(widget)
        case Choice():  # says in its tooltip what it cuts
            return [(widget.currentText(), 0, widget.width())]
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget).width()
            text = widget.currentText()
            return [(text, 0 if text in widget.toolTip() else wide(text), room)]
        case QAbstractSpinBox() | QLineEdit():
            line = widget.findChild(QLineEdit) if isinstance(widget, QAbstractSpinBox) else widget
            text = line.text() or line.placeholderText()
            return [(text, wide(text), line.width() - 4)]
        case QAbstractButton():
            return _button(widget)
        case QTabBar():
            tabs = range(widget.count())
            told = [(widget.tabText(tab), widget.tabToolTip(tab), widget.tabRect(tab) & widget.rect()) for tab in tabs]
            return [(text, 0 if text in tip else wide(text) + 8, seen.width()) for text, tip, seen in told]
        case QHeaderView():
            model, way, across = widget.model(), widget.orientation(), widget.orientation() == Qt.Orientation.Horizontal
            shown = range(widget.count()) if model is not None and across else ()
            heads = [(str(model.headerData(k, way) or ""), widget.sectionSize(k)) for k in shown]
            return [(text, wide(text) + 4, room) for text, room in heads]
    return []


def _label(label):
    text = label.text()
    if not label.pixmap().isNull():
        return []
    if label.wordWrap():
        return [(text, label.heightForWidth(label.width()), label.height())]
    return [(text, label.sizeHint().width(), label.width())]


def _button(button):
    text = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    if isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        text = text if button.icon().isNull() else ""
    if not text:
        return []
    wide = button.fontMetrics().horizontalAdvance(text) + 2
    arrow = isinstance(button, QToolButton) and button.arrowType() != Qt.ArrowType.NoArrow
    if arrow or not button.icon().isNull() or isinstance(button, QCheckBox):
        wide += max(button.iconSize().width(), 12) + 2
    return [(text, wide, button.width())]


def _beyond(widget):
    """Return how wide a widget is and how much of that its parents show, where they cut it and can't be scrolled."""
    shown, inner = QRect(QPoint(), widget.size()), widget
    while (outer := inner.parentWidget()) is not None and not inner.isWindow():
        shown = shown.translated(inner.pos()).intersected(outer.rect())
        area = outer.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is outer:
            still = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff and shown.height() > 0
            return (widget.width(), shown.width()) if still and shown.width() < widget.width() - SLACK else None
        inner = outer
    if shown.width() < widget.width() - SLACK:
        return widget.width(), shown.width()
    return (widget.height(), shown.height()) if shown.height() < widget.height() - SLACK else None
