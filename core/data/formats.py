"""Formats of files that are not read here: told by their first bytes, with the step that helps."""

import re
from collections.abc import Sequence

from core.wording import mark, said

_TO_NPZ = mark(
    'load it with the library that wrote it, and save it by numpy.savez("set.npz", x_train=..., y_train=...)'
)
_SHEET = mark("save the sheet as CSV, in Excel or LibreOffice")
_IMAGE = mark("open the folder that holds one folder of images for each class")
_R, _IN_R = mark("an R file (.rds, .RData)"), mark("save it as CSV in R: write.csv(...)")
_PICKLE = mark("a Python pickle, which can run code when it is read")
_UNPACK = mark("unpack it, and open what is in it")
# The first bytes, at which place, the format's name, the step to take.
FORMATS: tuple[tuple[bytes, int, str, str], ...] = mark((
    (b"\x89HDF\r\n", 0, "an HDF5 file (.h5)", _TO_NPZ),
    (b"MATLAB 5.0", 0, "a MATLAB file (.mat)", _TO_NPZ),
    (b"PAR1", 0, "a Parquet file", "save it as CSV, with pandas: read_parquet(...).to_csv(...)"),
    (b"ARROW1", 0, "an Arrow file", "save it as CSV, with pandas: read_feather(...).to_csv(...)"),
    (b"FEA1", 0, "a Feather file", "save it as CSV, with pandas: read_feather(...).to_csv(...)"),
    (b"$FL2", 0, "an SPSS file (.sav)", "save it as CSV, with pandas: read_spss(...).to_csv(...)"),
    (b"<stata_dta>", 0, "a Stata file (.dta)", "save it as CSV, with pandas: read_stata(...).to_csv(...)"),
    *((start, 0, _R, _IN_R) for start in (b"X\n\0\0\0", b"RDX")),
    (b"SQLite format 3", 0, "an SQLite database", "export its table as CSV"),
    (b"\xd0\xcf\x11\xe0", 0, "an old Excel file (.xls)", _SHEET),
    (b"{\\rtf", 0, "a text document (.rtf)", "save its table as CSV"),
    (b"%PDF", 0, "a PDF", "save the table or the images in it as files of their own"),
    (b"7z\xbc\xaf\x27\x1c", 0, "a 7z archive", _UNPACK),
    (b"Rar!", 0, "a RAR archive", _UNPACK),
    (b"BZh", 0, "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\0", 0, "an xz archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", 0, "a zstd archive", _UNPACK),
    (b"ustar", 257, "a tar archive", _UNPACK),
    *((bytes([0x80, n]), 0, _PICKLE, _TO_NPZ) for n in range(2, 6)),
    (b"\x93NUMPY", 0, "a single array (.npy)", "save images and labels together, by numpy.savez(...)"),
    (b"\x89PNG", 0, "one image (PNG)", _IMAGE),
    (b"\xff\xd8\xff", 0, "one image (JPEG)", _IMAGE),
    (b"GIF8", 0, "one image (GIF)", _IMAGE),
    (b"RIFF", 0, "one image (WebP), or a sound", _IMAGE),
))  # fmt: skip
# How text begins that is neither a table nor images.
TEXTS: tuple[tuple[re.Pattern[bytes], str, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), name, step)
    for pattern, name, step in mark(
        (
            (
                rb"\A(<!doctype html|<html)",
                "a web page (HTML)",
                "download the file itself, or save the page's table as CSV",
            ),
            (rb"\A<\?xml", "an XML file", "save its table as CSV"),
            (rb"\Aversion https://git-lfs", "a stand-in that Git LFS left for the file", "fetch it: git lfs pull"),
            (rb"\A(%[^\n]*\n|\s)*@relation\b", "an ARFF file (of Weka)", "save it as CSV there"),
            (
                rb"\A(\{\s*[\"}]|\[\s*[\[{\"\d-])",
                "a JSON file",
                "save its table as CSV, with pandas: read_json(...).to_csv(...)",
            ),
            (
                rb"\A[+-]?[\d.]+([ \t]+\d+:[-+.\deE]+){2,}[ \t]*$",
                "an SVMlight file (of LIBSVM)",
                "save it by numpy.savez, with scikit-learn: load_svmlight_file(...)",
            ),
        )
    )
)
# What is in a zip that is more than a zip.
_ZIPS: dict[str, tuple[str, str]] = mark(
    {
        "xl/workbook": ("an Excel file (.xlsx)", _SHEET),
        "word/document": ("a text document (.docx)", "save its table as CSV"),
        "ppt/presentation": ("a presentation (.pptx)", "save its table as CSV"),
        "content.xml": ("an OpenDocument file (.ods, .odt)", _SHEET),
        "Index/Document.iwa": ("a file of Numbers", "export its table as CSV there"),
        "data.pkl": ("a PyTorch file (.pt)", _TO_NPZ),
        "model.weights.h5": (
            "a Keras model (.keras)",
            "it holds a network, not data: open the data that it learned from",
        ),
        "document.json": ("a document of this program", "open it by File > Open"),
    }
)
LONGEST = 300  # bytes that are looked at


def named(start: bytes) -> tuple[str, str] | None:
    """Return the name of the format of a file that starts so, and what to do; None where none is known."""
    return next(
        ((said(name), said(step)) for sign, at, name, step in FORMATS if start[at : at + len(sign)] == sign),
        None,
    )


def named_text(start: bytes) -> tuple[str, str] | None:
    """Return the same of text in UTF-8, without a mark of its byte order, that is no table."""
    return next(((said(name), said(step)) for pattern, name, step in TEXTS if pattern.search(start.lstrip())), None)


def named_zip(members: Sequence[str]) -> tuple[str, str] | None:
    """Return the same of a zip file, by the names of what is in it."""
    for sign, (name, step) in _ZIPS.items():
        if any(member == sign or member.startswith(sign) or member.endswith(f"/{sign}") for member in members):
            return said(name), said(step)
    return None
