from engagements.errors import DrwsError


class StorageDown(DrwsError):
    """The database cannot be read or written at the moment. Nothing of this turn was kept."""


class UnsafeStorage(DrwsError):
    """A setting of the database or of the key directory would break a promise, so nothing is started."""


class UnknownEngagement(DrwsError):
    """No engagement of that name has been published."""


class HarmfulChange(DrwsError):
    """An open engagement cannot take this change: people have answered it as it stands."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


class AlreadyClosed(DrwsError):
    """The engagement has closed; it cannot be published or answered again."""


class KeyMissing(DrwsError):
    """A key is not in the key directory, so what it sealed cannot be opened."""
