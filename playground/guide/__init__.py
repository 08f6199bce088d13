"""What teaches: guided experiments that check themselves, and scenes of a person's own."""
