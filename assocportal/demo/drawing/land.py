"""Scenes of the province: fields, hills, river, orchard, pond, forest."""

import math

from . import people
from .canvas import dice, smooth


def _sun(canvas, x, y, radius, colour="#fff1c2"):
    canvas.glow(x, y, radius * 5, colour, 0.7)
    canvas.disc(x, y, radius, colour)


def _hill(canvas, heights, top, bottom):
    """A ridge through evenly spaced heights, filled to the foot of the picture."""
    step = canvas.width / (len(heights) - 1)
    ridge = smooth([(index * step, y) for index, y in enumerate(heights)])
    foot = [(canvas.width, canvas.height), (0, canvas.height)]
    canvas.shape_gradient([*ridge, *foot], top, bottom)


def _cloud(canvas, x, y, size, colour="#ffffff"):
    for dx, dy, radius in ((-0.9, 0, 0.4), (-0.3, -0.22, 0.55), (0.4, -0.1, 0.5), (0.95, 0.03, 0.33)):
        canvas.disc(x + dx * size, y + dy * size, radius * size, colour)
    canvas.rect(x - 1.3 * size, y, 2.6 * size, 0.36 * size, colour, 0.18 * size)


def _palm(canvas, x, y, size):
    canvas.line(
        smooth([(x, y), (x + size * 0.06, y - size * 0.5), (x + size * 0.16, y - size)]),
        "#6b5340",
        size * 0.06,
    )
    for angle in (200, 235, 270, 305, 340, 20, 160):
        tip = (
            x + size * 0.16 + math.cos(math.radians(angle)) * size * 0.5,
            y - size + math.sin(math.radians(angle)) * size * 0.3 + size * 0.1,
        )
        middle = (x + size * 0.16 + math.cos(math.radians(angle)) * size * 0.28, y - size * 1.12)
        canvas.line(smooth([(x + size * 0.16, y - size), middle, tip]), "#2f6b47", size * 0.06)


def _tree(canvas, x, y, size, leaf="#3f7d52"):
    canvas.rect(x - size * 0.05, y - size * 0.5, size * 0.1, size * 0.5, "#6b4f3a")
    for dx, dy, radius in ((-0.22, -0.55, 0.26), (0.22, -0.58, 0.25), (0, -0.8, 0.3)):
        canvas.disc(x + dx * size, y + dy * size, radius * size, leaf)
    canvas.disc(x - size * 0.08, y - size * 0.86, size * 0.17, "#5f9c6a")


def rice_terraces(canvas):
    canvas.gradient("#f7d9a8", "#fdf1da", height=520)
    canvas.gradient("#9cc8dc", "#fbe9c6", height=420)
    _sun(canvas, 1180, 250, 62)
    _hill(canvas, (420, 300, 380, 250, 360, 280, 400), "#9bb9c4", "#b9cfd2")
    _hill(canvas, (520, 430, 380, 460, 390, 470, 430), "#6f9d97", "#8cb3a4")
    steps = ("#5d9a6a", "#79ad62", "#97bd5d", "#b5cb61", "#cfd66b", "#a9c45c", "#86b257", "#67a055")
    for level, colour in enumerate(steps):
        y = 500 + level * 72
        wave = [y + 34 * math.sin(level * 0.9 + index * 1.15) for index in range(8)]
        _hill(canvas, wave, colour, colour)
        ridge = smooth([(index * 1600 / 7, height + 2) for index, height in enumerate(wave)])
        canvas.line(ridge, "#3f7a4680", 5)
        canvas.line([(x, height + 9) for x, height in ridge], "#eef3c880", 4)
    for x, y in ((310, 860), (390, 884), (1020, 800)):
        _farmer(canvas, x, y, 120)
    _palm(canvas, 1370, 760, 230)
    _palm(canvas, 1460, 790, 180)


def _farmer(canvas, x, y, size):
    people.standing(canvas, x, y, size, people.FARMER, "hold", 2)
    hat = y - size * 0.92
    canvas.poly([(x - size * 0.22, hat), (x + size * 0.22, hat), (x, hat - size * 0.17)], "#e8d09a")


