"""Pictures and posters: what stands where, and what paints it."""
