"""A drawing's road to 28 x 28 pixels: from strokes, from files of them, from a photo of paper."""
