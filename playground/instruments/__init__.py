"""The instruments: gradients, updates, dead units and histograms of every layer."""
