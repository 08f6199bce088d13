"""Training: the steps, the run with its moments and curve, and when it stops."""
