"""The Neural Network Playground: a window and a command line over `core`."""

__version__ = "0.1.0"
