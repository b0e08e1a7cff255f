"""People without faces, in the flat manner: standing, at a table, and seen from behind."""

from dataclasses import dataclass

SKINS = ("#edbd98", "#e0a983", "#d1956e", "#e7b38c")
HAIRS = ("#2b2523", "#3a302c", "#211d1f", "#8d8a88")
NAVY, CHARCOAL, WHITE = "#1f3554", "#34383f", "#f6f4ef"


@dataclass(frozen=True)
class Outfit:
    top: str
    legs: str
    shirt: str = WHITE
    tie: str = ""
    is_tunic: bool = False
    long_hair: bool = False


SUIT_NAVY = Outfit(NAVY, "#1b2c46", tie="#a8322e")
SUIT_GREY = Outfit("#4d545e", "#3d434b", tie="#2f5f8a")
SUIT_DARK = Outfit(CHARCOAL, "#2a2d33", tie="#7b2d3b")
SHIRT_WHITE = Outfit("#f2efe8", "#2e3c52", shirt="#f2efe8")
SHIRT_BLUE = Outfit("#8fb4d0", "#2e3c52", shirt="#8fb4d0")
TUNIC_RED = Outfit("#b23a3f", "#f2e6d8", shirt="#b23a3f", is_tunic=True, long_hair=True)
TUNIC_TEAL = Outfit("#2f8585", "#eef2ee", shirt="#2f8585", is_tunic=True, long_hair=True)
TUNIC_VIOLET = Outfit("#6d5a92", "#efeaf2", shirt="#6d5a92", is_tunic=True, long_hair=True)
TUNIC_GOLD = Outfit("#d9a441", "#fbf4e4", shirt="#d9a441", is_tunic=True, long_hair=True)
COAT = Outfit("#fbfbf8", "#3b4a5e", shirt="#9cc3c9")
FARMER = Outfit("#6d8a5a", "#4a4237", shirt="#6d8a5a")
PUPIL = Outfit("#fbfaf5", "#27486b", shirt="#fbfaf5")
CROWD = (SUIT_NAVY, TUNIC_RED, SHIRT_WHITE, SUIT_GREY, TUNIC_TEAL, SUIT_DARK, SHIRT_BLUE, TUNIC_VIOLET)


def standing(canvas, x, y, height, outfit, arms="down", look=0):
    """A person whose feet stand on (x, y)."""
    _legs(canvas, x, y, height, outfit)
    _torso(canvas, x, y, height, outfit)
    _arms(canvas, x, y, height, outfit, arms, SKINS[look % 4])
    head(canvas, x, y - height * 0.905, height * 0.072, outfit, look)


def head(canvas, x, y, radius, outfit, look=0):
    skin, hair = SKINS[look % 4], HAIRS[(look * 3 + 1) % 4] if not outfit.long_hair else HAIRS[look % 3]
    if outfit.long_hair:
        canvas.rect(x - radius * 1.12, y - radius * 0.6, radius * 2.24, radius * 2.5, hair, radius * 0.9)
    canvas.rect(x - radius * 0.42, y + radius * 0.5, radius * 0.84, radius * 1.2, _shade(skin), radius * 0.3)
    canvas.oval(x, y, radius * 0.92, radius * 1.08, skin)
    canvas.pie(x, y - radius * 0.18, radius * 1.08, 178, 362, hair)
    parting = radius * (0.35 if look % 2 else -0.35)
    canvas.oval(x + parting, y - radius * 0.32, radius * 0.72, radius * 0.42, hair)


def _legs(canvas, x, y, height, outfit):
    hip, half = y - height * 0.5, height * 0.095
    for side in (-1, 1):
        inner, outer = x + side * height * 0.008, x + side * half
        foot = x + side * height * 0.075
        canvas.poly(
            [(inner, hip), (outer, hip), (foot, y - 4), (x + side * height * 0.015, y - 4)], outfit.legs
        )
        shoe = x + side * height * 0.05
        canvas.rect(shoe - height * 0.042, y - height * 0.02, height * 0.084, height * 0.022, "#2a2422", 4)


