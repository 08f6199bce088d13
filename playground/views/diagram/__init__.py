"""The network as a picture that can be touched: columns of neurons, every one a map, and the edges between them."""
