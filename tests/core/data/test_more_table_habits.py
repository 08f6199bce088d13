"""More habits of programs and people that write tables: each opens as what it is, or one sentence says what to do."""

import gzip
import io
import json
import zipfile

import numpy as np
import pytest

from core.data.chosen_points import points_of
from core.data.tables import parsing
from core.data.tables.guess import guess, load_table
from core.data.tables.suspects import suspects
from core.data.tables.table import Format
from core.experiment.presets import for_table
from core.experiment.spec import from_json, to_json
from core.files import FileError
from core.value import SpecError
from tests.core.data.test_table_habits import PLAIN, ROWS, written

LINES = PLAIN.splitlines()
BODY = "\n".join(LINES[1:]) + "\n"


def zipped(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("DOT", "."), content)
    return file.getvalue()


HABITS = {
    "a title": "Sales of 2024\n\n" + PLAIN,
    "a title in a spreadsheet's first cell": "Sales of 2024,,\n,,\n" + PLAIN,
    "an empty row first": ",,\n" + PLAIN,
    "remarks with other marks": "% made by a program\n// on a Monday\n" + PLAIN,
    "remarks between the rows": PLAIN.replace("3.5,4", "# the second half\n3.5,4"),
    "remarks of programmers between the rows": PLAIN.replace("3.5,4", "// the second half\n3.5,4"),
    "a rule below the names, of PostgreSQL": PLAIN.replace(",", " | ").replace("kind\n", "kind\n----+---+------\n"),
    "a rule of equals": PLAIN.replace(",", "\t").replace("kind\n", "kind\n=========\n"),
    "lines' ends of three kinds": "".join(line + ("\n", "\r\n", "\r")[n % 3] for n, line in enumerate(LINES)),
    "digits of full width": PLAIN.replace("1.5", "\uff11.5"),
    "names behind a #": "#" + PLAIN,
    "names behind a # and a blank": "# made in May\n# " + PLAIN,
    "numpy.savetxt with blanks": "# " + PLAIN.replace(",", " "),
    "empty rows at the end": PLAIN + ",,\n,,\n\n,\n",
    "the end of file of DOS": PLAIN + "\x1a",
    "a delimiter at the end of the names alone": PLAIN.replace("kind", "kind,"),
    "row names without a name, of R": "a b kind\n"
    + "".join(f'"{n}" {line.replace(",", " ")}\n' for n, line in enumerate(LINES[1:], 1)),
    "row names and quotes, of R": '"","a","b","kind"\n'
    + "".join(f'"{n}",{line}\n' for n, line in enumerate(LINES[1:], 1)),
    "numbers as Excel keeps them text": PLAIN.replace("1.5", '"=""1.5"""').replace("2.5", '="2.5"'),
    "money in dollars": PLAIN.replace("1.5", "$1.5").replace("2.5", "US$ 2.5"),
    "a title and a decimal comma": "Bericht\n" + PLAIN.replace(",", ";").replace(".", ","),
    "gzipped": gzip.compress(PLAIN.encode(), mtime=0),
    "gzipped with lines' ends of old Macs": gzip.compress(PLAIN.replace("\n", "\r").encode("utf-16"), mtime=0),
    "alone in a zip": zipped(tableDOTcsv=PLAIN),
    "alone in a zip of a Mac": zipped(xDOTtxt=PLAIN, __MACOSX__DOT_xDOTtxt="\0\0"),
}


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_is_understood(tmp_path, habit):
    content = HABITS[habit]
    path = written(tmp_path, content if isinstance(content, bytes) else content.encode())
    data = load_table(path, test_fraction=0.0, standardize_inputs=False)
    assert data.inputs == ("a", "b") and data.class_names == ("blue", "red"), data.table
    points = points_of(data)
    assert np.array_equal(points.x_train[np.argsort(points.x_train[:, 0])], ROWS)


NAMELESS = {
    "blanks, and a tab before the last": "".join(
        f"  {line.replace(',', '   ', 1).replace(',', chr(9))}\n" for line in LINES[1:]
    ),
    "counts and classes first, of scikit-learn": "5,2,red,blue\n" + BODY,
    "a remark with bars": "|1x3 Cross validator\n" + BODY,
}


