"""What the letters mean, here and in the five posts: a small window over the sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from playground.widgets.look import named

ROWS = (
    ("x", "what the network is given", "004: an image as a row of 784 numbers (Flatten)"),
    (
        "W, b",
        "weights: a row for each unit, a column for each input; biases",
        "001: a dict for each layer, input_dim columns and output_dim rows; 002: w1, b1, a column for each unit, as "
        "Keras has its kernels: w1[j,i] is W1[i,j] here",
    ),
    ("z", "W x + b, before the function", "002: z1, z2"),
    (
        "a",
        "f(z): what a layer gives; the last one's is the answer",
        "000: f attached to its layer, or a layer of its own; 002: a1, a2",
    ),
    ("y", "the target: 1 for the true class and 0 for others, or the number", "003: one-hot"),
    ("L", "the loss of this one sample", "002: half the sum of (a - y)², where the mean is taken here; 004: the mean"),
    ("da", "dL/da: how the loss changes with a", "000: the loss's own gradient, when it stands alone"),
    ("delta", "dL/dz = da f'(z)", "000: softmax and cross-entropy as one give a - y; 002: (a - y) f'(z)"),
    ("dW, db", "dL/dW = delta times what came in; dL/db = delta", "001: the mean over the batch, here one sample's"),
    ("gW", "dW with L1, L2 and clipping, as the optimizer gets it", ""),
    ("m, v, s", "what the optimizer keeps of the gradients so far", ""),
    ("update", "what the step adds to a weight: -rate dW in plain descent", "001 to 004: -rate dW"),
)


class NamesWindow(QDialog):
    """A small window with the letters, which may stay open; Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Names")
        named(self, "names_window", "Names", "")
        rows = "".join(
            f"<tr><td style='padding-right:10px'><b>{name}</b></td><td style='padding-right:14px'>{what}</td>"
            f"<td>{posts}</td></tr>"
            for name, what, posts in ROWS
        )
        head = "<tr><td></td><td><b>here</b></td><td><b>in the posts 000 to 004</b></td></tr>"
        after = (
            "<p>A name's number is its layer's number, counted from 1; indices count from 0. Everything is of one "
            "sample, and the step is one of a batch with this sample alone.</p>"
        )
        self.text = QLabel(f"<table cellspacing='4'>{head}{rows}</table>{after}", wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        QVBoxLayout(self).addWidget(self.text)
        self.setFixedWidth(640)
