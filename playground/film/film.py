"""Frames of a training in bounded memory, as the content of a GIF, or of an MP4 where the extra `video` is there."""

import io
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

from core.exporting.exports import Export
from core.value import SpecError
from playground.languages import tr, tr_count
from playground.languages.numerals import numeral

MOST_FRAMES = 180  # 12 seconds; packed, they take some 40 MB
FPS, LAST_S = 15, 2.0  # frames a second, and how long the last one stays
GIF_MS = 10 * round(100 / FPS)  # a frame: a GIF counts hundredths of a second
COLORS, LOOKED_AT = 255, 8  # of a GIF, and how many of its frames they are taken from; one more is for "as before"
WHITE = 248  # and lighter: the paper, which is all white again
SUFFIXES = ".gif", ".mp4"


class Film:
    """Frames in their order; when there are too many, every second one goes, and from then on every second comes."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []  # RGB, packed quickly: a window takes them while it trains
        self._size = 0, 0
        self._every, self._offered = 1, 0

    def wants(self) -> bool:
        """Whether the next frame is to be added: most of a long training are not worth painting."""
        self._offered += 1
        return (self._offered - 1) % self._every == 0

    def add(self, image: QImage) -> None:
        """Add a frame, as large as the others."""
        if len(self.frames) == MOST_FRAMES:
            self.frames = self.frames[::2]
            self._every *= 2
        rgb = image.convertToFormat(QImage.Format.Format_RGB888)  # a name for it: its bits must not outlive it
        self._size = rgb.width(), rgb.height()
        rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
        self.frames.append(zlib.compress(rows[:, : 3 * rgb.width()].tobytes(), 1))

    def seconds(self, suffix: str) -> float:
        """Return how long a film of this kind lasts."""
        return (len(self.frames) - 1) * (GIF_MS / 1000 if suffix == ".gif" else 1 / FPS) + LAST_S

    def export(self, suffix: str) -> Export:
        """Return what is to be written into a file of this kind, in a piece for every frame, and the content."""
        title = tr_count(
            len(self.frames),
            "Film of {count} frame, {seconds} s",
            "Film of {count} frames, {seconds} s",
            seconds=numeral(self.seconds(suffix), ".1f"),
        )
        return Export(title, lambda subject: self.pieces(suffix), lambda subject: len(self.frames) + 1)

    def pieces(self, suffix: str) -> Iterator[bytes]:
        """Give the content of a file of this kind as the last piece, before that an empty one for every frame.

        SpecError where there are no frames.
        """
        if not self.frames:
            raise SpecError(tr("there is nothing to see yet: not one frame was taken"))
        yield from self._gif() if suffix == ".gif" else self._mp4()

    def _pixels(self, number: int) -> bytes:
        return zlib.decompress(self.frames[number])

    def _image(self, number: int) -> Image.Image:
        return Image.frombytes("RGB", self._size, self._pixels(number))

    def _gif(self) -> Iterator[bytes]:
        palette, pictures = self._palette(), list[Image.Image]()
        for number in range(len(self.frames)):
            pictures.append(self._image(number).quantize(palette=palette, dither=Image.Dither.NONE))
            yield b""
        content, lasting = io.BytesIO(), [GIF_MS] * (len(pictures) - 1) + [round(1000 * LAST_S)]
        pictures[0].save(content, "GIF", save_all=True, append_images=pictures[1:], duration=lasting, loop=0)
        yield content.getvalue()

    def _palette(self) -> Image.Image:
        """Return an image with the colours of all frames: the same for each, so that what stays is the same."""
        width, height = (-(-side // 2) for side in self._size)
        some = range(0, len(self.frames), -(-len(self.frames) // LOOKED_AT))
        sheet = Image.new("RGB", (width, height * len(some)))
        for row, number in enumerate(some):
            smaller = self._image(number).resize((width, height), Image.Resampling.NEAREST)
            sheet.paste(smaller, (0, row * height))
        found = sheet.quantize(COLORS)
        colors = found.getpalette() or []
        triples = [colors[start : start + 3] for start in range(0, len(colors), 3)]
        found.putpalette([value for color in triples for value in ([255] * 3 if min(color) >= WHITE else color)])
        return found

    def _mp4(self) -> Iterator[bytes]:
        import imageio_ffmpeg

        with tempfile.TemporaryDirectory(prefix="nn-playground-") as folder:
            path = Path(folder) / "film.mp4"
            writer = imageio_ffmpeg.write_frames(str(path), self._size, fps=FPS, quality=8, macro_block_size=2)
            writer.send(None)
            last = len(self.frames) - 1
            try:
                for number in [*range(last + 1), *[last] * round(FPS * LAST_S - 1)]:
                    writer.send(self._pixels(number))
                    yield b""
            finally:
                writer.close()
            yield path.read_bytes()


def check(path: Path) -> None:
    """Refuse, before anything is trained, a name that no film can have, or one that needs what isn't installed."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SpecError(tr("a film is a .gif or an .mp4; got {name}").format(name=path.name))
    if suffix == ".mp4":
        try:
            import imageio_ffmpeg  # noqa: F401
        except ImportError:
            install = 'pip install "nn-playground[video]"'
            raise SpecError(
                tr("an .mp4 needs the extra video: {install}; a .gif needs nothing more").format(install=install)
            ) from None
