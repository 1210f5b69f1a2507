"""Everything that can go wrong with a broadcast, at once, and a judge who was not there."""
