class DrwsError(Exception):
    """The root of every error that Drws raises on purpose."""
