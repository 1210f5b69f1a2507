"""What participants do in each golden transcript, said once for both languages.

A press is named by the end of its token (`about.begin`, `q0.1`), so that the same script plays in Welsh
and in English.
"""

from dataclasses import dataclass

from dialogs.codes import receipt_code
from dialogs.world import CHANCE_BYTES
from engagements.language import Bilingual


@dataclass(frozen=True, slots=True)
class Start:
    """Comes in through a link."""

    payload: str


@dataclass(frozen=True, slots=True)
class Press:
    """Presses a button that some message has shown."""

    token: str


@dataclass(frozen=True, slots=True)
class Write:
    """Writes words, perhaps others in each language."""

    words: Bilingual


@dataclass(frozen=True, slots=True)
class Sticker:
    """Sends a sticker."""


@dataclass(frozen=True, slots=True)
class EditLast:
    """Changes the message that was written last."""

    words: Bilingual


@dataclass(frozen=True, slots=True)
class Hear:
    """Is told what happened next."""

    feedback: str


@dataclass(frozen=True, slots=True)
class Later:
    """Lets days go by, and is reminded if that was wished."""

    days: int


@dataclass(frozen=True, slots=True)
class Longer:
    """Is told that there is more time, by so many days."""

    days: int


@dataclass(frozen=True, slots=True)
class Send:
    """Sends an example of a photo, a voice message or a place."""

    kind: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The box is opened, and what was sent lies among the answers of others."""


@dataclass(frozen=True, slots=True)
class AskBack:
    """The team asks something back about the answer to one question; everybody hears that questions wait."""

    about: str
    words: Bilingual


Act = Send | Start | Press | Write | Sticker | EditLast | Hear | Later | Longer | Opened | AskBack


@dataclass(frozen=True, slots=True)
class Script:
    """One transcript: its name, the engagement that is open, what is done, and what else is published."""

    name: str
    engagement: str
    acts: tuple[Act, ...]
    beside: tuple[str, ...] = ()


CHOOSE_LANGUAGE = Press("language.*")

# The same in every transcript, for their chance is the same.
RECEIPT = receipt_code(bytes(range(CHANCE_BYTES)))


def write(cy: str, en: str) -> Write:
    """Write something in the language of the conversation."""
    return Write(Bilingual(cy=cy, en=en))


def command(cy: str, en: str) -> Write:
    """Send a command in the language of the conversation."""
    return write(f"/{cy}", f"/{en}")


SCRIPTS = (
    Script(
        "the-whole-loop",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.more"),
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.1"),
            Press("q1.0"),
            Press("q1.4"),
            Press("q1.done"),
            Press("q2.4"),
            write("Dydw i ddim yn gyrru.", "I do not drive."),
            Press("q4.skip"),
            Press("check.send"),
            Hear("powys-recycling-1-decided"),
            Hear("powys-recycling-4-done"),
        ),
    ),
    Script(
        "in-confidence-with-changes",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.confidential"),
            write("2", "2"),
            Press("q1.back"),
            Press("q0.0"),
            write("Aberhonddu, 5", "Brecon, 5"),
            write("9", "9"),
            write("3", "3"),
            Press("q3.skip"),
            write("Mwy o arwyddion Cymraeg.", "More signs in Welsh."),
            Press("check.2"),
            Press("q2.1"),
            Press("check.bare"),
            Press("declining.send"),
            write("Diolch", "Thanks"),
        ),
    ),
    Script(
        "young-voices-that-had-heard",
        "young-voices",
        (
            Start("young-voices"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.anonymous"),
            write("Machynlleth", "Machynlleth"),
            Press("q1.0"),
            Press("q2.0"),
            Press("q3.1"),
            write("Rhywle sych i gwrdd.", "Somewhere dry to meet."),
            Press("q5.1"),
            Press("q6.skip"),
            Press("q7.0"),
            Press("q9.skip"),
            Press("check.send"),
        ),
    ),
    Script(
        "young-voices-that-had-not",
        "young-voices",
        (
            Start("young-voices"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.skip"),
            Press("q1.1"),
            Press("q4.skip"),
            Press("q5.1"),
            Press("q6.skip"),
            Press("q7.1"),
            write("Does neb wedi gofyn.", "Nobody has asked."),
            Press("q9.skip"),
            Press("check.1"),
            Press("q1.0"),
            Press("q2.1"),
            Press("check.send"),
        ),
    ),
    Script(
        "easy-read",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.easy"),
            Press("about.more"),
            command("preifatrwydd", "privacy"),
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.1"),
            command("hawdd", "easy"),
            command("hawdd", "easy"),
            Press("q1.skip"),
            Press("q2.skip"),
            Press("q3.skip"),
            Press("q4.skip"),
            Press("check.send"),
            write("Diolch", "Thanks"),
        ),
    ),
    Script(
        "young-voices-in-easy-read",
        "young-voices",
        (
            Start("young-voices"),
            CHOOSE_LANGUAGE,
            Press("about.easy"),
            Press("about.begin"),
            command("preifatrwydd", "privacy"),
            Press("privacy.anonymous"),
            Press("q0.skip"),
            Press("q1.1"),
            Press("q4.skip"),
            Press("q5.skip"),
            Press("q6.skip"),
            Press("q7.skip"),
            Press("q9.skip"),
            Press("check.bare"),
            Press("declining.send"),
            command("cymorth", "help"),
        ),
    ),
    Script(
        "a-word-before-it-is-taken",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.1"),
            Press("q1.skip"),
            Press("q2.4"),
            write(
                "Fy enw i yw Siân. Ffoniwch 07700 900123, mae'r bin yn drwm.",
                "My name is Siân. Ring 07700 900123, the bin is heavy.",
            ),
            command("hawdd", "easy"),
            command("hawdd", "easy"),
            Press("q3.change"),
            write("Mae'r bin yn drwm i bawb yn LD1 5LG.", "The bin is heavy for everyone in LD1 5LG."),
            write("Mae'r bin yn drwm.", "The bin is heavy."),
            write("Atebwch i sian@example.cymru.", "Reply to sian@example.cymru."),
            Press("q4.skip"),
            Press("check.4"),
            write("Gofynnwch i @sian_o_bowys.", "Ask @sian_o_bowys."),
            Press("q4.keep"),
            Press("check.send"),
        ),
    ),
    Script(
        "a-word-to-young-people",
        "young-voices",
        (
            Start("young-voices"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.anonymous"),
            write("SY23 3AL", "SY23 3AL"),
            command("preifatrwydd", "privacy"),
            Press("q0.keep"),
        ),
    ),
    Script(
        "a-reminder-and-more-time",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.1"),
            Press("q1.remind"),
            command("hawdd", "easy"),
            command("hawdd", "easy"),
            write("Yfory?", "Tomorrow?"),
            Press("reminding.in-three-days"),
            command("fynata", "mydata"),
            Press("q1.remind"),
            Press("reminding.no"),
            Press("q1.remind"),
            Press("reminding.tomorrow"),
            Later(1),
            Start("powys-recycling"),
            Press("about.begin"),
            command("fynata", "mydata"),
            Longer(7),
            Press("powys-recycling"),
            Later(66),
            Start("powys-recycling"),
            command("dewislen", "menu"),
        ),
    ),
    Script(
        "many-services",
        "bus-times",
        (
            Start(""),
            CHOOSE_LANGUAGE,
            Press("menu.service!"),
            Press("menu.service:nrw"),
            Press("menu.forest-paths"),
            Press("about.menu"),
            Press("menu.back!"),
            Press("menu.back!"),
            Press("menu.subject!"),
            Press("menu.subject:transport"),
            Press("menu.back!"),
            Press("menu.back!"),
            Press("menu.closing!"),
            write("Helo?", "Hello?"),
            Press("menu.back!"),
            Press("menu.school-meals"),
        ),
        ("libraries", "forest-paths", "river-care", "walk-in-clinic", "car-parks", "school-meals"),
    ),
    Script(
        "following-a-service-and-a-subject",
        "bus-times",
        (
            Start(""),
            CHOOSE_LANGUAGE,
            Press("menu.service!"),
            Press("menu.service:nrw"),
            Press("menu.follow!"),
            command("dewislen", "menu"),
            Press("menu.subject!"),
            Press("menu.subject:transport"),
            Press("menu.follow!"),
            command("diweddariadau", "updates"),
            command("fynata", "mydata"),
            Press("updates.service:nrw"),
            Press("updates.close!"),
            Press("menu.leave!"),
            Press("menu.bus-times"),
            Press("about.services"),
            command("diweddariadau", "updates"),
        ),
        ("libraries", "forest-paths", "river-care", "walk-in-clinic", "car-parks"),
    ),
    Script(
        "a-second-round-through-a-link",
        "recycling-days",
        (
            Start("recycling-days_library"),
            CHOOSE_LANGUAGE,
            Press("about.earlier"),
            Press("about.more"),
            Press("about.services"),
            command("diweddariadau", "updates"),
            Press("updates.close!"),
            Start("powys-recycling"),
            Hear("powys-recycling-1-decided"),
            Hear("powys-recycling-2-heard"),
            Start("recycling-days_somewhere"),
            Press("about.earlier"),
            Later(66),
            Start("powys-recycling"),
            Press("about.so-far"),
        ),
        ("powys-recycling",),
    ),
    Script(
        "without-a-receipt",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.1"),
            Press("q1.skip"),
            Press("q2.4"),
            Press("q3.skip"),
            Press("q4.skip"),
            Press("check.even"),
            Press("check.bare"),
            write("Na, arhoswch", "No, wait"),
            command("hawdd", "easy"),
            command("hawdd", "easy"),
            Press("declining.back"),
            Press("check.bare"),
            Press("declining.send"),
        ),
    ),
    Script(
        "a-receipt-looked-up-and-changed",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.confidential"),
            Press("q0.1"),
            Press("q1.0"),
            Press("q1.done"),
            Press("q2.4"),
            write("Dydw i ddim yn gyrru.", "I do not drive."),
            Press("q4.skip"),
            Press("check.send"),
            command("derbynneb", "receipt"),
            write("Dydw i ddim yn cofio.", "I do not remember."),
            write(RECEIPT.lower().replace("-", " "), f"My receipt is {RECEIPT}"),
            command("hawdd", "easy"),
            command("hawdd", "easy"),
            Press("receipt.change!"),
            Press("check.2"),
            Press("q2.2"),
            Press("check.send"),
            command("derbynneb", "receipt"),
            write(RECEIPT, RECEIPT),
            Press("receipt.withdraw!"),
            Press("receipt.no!"),
            Press("receipt.withdraw!"),
            Press("receipt.yes!"),
        ),
    ),
    Script(
        "a-receipt-not-found-and-taken-back",
        "young-voices",
        (
            Start("young-voices"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.anonymous"),
            write("Machynlleth", "Machynlleth"),
            Press("q1.1"),
            Press("q4.skip"),
            Press("q5.1"),
            Press("q6.skip"),
            Press("q7.0"),
            Press("q9.skip"),
            Press("check.send"),
            command("derbynneb", "receipt"),
            write("Helo?", "Hello?"),
            write(RECEIPT, RECEIPT),
            Press("receipt.young-voices"),
            Press("receipt.change!"),
            Press("q0.back"),
            command("derbynneb", "receipt"),
            write(RECEIPT, RECEIPT),
            Press("receipt.young-voices"),
            Press("receipt.withdraw!"),
            command("hawdd", "easy"),
            command("hawdd", "easy"),
            Press("receipt.yes!"),
        ),
    ),
    Script(
        "beside-the-answers",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.matters"),
            Press("q0.1"),
            write("Mae'r arosfan yn y glaw.", "The stop has no roof."),
            Press("beside.send"),
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.1"),
            Press("q1.skip"),
            Press("q2.skip"),
            Press("q3.skip"),
            Press("q4.skip"),
            Press("check.send"),
            Press("sent.equality"),
            Press("q0.3"),
            Press("q1.skip"),
            Press("q2.skip"),
            Press("q3.skip"),
            Press("q4.1"),
            Press("beside.back"),
            Press("q4.0"),
            Press("beside.send"),
            Press("sent.how-good"),
            write("Diolch", "Thanks"),
        ),
    ),
    Script(
        "with-help-and-for-an-organisation",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Press("about.begin"),
            Press("privacy.helping"),
            Press("privacy.organisations"),
            Press("privacy.confidential"),
            write("Clwb Cerdded Cwm Du", "Cwm Du Walking Club"),
            Press("q1.1"),
            Press("q2.skip"),
            Press("q3.skip"),
            Press("q4.skip"),
            Press("q5.skip"),
            Press("check.send"),
            Press("sent.menu"),
        ),
    ),
    Script(
        "rights-and-listening",
        "young-voices",
        (
            Start("young-voices"),
            CHOOSE_LANGUAGE,
            command("hawliau", "rights"),
            command("gwrando", "listen"),
        ),
    ),
    Script(
        "commands",
        "powys-recycling",
        (
            Start(""),
            command("preifatrwydd", "privacy"),
            CHOOSE_LANGUAGE,
            Press("menu.powys-recycling"),
            command("cymorth", "help"),
            command("preifatrwydd", "privacy"),
            Press("about.begin"),
            Press("privacy.anonymous"),
            command("iaith", "language"),
            CHOOSE_LANGUAGE,
            command("diweddariadau", "updates"),
            Press("updates.powys-recycling"),
            Press("updates.close!"),
            command("dewislen", "menu"),
            Press("menu.powys-recycling"),
            Press("about.follow"),
            command("stopio", "stop"),
            command("anghofio", "forget"),
            Press("forget.no"),
            command("anghofio", "forget"),
            Press("forget.yes"),
            Start("powys-recycling"),
        ),
    ),
    Script(
        "what-is-held-and-a-clear-chat",
        "powys-recycling",
        (
            Start(""),
            command("fynata", "mydata"),
            CHOOSE_LANGUAGE,
            Press("menu.powys-recycling"),
            Press("about.begin"),
            Press("privacy.anonymous"),
            Press("q0.1"),
            command("fynata", "mydata"),
            command("clirio", "clear"),
            Press("clear.no"),
            command("stopio", "stop"),
            command("hawdd", "easy"),
            command("fynata", "mydata"),
            command("clirio", "clear"),
            Press("clear.yes"),
            command("dewislen", "menu"),
        ),
    ),
    Script(
        "what-is-held-of-young-people",
        "young-voices",
        (
            Start("young-voices"),
            CHOOSE_LANGUAGE,
            command("diweddariadau", "updates"),
            Press("updates.young-voices"),
            command("fynata", "mydata"),
            command("clirio", "clear"),
            command("hawdd", "easy"),
            Press("clear.yes"),
        ),
    ),
    Script(
        "troubles",
        "powys-recycling",
        (
            Start("no-such-thing"),
            Sticker(),
            CHOOSE_LANGUAGE,
            write("Helo?", "Hello?"),
            Press("menu.powys-recycling"),
            command("dim-byd", "nothing"),
            Press("about.begin"),
            Press("privacy.anonymous"),
            write("Dim syniad", "No idea"),
            Press("q0.1"),
            Press("q0.2"),
            Sticker(),
            EditLast(Bilingual(cy="Dim syniad o gwbl", en="No idea at all")),
            Press("q1.skip"),
            Press("q2.skip"),
            write("a" * 1001, "a" * 1001),
            write("b" * 5000, "b" * 5000),
        ),
    ),
)
