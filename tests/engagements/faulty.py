"""Files with one fault each, and what an author is told of it."""

from engagements import limits


def many(count: int) -> str:
    """Write so many options in a row."""
    return ", ".join(f"{{id: o{n}, label: {{cy: D{n}, en: O{n}}}}}" for n in range(count))


AREAS = ", ".join(
    f"{{id: {name}, label: {{cy: {name} cy, en: {name} en}}, at: {{latitude: {north}, longitude: -3.3}}}}"
    for name, north in (("a", 52.5), ("somewhere-else", 52.7))
)
FAR = AREAS.replace("somewhere-else", "b")
OPTIONS = """
      - {id: yes, label: {cy: Ie, en: It is}}
      - {id: no, label: {cy: Nage, en: It is not}}"""

# What is changed in a sound file, and the one fault that an author is then told of: code, place, line.
ENGAGEMENT_FAULTS = [
    # a field that must be there
    ("title: {cy: Teitl, en: Title}\n", "", ("missing", "title", 1)),
    # one language alone
    ("title: {cy: Teitl, en: Title}", "title: {en: Title}", ("missing", "title.cy", 4)),
    # a field of a question
    ("    from_label: {cy: Isel, en: Low}\n", "", ("missing", "questions[2].from_label", 29)),
    # a slip of the pen in a key
    ("purpose:", "purpos: {cy: a, en: b}\npurpose:", ("unknown-key", "purpos", 6)),
    # a key that another kind of question has
    ("    max_length: 100", "    max_length: 100\n    to: 3", ("other-kind", "questions[3].to", 40)),
    # more than the first card holds
    (
        "{cy: Teitl, en: Title}",
        f"{{cy: Teitl, en: {'t' * (limits.TITLE + 1)}}}",
        ("words-too-long", "title", 4),
    ),
    # more than the first card holds, though no part of it is too long
    (
        "about: {cy: Amdano, en: About}",
        f"accountable: {{cy: A, en: {'a' * limits.ROLE}}}\nabout: {{cy: A, en: {'a' * limits.ABOUT}}}",
        ("first-card-long", "about", 6),
    ),
    # a language that is there and says nothing
    ("{cy: Teitl, en: Title}", "{cy: ' ', en: Title}", ("empty", "title.cy", 4)),
    # a name that fits no deep link
    ("id: small", f"id: {'s' * (limits.IDENTIFIER + 1)}", ("text-too-long", "id", 1)),
    # capitals in a name
    ("id: how-much", "id: How-Much", ("identifier", "questions[2].id", 29)),
    # a list where one text belongs
    ("{cy: Teitl, en: Title}", "{cy: [Teitl], en: Title}", ("not-text", "title.cy", 4)),
    # a kind that no version has
    ("kind: scale", "kind: hologram", ("unknown-kind", "questions[2]", 29)),
    # a question of no kind
    ("    kind: scale\n", "", ("no-kind", "questions[2]", 29)),
    # a level that is not on the spectrum
    ("level: consultation", "level: chatting", ("not-offered", "level", 2)),
    # a register that Welsh does not have
    ("level: consultation", "level: consultation\nregister: you", ("not-offered", "register", 3)),
    # a way of releasing that is not there yet
    (
        "kept_until: 2028-03-31",
        "kept_until: 2028-03-31, release: never",
        ("not-offered", "privacy.release", 19),
    ),
    # a choice of one
    (OPTIONS, f"\n      - {many(1)}", ("too-few", "questions[1].options", 26)),
    # no promise at all
    ("[anonymous, confidential]", "[]", ("too-few", "privacy.modes", 19)),
    # more buttons than a person reads
    (OPTIONS, f" [{many(limits.OPTIONS + 1)}]", ("too-many", "questions[1].options", 26)),
    # neither true nor false
    ("required: true", "required: perhaps", ("not-true-or-false", "questions[1].required", 24)),
    # words where a number belongs
    ("max_length: 100", "max_length: long", ("not-a-number", "questions[3].max_length", 39)),
    # no room for a sentence
    ("max_length: 100", "max_length: 19", ("number-too-small", "questions[3].max_length", 39)),
    # more points than buttons in two rows
    ("    to: 5", "    to: 11", ("number-too-large", "questions[2].to", 33)),
    # one promise where a list belongs
    ("[anonymous, confidential]", "anonymous", ("not-a-list", "privacy.modes", 19)),
    # one text where both languages belong
    ("{cy: Teitl, en: Title}", "Teitl", ("not-both-languages", "title", 4)),
    # one text where names and values belong
    (
        "{modes: [anonymous, confidential], kept_until: 2028-03-31}",
        "anonymous",
        ("not-a-mapping", "privacy", 19),
    ),
    # a comma that cuts a text in two
    ("{cy: Teitl, en: Title}", "{cy: Teitl, mawr, en: Title}", ("comma", "title.mawr", 4)),
    # a day that no calendar has
    ("feedback_by: 2027-04-19", "feedback_by: 2027-02-30", ("not-a-date", "feedback_by", 18)),
    # a day written another way
    ("closes_at: 2027-01-25T17:00", "closes_at: 25 January", ("not-a-date", "closes_at", 17)),
    # a close without its time of day, and a day with one
    ("closes_at: 2027-01-25T17:00", "closes_at: 2027-01-25", ("no-time", "closes_at", 17)),
    ("feedback_by: 2027-04-19", "feedback_by: 2027-04-19T10:00", ("only-a-day", "feedback_by", 18)),
    # a close on a day that no calendar has, without its time
    ("closes_at: 2027-01-25T17:00", "closes_at: 2027-02-30", ("not-a-date", "closes_at", 17)),
    # a mapping where a number belongs: nothing better can be said of it
    ("max_length: 100", "max_length: {a: b}", ("wrong-value", "questions[3].max_length", 39)),
    # co-production with nothing that shows it
    (
        "level: consultation",
        "level: co-production\nphase: plan",
        ("no-shared-decision", "level", 2),
    ),
    # co-production that is nowhere on its way
    (
        "level: consultation",
        "level: co-production\nshared_decision: {between: {cy: a, en: b}, evidence: {cy: c, en: d}}",
        ("no-phase", "level", 2),
    ),
    # a phase where nothing is shared
    ("level: consultation", "level: consultation\nphase: plan", ("shares-nothing", "phase", 3)),
    # a vote where nothing is shared
    (
        "questions:\n",
        "questions:\n  - {id: s, kind: statement, text: {cy: a, en: b}}\n",
        ("votes-elsewhere", "questions[1]", 22),
    ),
    # more photos than a box has room for
    (
        "questions:\n",
        "questions:\n"
        + "".join(f"  - {{id: p{n}, kind: photo, text: {{cy: a, en: b}}}}\n" for n in range(3)),
        ("too-many-files", "questions", 21),
    ),
    # a number whose ends are the wrong way round
    (
        "questions:\n",
        "questions:\n  - {id: n, kind: number, from: 5, to: 3, text: {cy: a, en: b}}\n",
        ("number-order", "questions[1]", 22),
    ),
    # an amount that steps cannot make up
    (
        "questions:\n",
        f"questions:\n  - {{id: b, kind: budget, step: 30, text: {{cy: a, en: b}}, options: [{many(2)}]}}\n",
        ("budget-steps", "questions[1].step", 22),
    ),
    # an area that a square of the map does not fit into
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, reach: 5, text: {{cy: a, en: b}}, options: [{FAR}]}}\n",
        ("reach-too-short", "questions[1].reach", 22),
    ),
    # an area that reaches nowhere
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, reach: 0, text: {{cy: a, en: b}}, options: [{FAR}]}}\n",
        ("number-too-small", "questions[1].reach", 22),
    ),
    # an area that is as large as all of Wales
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, reach: 201, text: {{cy: a, en: b}}, options: [{FAR}]}}\n",
        ("number-too-large", "questions[1].reach", 22),
    ),
    # an area that is named like what lies outside all of them
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, text: {{cy: a, en: b}}, options: [{AREAS}]}}\n",
        ("name-twice", "questions[1].options[2].id", 22),
    ),
    # two links of one name
    (
        "questions:\n",
        "links: [{id: l, name: {cy: a, en: b}}, {id: l, name: {cy: c, en: d}}]\nquestions:\n",
        ("name-twice", "links[2].id", 21),
    ),
    # a picture that lies somewhere else
    (
        "questions:\n",
        "picture: {file: ../secret.png, alt: {cy: a, en: b}}\nquestions:\n",
        ("picture-name", "picture.file", 21),
    ),
    # information with an answer box
    ("level: consultation", "level: information", ("information-asks", "questions", 21)),
    # a consultation that cannot change anything
    (
        "  can_change:\n    - {cy: Oriau, en: Hours}\n",
        "",
        ("nothing-can-change", "influence.can_change", 8),
    ),
    # an end before the beginning
    ("opens_at: 2026-11-02", "opens_at: 2027-01-26", ("closes-before-opening", "closes_at", 17)),
    # an end at the beginning
    ("opens_at: 2026-11-02T09:00", "opens_at: 2027-01-25T17:00", ("closes-before-opening", "closes_at", 17)),
    # decided while people still answer
    ("2027-02-09", "2027-01-24", ("decided-before-closing", "influence.decided_on", 14)),
    # a promise before there is anything to tell
    ("feedback_by: 2027-04-19", "feedback_by: 2027-01-24", ("feedback-before-closing", "feedback_by", 18)),
    # forgotten before it is told
    ("kept_until: 2028-03-31", "kept_until: 2027-04-18", ("kept-too-short", "privacy.kept_until", 19)),
    # one promise twice
    ("[anonymous, confidential]", "[anonymous, anonymous]", ("mode-twice", "privacy.modes", 19)),
    # a pool that could never come out
    (
        "kept_until: 2028-03-31",
        "kept_until: 2028-03-31, smallest_group: 5, pool: 4",
        ("pool-too-small", "privacy.pool", 19),
    ),
    # two questions of one name
    ("id: why", "id: which", ("name-twice", "questions[3].id", 36)),
    # two options of one name
    ("{id: no,", "{id: yes,", ("name-twice", "questions[1].options[2].id", 28)),
    # a label too long for its button
    ("en: It is not", f"en: {'n' * 29}", ("needs-short", "questions[1].options[2].label", 28)),
    # a condition on a question that comes later
    ("{question: which", "{question: why", ("ask-if-question", "questions[3].ask_if.question", 40)),
    # a condition on a point that the scale does not have
    (
        "{question: which, is: [yes]",
        '{question: how-much, is: ["6"]',
        ("ask-if-option", "questions[3].ask_if.is", 40),
    ),
    # a condition on an option that is not offered
    ("is: [yes]", "is: [maybe]", ("ask-if-option", "questions[3].ask_if.is", 40)),
    # two buttons that say the same in one of the languages
    ("cy: Nage", "cy: ie", ("label-twice", "questions[1].options[2]", 28)),
    # two buttons that say the same in easy read alone
    (
        OPTIONS,
        """
      - {id: yes, label: {cy: Ie, en: It is, easy: {cy: Da, en: Good}}}
      - {id: no, label: {cy: Nage, en: It is not, easy: {cy: Drwg, en: Good}}}""",
        ("label-twice", "questions[1].options[2]", 28),
    ),
    # an option that stands alone where only one is chosen
    ("{id: no,", "{id: no, exclusive: true,", ("other-kind", "questions[1].options[2].exclusive", 28)),
    # more places than there are options
    (
        "kind: choice\n    required: true",
        "kind: ranking\n    top: 3",
        ("number-too-large", "questions[1].top", 24),
    ),
    # the same service twice, by its name and by its id
    (
        "level: consultation",
        "level: consultation\njoint_with: [{cy: Arall, en: Other}, {id: service, cy: Arall, en: Another}]",
        ("service-twice", "joint_with[2]", 3),
    ),
    # a round that comes before itself
    ("level: consultation", "level: consultation\ncontinues: small", ("continues-itself", "continues", 3)),
    # a key written twice
    ("level: consultation", "level: consultation\nlevel: information", ("key-twice", "level", 3)),
    # a key written twice, deep inside
    ("{cy: Teitl,", "{cy: Teitl, cy: Arall,", ("key-twice", "title.cy", 4)),
    # a key written twice in an entry of a list
    ("{id: no,", "{id: no, id: nay,", ("key-twice", "questions[1].options[2].id", 28)),
    # an alias, which could unfold into gigabytes
    ("{cy: Teitl, en: Title}", "{cy: &t Teitl, en: *t}", ("yaml-alias", "", 4)),
    # a bracket that is never closed
    ("{cy: Teitl, en: Title}", "{cy: Teitl, en: Title", ("yaml-form", "", 5)),
    # a tab, which looks like spaces
    ("  decided_on:", "\tdecided_on:", ("yaml-tab", "", 14)),
    # a character that no file may hold
    ("en: Title}", "en: Title\x07}", ("yaml-form", "", 1)),
]

