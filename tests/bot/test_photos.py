"""Photos: what can be seen stays, and nothing else."""

from io import BytesIO
from random import Random

import pytest
from PIL import Image, PngImagePlugin

from bot.photos import NotAPhoto, assert_acceptable, repainted
from engagements import limits

CANARY = "Heol y Bont 7"
GPS, MAKER, COMMENT, ORIENTATION = 0x8825, 0x010F, 0x9286, 0x0112
RED, BLUE = (220, 30, 30), (30, 30, 220)


def picture(width: int = 60, height: int = 40) -> Image.Image:
    """Give a picture that is red on the left and blue on the right."""
    painted = Image.new("RGB", (width, height), RED)
    painted.paste(BLUE, (width // 2, 0, width, height))
    return painted


def exif(orientation: int = 1) -> Image.Exif:
    """Give what a phone writes beside a picture."""
    told = Image.Exif()
    told[MAKER] = CANARY
    told[ORIENTATION] = orientation
    told.get_ifd(GPS)[1] = CANARY
    told.get_ifd(0x8769)[COMMENT] = CANARY.encode()
    return told


def jpeg(**more: object) -> bytes:
    """Write a picture as a phone does."""
    written = BytesIO()
    picture().save(written, "JPEG", **more)
    return written.getvalue()


def png() -> bytes:
    """Write a picture with a text in it."""
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", CANARY)
    told.add_itxt("XML:com.adobe.xmp", CANARY)
    written = BytesIO()
    picture().save(written, "PNG", pnginfo=told)
    return written.getvalue()


TALKATIVE = {
    "place and owner": jpeg(exif=exif()),
    "comment": jpeg(comment=CANARY.encode()),
    "profile": jpeg(icc_profile=CANARY.encode() * 10),
    "after its end": jpeg() + CANARY.encode(),
    "texts": png(),
}


@pytest.mark.parametrize("photo", TALKATIVE.values(), ids=TALKATIVE.keys())
def test_nothing_comes_along_but_what_can_be_seen(photo: bytes) -> None:
    """A participant's photo does not tell where they live, with which phone, or what it was called."""
    assert CANARY.encode() in photo

    assert CANARY.encode() not in repainted(photo)


def test_a_new_picture_has_nothing_beside_it() -> None:
    """An attacker who opens a kept photo finds no field that speaks of its maker."""
    fields = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    with Image.open(BytesIO(repainted(TALKATIVE["place and owner"]))) as kept:
        assert ({}, fields) == (
            dict(kept.getexif()),
            {*kept.info},
        )


def test_what_can_be_seen_stays() -> None:
    """A participant's photo shows what it showed."""
    with Image.open(BytesIO(repainted(jpeg()))) as kept:
        left, right = kept.getpixel((5, 20)), kept.getpixel((55, 20))

    assert (True, True) == (_near(left, RED), _near(right, BLUE))


def test_a_photo_taken_sideways_stands_upright() -> None:
    """A photo that a phone holds turned, with a note of how, is kept as it was seen."""
    with Image.open(BytesIO(repainted(jpeg(exif=exif(orientation=6))))) as kept:
        assert ((40, 60), True) == (kept.size, _near(kept.getpixel((20, 5)), RED))


def test_a_large_photo_is_kept_smaller() -> None:
    """A photo of a large camera takes no more room than its reader needs."""
    written = BytesIO()
    picture(4000, 2000).save(written, "JPEG")

    with Image.open(BytesIO(repainted(written.getvalue()))) as kept:
        assert (limits.PHOTO_SIDE, limits.PHOTO_SIDE // 2) == kept.size


def foliage(side: int) -> bytes:
    """Write a picture in which no two points are alike, as leaves and gravel nearly are."""
    noise = Random(7).randbytes(side * side * 3)  # noqa: S311 - a picture, no secret
    written = BytesIO()
    Image.frombytes("RGB", (side, side), noise).save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize("side", [300, 520, 1600])
def test_a_busy_photo_fits_too(side: int) -> None:
    """A participant's photo of a hedge is kept, coarser and smaller, and not refused."""
    assert len(repainted(foliage(side))) <= limits.PHOTO_KEPT_BYTES


def test_a_photo_is_made_coarser_before_it_is_made_smaller() -> None:
    """A participant's photo keeps its size where fewer bytes can be had without."""
    with Image.open(BytesIO(repainted(foliage(520)))) as kept:
        assert (520, 520) == kept.size


def test_a_photo_is_painted_alike_each_time() -> None:
    """A participant who sends a photo twice is not told apart by how it was made to fit."""
    assert repainted(foliage(600)) == repainted(foliage(600))


def test_what_shines_through_is_white() -> None:
    """A drawing without a background can still be read."""
    written = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(written, "PNG")

    with Image.open(BytesIO(repainted(written.getvalue()))) as kept:
        assert _near(kept.getpixel((10, 10)), (255, 255, 255))


def sixteen_bits() -> Image.Image:
    """Give a picture whose greys are finer than a screen shows: dark on the left, light on the right."""
    dark, light = (80 * 257).to_bytes(2, "little"), (170 * 257).to_bytes(2, "little")
    return Image.frombytes("I;16", (4000, 4), (dark * 2000 + light * 2000) * 4)


def lines() -> Image.Image:
    """Give a drawing in black and white whose lines are thinner than what is kept can show."""
    return Image.frombytes("1", (4000, 8), b"\xaa\xaa" * 250 * 8)


def palette() -> Image.Image:
    """Give a picture of few colours, one of which lets the paper through."""
    painted = Image.new("P", (4000, 4), 1)
    painted.putpalette([*RED, 0, 0, 0])
    painted.paste(0, (0, 0, 2000, 4))
    painted.info["transparency"] = 1
    return painted


FEW_BITS: dict[str, tuple[Image.Image, tuple[int, int, int], tuple[int, int, int]]] = {
    "sixteen bits of grey": (sixteen_bits(), (80, 80, 80), (170, 170, 170)),
    "black and white": (lines(), (127, 127, 127), (127, 127, 127)),
    "a palette": (palette(), RED, (255, 255, 255)),
}


@pytest.mark.parametrize(("sent", "left", "right"), FEW_BITS.values(), ids=FEW_BITS)
def test_a_large_picture_of_any_kind_looks_as_it_did(
    sent: Image.Image, left: tuple[int, int, int], right: tuple[int, int, int]
) -> None:
    """A participant's scan or drawing is made smaller like a photo: no line is lost, no grey turns white."""
    written = BytesIO()
    sent.save(written, "PNG")

    with Image.open(BytesIO(repainted(written.getvalue()))) as kept:
        seen = [kept.getpixel((x, 0)) for x in (100, 1500)]

    assert (True, True) == (_near(seen[0], left), _near(seen[1], right))


def test_a_photo_of_a_fine_camera_is_taken() -> None:
    """A participant may send a photo of fifty million points, with another one behind it."""
    written = BytesIO()
    whole = Image.new("RGB", (8160, 6120), RED)
    whole.save(written, "MPO", save_all=True, append_images=[Image.new("RGB", (60, 40), BLUE)])

    with Image.open(BytesIO(repainted(written.getvalue()))) as kept:
        assert ((1600, 1200), True) == (kept.size, _near(kept.getpixel((800, 600)), RED))


def bomb() -> bytes:
    """Write a small file that says it is a huge picture."""
    huge = bytearray(png())
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    return bytes(huge)


@pytest.mark.parametrize(
    "sent",
    [b"", b"GIF89a", b"%PDF-1.7", jpeg()[:200], b"<svg/>", bomb()],
    ids=["nothing", "gif", "pdf", "cut off", "svg", "bomb"],
)
def test_what_is_no_photo_is_refused(sent: bytes) -> None:
    """A file that is no photo, or would fill the memory, harms nobody."""
    with pytest.raises(NotAPhoto):
        repainted(sent)


@pytest.mark.parametrize("kind", ["image/jpeg", "image/png", "image/webp"])
def test_a_photo_is_acceptable(kind: str) -> None:
    """A participant may send what phones make."""
    assert_acceptable(kind, 1000)


@pytest.mark.parametrize(
    ("kind", "size"), [("image/gif", 10), ("application/pdf", 10), ("image/jpeg", limits.PHOTO_BYTES + 1)]
)
def test_what_cannot_be_taken_is_refused_before_it_is_fetched(kind: str, size: int) -> None:
    """A participant on a small data plan hears at once that a file is of another kind or too large."""
    with pytest.raises(NotAPhoto):
        assert_acceptable(kind, size)


def _near(found: object, wanted: tuple[int, int, int]) -> bool:
    return isinstance(found, tuple) and all(abs(a - b) < 40 for a, b in zip(found, wanted, strict=True))