@pytest.mark.parametrize("habit", NAMELESS)
def test_a_habit_without_names_is_understood(tmp_path, habit):
    data = load_table(
        written(tmp_path, NAMELESS[habit].encode(), "x.data"), test_fraction=0.0, standardize_inputs=False
    )
    assert data.inputs == ("column 1", "column 2") and data.class_names == ("blue", "red"), data.table
    points = points_of(data)
    assert np.array_equal(points.x_train[np.argsort(points.x_train[:, 0])], ROWS)


@pytest.mark.parametrize("names", ["0,1,2", "2019,2020,2021", "7, 8, 9"])
def test_numbers_that_count_on_are_names(tmp_path, names):
    rows = "".join(f"{n}.5,{n % 3},{n % 2}\n" for n in range(20))
    found = guess(written(tmp_path, f"{names}\n{rows}".encode())).table
    assert (*(each.name for each in found.inputs), found.target.name) == tuple(map(str.strip, names.split(",")))
    assert not guess(
        written(tmp_path, "".join(f"{n},{n + 1},{n + 2}\n" for n in range(9)).encode())
    ).table.format.header


REFUSED = {
    "a.xlsx": (zipped(xl__workbookDOTxml="<x/>"), "an Excel file (.xlsx)", "save the sheet as CSV"),
    "a.ods": (zipped(mimetype="x", contentDOTxml="<x/>"), "an OpenDocument file", "save the sheet as CSV"),
    "a.docx": (zipped(word__documentDOTxml="<x/>"), "a text document (.docx)", "save its table as CSV"),
    "a.pt": (zipped(archive__dataDOTpkl="x"), "a PyTorch file", "numpy.savez"),
    "a.xls": (b"\xd0\xcf\x11\xe0" + bytes(600), "an old Excel file", "save the sheet as CSV"),
    "page.xls": (b"\n<html><table><tr><td>1</td></tr></table></html>", "a web page", "save the page's table as CSV"),
    "a.parquet": (b"PAR1" + bytes(99), "a Parquet file", "read_parquet"),
    "a.feather": (b"ARROW1\0\0" + bytes(99), "an Arrow file", "read_feather"),
    "a.json": (json.dumps([{"a": 1, "b": 2}]).encode(), "a JSON file", "read_json"),
    "a.jsonl": (b'{"a": 1}\n{"a": 2}\n', "a JSON file", "read_json"),
    "a.arff": (b"% iris\n@RELATION iris\n@ATTRIBUTE a REAL\n@DATA\n1\n", "an ARFF file", "save it as CSV"),
    "a.svm": (b"1 1:0.5 2:0.25 3:1\n0 1:0.1 3:2\n", "an SVMlight file", "load_svmlight_file"),
    "a.xml": (b"<?xml version='1.0'?><a/>", "an XML file", "save its table as CSV"),
    "a.pkl": (b"\x80\x04\x95" + bytes(99), "a Python pickle, which can run code", "numpy.savez"),
    "a.h5": (b"\x89HDF\r\n\x1a\n" + bytes(99), "an HDF5 file", "numpy.savez"),
    "a.mat": (b"MATLAB 5.0 MAT-file" + bytes(99), "a MATLAB file", "numpy.savez"),
    "a.db": (b"SQLite format 3\0" + bytes(99), "an SQLite database", "export its table as CSV"),
    "a.sav": (b"$FL2@(#) SPSS DATA FILE" + bytes(99), "an SPSS file", "read_spss"),
    "a.dta": (b"<stata_dta><header>" + bytes(99), "a Stata file", "read_stata"),
    "a.rds": (gzip.compress(b"X\n\0\0\0\3" + bytes(99), mtime=0), "an R file", "write.csv"),
    "a.pdf": (b"%PDF-1.7\n" + bytes(99), "a PDF", "save the table"),
    "a.csv.bz2": (b"BZh91AY" + bytes(99), "a bzip2 archive", "unpack it"),
    "a.csv.xz": (b"\xfd7zXZ\0" + bytes(99), "an xz archive", "unpack it"),
    "a.csv.zst": (b"\x28\xb5\x2f\xfd" + bytes(99), "a zstd archive", "unpack it"),
    "a.png": (b"\x89PNG\r\n\x1a\n" + bytes(99), "one image (PNG)", "open the folder"),
    "lfs.csv": (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS left", "git lfs pull"),
    "two.zip": (zipped(trainDOTcsv=PLAIN, testDOTcsv=PLAIN), "a zip that holds 'train.csv', 'test.csv'", "unpack it"),
    "none.zip": (zipped(), "a zip that holds nothing", "open another file"),
    "cut.csv.gz": (gzip.compress(PLAIN.encode() * 99, mtime=0)[:60], "can't be unpacked", "get it again"),
    "colons.csv": (PLAIN.replace(",", ":").encode(), "one column alone", "comma, semicolon, tab, bar, blanks"),
    "units.csv": (PLAIN.replace("1.5", "cm,kg,\n1.5", 1).encode(), "line 2, column 'a', 'cm' is no number", "'kind'"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_format_that_is_not_read_is_named_with_the_step_to_take(tmp_path, name):
    content, what, step = REFUSED[name]
    with pytest.raises(FileError) as refused:
        load_table(written(tmp_path, content, name))
    sentence = str(refused.value)
    assert what in sentence and step.lower() in sentence.lower() and "\n" not in sentence and len(sentence) < 400


def test_bombs_of_text_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("core.data.tables.packed.ROOM", 1_000_000)
    blank = b"\n" * 30_000_000
    for name, content in (("b.csv.gz", gzip.compress(blank, mtime=0)), ("b.zip", zipped(bDOTcsv=blank))):
        with pytest.raises(FileError, match=r"unpacks to more than \d+ MB"):
            load_table(written(tmp_path, content, name))


WORDS = [
    "empty",
    "unknown",
    "Not available",
    "n.a.",
    "\\N",
    "(null)",
    "NaT",
    "[null]",
    "..",
    "\u2014",
    "1.#QNAN",
    "-nan",
]


@pytest.mark.parametrize("word", [*WORDS, "-nan", "#NULL!", "#VALEUR!", "\u221e", "-Infinity", "n/a", "--", "Missing"])
def test_words_that_mean_missing_among_numbers(tmp_path, word):
    cells = "".join(f"{word if n % 5 == 2 else n / 2},{n % 7},{n % 2}\n" for n in range(40))
    column = guess(written(tmp_path, f"a,b,y\n{cells}".encode())).file.columns[0]
    assert column.of_numbers and column.missing == 8 and column.lines[:2] == (4, 9)


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["-$5", "($1,234.50)", "(5)", "1"], [-5, -1234.5, -5, 1]),
        (["12,34,567.8", "EUR 12.5", "3 CHF", "1"], [1234567.8, 12.5, 3, 1]),
        (["R$ 4", "\u00a5100", "\u20b9 1,00,000", "1"], [4, 100, 100000, 1]),
        (["5 kg", "6 kg", "7", "1"], None),
        (["$", "1", "2", "3"], None),
        (["()", "1", "2", "3"], None),
    ],
)
def test_money_is_numbers(tmp_path, cells, numbers):
    semicolons = "x;y\n" + "".join(f'"{cell}";1\n' for cell in cells)
    found = parsing.parsed(written(tmp_path, semicolons.encode())).columns[0]
    assert found.of_numbers == (numbers is not None) and (numbers is None or found.values.tolist() == numbers)


