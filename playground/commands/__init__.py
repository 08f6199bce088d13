"""The headless verbs of the command line."""
