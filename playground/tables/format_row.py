"""How a file of text is read: encoding, what parts its fields, its decimal mark, whether it begins with names."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from core.data.tables.table import DECIMALS, DELIMITERS, ENCODINGS, Format
from playground.languages import tr, tr_table
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill
from playground.widgets.look import named

CALLED = {"utf-8": "UTF-8", "cp1252": "Windows (cp1252)"}


class FormatRow(QWidget):
    """Shows a format, and takes another from a person."""

    edited = Signal(object)  # (Format): the file shall be read so

    def __init__(self) -> None:
        super().__init__()
        self._format = Format()
        encodings = {name: CALLED.get(name, name.upper()) for name in ENCODINGS}
        tip = tr("How the file's bytes are letters; another one where letters look wrong below")
        self.encoding = named(Choice(encodings, encodings), "table_encoding", tr("Encoding"), tip)
        tip = tr("What stands between two fields of a row")
        self.delimiter = named(Choice(DELIMITERS, tr_table(DELIMITERS)), "table_delimiter", tr("Delimiter"), tip)
        self.decimal = named(
            Choice(DECIMALS, tr_table(DECIMALS)), "table_decimal", tr("Decimal mark"), tr("What stands before decimals")
        )
        tip = tr("The first row names the columns")
        self.header = named(QCheckBox(tr("Names in the first row")), "table_header", tr("Names in the first row"), tip)
        parts: list[QWidget | None] = []
        for caption, field in (
            (tr("Encoding"), self.encoding),
            (tr("Delimiter"), self.delimiter),
            (tr("Decimal mark"), self.decimal),
        ):
            label = QLabel(caption)
            label.setProperty("caption", True)
            label.setBuddy(field)
            parts += [label, field]
        fill(self, QHBoxLayout(), *parts, self.header, None, spacing=6)
        self.encoding.chosen.connect(lambda name, _: self._edit(encoding=name))
        self.delimiter.chosen.connect(lambda name, _: self._edit(delimiter=name))
        self.decimal.chosen.connect(lambda name, _: self._edit(decimal=name))
        self.header.toggled.connect(lambda on: self._edit(header=on))

    def show_format(self, form: Format) -> None:
        """Show a format, silently."""
        self._format = form
        self.encoding.show_value(form.encoding)
        self.delimiter.show_value(form.delimiter)
        self.decimal.show_value(form.decimal)
        with QSignalBlocker(self.header):
            self.header.setChecked(form.header)

    def _edit(self, **changed: object) -> None:
        fields = {name: getattr(self._format, name) for name in Format.__struct_fields__}
        self._format = Format(**(fields | changed))
        self.edited.emit(self._format)