def test_a_person_can_count_a_word_as_missing(tmp_path):
    a = ["oops" if n % 10 == 3 else n for n in range(80)]
    b = [-999 if n % 8 == 5 else n / 4 for n in range(80)]
    rows = [f"{a[n]},{b[n]},{'?!' if n % 9 == 1 else 'ab'[n % 2]},{n % 2}" for n in range(80)]
    path = written(tmp_path, ("a,b,c,y\n" + "\n".join(rows)).encode())
    found = guess(path)
    assert found.left_out == {0: "numbers, but for oops in line 5"}
    assert [*suspects(found.file)] == [("oops", "a", 8), ("-999", "b", 10)]
    assert not found.file.columns[0].of_numbers and found.file.columns[1].values.min() == -999
    data = load_table(path, words=("OOPS", "-999.0", "?!"))
    assert data.inputs == ("a", "b", "c = a", "c = b") and data.table.format.words == ("OOPS", "-999.0", "?!")
    file = parsing.parsed(path, data.table.format)
    assert [column.missing for column in file.columns] == [8, 10, 9, 0] and not suspects(file)
    assert file.columns[0].lines[0] == 5 and file.columns[1].lines[0] == 7
    points = points_of(data)
    assert points.in_units(points.x_train)[:, 1].min() >= 0
    assert from_json(to_json(for_table(data))).data == data  # the document keeps it
    np.save(tmp_path / "rows.npy", np.array([[1, 2, 0], [-999, 4, 1], [5, 6, 0], [-999, 8, 1], [9, 10, 0]] * 4))
    assert suspects(guess(tmp_path / "rows.npy").file) == [("-999", "x1", 8)]
    assert guess(tmp_path / "rows.npy", Format(words=("-999",))).file.columns[0].missing == 8
    for wrong in (("",), ("x" * 101,), ("a",) * 21, "abc"):
        with pytest.raises(SpecError, match="words for a missing value"):
            Format(words=wrong)


