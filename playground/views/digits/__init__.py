"""The drawing board and what stands around it: each widget shows one value."""
