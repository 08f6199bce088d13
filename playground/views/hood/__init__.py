"""Views of one sample under the hood: what every layer makes of it, the way back, and the step."""
