"""Somebody with a phone, who reads one language and takes part as people do."""

from engagements.language import Language, Voice
from locales.words import say
from sandbox import Message, Phone

# More than anything takes on a busy machine: it passes only where something never comes.
ENOUGH_SECONDS = 30.0


class Person:
    """One participant, seen from outside."""

    def __init__(self, phone: Phone, language: Language) -> None:
        self.phone = phone
        self.language = language

    def words(self, name: str, **args: str | int) -> str:
        """Give words of the product as this person reads them."""
        return say(Voice(self.language), name, args)

    def author(self, words: str) -> str:
        """Give words of an author as this person reads them."""
        return f"{words} ({self.language})"

    async def hears(self, words: str, within: float = ENOUGH_SECONDS) -> Message:
        """Wait for the next message with these words, past whatever comes before it."""
        while True:
            [message] = await self.phone.heard(within=within)
            if words in message.text:
                return message

    async def told(self, name: str, **args: str | int) -> Message:
        """Wait for the next message with these words of the product."""
        return await self.hears(self.words(name, **args))

    async def told_in_both(self, name: str) -> Message:
        """Wait for a message that says the same in Welsh and then in English."""
        return await self.hears(in_both(name))

    async def taps(self, name: str) -> int:
        """Press a button of the product."""
        return await self.phone.press(self.words(name))

    async def looks_for(self, name: str) -> int:
        """Press a button of the product wherever on the screen it is by now, or comes to be."""
        while (found := self._data_of(name)) is None:
            await self.phone.heard()
        return await self.phone.press_data(*found)

    def _data_of(self, name: str) -> tuple[int, str] | None:
        """Find the newest button of the product with this label: in which message, and its data."""
        for message in reversed(self.phone.screen):
            for button in (each for row in message.keyboard for each in row):
                if button.text == self.words(name) and button.data is not None:
                    return message.message_id, button.data
        return None

    async def arrives(self, slug: str = "small") -> Message:
        """Come in through a link, choose a language, and read what it is about."""
        await self.phone.start(slug)
        await self.hears(in_both("language-greeting")[:40])
        await self.phone.press("Cymraeg" if self.language is Language.CY else "English")
        return await self.hears(self.author("about"))

    async def begins(self, mode: str = "anonymous") -> Message:
        """Choose a promise, and read the first question."""
        await self.taps("about-begin")
        await self.told("privacy-which")
        await self.taps(f"privacy-choose-{mode}")
        return await self.told(f"privacy-chosen-{mode}")

    async def answers(self) -> Message:
        """Answer every question of the small engagement, and look the answers over."""
        await self.phone.press(self.author("yes"))
        await self.hears(self.author("several"))
        await self.phone.press(self.author("a"))
        # A reply comes twice where the program is killed between the two: the button is in one of them.
        await self.looks_for("asking-done")
        await self.hears(self.author("scale"))
        await self.phone.press("4")
        await self.hears(self.author("words"))
        await self.phone.say("Geiriau fy hun")
        return await self.told("check-look-over")

    async def sends(self) -> str:
        """Send the answers, and take the receipt."""
        await self.taps("check-send")
        thanks = await self.told("check-sent")
        await self.told("sent-next")
        return receipt_in(thanks, self.language)

    async def takes_part(self, mode: str = "anonymous") -> str:
        """Do all of it, from the link to the receipt."""
        await self.arrives()
        await self.begins(mode)
        await self.answers()
        return await self.sends()


def in_both(name: str) -> str:
    """Give words of the product in both languages, Welsh first."""
    return "\n\n".join(say(Voice(language), name) for language in Language)


def receipt_in(thanks: Message, language: Language) -> str:
    """Read the receipt out of the thanks."""
    lines = thanks.text.splitlines()
    return lines[lines.index(say(Voice(language), "check-your-receipt")) + 1]
