"""Whether a window can be opened here, asked before Qt is: Qt itself would end the process with an abort."""

import ctypes
import os
import sys

WAYS_ON = (
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
        return f"There is no display to open a window on (DISPLAY is not set). {WAYS_ON}"
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as error:
        return (
            f"A library that windows need is missing ({str(error).split(':')[0]}): install the system packages "
            f"that the README names, libxcb-cursor0 among them. {WAYS_ON}"
        )
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"The display {name} can't be reached. {WAYS_ON}" if refused else None
