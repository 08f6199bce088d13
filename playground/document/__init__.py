"""The Experiment being edited: undo, and its file."""
