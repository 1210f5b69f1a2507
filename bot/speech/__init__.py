"""Listening: the product's and the authors' words, read aloud. A voice is a plug-in."""
