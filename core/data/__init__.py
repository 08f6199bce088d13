"""The data: points, curves, images, digits; files that nobody trusts; a drawing's road to pixels."""
