"""The conversation itself: pure functions and plain values, no I/O, no clock, no randomness."""
