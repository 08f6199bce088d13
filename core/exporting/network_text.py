"""The text of a network's Python file, piece by piece; `network_file` puts in what is the network's own."""

OPENING_ROWS = """{title}: a network that Neural Network Playground trained. It needs NumPy, and nothing else.

    from network import predict
    predict([{listed}])    one sample, or rows of them: {answer}

    python network.py {numbers}    one sample, on a command line
    python network.py samples.csv    many, a sample a row, in columns of these names: {names}; also .npy, .npz"""

OPENING_IMAGES = """{title}: a network that Neural Network Playground trained. It needs NumPy, and nothing else.

    from network import predict
    predict(images)    one image, or many: {answer}

    python network.py image.png    one image, on a command line (needs Pillow)
    python network.py images.npy    many; also .npz, and .csv with columns pixel0, pixel1 ... from 0 to 255

Images have values from 0 (background) to 1, or whole numbers of uint8 from 0 to 255."""

IMPORTS = """
import base64
import csv
import io
import math
import re
import sys
import zipfile

import numpy as np

Array = np.ndarray
"""

SAMPLES = '''
def samples(x) -> Array:
    """Return one sample or many as an array (samples, ...)."""
{array}
    for shape in SHAPES:
        if x.shape == shape or x.shape[1:] == shape:
            return x.reshape(-1, *SHAPES[0])
    raise ValueError(f"a sample has the shape {{SHAPES[0]}}; got an array of {{x.shape}}")
'''

ROWS = "    x = np.asarray(x, float)"
IMAGES = """    x = np.asarray(x)
    x = x / 255 if x.dtype == np.uint8 else x.astype(float)"""

NETWORK = '''
def network(x: Array) -> Array:
    """Return what comes out of the last layer for x (samples, ...), layer by layer."""
{given}{code}
'''

OUTPUTS = '''
def outputs(x) -> Array:
    """Return what comes out of the last layer, (samples, outputs), 500 samples at a time."""
    x = samples(x)
    return np.concatenate([network(x[start : start + 500]) for start in range(0, max(len(x), 1), 500)])
'''

PREDICT_NUMBERS = '''
def predict(x) -> Array:
    """Return the number for every sample, (samples,)."""
    return outputs(x)[:, 0]{units}
'''
UNITS = " * ANSWER_SCALE + ANSWER_MEAN"
STANDARDIZED = "    x = (x - MEAN) / SCALE  # numbers are standardized, as those to train on\n"

PREDICT_CLASSES = '''
def predict(x) -> Array:
    """Return each class's probability for every sample, (samples, {classes})."""
{shares}
'''
SHARES = "    return outputs(x)"
SHARES_ONE = """    a = np.clip({share}, 0, 1)
    return np.concatenate([1 - a, a], axis=1)
"""
SHARES_MANY = """    a = np.clip({share}, 0, 1)
    total = a.sum(axis=1, keepdims=True)
    return np.where(total > 0, a / np.where(total > 0, total, 1), 1 / a.shape[1])
"""

CLASSIFY = '''
def classify(x) -> Array:
    """Return the class of every sample, (samples,): whole numbers, which CLASSES names."""
    return {classify}
'''

WEIGHTS = '''
def numbers(values: list) -> Array:
    """Return weights, which were learned in float32."""
    return np.array(values, np.float32).astype(float)


def unpacked(shape: tuple, text: str) -> Array:
    """Return weights that are packed in a text: base64 of float32, the lowest byte first."""
    return np.frombuffer(base64.b64decode(text), "<f4").astype(float).reshape(shape)
'''

