"""My digits, and a network that is tuned on them."""
