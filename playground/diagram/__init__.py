"""The network as a diagram: its page, what a hand does on it, what is computed for it, its words."""
