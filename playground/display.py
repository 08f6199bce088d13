"""Whether a window can be opened here, asked before Qt is: Qt itself would end the process with an abort."""

import ctypes
import os
import sys

from core.wording import said

WAYS_ON = said(
    "Two ways on: a virtual screen, as in `xvfb-run -a python -m playground`, or training without a window, "
    "as in `python -m playground train moons`."
)


def problem() -> str | None:
    """Return why no window can be opened, or None."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] not in ("", "xcb"):
        return None
    if os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("QT_QPA_PLATFORM"):
        return None
    name = os.environ.get("DISPLAY")
    if not name:
        return said("There is no display to open a window on (DISPLAY is not set). {ways}", ways=WAYS_ON)
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as error:
        return said(
            "A library that windows need is missing ({library}): install the system packages that the README names, "
            "libxcb-cursor0 among them. {ways}",
            library=str(error).split(":")[0],
            ways=WAYS_ON,
        )
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return said("The display {name} can't be reached. {ways}", name=name, ways=WAYS_ON) if refused else None
