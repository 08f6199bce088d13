"""What a window was doing is kept while it does it, and comes back at the next start, whatever ended the window."""
