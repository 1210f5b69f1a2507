"""What participants hear of a promise that has passed, and say of the feedback that came late."""

from tests.transcripts.acts import CHOOSE_LANGUAGE, Hear, Later, Press, Script, Start, write

PROMISING = (
    Script(
        "a-promise-that-passed",
        "powys-recycling",
        (
            Start("powys-recycling"),
            CHOOSE_LANGUAGE,
            Later(150),
            Start("powys-recycling"),
            Press("about.so-far"),
            Later(10),
            Hear("powys-recycling-1-decided"),
            Press("!unfair"),
            Press("!why"),
            write("Ffoniwch 07700 900123. Daeth yn hwyr.", "Ring 07700 900123. It came late."),
            Press("q0.change"),
            write("Daeth yn rhy hwyr i ni.", "It came too late for us."),
            Press("beside.send"),
            Press("!fair"),
            Press("!why"),
            Press("!enough"),
            Press("about.so-far"),
            Later(60),
            Press("!fair"),
        ),
    ),
    Script(
        "a-promise-that-passed-for-young-people",
        "young-voices",
        (Start("young-voices"), CHOOSE_LANGUAGE, Later(168)),
    ),
)
