"""The tape that records a step's calls, and the matrix products on it."""