READ_ROWS = '''
def read(path: str) -> Array:
    """Return the samples in a file: .npy, .npz, or CSV with COLUMNS among its columns."""
    return arrays(path) if path.lower().endswith((".npy", ".npz")) else columns(path, COLUMNS, DECIMAL)


def one(words: list) -> Array:
    """Return the sample of these numbers."""
    found = [number(word, ".") for word in words]
    for word, value in zip(words, found):
        if not math.isfinite(value):
            raise ValueError(f"{word!r} is no number")
    if len(found) != SHAPES[0][0]:
        raise ValueError(f"a sample has {SHAPES[0][0]} numbers, {', '.join(inputs(COLUMNS))[:1000]}; got {len(found)}")
    return np.array(found)
'''
READ_IMAGES = '''
def read(path: str) -> Array:
    """Return the images in a file: .npy, .npz, or CSV with columns of pixels from 0 to 255, pixel0, pixel1 ..."""
    if path.lower().endswith((".npy", ".npz")):
        return arrays(path)
    return columns(path, tuple((f"pixel{place}", ()) for place in range(math.prod(SHAPES[0]))), ".") / 255


def one(path: str) -> Array:
    """Return the image in a file, brought to the size that the network reads."""
    try:
        from PIL import Image
    except ImportError:
        sys.exit(f"{path} can't be read: that needs Pillow (pip install pillow); .npy and .csv need nothing")
    height, width, channels = SHAPES[0]
    with Image.open(path) as image:
        return np.asarray(image.convert("L" if channels == 1 else "RGB").resize((width, height)))
'''

SAID_CLASSES = '''
def said(x: Array) -> str:
    """Return the class of one sample, and how sure that is."""
    label = classify(x)[0]
    return f"{CLASSES[label]} ({predict(x)[0, label]:.1%})"


def answers(x: Array) -> list:
    """Return a table of the answers, its names first: each sample's class, and each class's probability."""
    rows = ([CLASSES[label], *(f"{share:.9g}" for share in shares)] for label, shares in zip(classify(x), predict(x)))
    return [["predicted", *(f"p({name})" for name in CLASSES)], *rows]
'''
SAID_NUMBERS = '''
def said(x: Array) -> str:
    """Return the answer for one sample."""
    return f"{predict(x)[0]:.9g}"


def answers(x: Array) -> list:
    """Return a table of the answers, its name first."""
    return [["predicted"], *([f"{number:.9g}"] for number in predict(x))]
'''

MAIN = '''
def main(words: list) -> None:
    """Print the answer for one sample, or as CSV those for a file of samples."""
    if not words:
        sys.exit(f"{{__doc__}}\\n\\nNothing to predict is given: see above.")
    try:
        if {is_one}:
            found = f"{{said(one({one}))}}\\n"
        elif len(words) > 1:
            raise ValueError(f"one file at a time: got {{len(words)}}, {{' '.join(words)}}")
        else:
            text = io.StringIO()
            csv.writer(text, lineterminator="\\n").writerows(answers(read(words[0])))
            found = text.getvalue()
    except OSError as error:
        sys.exit(f"{{' '.join(words)}} can't be read: {{error.strerror or error}}")
    except ValueError as error:
        sys.exit(str(error))
    try:
        print(found, end="", flush=True)
    except BrokenPipeError:  # nobody reads on
        sys.stderr.close()


if __name__ == "__main__":
    main(sys.argv[1:])
'''
MAIN_ROWS = MAIN.format(is_one='math.isfinite(number(words[0], "."))', one="words")
MAIN_IMAGES = MAIN.format(
    is_one='len(words) == 1 and not words[0].lower().endswith((".npy", ".npz", ".csv", ".tsv"))', one="words[0]"
)

# What is made of points x (samples, 1) or (samples, 2), by the names of `datasets.FEATURES`.
FEATURES = {
    "x1": "x[:, 0]",
    "x2": "x[:, 1]",
    "x1^2": "x[:, 0] ** 2",
    "x2^2": "x[:, 1] ** 2",
    "x1*x2": "x[:, 0] * x[:, 1]",
    "x1^3": "x[:, 0] ** 3",
    "x2^3": "x[:, 1] ** 3",
    "sin x1": "np.sin(x[:, 0])",
    "sin x2": "np.sin(x[:, 1])",
    "sin 4x1": "np.sin(4 * x[:, 0])",
    "sin 4x2": "np.sin(4 * x[:, 1])",
    "|x1|": "np.abs(x[:, 0])",
    "|x2|": "np.abs(x[:, 1])",
}
