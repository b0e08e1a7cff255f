"""Scenes of the town, and the tall pictures: office, old communal house, ballot, cup, researcher."""

from . import people
from .canvas import dice, smooth, star
from .land import _cloud, _palm, _tree
from .science import _microscope


def office(canvas):
    """The house of the union on a clear morning."""
    canvas.gradient("#8fc3e3", "#f4f1df", height=890)
    _cloud(canvas, 260, 170, 90)
    _cloud(canvas, 1330, 240, 75)
    _skyline(canvas)
    canvas.rect(390, 330, 820, 490, "#f5ecd8")
    canvas.rect(390, 330, 820, 26, "#e0d0ae")
    canvas.rect(660, 260, 280, 560, "#fbf5e6")
    canvas.poly([(640, 264), (960, 264), (800, 180)], "#c9584a")
    canvas.disc(800, 318, 38, "#c8343b")
    canvas.poly(star(800, 320, 27), "#f7d65a")
    for row in range(4):
        for column in (430, 510, 590, 970, 1050, 1130):
            canvas.gradient("#4f88a8", "#9fcbdc", x=column, y=390 + row * 104, width=50, height=70)
            canvas.rect(column - 4, 460 + row * 104, 58, 7, "#d8c7a2")
    for column in (690, 775, 860):
        for row in range(3):
            canvas.gradient("#4f88a8", "#9fcbdc", x=column, y=390 + row * 100, width=50, height=66)
    canvas.rect(720, 690, 160, 130, "#6b4526", 4)
    canvas.rect(796, 690, 8, 130, "#e0b04f")
    for step in range(4):
        canvas.rect(640 - step * 22, 812 + step * 16, 320 + step * 44, 16, ("#d9cdb4", "#c9bb9e")[step % 2])
    canvas.line([(800, 180), (800, 60)], "#8a939a", 7)
    canvas.poly([(803, 64), (930, 74), (925, 140), (803, 136)], "#d8343c")
    canvas.poly(star(862, 104, 21), "#f7d65a")
    canvas.gradient("#9fb98a", "#c9c3b0", y=876)
    canvas.poly([(620, 876), (980, 876), (1250, 1067), (350, 1067)], "#e6dcc4")
    for x, size in ((130, 260), (330, 200), (1270, 200), (1480, 270)):
        _tree(canvas, x, 900, size)
    for x, outfit, look in (
        (560, people.SUIT_NAVY, 1),
        (650, people.TUNIC_RED, 0),
        (1010, people.SHIRT_WHITE, 3),
    ):
        people.standing(canvas, x, 1010, 210, outfit, "down", look)


def _skyline(canvas):
    for x, width, height in ((0, 180, 330), (170, 140, 250), (1270, 170, 300), (1430, 190, 390)):
        canvas.rect(x, 820 - height, width, height, "#a9c3cf")
        for row in range(int(height / 60)):
            for column in range(int(width / 45)):
                canvas.rect(x + 14 + column * 45, 840 - height + row * 60, 22, 30, "#c6dae2")


def communal_house(canvas):
    """An old communal house behind its pond."""
    canvas.gradient("#f6cfa0", "#fdf2dc", height=740)
    canvas.glow(800, 300, 520, "#fff3cf", 0.8)
    canvas.disc(800, 300, 90, "#fff2cc")
    for x in (60, 220, 1390, 1540):
        _tree(canvas, x, 690, 330, "#6f8f5a")
    canvas.rect(300, 560, 1000, 130, "#8a4b33")
    for column in range(9):
        canvas.rect(330 + column * 115, 548, 26, 146, "#6b3626")
        if column < 8:
            canvas.rect(366 + column * 115, 580, 70, 110, "#5a2d20")
            canvas.rect(399 + column * 115, 580, 5, 110, "#b3714d")
    roof = [(150, 520), (260, 540), (520, 556), (1080, 556), (1340, 540), (1450, 520)]
    top = [(1290, 440), (1180, 330), (420, 330), (310, 440)]
    canvas.poly([*smooth(roof), *top], "#b0543b")
    for row in range(5):
        y = 360 + row * 40
        inset = (556 - y) * 0.95
        canvas.line([(240 + inset, y), (1360 - inset, y)], "#8f3f2c", 6)
    canvas.rect(410, 312, 780, 24, "#7c3526", 8)
    for side in (-1, 1):
        tip = [(800 + side * 390, 316), (800 + side * 430, 290), (800 + side * 440, 240)]
        canvas.line(smooth(tip), "#7c3526", 14)
        canvas.line(
            smooth([(800 + side * 640, 524), (800 + side * 700, 490), (800 + side * 716, 440)]), "#b0543b", 16
        )
    canvas.disc(800, 296, 26, "#e0b04f")
    canvas.rect(240, 688, 1120, 20, "#cbb48c")
    canvas.rect(200, 706, 1200, 22, "#b59d75")
    canvas.gradient("#d8a878", "#5f8f92", y=728)
    canvas.poly([(330, 728), (1270, 728), (1180, 890), (420, 890)], "#9a5c4455")
    chance = dice(6)
    for _ in range(34):
        x, y = chance.uniform(0, 1600), chance.uniform(800, 1050)
        canvas.oval(x, y, 46, 14, chance.choice(("#4f7d58", "#5f9166", "#3f6b4b")))
        if chance.random() < 0.35:
            for lean in (-14, 0, 14):
                canvas.oval(x + lean, y - 20, 9, 20, ("#e58aa0", "#f0a9ba")[lean == 0])
    _palm(canvas, 1490, 760, 330)


