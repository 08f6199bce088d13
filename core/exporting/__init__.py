"""What leaves the program: a trained network, its weights, its data and answers, in formats that others read."""
