"""Formats of files that are not read here: told by their first bytes, with the step that helps."""

_TO_NPZ = 'load it with the library that wrote it, and save it by numpy.savez("set.npz", x_train=..., y_train=...)'
# The first bytes, at which place, the format's name, the step to take.
FORMATS: tuple[tuple[bytes, int, str, str], ...] = (
    (b"\x89HDF\r\n", 0, "an HDF5 file (.h5)", _TO_NPZ),
    (b"MATLAB 5.0", 0, "a MATLAB file (.mat)", _TO_NPZ),
    (b"PAR1", 0, "a Parquet file", "save it as CSV, with pandas: read_parquet(...).to_csv(...)"),
    (b"ARROW1", 0, "an Arrow file", "save it as CSV, with pandas: read_feather(...).to_csv(...)"),
    (b"SQLite format 3", 0, "an SQLite database", "export its table as CSV"),
    (b"\xd0\xcf\x11\xe0", 0, "an old Excel file (.xls)", "save the sheet as CSV"),
    (b"{\\rtf", 0, "a text document (.rtf)", "save its table as CSV"),
    (b"%PDF", 0, "a PDF", "save the table or the images in it as files of their own"),
    (b"7z\xbc\xaf\x27\x1c", 0, "a 7z archive", "unpack it, and open what is in it"),
    (b"Rar!", 0, "a RAR archive", "unpack it, and open what is in it"),
    (b"BZh", 0, "a bzip2 archive", "unpack it, and open what is in it"),
    (b"\xfd7zXZ\0", 0, "an xz archive", "unpack it, and open what is in it"),
    (b"ustar", 257, "a tar archive", "unpack it, and open what is in it"),
    *((bytes([0x80, n]), 0, "a Python pickle, which can run code when it is read", _TO_NPZ) for n in range(2, 6)),
    (b"\x93NUMPY", 0, "a single array (.npy)", "save images and labels together, by numpy.savez(...)"),
    (b"\x89PNG", 0, "one image (PNG)", "open the folder that holds one folder of images for each class"),
    (b"\xff\xd8\xff", 0, "one image (JPEG)", "open the folder that holds one folder of images for each class"),
    (b"GIF8", 0, "one image (GIF)", "open the folder that holds one folder of images for each class"),
    (b"RIFF", 0, "one image (WebP), or a sound", "open the folder that holds one folder of images for each class"),
)
LONGEST = 300  # bytes that are looked at


def named(start: bytes) -> tuple[str, str] | None:
    """Return the name of the format of a file that starts so, and what to do; None where none is known."""
    return next(
        ((name, step) for mark, at, name, step in FORMATS if start[at : at + len(mark)] == mark),
        None,
    )
