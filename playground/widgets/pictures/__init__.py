"""Pictures over points and plots: painted once, what changes shown by Qt's own items, and exported."""
