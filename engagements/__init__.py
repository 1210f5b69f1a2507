"""What an author writes: engagements and feedback, as values and as files, and what is wrong with them."""
