"""The network core: values, mathematics and training. NumPy and its BLAS only; no Qt, no threads, no prints."""
