"""The product's words, in Welsh and in English, and how they are found."""
