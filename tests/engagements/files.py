"""A small sound engagement file and a small sound feedback file, and how a test breaks them."""

ENGAGEMENT = """\
id: small
level: consultation
service: {cy: Gwasanaeth, en: Service}
title: {cy: Teitl, en: Title}
about: {cy: Amdano, en: About}
purpose: {cy: Pwrpas, en: Purpose}
known_already: {cy: Yn barod, en: Already}
influence:
  can_change:
    - {cy: Oriau, en: Hours}
  cannot_change:
    - {cy: Cyllideb, en: Budget}
  decided_by: {cy: Cabinet, en: The cabinet}
  decided_on: 2027-02-09
welsh_language_effects: {cy: Effaith, en: Effects}
opens_at: 2026-11-02T09:00
closes_at: 2027-01-25T17:00
feedback_by: 2027-04-19
privacy: {modes: [anonymous, confidential], kept_until: 2028-03-31}
contact: {cy: Ffoniwch, en: Ring}
questions:
  - id: which
    kind: choice
    required: true
    text: {cy: Pa un, en: Which}
    options:
      - {id: yes, label: {cy: Ie, en: It is}}
      - {id: no, label: {cy: Nage, en: It is not}}
  - id: how-much
    kind: scale
    text: {cy: Faint, en: How much}
    from: 1
    to: 5
    from_label: {cy: Isel, en: Low}
    to_label: {cy: Uchel, en: High}
  - id: why
    kind: text
    text: {cy: Pam, en: Why}
    max_length: 100
    ask_if: {question: which, is: [yes]}
"""

EFFECTS_CY = (
    "Mae'r safleoedd yn llefydd lle mae pobl yn siarad Cymraeg gyda'r staff. "
    "Gallai llai o oriau olygu llai o gyfle i wneud hynny."
)
EFFECTS_EN = (
    "The sites are places where people speak Welsh with the staff. "
    "Fewer hours could mean that they have fewer chances to."
)
BESIDE = """\
  - id: welsh
    kind: scale
    text: {cy: Effaith ar y Gymraeg, en: Effects on the Welsh language, easy: {cy: Cymraeg, en: Welsh}}
    from_label: {cy: Gwael, en: Bad}
    to_label: {cy: Da, en: Good}
accountable: {cy: Y cyfarwyddwr, en: The director}
joint_answers: {cy: Un ateb, en: One answer}
meant_to_reach: [{cy: Gyrwyr, en: Drivers}]
links: [{id: library, name: {cy: Y llyfrgell, en: The library}}]
"""

FEEDBACK = """\
engagement: small
stage: decided
asked: {cy: Gofynnon ni, en: We asked}
said: {cy: Dywedoch chi, en: You said}
did: {cy: Gwnaethon ni, en: We did}
send_at: 2027-02-10T10:00
"""


UPDATE = """\
service: {cy: Gwasanaeth, en: Service}
title: {cy: Newyddion, en: News}
text: {cy: Mae rhywbeth wedi newid, en: Something has changed}
send_at: 2027-02-10T10:00
"""


def changed(text: str, old: str, new: str) -> str:
    """Write a file with one thing in it changed, or fail where there is no such thing."""
    assert 1 == text.count(old), old
    return text.replace(old, new)


def _decent() -> str:
    text = ENGAGEMENT + BESIDE
    for name in ("About", "Purpose", "Which", "How much", "Why"):
        text = changed(text, f"en: {name}}}", f"en: {name}, easy: {{cy: Hawdd, en: Easy}}}}")
    text = changed(text, "{cy: Effaith, en: Effects}", f"{{cy: {EFFECTS_CY!r}, en: {EFFECTS_EN!r}}}")
    text = changed(text, "{cy: Ffoniwch, en: Ring}", "{cy: Ffoniwch 01632 960147, en: Ring 01632 960147}")
    return changed(text, "    max_length: 100\n", "    max_length: 100\n    example: {cy: Pell, en: Far}\n")


# The same small engagement as it should be: its author is given no advice.
DECENT = _decent()
