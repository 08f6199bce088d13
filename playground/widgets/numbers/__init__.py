"""Numbers as a person enters them: a field, a slider, and how they are written and read."""