def test_what_is_no_suspect(tmp_path):
    """Text with few numbers in it, numbers that are at home among the others, a single one."""
    rows = "".join(
        f"{['low', 'high', '3'][n % 3]},{-999 + 40 * n},{-9999 if n == 4 else n},{n % 2}\n" for n in range(60)
    )
    assert suspects(guess(written(tmp_path, f"a,b,c,y\n{rows}".encode())).file) == []


def test_dates_and_row_names_are_no_answers(tmp_path):
    dates = [f"2024-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(60)]
    for days in (dates, [f"{day} 12:00" for day in dates], [f"{n // 60}:{n % 60:02}:00" for n in range(60)]):
        text = "a,y,day\n" + "".join(f"{n % 7},{n * 1.5},{day}\n" for n, day in enumerate(days))
        found = guess(written(tmp_path, text.encode()))
        assert found.table.target.name == "y" and found.left_out == {2: "dates or times: the network needs numbers"}
    wdbc = "".join(f"{8400 + 13 * n},{'MB'[n % 2]},{n / 7:.3f},{n / 9:.4f}\n" for n in range(60))
    found = guess(written(tmp_path, wdbc.encode(), "wdbc.data"))
    assert found.table.classes == ("B", "M") and found.left_out == {0: "numbers its rows"}
    mpg = "".join(f'{18 + n % 9}.0   {n % 3}   {3504 + n}.\t"chevrolet {n}"\n' for n in range(60))
    found = guess(written(tmp_path, mpg.encode(), "auto-mpg.data"))
    assert found.table.target.name == "column 3" and found.left_out[3].startswith("text with 60")


def test_entities_of_web_pages_part_no_fields(tmp_path):
    rows = "".join(f"{n / 2},{n % 7},{'bed &amp; breakfast' if n % 2 else 'fish &#38; chips'}\n" for n in range(40))
    found = guess(written(tmp_path, f"a,b,kind\n{rows}".encode()))
    assert found.table.format.delimiter == "," and found.table.classes == ("bed &amp; breakfast", "fish &#38; chips")
    texts = ("x", '"a &amp; b"')
    parted = "".join(f"{n / 2};{texts[n % 2]}\n" for n in range(40))
    found = guess(written(tmp_path, parted.encode()))
    assert found.table.format.delimiter == ";"


@pytest.mark.parametrize("unit", [" kg", "kg", "°C", " m²", " km/h", " °"])
def test_units_in_cells_are_named_as_what_keeps_a_column_out(tmp_path, unit):
    rows = "".join(f"{n / 2}{unit},{n % 7},{n % 2}\n" for n in range(60))
    left_out = guess(written(tmp_path, f"a,b,y\n{rows}".encode())).left_out
    assert left_out == {0: f"not numbers alone, as 0.0{unit} in line 2: leave units out of the cells"}


@pytest.mark.parametrize("cell", ["{} Main Street", "A{}", "{}-{}", "{}/7"])
def test_texts_with_numbers_in_them_have_no_units(tmp_path, cell):
    rows = "".join(f"{cell.format(n, n)},{n % 7},{n % 2}\n" for n in range(60))
    assert guess(written(tmp_path, f"a,b,y\n{rows}".encode())).left_out[0].startswith("text with 60")
