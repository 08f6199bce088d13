"""What a person edits: the Experiment, its graph, edits and repair, and its files."""