def drone_field(canvas):
    canvas.gradient("#7fbbe0", "#e6f3f2", height=560)
    _cloud(canvas, 300, 190, 90)
    _cloud(canvas, 1230, 130, 70)
    _hill(canvas, (470, 420, 450, 400, 440, 410, 460), "#86aab0", "#a6c4bd")
    canvas.gradient("#8fc06a", "#4f8f47", y=520)
    for column in range(-14, 15):
        canvas.line([(800 + column * 30, 520), (800 + column * 260, 1067)], "#3f7d3d", 10)
        canvas.line([(812 + column * 30, 520), (850 + column * 260, 1067)], "#a9d27c", 4)
    canvas.shape_gradient([(740, 400), (860, 400), (1120, 760), (480, 760)], "#ffffff", "#cfe6d2")
    canvas.shape_gradient([(480, 760), (1120, 760), (1020, 620), (580, 620)], "#a7cf84", "#7db462")
    for angle in range(24):
        x = 560 + angle * 21
        canvas.line([(760 + angle * 4, 440), (x, 720)], "#ffffff", 3)
    _drone(canvas, 800, 350, 1.35)
    _farmer(canvas, 1330, 930, 330)
    canvas.rect(1296, 742, 68, 40, "#2f3b46", 6)


def _drone(canvas, x, y, size):
    for side in (-1, 1):
        canvas.line([(x, y), (x + side * 210 * size, y - 40 * size)], "#3a4650", 15 * size)
        canvas.rect(x + side * 210 * size - 9 * size, y - 74 * size, 18 * size, 46 * size, "#2b343c", 4)
        canvas.oval(x + side * 210 * size, y - 78 * size, 105 * size, 9 * size, "#4d5b66")
        canvas.line(
            [(x + side * 60 * size, y + 20 * size), (x + side * 95 * size, y + 100 * size)],
            "#3a4650",
            9 * size,
        )
    canvas.rect(x - 85 * size, y - 46 * size, 170 * size, 78 * size, "#e8ecee", 26 * size)
    canvas.rect(x - 60 * size, y + 20 * size, 120 * size, 50 * size, "#f2b441", 12 * size)
    canvas.disc(x, y - 6 * size, 18 * size, "#1f7a8c")


def river_bridge(canvas):
    canvas.gradient("#f2b98a", "#fbe6c8", height=600)
    _sun(canvas, 420, 430, 78, "#fff0c9")
    _hill(canvas, (520, 400, 470, 380, 450, 360, 470), "#c99a8a", "#d9b39b")
    _hill(canvas, (560, 520, 480, 540, 500, 530, 500), "#7d8a8f", "#6f8288")
    canvas.gradient("#e9b98f", "#3e7d96", y=580)
    for index in range(26):
        x, y = (index * 397) % 1600, 610 + (index * 83) % 430
        canvas.rect(x, y, 60 + (index * 31) % 160, 5, "#fff1d8", 2)
    canvas.rect(0, 560, 1600, 22, "#38505f")
    canvas.rect(0, 552, 1600, 8, "#f0e3cd")
    for tower in (470, 1130):
        canvas.poly([(tower - 34, 760), (tower - 12, 190), (tower + 12, 190), (tower + 34, 760)], "#f4ede0")
        canvas.rect(tower - 26, 400, 52, 16, "#d8cbb5")
        for step in range(1, 12):
            for side in (-1, 1):
                canvas.line([(tower, 200 + step * 14), (tower + side * step * 29, 556)], "#fbf5ea", 4)
        canvas.rect(tower - 52, 740, 104, 40, "#b9ab95", 6)
    _boat(canvas, 850, 860, 1.0)
    _boat(canvas, 300, 720, 0.5)
    canvas.shape_gradient(
        smooth([(0, 1067), (0, 930), (200, 940), (420, 1010), (560, 1067)]), "#3f6b4f", "#2c5140"
    )
    _palm(canvas, 150, 960, 300)
    _palm(canvas, 60, 980, 230)


def _boat(canvas, x, y, size):
    hull = [(x - 210 * size, y - 20 * size), (x + 210 * size, y - 30 * size), (x + 140 * size, y + 44 * size)]
    canvas.poly([*hull, (x - 140 * size, y + 44 * size)], "#5b3b2a")
    canvas.poly(
        [(x - 20 * size, y - 26 * size), (x - 20 * size, y - 300 * size), (x + 130 * size, y - 60 * size)],
        "#c8574a",
    )
    canvas.poly(
        [(x - 30 * size, y - 26 * size), (x - 30 * size, y - 250 * size), (x - 140 * size, y - 60 * size)],
        "#e0785f",
    )


