"""Predict, then see: a person sketches before training what will come of it."""
