"""The text of a network's Python file, piece by piece; `network_file` puts in what is the network's own."""

OPENING_ROWS = """{title}: a network that Neural Network Playground trained. It needs NumPy, and nothing else.

    from network import predict
    predict([{listed}])    one sample, or rows of them: {answer}

    python network.py {numbers}    the same on a command line
    python network.py samples.csv    for many: a sample a row, also .npy"""

OPENING_IMAGES = """{title}: a network that Neural Network Playground trained. It needs NumPy, and nothing else.

    from network import predict
    predict(images)    one image, or many: {answer}

    python network.py image.png    the same on a command line (an image's file needs Pillow)
    python network.py images.npy    for many

Images have values from 0 (background) to 1, or whole numbers of uint8 from 0 to 255."""

IMPORTS = """
import base64
import sys

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
    """Return the samples in a file: .npy, or numbers apart by commas, a sample a row, with names above them or not."""
    if path.endswith(".npy"):
        return np.load(path)
    try:
        return np.loadtxt(path, delimiter=",", ndmin=2)
    except ValueError:
        return np.loadtxt(path, delimiter=",", ndmin=2, skiprows=1)
'''
READ_IMAGES = '''
def read(path: str) -> Array:
    """Return the images in a file: .npy, or one image, brought to the size that the network reads."""
    if path.endswith(".npy"):
        return np.load(path)
    try:
        from PIL import Image
    except ImportError:
        sys.exit(f"{path} can't be read: that needs Pillow (pip install pillow); a .npy file needs nothing")
    height, width, channels = SHAPES[0]
    with Image.open(path) as image:
        return np.asarray(image.convert("L" if channels == 1 else "RGB").resize((width, height)))
'''

MAIN = '''
def main(words: list) -> None:
    """Print the answers for one sample's numbers, or for the samples in files."""
    if not words:
        sys.exit(__doc__)
    try:
        found = [[float(word) for word in words]]
    except ValueError:
        found = map(read, words)
    try:
        for some in found:
{answers}
    except (OSError, ValueError) as error:
        sys.exit(f"{{error}}")


if __name__ == "__main__":
    main(sys.argv[1:])
'''
MAIN_CLASSES = MAIN.format(
    answers="""            for label, shares in zip(classify(some), predict(some)):
                print(f"{CLASSES[label]} ({shares[label]:.1%})")"""
)
MAIN_NUMBERS = MAIN.format(
    answers="""            for number in predict(some):
                print(f"{number:.6g}")"""
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
