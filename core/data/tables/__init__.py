"""Tables of a person's own: how a file is read, what is found in it, and the samples that are made of its rows."""
