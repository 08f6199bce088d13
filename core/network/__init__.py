"""The network as one thing: its weights, its recorded passes, its answers."""
