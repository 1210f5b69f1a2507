"""What can be done here."""

from dialogs.commands import Command, named
from dialogs.text import Author, Bold, Text, line, paragraph, words


def guide() -> Text:
    """Explain how to take part, and name every command."""
    return (
        paragraph(Bold(words("help-title"))),
        paragraph(words("help-how")),
        paragraph(*(line(Author(named(command)), words(f"command-{command}")) for command in Command)),
        paragraph(words("help-person")),
    )
