"""Training beside the window: the thread, what is asked of it, and what it says."""
