"""What the letters mean, here and in the five posts: a small window over the sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from playground.languages import mark, tr
from playground.widgets.letters import letters
from playground.widgets.look import named

ROWS = (
    ("x", mark("what the network is given"), mark("004: an image as a row of 784 numbers (Flatten)")),
    (
        "W, b",
        mark("weights: a row for each neuron, a column for each input; biases"),
        mark(
            "001: a dict for each layer, input_dim columns and output_dim rows; 002: w1, b1, a column for each neuron, "
            "as Keras has its kernels: w1[j,i] is W1[i,j] here"
        ),
    ),
    ("z", mark("W x + b, before the function"), "002: z1, z2"),
    (
        "a",
        mark("f(z): what a layer gives; the last one's is the answer"),
        mark("000: f attached to its layer, or a layer of its own; 002: a1, a2"),
    ),
    ("y", mark("the target: 1 for the true class and 0 for others, or the number"), mark("003: one-hot")),
    (
        "L",
        mark("the loss of this one sample"),
        mark("002: half the sum of (a - y)², where the mean is taken here; 004: the mean"),
    ),
    ("da", mark("dL/da: how the loss changes with a"), mark("000: the loss's own gradient, when it stands alone")),
    ("delta", mark("dL/dz = da f'(z)"), mark("000: softmax and cross-entropy as one give a - y; 002: (a - y) f'(z)")),
    (
        mark("dW, db"),
        mark("dL/dW = delta times what came in; dL/db = delta"),
        mark("001: the mean over the batch, here one sample's"),
    ),
    ("gW", mark("dW with L1, L2 and clipping, as the optimizer gets it"), ""),
    ("m, v, s", mark("what the optimizer keeps of the gradients so far"), ""),
    ("update", mark("what the step adds to a weight: -rate dW in plain descent"), mark("001 to 004: -rate dW")),
)


class NamesWindow(QDialog):
    """A small window with the letters, which may stay open; Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Names"))
        named(self, "names_window", tr("Names"), "")
        rows = "".join(
            f"<tr><td style='padding-right:10px'><b>{name}</b></td><td style='padding-right:14px'>{tr(what)}</td>"
            f"<td>{tr(posts)}</td></tr>"
            for name, what, posts in ROWS
        )
        here, posts = tr("here"), tr("in the posts 000 to 004")
        head = f"<tr><td></td><td><b>{here}</b></td><td><b>{posts}</b></td></tr>"
        after = tr(
            "A name's number is its layer's number, counted from 1; indices count from 0. Everything is of one "
            "sample, and the step is one of a batch with this sample alone."
        )
        self.text = QLabel(
            f"<table cellspacing='4'>{head}{rows}</table><p>{after}</p>",
            wordWrap=True,
        )
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        QVBoxLayout(self).addWidget(self.text)
        self.setFixedWidth(letters(self, 106))
