"""Painting on the data's picture: tools, the brush, the cursor, and the strokes that they make."""