def orchard(canvas):
    canvas.gradient("#bfe0ea", "#f5f3df", height=480)
    _sun(canvas, 260, 170, 54)
    _hill(canvas, (430, 350, 410, 330, 400, 350, 420), "#8fb59a", "#a9c8a4")
    _hill(canvas, (500, 470, 490, 450, 480, 470, 490), "#7cab6b", "#97bd72")
    canvas.gradient("#a9c774", "#7ba552", y=520)
    for row, (y, size) in enumerate(((600, 150), (720, 220), (890, 320))):
        for column in range(7):
            x = column * size * 1.25 + (row % 2) * size * 0.5 - 20
            canvas.oval(x, y + 4, size * 0.46, size * 0.08, "#5f8a45")
            _tree(canvas, x, y, size, ("#4a8a58", "#3f7d52", "#37714a")[row])
            for fruit in range(6):
                fx, fy = x + ((fruit * 37) % 60 - 30) / 75 * size, y - size * (0.48 + (fruit * 29 % 40) / 100)
                canvas.disc(fx, fy, size * 0.055, "#f4b63f")
    _farmer(canvas, 1240, 1000, 380)
    canvas.poly([(1340, 920), (1500, 920), (1475, 1010), (1365, 1010)], "#b98a55")
    for x in range(1360, 1490, 32):
        canvas.disc(x, 918, 24, "#f4b63f")


def fish_ponds(canvas):
    canvas.gradient("#cfe6ee", "#f7f3e2", height=420)
    _cloud(canvas, 380, 150, 80)
    _cloud(canvas, 1150, 210, 60)
    _hill(canvas, (400, 370, 390, 350, 380, 360, 390), "#8eb2a2", "#a5c2a8")
    canvas.gradient("#c9b98d", "#a99362", y=410)
    ponds = (
        ((60, 460), (500, 460), (420, 610), (-120, 610)),
        ((560, 460), (1040, 460), (1080, 610), (500, 610)),
        ((1100, 460), (1540, 460), (1720, 610), (1180, 610)),
        ((-260, 660), (640, 660), (520, 1020), (-600, 1020)),
        ((720, 660), (1760, 660), (2100, 1020), (640, 1020)),
    )
    for pond in ponds:
        canvas.shape_gradient(pond, "#8fc7d4", "#3b8aa0")
        canvas.line([*pond, pond[0]], "#e3d6ad", 7)
    for x, y, size in ((290, 540, 0.5), (800, 540, 0.5), (1320, 540, 0.5), (210, 840, 1.0), (1150, 830, 1.0)):
        _paddle_wheel(canvas, x, y, size)
    for x in (560, 700, 1000, 1230):
        _palm(canvas, x, 460, 130)
    _farmer(canvas, 690, 900, 330)


def _paddle_wheel(canvas, x, y, size):
    for ring in (150, 110, 70):
        canvas.arc(x, y + 20 * size, ring * size, ring * 0.4 * size, 0, 360, "#e6f4f5", 5 * size)
    canvas.rect(x - 80 * size, y - 8 * size, 160 * size, 18 * size, "#f0a63c", 8 * size)
    for side in (-1, 1):
        canvas.oval(x + side * 86 * size, y - 4 * size, 20 * size, 36 * size, "#ffffff")


def forest_station(canvas):
    canvas.gradient("#a8cfdc", "#eef3e6")
    _hill(canvas, (420, 260, 380, 220, 350, 270, 400), "#88aab6", "#a8c1c2")
    _hill(canvas, (560, 460, 520, 430, 540, 450, 520), "#5f8f86", "#79a596")
    chance = dice(8)
    for y, size, colours in ((640, 130, ("#3f7d68", "#4a8a70")), (800, 200, ("#2f6b55", "#3a785c"))):
        for x in range(-40, 1660, int(size * 0.45)):
            _pine(
                canvas,
                x + chance.randint(-20, 20),
                y,
                size * chance.uniform(0.8, 1.25),
                chance.choice(colours),
            )
    canvas.gradient("#6f9d5f", "#4b7a49", y=780)
    canvas.line([(1120, 940), (1120, 380)], "#f2f0e8", 16)
    for y in (470, 620):
        canvas.line([(1040, y), (1200, y)], "#f2f0e8", 9)
    for x in (1040, 1200):
        canvas.pie(x, 470, 34, 180, 360, "#d8574b")
    canvas.poly([(1060, 700), (1180, 660), (1180, 760), (1060, 800)], "#2a4f77")
    canvas.rect(1070, 800, 100, 110, "#e9e4d6", 8)
    people.standing(canvas, 860, 1000, 400, people.COAT, "point-right", 1)
    people.standing(canvas, 660, 1010, 390, people.FARMER, "hold", 2)
    for x in (120, 330, 1430):
        _pine(canvas, x, 1090, 380, "#24574a")


def _pine(canvas, x, y, size, colour):
    canvas.rect(x - size * 0.04, y - size * 0.15, size * 0.08, size * 0.16, "#5b4636")
    for level in range(3):
        base, half = y - size * (0.1 + level * 0.25), size * (0.3 - level * 0.07)
        canvas.poly([(x - half, base), (x + half, base), (x, base - size * 0.42)], colour)
