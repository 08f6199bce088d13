"""The views: each a widget that shows one value and reports what a person does to it."""