def ballot(canvas):
    """A vote at a congress (tall)."""
    canvas.gradient("#8e1f26", "#b4343a")
    for x in range(0, 1067, 68):
        canvas.rect(x, 0, 34, 1120, "#7d1a2160")
    canvas.disc(533, 330, 210, "#e9b44c")
    canvas.disc(533, 330, 188, "#c8343b")
    canvas.poly(star(533, 338, 140), "#f7d65a")
    canvas.gradient("#a8693c", "#6f4427", y=1110)
    canvas.rect(270, 900, 520, 480, "#d8343c", 10)
    canvas.rect(240, 860, 580, 60, "#b3262e", 10)
    canvas.rect(410, 882, 240, 16, "#3a0f12", 8)
    canvas.poly(star(530, 1130, 110), "#f7d65a")
    canvas.poly([(430, 640), (630, 620), (644, 880), (444, 890)], "#fdfaf2")
    for row in range(4):
        canvas.rect(470, 680 + row * 44, 130 - row * 12, 10, "#9fb0b8", 5)
    canvas.rope([(1150, 1290), (890, 880), (650, 700)], "#1f3554", 130)
    canvas.rope([(690, 735), (640, 705)], "#f6f4ef", 96)
    canvas.disc(615, 690, 62, "#e0a983")
    canvas.rope([(600, 660), (560, 690)], "#e0a983", 34)


def cup(canvas):
    """The cup of a contest (tall)."""
    canvas.gradient("#133a52", "#1f6a78")
    canvas.glow(533, 640, 620, "#ffe6a3", 0.6)
    chance = dice(14)
    for _ in range(70):
        x, y, size = chance.uniform(0, 1067), chance.uniform(0, 1200), chance.uniform(8, 18)
        colour = chance.choice(("#f2c94c", "#d8674b", "#6fd0c0", "#f7ede2"))
        canvas.poly([(x, y), (x + size, y + size * 0.4), (x + size * 0.7, y + size * 1.3)], colour)
    for side in (-1, 1):
        canvas.arc(533 + side * 230, 560, 130, 150, 0, 360, "#d9a441", 34)
    canvas.shape_gradient(
        [(303, 400), (763, 400), (730, 640), (640, 800), (426, 800), (336, 640)], "#f7d878", "#d39a34"
    )
    canvas.oval(533, 400, 230, 46, "#fbe6a6")
    canvas.oval(533, 404, 200, 34, "#b47f26")
    canvas.poly(star(533, 590, 96), "#fff3cd")
    canvas.poly([(490, 795), (576, 795), (600, 960), (466, 960)], "#c08a2c")
    canvas.rect(400, 950, 266, 50, "#e3b24d", 12)
    canvas.gradient("#5b3a25", "#3f2819", x=340, y=1000, width=386, height=150)
    canvas.rect(420, 1040, 226, 66, "#e3b24d", 6)
    canvas.gradient("#0f2e42", "#0b2231", y=1150)


def researcher(canvas):
    """One person at the bench (tall)."""
    canvas.gradient("#dcebec", "#b9d3d6")
    canvas.disc(533, 640, 430, "#eaf4f2")
    for row in range(3):
        canvas.rect(70, 190 + row * 190, 260, 16, "#f8fbfa")
        canvas.rect(740, 190 + row * 190, 260, 16, "#f8fbfa")
        for number in range(4):
            colour = ("#3f8f8b", "#f2b441", "#d8574b", "#8fb4d0")[(number + row) % 4]
            canvas.rect(90 + number * 60, 130 + row * 190, 38, 60, colour, 6)
            canvas.rect(760 + number * 60, 140 + row * 190, 38, 50, "#ffffff", 6)
    tunic = people.Outfit("#fbfbf8", "#3b4a5e", shirt="#2f8585", long_hair=True)
    people.standing(canvas, 500, 1960, 1420, tunic, "desk", 0)
    canvas.rect(0, 1240, 1067, 360, "#f7f9f7")
    canvas.rect(0, 1240, 1067, 34, "#2f6f70")
    _microscope(canvas, 800, 1240, 300)
    canvas.rect(110, 1130, 230, 110, "#ffffff", 8)
    canvas.rect(130, 1150, 190, 12, "#9fb0b8", 6)
    canvas.rect(130, 1178, 140, 12, "#3f8f8b", 6)
