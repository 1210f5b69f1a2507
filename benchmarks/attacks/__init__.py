"""Attacks on what Drws promises, each beside what chance alone would find."""
