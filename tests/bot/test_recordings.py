"""Voice messages that participants send: the sound stays, and nothing else."""

import asyncio
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import opus_tools, recordings
from bot.opus import Sound
from bot.recordings import NotARecording, assert_acceptable, cleaned, fit_to_keep
from engagements import limits
from tests.bot.sounds import (
    CANARY,
    COUNTED,
    STREAM,
    as_phones_do,
    decoded_seconds,
    head,
    needs_voices,
    packets_of,
    page,
    recording,
    speech,
    summed,
    tags,
)

WHOLE = recording()


def padded(packet: bytes, told: bytes) -> bytes:
    """Hide a note in the padding of a packet, as Opus allows."""
    return bytes([COUNTED, 0x40 | 1, len(told)]) + packet[1:] + told


def in_parts(packet: bytes) -> bytes:
    """Write a packet of two segments on two pages."""
    return broken_off(packet[:255]) + page(packet[255:], kind=1)


def broken_off(packet: bytes, kind: int = 0) -> bytes:
    """Write full segments of a packet that goes on on the next page."""
    lacing = b"\xff" * (len(packet) // 255)
    return with_sum(page(b"", kind)[:26] + bytes([len(lacing)]) + lacing + packet)


def with_sum(written: bytes) -> bytes:
    """Write a page's sum where it belongs."""
    blank = written[:22] + bytes(4) + written[26:]
    return blank[:22] + summed(blank).to_bytes(4, "little") + blank[26:]


TALKATIVE = {
    "comments": WHOLE,
    "after its end": WHOLE + CANARY,
    "a second stream after its end": WHOLE + page(head() + CANARY, 2, stream=9) + page(CANARY, 4, stream=9),
    "a stream beside it": page(b"fishead\0" + CANARY, 2, stream=9) + WHOLE,
    "a stream between": page(head(), 2) + page(CANARY, 2, stream=9) + recording()[47:],
    "padding": recording([padded(each, CANARY) for each in speech()]),
    "after the tags": recording(told=tags(b"", b"A=b") + CANARY),
    "after the head": recording(start=head() + CANARY),
}


@pytest.mark.parametrize("sent", TALKATIVE.values(), ids=TALKATIVE.keys())
def test_nothing_comes_along_but_what_can_be_heard(sent: bytes) -> None:
    """A participant's voice message does not tell whose phone it was, or what was written in it."""
    assert CANARY in sent

    assert CANARY not in cleaned(sent)


def test_the_sound_stays() -> None:
    """A participant is heard in full: every packet of sound is kept as it was, in its order."""
    assert speech() == packets_of(cleaned(WHOLE))[2:]


def test_the_tags_are_empty() -> None:
    """An officer who opens a kept recording finds a place for notes, as players ask for, and none in it."""
    assert b"OpusTags" + bytes(8) == packets_of(cleaned(WHOLE))[1]


def test_an_empty_packet_is_no_harm() -> None:
    """A participant whose phone ends a message on an empty packet is heard in full."""
    assert speech() == packets_of(cleaned(recording([*speech(), b""])))[2:]


def test_sound_in_padded_packets_stays() -> None:
    """A participant whose phone pads its packets is heard in full."""
    kept = packets_of(cleaned(recording([padded(each, CANARY) for each in speech()])))[2:]

    assert [bytes([COUNTED, 1]) + each[1:] for each in speech()] == kept


def test_sound_that_goes_on_over_a_page_stays() -> None:
    """A participant whose phone parts a packet between two pages is heard in full."""
    long = bytes([speech()[0][0]]) + bytes(range(200)) + bytes(200)
    sent = page(head(), 2) + page(tags()) + in_parts(long) + page(speech()[0], 4)

    assert [long, speech()[0]] == packets_of(cleaned(sent))[2:]


def test_the_phone_is_not_told_by_numbers() -> None:
    """An attacker who compares kept recordings finds no number by which two are from one phone."""
    ours = cleaned(recording(start=head(rate=16_000)))
    others = cleaned(recording(start=head(rate=44_100)))

    assert (True, False) == (ours == others, STREAM.to_bytes(4, "little") in ours)


def test_how_a_phone_begins_and_how_loud_it_is_are_not_told() -> None:
    """An attacker who compares kept recordings finds no app by what it skips or how loud it is."""
    ours, others = head(skipped=312, gain=0), head(skipped=1200, gain=-700)

    assert cleaned(recording(start=ours)) == cleaned(recording(start=others))


def test_what_was_cut_off_at_the_beginning_does_not_come_along() -> None:
    """A participant who cut off the beginning of a message is not heard saying it."""
    sent = recording(start=head(skipped=10 * 960 + 312))

    assert speech()[10:] == packets_of(cleaned(sent))[2:]


def test_cleaning_again_changes_nothing() -> None:
    """A recording that was cleaned is as clean as it gets."""
    assert cleaned(WHOLE) == cleaned(cleaned(WHOLE))


def test_every_page_has_its_sum() -> None:
    """A player that checks the sums of pages plays a kept recording."""
    kept = cleaned(WHOLE)
    size = 27 + 1 + 19
    blank = kept[:22] + bytes(4) + kept[26:size]

    assert summed(blank).to_bytes(4, "little") == kept[22:26]


@needs_voices
@pytest.mark.parametrize("kilobits", [24, 160])
def test_another_program_plays_what_is_kept(kilobits: int) -> None:
    """An officer hears a kept recording from beginning to end."""
    assert 3.0 == pytest.approx(decoded_seconds(cleaned(as_phones_do(3, kilobits))), abs=0.07)


@needs_voices
async def test_a_minute_of_a_lavish_phone_is_made_small_enough() -> None:
    """A participant whose phone takes 163 kbit/s may speak for the whole minute."""
    sent = as_phones_do(59.9, 163)
    kept = await fit_to_keep(sent)

    assert (True, True, True) == (
        len(sent) > 5 * limits.RECORDING_BYTES,
        len(kept) <= limits.RECORDING_BYTES,
        abs(decoded_seconds(kept) - 59.9) < 0.1,
    )


@needs_voices
async def test_what_fits_is_kept_as_it_was_spoken() -> None:
    """A participant whose message is small loses nothing of its sound."""
    assert cleaned(WHOLE) == await fit_to_keep(WHOLE)


@needs_voices
async def test_what_cannot_be_made_small_enough_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A participant is told where a message stays too large to be kept."""
    monkeypatch.setattr(limits, "RECORDING_BYTES", 1000)

    with pytest.raises(NotARecording):
        await fit_to_keep(as_phones_do(3, 64))


async def test_without_the_programs_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A participant is told, and nothing breaks, where a large message cannot be made smaller."""
    monkeypatch.setattr(opus_tools, "_DECODER", "no-such-program")
    loud = [each + bytes(200) for each in speech(1500)]

    with pytest.raises(NotARecording):
        await fit_to_keep(recording(loud))


HOSTILE = {
    "nothing": b"",
    "another kind": b"RIFF\x24\x00\x00\x00WAVEfmt ",
    "cut off": WHOLE[:-1],
    "cut off in a head": WHOLE[: 47 + 10],
    "without its end": recording()[: -len(page(speech()[-1])) - 5],
    "damaged": WHOLE[:100] + bytes([WHOLE[100] ^ 1]) + WHOLE[101:],
    "a lying length of segments": WHOLE[:26] + b"\xff" + WHOLE[27:],
    "a lying size of a segment": WHOLE[:27] + b"\xfe" + WHOLE[28:],
    "no sound": page(head(), 2) + page(tags(), 4),
    "no tags": page(head(), 2) + b"".join(map(page, speech())),
    "only a head": page(head(), 2),
    "sound shorter than what is skipped": recording(speech(1), start=head(skipped=2000)),
    "eight channels": recording(start=head(channels=8, family=1)),
    "another way of channels": recording(start=head(family=1)),
    "no channel": recording(start=head(channels=0)),
    "a short head": recording(start=b"OpusHead"),
    "another format": recording(start=b"\x01vorbis" + bytes(23)),
    "frames without number": recording([bytes([COUNTED, 0])]),
    "more frames than may be": recording([bytes([COUNTED, 63]) + bytes(63)]),
    "a count that is missing": recording([bytes([COUNTED])]),
    "more padding than there is": recording([bytes([COUNTED, 0x41, 254]) + bytes(20)]),
    "padding without end": recording([bytes([COUNTED, 0x41]) + b"\xff" * 60]),
    "a part without its beginning": page(head(), 2)
    + page(tags())
    + page(speech()[0], 1)
    + page(speech()[0], 4),
    "a part without its end": page(head(), 2) + page(tags()) + page(speech()[0]) + broken_off(bytes(255)),
    "a packet that never ends": page(head(), 2)
    + page(tags())
    + broken_off(bytes(255 * 255))
    + broken_off(bytes(255 * 255), 1)
    + page(b"", 5),
    "longer than it says": recording([bytes([3 << 3])] * 1100),
    "too many bytes": recording() + bytes(limits.RECORDING_SENT_BYTES),
}


@pytest.mark.parametrize("sent", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_recording_is_refused(sent: bytes) -> None:
    """A file that is no voice message, is damaged, or lies about itself harms nobody."""
    with pytest.raises(NotARecording):
        cleaned(sent)


def test_a_flood_of_empty_packets_is_not_read_to_its_end() -> None:
    """An attacker cannot keep the program busy with millions of packets that hold nothing."""
    many = with_sum(page(b"")[:26] + bytes([255]) + bytes(255))
    flood = recording()[: -len(page(speech()[-1]))] + many * 7000

    with pytest.raises(NotARecording):
        cleaned(flood)


def test_a_flood_of_empty_pages_is_refused() -> None:
    """An attacker cannot keep the program busy with thousands of pages that hold nothing."""
    nothing = with_sum(page(b"", stream=9)[:26] + b"\0")
    flood = page(head(), 2) + page(tags()) + nothing * 30_000 + page(speech()[0], 4)

    with pytest.raises(NotARecording):
        cleaned(flood)


async def test_others_are_answered_while_a_recording_is_cleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    """A participant is not kept waiting by the voice message of another."""
    answered = Event()

    def slow(recording: bytes, *, at_most_seconds: int) -> Sound:
        assert answered.wait(timeout=5)
        return Sound(recording, 1)

    monkeypatch.setattr(recordings, "rewritten", slow)
    cleaning = asyncio.create_task(fit_to_keep(WHOLE))
    await asyncio.sleep(0.05)
    answered.set()

    assert WHOLE == await cleaning


@given(st.binary(max_size=600))
def test_random_bytes_are_refused(sent: bytes) -> None:
    """An attacker who sends noise learns nothing and breaks nothing."""
    with pytest.raises(NotARecording):
        cleaned(sent)


@settings(deadline=None)
@given(st.integers(0, 2), st.binary(max_size=80), st.integers(0, 7))
def test_random_packets_in_sound_pages_are_refused_or_cleaned(place: int, packet: bytes, kind: int) -> None:
    """An attacker who writes pages well and packets badly gets a refusal, never a fault."""
    packets = [page(head(), 2), page(tags(b"")), page(speech()[0], 4)]
    packets[place] = page(packet, kind)

    try:
        kept = cleaned(b"".join(packets))
    except NotARecording:
        return
    assert cleaned(kept) == kept


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_no_byte_can_be_changed_unnoticed(place: int, change: int) -> None:
    """A message that was damaged on its way is refused, and never half kept."""
    damaged = bytearray(WHOLE)
    damaged[place] ^= change

    with pytest.raises(NotARecording):
        cleaned(bytes(damaged))


@pytest.mark.parametrize("seconds", [1, 30])
def test_a_voice_message_is_acceptable(seconds: int) -> None:
    """A participant may send what Telegram's apps record."""
    assert_acceptable("audio/ogg", limits.RECORDING_SENT_BYTES, seconds, 30)


@pytest.mark.parametrize(
    ("kind", "size", "seconds"),
    [("audio/mpeg", 10, 5), ("audio/ogg", limits.RECORDING_SENT_BYTES + 1, 5), ("audio/ogg", 10, 31)],
    ids=["another kind", "too large", "too long"],
)
def test_what_cannot_be_taken_is_refused_before_it_is_fetched(kind: str, size: int, seconds: int) -> None:
    """A participant on a small data plan hears at once that a message cannot be taken."""
    with pytest.raises(NotARecording):
        assert_acceptable(kind, size, seconds, 30)
