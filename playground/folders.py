"""Where a person's own things, the log and the settings are kept; what can be had again is in core/cache.py."""

from pathlib import Path

from platformdirs import PlatformDirs

NAME = "nn-playground"
DIRS = PlatformDirs(NAME, appauthor=False, roaming=True)


def data() -> Path:
    """Return the folder of what the person made: the digits taught to the program, and the network."""
    earlier = DIRS.user_data_path / NAME  # of the first versions; who has one keeps it
    return earlier if earlier.is_dir() else DIRS.user_data_path


def log() -> Path:
    """Return the folder of the log files."""
    return DIRS.user_log_path


def locks() -> Path:
    """Return the folder of the locks on documents that are open."""
    return DIRS.user_state_path / "open"


def windows() -> Path:
    """Return the folder of what every window keeps of itself, for the start after it."""
    return DIRS.user_state_path / "windows"


def settings() -> Path:
    """Return the file of the window's settings."""
    return DIRS.user_config_path / f"{NAME}.conf"
