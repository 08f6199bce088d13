"""What networks are made of beside their layers: activations, losses, optimizers, schedules, initializers, metrics."""
