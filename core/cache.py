"""The folder for what can be had again: fetched data sets."""

from pathlib import Path

import platformdirs


def folder() -> Path:
    """Return the user's own cache folder for this program, as the platform has it."""
    return platformdirs.user_cache_path("nn-playground", appauthor=False, opinion=False)
