"""The window's frame: its pages, panes, menus and keys, data on its way, and how it was left last time."""
