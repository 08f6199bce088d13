"""Frames of a training in bounded memory, as the content of a GIF, or of an MP4 where the extra `video` is there."""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from core.value import SpecError

MOST_FRAMES = 240  # 16 seconds; of PNGs, which take some 20 MB
FPS, LAST_S = 15, 2.0  # frames a second, and how long the last one stays
COLORS = 128  # of a GIF's frame
SUFFIXES = ".gif", ".mp4"


class Film:
    """Frames in their order; when there are too many, every second one goes, and from then on every second comes."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []  # as PNG
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
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub is wrong: it is a text
        self.frames.append(bytes(buffer.data().data()))

    def pieces(self, suffix: str) -> Iterator[bytes]:
        """Give the content of a file of this kind as the last piece, before that an empty one for every frame.

        SpecError where there are no frames.
        """
        if not self.frames:
            raise SpecError("there is nothing to see yet: not one frame was taken")
        yield from _gif(self.frames) if suffix == ".gif" else _mp4(self.frames)


def check(path: Path) -> None:
    """Refuse, before anything is trained, a name that no film can have, or one that needs what isn't installed."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SpecError(f"a film is a .gif or an .mp4; got {path.name}")
    if suffix == ".mp4":
        try:
            import imageio_ffmpeg  # noqa: F401
        except ImportError:
            install = 'pip install "nn-playground[video]", or pip install imageio-ffmpeg'
            raise SpecError(f"an .mp4 needs the extra video: {install}; a .gif needs nothing more") from None


def _image(frame: bytes) -> Image.Image:
    return Image.open(io.BytesIO(frame)).convert("RGB")


def _gif(frames: list[bytes]) -> Iterator[bytes]:
    pictures = []
    for frame in frames:
        pictures.append(_image(frame).quantize(COLORS, dither=Image.Dither.NONE))
        yield b""
    content, each = io.BytesIO(), 10 * round(100 / FPS)  # a GIF counts hundredths of a second
    lasting = [each] * (len(pictures) - 1) + [round(1000 * LAST_S)]
    pictures[0].save(content, "GIF", save_all=True, append_images=pictures[1:], duration=lasting, loop=0)
    yield content.getvalue()


def _mp4(frames: list[bytes]) -> Iterator[bytes]:
    import imageio_ffmpeg

    with tempfile.TemporaryDirectory(prefix="nn-playground-") as folder:
        path = Path(folder) / "film.mp4"
        writer = imageio_ffmpeg.write_frames(str(path), _image(frames[0]).size, fps=FPS, quality=8, macro_block_size=2)
        writer.send(None)
        try:
            for frame in [*frames, *frames[-1:] * round(FPS * LAST_S)]:
                writer.send(_image(frame).tobytes())
                yield b""
        finally:
            writer.close()
        yield path.read_bytes()