def _torso(canvas, x, y, height, outfit):
    shoulder, neck, hip = y - height * 0.79, y - height * 0.82, y - height * 0.47
    half, waist = height * 0.135, height * 0.105
    body = [(x - height * 0.05, neck), (x + height * 0.05, neck), (x + half, shoulder), (x + waist, hip)]
    body += [(x - waist, hip), (x - half, shoulder)]
    canvas.poly(body, outfit.top)
    if outfit.is_tunic:
        hem = y - height * 0.14
        canvas.poly(
            [(x - waist, hip - 2), (x + waist, hip - 2), (x + half, hem), (x - half, hem)], outfit.top
        )
        canvas.line([(x + waist * 0.5, hip), (x + half * 0.62, hem)], _shade(outfit.top), height * 0.008)
        return
    collar = [(x - height * 0.042, neck), (x + height * 0.042, neck), (x, y - height * 0.62)]
    canvas.poly(collar, outfit.shirt)
    if outfit.tie:
        width = height * 0.013
        canvas.poly([(x - width, neck + 4), (x + width, neck + 4), (x, y - height * 0.63)], outfit.tie)
    canvas.line([(x, y - height * 0.62), (x, hip)], _shade(outfit.top), height * 0.007)


def _arms(canvas, x, y, height, outfit, arms, skin):
    shoulder, width = y - height * 0.755, height * 0.062
    for side in (-1, 1):
        start = (x + side * height * 0.122, shoulder)
        elbow, hand = _reach(x, y, height, side, arms)
        canvas.rope([start, elbow, hand], _shade(outfit.top) if arms != "down" else outfit.top, width)
        canvas.disc(*hand, height * 0.033, skin)


def _reach(x, y, height, side, arms):
    poses = {
        "down": ((0.16, 0.62), (0.155, 0.47)),
        "hold": ((0.165, 0.62), (0.07, 0.585)),
        "raise": ((0.19, 0.86), (0.15, 1.02)),
        "desk": ((0.17, 0.63), (0.09, 0.53)),
    }
    if arms in ("give-left", "give-right"):
        giving = side == (-1 if arms == "give-left" else 1)
        (ex, ey), (hx, hy) = ((0.2, 0.66), (0.29, 0.62)) if giving else poses["hold"]
    elif arms in ("point-left", "point-right"):
        pointing = side == (-1 if arms == "point-left" else 1)
        (ex, ey), (hx, hy) = ((0.22, 0.78), (0.33, 0.86)) if pointing else poses["down"]
    else:
        (ex, ey), (hx, hy) = poses[arms]
    return (x + side * height * ex, y - height * ey), (x + side * height * hx, y - height * hy)


def behind(canvas, x, y, size, outfit, look=0):
    """Seen from the row behind: hair, neck and shoulders, resting on y."""
    hair, skin = HAIRS[(look * 5 + 2) % 4], SKINS[look % 4]
    top = y - size
    canvas.rect(x - size * 0.11, top + size * 0.42, size * 0.22, size * 0.24, _shade(skin))
    shoulders = [(x - size * 0.13, top + size * 0.56), (x + size * 0.13, top + size * 0.56)]
    shoulders += [(x + size * 0.42, top + size * 0.68), (x + size * 0.5, y), (x - size * 0.5, y)]
    shoulders += [(x - size * 0.42, top + size * 0.68)]
    canvas.poly(shoulders, outfit.top)
    canvas.oval(x, top + size * 0.28, size * 0.2, size * 0.25, hair)
    if outfit.long_hair:
        canvas.rect(x - size * 0.21, top + size * 0.26, size * 0.42, size * 0.44, hair, size * 0.12)


def bust(canvas, x, y, size, outfit, look=0):
    """Sitting at a table that hides what is below y."""
    neck = y - size * 0.56
    body = [(x - size * 0.12, neck), (x + size * 0.12, neck), (x + size * 0.4, y - size * 0.44)]
    body += [(x + size * 0.48, y), (x - size * 0.48, y), (x - size * 0.4, y - size * 0.44)]
    canvas.poly(body, outfit.top)
    if not outfit.is_tunic:
        canvas.poly([(x - size * 0.11, neck), (x + size * 0.11, neck), (x, y - size * 0.12)], outfit.shirt)
        if outfit.tie:
            canvas.poly([(x - size * 0.035, neck + 4), (x + size * 0.035, neck + 4), (x, y - 6)], outfit.tie)
    head(canvas, x, y - size * 0.78, size * 0.2, outfit, look)


def _shade(colour, amount=0.86):
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"#{round(red * amount):02x}{round(green * amount):02x}{round(blue * amount):02x}"
