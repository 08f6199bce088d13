"""How the window is reached without a mouse or without sight: where Tab goes, the ring of the focus, what is said."""
