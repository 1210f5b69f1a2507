from engagements.errors import DrwsError


class NotJson(DrwsError):
    """A file is not JSON. It carries the name of the file."""


class UnknownQuestionnaire(DrwsError):
    """A file is JSON, but in none of the formats that are read. It carries the name of the file."""


class NothingToCarry(DrwsError):
    """A questionnaire has no question that an engagement could ask. It carries the name of the file."""


class NotItsWelsh(DrwsError):
    """A second file is not the Welsh of the first. It carries the name of the second."""