FEEDBACK_FAULTS = [
    # a part in one language alone
    ("said: {cy: Dywedoch chi, en: You said}", "said: {en: You said}", ("missing", "said.cy", 4)),
    ("did: {cy: Gwnaethon ni, en: We did}", "did: {cy: Gwnaethon ni, en: ' '}", ("empty", "did.en", 5)),
    # nothing that was done, and no reason
    ("did: {cy: Gwnaethon ni, en: We did}\n", "", ("did-or-why-not", "", 1)),
    # both at once
    ("send_at", "why_not: {cy: a, en: b}\nsend_at", ("did-or-why-not", "", 1)),
    # a delay that names no new day
    ("stage: decided", "stage: delayed", ("delay-without-day", "stage", 2)),
    # a new day where there is no delay
    ("send_at", "feedback_by: 2027-06-01\nsend_at", ("day-without-delay", "feedback_by", 6)),
    # a new day that is over when people read of it
    (
        "stage: decided",
        "stage: delayed\nfeedback_by: 2020-01-01",
        ("delay-not-later", "feedback_by", 3),
    ),
    # an outcome that leaves something that people said without an answer
    (
        "stage: decided",
        "stage: done\nthemes: [{theme: {cy: a, en: b}}]",
        ("theme-unanswered", "themes[1]", 3),
    ),
    # an answer that gives no reason
    (
        "stage: decided",
        "stage: decided\nthemes: [{theme: {cy: a, en: b}, outcome: partly}]",
        ("theme-without-why", "themes[1]", 3),
    ),
    # a stage that is none
    ("stage: decided", "stage: forgotten", ("not-offered", "stage", 2)),
    # words that one message cannot hold beside the others
    (
        "en: You said",
        f"en: {'s' * (limits.FEEDBACK_PART + 1)}",
        ("words-too-long", "said", 4),
    ),
    # a time that is none
    ("2027-02-10T10:00", "soon", ("not-a-date", "send_at", 6)),
    # an hour that the clocks jump over in spring
    ("2027-02-10T10:00", "2027-03-28T01:30", ("time-left-out", "send_at", 6)),
    # an hour that comes twice in autumn
    ("2027-02-10T10:00", "2027-10-31T01:30", ("time-twice", "send_at", 6)),
    # something that belongs to an engagement
    ("stage: decided", "stage: decided\nlevel: consultation", ("unknown-key", "level", 3)),
]
