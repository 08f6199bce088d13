"""The layers: what each can be set to, and what it computes, forward and backward."""
