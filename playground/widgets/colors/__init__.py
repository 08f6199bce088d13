"""Colours: what each means, light and dark, and widgets that follow them."""
