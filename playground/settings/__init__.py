"""The settings: data and training."""
