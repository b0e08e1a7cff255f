"""Scenes of the union's indoor life: hall, table, awards, signing."""

from . import people
from .canvas import dice, star

CLOTH = ("#8e1f26", "#b02a30")


def _drapes(canvas, left, right, bottom, colours=CLOTH, top=0):
    """Curtains: narrow bands, each lit from one side."""
    band, x, dark = 34, left, False
    while x < right:
        canvas.gradient(
            *(colours if dark else colours[::-1]), y=top, height=bottom - top, x=x, width=band + 1
        )
        x, dark = x + band, not dark


def _valance(canvas, y, colour="#e0b04f", step=160):
    for x in range(-step // 2, canvas.width + step, step):
        canvas.pie(x + step / 2, y, step / 2 + 4, 0, 180, "#7a1a21")
        canvas.arc(x + step / 2, y, step / 2 + 4, step / 2 + 4, 0, 180, colour, 7)


def _flowers(canvas, x, y, size, seed=1):
    chance = dice(seed)
    for _ in range(26):
        dx, dy = chance.uniform(-1, 1) * size, -abs(chance.uniform(0, 0.7)) * size
        canvas.oval(x + dx, y + dy, size * 0.16, size * 0.1, chance.choice(("#3f7a4e", "#2f6340", "#5b9560")))
    for _ in range(18):
        dx, dy = chance.uniform(-0.85, 0.85) * size, -chance.uniform(0.1, 0.75) * size
        colour = chance.choice(("#f4d35e", "#ee6c4d", "#f7ede2", "#e56b8c"))
        canvas.disc(x + dx, y + dy, size * 0.1, colour)


def _podium(canvas, x, y, size=1.0):
    canvas.poly(
        [
            (x - 80 * size, y - 170 * size),
            (x + 80 * size, y - 170 * size),
            (x + 62 * size, y),
            (x - 62 * size, y),
        ],
        "#8a5a34",
    )
    canvas.rect(x - 92 * size, y - 184 * size, 184 * size, 20 * size, "#a3703f", 4)
    canvas.disc(x, y - 95 * size, 28 * size, "#d9a441")
    canvas.poly(star(x, y - 95 * size, 20 * size), "#b02a30")
    canvas.line([(x + 20 * size, y - 184 * size), (x + 8 * size, y - 232 * size)], "#2b2b2b", 4 * size)


def _flag(canvas, x, y, width, colour="#c5282f"):
    canvas.rect(x, y, width, width * 0.66, colour)
    canvas.poly(star(x + width / 2, y + width * 0.34, width * 0.2), "#f4ce46")


def conference_hall(canvas):
    canvas.gradient("#5c2a2a", "#8b4636")
    _drapes(canvas, 0, 1600, 610, ("#7a1d27", "#a32c34"))
    canvas.gradient("#22567f", "#17405f", y=120, height=330, x=330, width=940)
    for x, width, y in ((470, 660, 190), (560, 480, 250)):
        canvas.rect(x, y, width, 22, "#f3e3b4", 11)
    canvas.rect(640, 312, 320, 14, "#9dc0d6", 7)
    _flag(canvas, 372, 168, 66)
    canvas.disc(1196, 190, 34, "#e5b84e")
    canvas.disc(1196, 190, 24, "#b02a30")
    _valance(canvas, 0)
    canvas.gradient("#a8693c", "#7d4a2a", y=600, height=120)
    canvas.rect(0, 600, 1600, 8, "#c98e58")
    for number, x in enumerate((560, 690, 820, 950)):
        people.bust(canvas, x, 560, 120, people.CROWD[number * 3 % 8], number)
    canvas.rect(490, 540, 540, 74, "#b4323a", 4)
    canvas.rect(490, 540, 540, 14, "#d9a441")
    _flowers(canvas, 760, 548, 46)
    people.standing(canvas, 1240, 606, 250, people.SUIT_NAVY, "desk", 2)
    _podium(canvas, 1240, 614, 0.86)
    canvas.glow(760, 300, 620, "#ffe9b8", 0.3)
    canvas.gradient("#3c2226", "#241619", y=712)
    chance = dice(4)
    for row, (y, size) in enumerate(((800, 105), (900, 140), (1010, 185), (1130, 240))):
        gap = size * 1.18
        for column in range(int(1600 / gap) + 2):
            outfit = people.CROWD[chance.randrange(8)]
            people.behind(
                canvas, column * gap + (row % 2) * gap / 2 - 30, y, size, outfit, chance.randrange(8)
            )
        canvas.rect(0, y - size * 0.14, 1600, size * 0.5, ("#5a3130", "#4d292a", "#402224", "#331a1d")[row])
        canvas.rect(0, y - size * 0.14, 1600, 5, "#7d4a42")


def delegates(canvas):
    """Delegates at long tables, seen from the stage."""
    canvas.gradient("#e9e1d2", "#cdbfa8")
    for x in range(60, 1600, 300):
        canvas.gradient("#bcd6e2", "#e6eff0", y=90, height=300, x=x, width=150)
        canvas.rect(x + 71, 90, 8, 300, "#f3ede0")
        canvas.rect(x - 34, 70, 44, 350, "#a8464a", 4)
        canvas.rect(x + 140, 70, 44, 350, "#a8464a", 4)
    canvas.rect(0, 0, 1600, 56, "#b8a586")
    chance = dice(11)
    rows = ((520, 120, "#c9a877"), (660, 160, "#bf9a66"), (840, 210, "#b08a57"), (1060, 270, "#9d7848"))
    for row, (y, size, wood) in enumerate(rows):
        gap = size * 1.22
        for column in range(int(1600 / gap) + 2):
            x = column * gap + (row % 2) * gap * 0.5 - 20
            people.bust(canvas, x, y, size, people.CROWD[chance.randrange(8)], chance.randrange(12))
        canvas.rect(0, y - size * 0.12, 1600, size * 0.6, wood)
        canvas.rect(0, y - size * 0.12, 1600, size * 0.05, "#e2c596")
        for column in range(int(1600 / gap) + 2):
            x = column * gap + (row % 2) * gap * 0.5 - 20
            canvas.rect(x - size * 0.2, y - size * 0.1, size * 0.3, size * 0.045, "#fbf9f2")
            canvas.rect(x + size * 0.24, y - size * 0.28, size * 0.07, size * 0.2, "#d4e6ea", 4)


def signing(canvas):
    """The pledge: six stand behind a long table with their folders."""
    canvas.gradient("#234d70", "#16344f")
    _drapes(canvas, 0, 250, 800, ("#8e1f26", "#b4343a"))
    _drapes(canvas, 1350, 1600, 800, ("#8e1f26", "#b4343a"))
    canvas.rect(520, 120, 560, 24, "#f3e3b4", 12)
    canvas.rect(600, 180, 400, 18, "#9dc0d6", 9)
    canvas.glow(800, 380, 700, "#8fc0de", 0.35)
    canvas.gradient("#9a6a42", "#74492c", y=790)
    line = (
        people.SUIT_NAVY,
        people.TUNIC_RED,
        people.SUIT_GREY,
        people.TUNIC_GOLD,
        people.SUIT_DARK,
        people.TUNIC_TEAL,
    )
    for number, outfit in enumerate(line):
        people.standing(canvas, 330 + number * 190, 860, 520, outfit, "desk", number)
    canvas.rect(190, 620, 1220, 230, "#f4efe6", 4)
    canvas.rect(190, 620, 1220, 26, "#ffffff", 4)
    for x in range(230, 1400, 130):
        canvas.poly([(x, 646), (x + 65, 646), (x + 32, 730)], "#e6dccb")
    for number in range(6):
        x = 330 + number * 190
        canvas.poly([(x - 58, 634), (x + 58, 634), (x + 46, 604), (x - 46, 604)], "#a8323a")
        canvas.poly([(x - 44, 630), (x + 44, 630), (x + 36, 608), (x - 36, 608)], "#fdfaf2")
        canvas.line([(x + 10, 622), (x + 34, 588)], "#22303f", 5)
    _flowers(canvas, 200, 1000, 120, 3)
    _flowers(canvas, 1400, 1000, 120, 5)
    _flowers(canvas, 800, 1030, 150, 7)


def flag_award(canvas):
    """Two pennants handed over on the stage."""
    canvas.gradient("#a3262d", "#7a1a21")
    _drapes(canvas, 0, 1600, 760, ("#8a1d25", "#b33037"))
    canvas.gradient("#f0d9a0", "#e2bd6d", y=110, height=150, x=400, width=800)
    canvas.rect(470, 150, 660, 20, "#a3262d", 10)
    canvas.rect(560, 196, 480, 16, "#a3262d", 8)
    canvas.glow(800, 520, 720, "#ffd98a", 0.45)
    canvas.gradient("#b57a48", "#8a5631", y=760)
    canvas.rect(0, 760, 1600, 8, "#d59c66")
    for x in (500, 1100):
        _pennant(canvas, x, 330)
    people.standing(canvas, 300, 900, 580, people.SUIT_NAVY, "give-right", 3)
    people.standing(canvas, 690, 905, 550, people.TUNIC_TEAL, "give-left", 0)
    people.standing(canvas, 910, 900, 585, people.SUIT_GREY, "give-right", 1)
    people.standing(canvas, 1290, 905, 580, people.SUIT_DARK, "give-left", 2)
    _flowers(canvas, 90, 1010, 120, 2)
    _flowers(canvas, 1510, 1010, 120, 9)


def _pennant(canvas, x, y):
    canvas.rect(x - 4, y - 40, 8, 300, "#caa14a")
    canvas.rect(x - 88, y - 8, 176, 10, "#caa14a", 5)
    edge = [(x - 78, y), (x + 78, y), (x + 78, y + 170), (x, y + 215), (x - 78, y + 170)]
    canvas.poly(edge, "#dd3a41")
    canvas.line([*edge, edge[0]], "#f2cd5c", 9)
    canvas.poly(star(x, y + 88, 44), "#f7d65a")


def certificates(canvas):
    """A row of people, each with a framed certificate."""
    canvas.gradient("#2c6177", "#183f52")
    _drapes(canvas, 0, 180, 780, ("#1b4b60", "#28657d"))
    _drapes(canvas, 1420, 1600, 780, ("#1b4b60", "#28657d"))
    canvas.glow(800, 330, 760, "#bfe3e6", 0.35)
    canvas.poly(star(800, 180, 70), "#f2c94c")
    for x in (560, 1040):
        canvas.rect(x - 130, 168, 260, 18, "#dfeff0", 9)
    canvas.gradient("#b98a5a", "#8d6239", y=790)
    outfits = (
        people.TUNIC_VIOLET,
        people.SUIT_DARK,
        people.SHIRT_WHITE,
        people.TUNIC_RED,
        people.SUIT_NAVY,
        people.SHIRT_BLUE,
        people.TUNIC_GOLD,
    )
    for number, outfit in enumerate(outfits):
        x, height = 220 + number * 195, 540 + (number * 37) % 50
        people.standing(canvas, x, 930, height, outfit, "hold", number)
        top = 930 - height * 0.66
        canvas.rect(x - 66, top, 132, 96, "#c08a35", 4)
        canvas.rect(x - 56, top + 10, 112, 76, "#fff8e3")
        canvas.rect(x - 36, top + 26, 72, 8, "#b33037", 4)
        canvas.rect(x - 42, top + 44, 84, 5, "#cbbf9f", 2)
        canvas.disc(x + 30, top + 68, 9, "#c8343b")
