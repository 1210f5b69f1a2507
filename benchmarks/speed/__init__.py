"""How much processor time a turn takes, beside the same turn in the libraries that others build on."""
