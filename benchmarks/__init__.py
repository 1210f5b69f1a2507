"""What things cost and how well they work, measured by commands that anybody can run."""
