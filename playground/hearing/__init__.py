"""For who hears the window: pictures in words, and what happens, said."""
