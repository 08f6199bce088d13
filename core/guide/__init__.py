"""Guided experiments: scenes with steps that are checked by what was really trained; built-in ones, and others'."""
