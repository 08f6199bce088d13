"""Views of the instruments: each shows what was read of a network's layers, over time or now."""
