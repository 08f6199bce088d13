"""The words of the window, explained: whoever doesn't know one asks it, and is told with their own network."""
