"""Scenes of teaching and of knowledge: class, library, contest, computers, meeting table."""

import math

from . import people
from .canvas import dice, turned


def _window(canvas, x, y, width, height):
    canvas.rect(x - 12, y - 12, width + 24, height + 24, "#f8f4ea", 4)
    canvas.gradient("#a9d3e6", "#e8f3ec", x=x, y=y, width=width, height=height)
    canvas.rect(x + width / 2 - 5, y, 10, height, "#f8f4ea")
    canvas.rect(x, y + height * 0.45, width, 8, "#f8f4ea")


def classroom(canvas):
    canvas.gradient("#f3ead7", "#e2d2b2")
    _window(canvas, 40, 130, 190, 330)
    _window(canvas, 1370, 130, 190, 330)
    _blackboard(canvas)
    canvas.gradient("#cda774", "#b48c5a", y=600)
    people.standing(canvas, 860, 720, 470, people.TUNIC_VIOLET, "point-right", 1)
    chance = dice(21)
    for y, size in ((830, 150), (960, 195), (1110, 250)):
        gap = size * 1.4
        for column in range(int(1600 / gap) + 2):
            outfit = (
                people.SHIRT_WHITE,
                people.SHIRT_BLUE,
                people.FARMER,
                people.TUNIC_RED,
                people.SUIT_GREY,
            )
            people.behind(
                canvas,
                column * gap - 20 + (size % 2) * gap / 2,
                y,
                size,
                chance.choice(outfit),
                chance.randrange(8),
            )
        canvas.rect(0, y - size * 0.14, 1600, size * 0.2, "#a9794c")
        canvas.rect(0, y - size * 0.14, 1600, 7, "#d6ab78")


def _blackboard(canvas):
    canvas.rect(300, 90, 1000, 440, "#a9794c", 8)
    canvas.gradient("#2f6a55", "#234f41", x=318, y=108, width=964, height=404)
    for row, length in enumerate((420, 520, 360, 470)):
        canvas.rect(380, 170 + row * 62, length, 10, "#e7efe4", 5)
        canvas.disc(356, 175 + row * 62, 9, "#f2c94c")
    for number, height in enumerate((90, 150, 210, 260)):
        canvas.rect(
            970 + number * 66,
            470 - height,
            44,
            height,
            ("#f2c94c", "#8ec6b2", "#f29c6b", "#e9efe2")[number],
            4,
        )
    canvas.line([(950, 470), (1250, 470)], "#e7efe4", 6)


def library(canvas):
    canvas.gradient("#3b2f2a", "#5a463a")
    chance = dice(5)
    colours = ("#c8574a", "#e0a84c", "#3f7d8c", "#5b8a5f", "#7a5b8c", "#e9dcc0", "#2f4d6b", "#b0763f")
    for shelf in range(5):
        floor = 190 + shelf * 170
        x = 20
        while x < 1590:
            width, height = chance.randint(20, 46), chance.randint(96, 142)
            colour = chance.choice(colours)
            canvas.rect(x, floor - height, width, height, colour, 3)
            canvas.rect(x + 4, floor - height + 16, width - 8, 7, "#ffffff70")
            canvas.rect(x + 4, floor - 26, width - 8, 5, "#00000040")
            x += width + 3 + (26 if chance.random() < 0.06 else 0)
        canvas.rect(0, floor, 1600, 26, "#8a623f")
        canvas.rect(0, floor, 1600, 6, "#b98a5a")
    canvas.glow(800, 420, 760, "#ffdf9e", 0.42)
    canvas.rect(0, 910, 1600, 160, "#a87648")
    canvas.rect(0, 910, 1600, 12, "#cf9c68")
    for x, outfit, look in (
        (420, people.SHIRT_BLUE, 1),
        (820, people.TUNIC_TEAL, 0),
        (1200, people.SHIRT_WHITE, 5),
    ):
        people.bust(canvas, x, 930, 300, outfit, look)
        canvas.poly([(x - 130, 940), (x, 962), (x, 1010), (x - 150, 984)], "#fdf8ea")
        canvas.poly([(x + 130, 940), (x, 962), (x, 1010), (x + 150, 984)], "#efe4cb")


def contest(canvas):
    """Pupils and the model they built: a windmill, a house with panels, a robot."""
    canvas.gradient("#cfe7ea", "#f4f1e0")
    canvas.disc(800, 430, 360, "#e3f0e6")
    canvas.disc(800, 430, 270, "#f5f5e4")
    for x, colour in ((90, "#f2b441"), (280, "#d8574b"), (1320, "#3f8f8b"), (1500, "#f2b441")):
        canvas.rope([(x, 0), (x, 150 + x % 90)], "#b9c7c2", 3)
        canvas.disc(x, 170 + x % 90, 34, colour)
    canvas.gradient("#e2c79a", "#c6a673", y=790)
    people.standing(canvas, 300, 900, 480, people.PUPIL, "point-right", 1)
    people.standing(canvas, 1310, 900, 470, people.PUPIL, "point-left", 3)
    people.standing(canvas, 1480, 910, 500, people.TUNIC_TEAL, "hold", 2)
    canvas.rect(440, 760, 720, 44, "#8a5f3a", 6)
    canvas.rect(480, 800, 26, 190, "#75502f")
    canvas.rect(1094, 800, 26, 190, "#75502f")
    _windmill(canvas, 570, 760, 300)
    canvas.rect(690, 640, 190, 120, "#f7ead0")
    canvas.poly([(665, 645), (905, 645), (785, 545)], "#2a4f77")
    canvas.line([(725, 595), (845, 595)], "#8fb4d0", 5)
    canvas.rect(760, 690, 50, 70, "#b0763f", 3)
    _robot(canvas, 1010, 760, 190)


def _windmill(canvas, x, y, size):
    canvas.poly([(x - 14, y), (x + 14, y), (x + 5, y - size), (x - 5, y - size)], "#f4f6f3")
    for angle in (90, 210, 330):
        tip_x = x + math.cos(math.radians(angle)) * size * 0.42
        tip_y = y - size - math.sin(math.radians(angle)) * size * 0.42
        canvas.rope([(x, y - size), (tip_x, tip_y)], "#ffffff", 15)
    canvas.disc(x, y - size, 16, "#d8574b")


def _robot(canvas, x, y, size):
    canvas.rect(x - size * 0.3, y - size * 0.62, size * 0.6, size * 0.5, "#3f8f8b", 14)
    canvas.rect(x - size * 0.24, y - size * 1.02, size * 0.48, size * 0.36, "#56a9a2", 16)
    for side in (-1, 1):
        canvas.disc(x + side * size * 0.1, y - size * 0.85, size * 0.06, "#fdf7e3")
        canvas.rope(
            [(x + side * size * 0.33, y - size * 0.55), (x + side * size * 0.48, y - size * 0.25)],
            "#2f6f70",
            16,
        )
        canvas.disc(x + side * size * 0.18, y - size * 0.06, size * 0.1, "#2b3b45")
    canvas.line([(x, y - size * 1.02), (x, y - size * 1.2)], "#2f6f70", 6)
    canvas.disc(x, y - size * 1.22, 11, "#f2b441")
    canvas.rect(x - size * 0.14, y - size * 0.5, size * 0.28, size * 0.18, "#f2c94c", 6)


def computers(canvas):
    """A class in front of screens."""
    canvas.gradient("#dfe9ee", "#bfd0d8")
    canvas.rect(360, 80, 880, 420, "#24384a", 14)
    canvas.gradient("#2f6f9a", "#1f4d73", x=380, y=100, width=840, height=380)
    for row in range(4):
        canvas.rect(430, 150 + row * 76, 44, 44, ("#f2c94c", "#7fc8b4", "#f29c6b", "#cfe3ee")[row], 8)
        canvas.rect(500, 158 + row * 76, 330 - row * 40, 12, "#dceaf2", 6)
        canvas.rect(500, 180 + row * 76, 230, 8, "#8fb4d0", 4)
    canvas.ring(1040, 290, 110, "#dceaf2", 26)
    canvas.arc(1040, 290, 110, 110, -90, 140, "#f2c94c", 26)
    canvas.gradient("#d9c4a0", "#bfa57a", y=590)
    people.standing(canvas, 250, 760, 500, people.SUIT_NAVY, "point-right", 0)
    for row, (y, size) in enumerate(((720, 130), (880, 190), (1080, 260))):
        gap = size * 1.62
        for column in range(1, int(1600 / gap) + 2):
            x = column * gap - row * gap * 0.45
            if x < 420 and row == 0:
                continue
            canvas.rect(x - size * 0.5, y - size * 0.9, size, size * 0.66, "#2b3b4a", 8)
            canvas.rect(
                x - size * 0.45,
                y - size * 0.85,
                size * 0.9,
                size * 0.54,
                ("#9fd0dc", "#f3f6ee")[column % 2],
                4,
            )
            canvas.rect(x - size * 0.36, y - size * 0.74, size * 0.4, size * 0.05, "#2f6f9a", 3)
            canvas.rect(x - size * 0.36, y - size * 0.62, size * 0.6, size * 0.04, "#9db7c4", 3)
            outfit = people.CROWD[(column * 3 + row) % 8]
            people.behind(canvas, x, y + size * 0.2, size * 0.86, outfit, column + row)
        canvas.rect(0, y + size * 0.14, 1600, size * 0.12, "#c6ab82")


def meeting_table(canvas):
    """A council round an oval table, the chair at the head."""
    canvas.gradient("#ece5d6", "#d3c6ac")
    for x in (120, 1260):
        _window(canvas, x, 110, 220, 300)
    canvas.rect(520, 90, 560, 300, "#2a4156", 10)
    canvas.rect(540, 108, 520, 264, "#f5f3ea")
    for number, height in enumerate((60, 110, 90, 160, 200)):
        canvas.rect(600 + number * 62, 340 - height, 40, height, ("#3f8f8b", "#2f6f9a")[number % 2], 3)
    canvas.line([(600, 270), (680, 230), (750, 244), (860, 160), (920, 136)], "#d8574b", 7)
    canvas.pie(1000, 200, 46, -90, 130, "#f2b441")
    canvas.pie(1000, 200, 46, 130, 270, "#c9d6d6")
    canvas.gradient("#b9a27c", "#9d8560", y=560)
    seats = ((470, 640), (640, 615), (800, 605), (960, 615), (1130, 640))
    for number, (x, y) in enumerate(seats):
        people.bust(canvas, x, y, 190, people.CROWD[(number * 3 + 1) % 8], number + 1)
    canvas.oval(800, 770, 640, 180, "#6b4526")
    canvas.oval(800, 750, 640, 180, "#a36d3f")
    canvas.oval(800, 745, 560, 140, "#b57d4b")
    for angle in range(0, 360, 30):
        x, y = 800 + math.cos(math.radians(angle)) * 490, 745 + math.sin(math.radians(angle)) * 112
        canvas.poly([(x - 40, y + 12), (x + 30, y + 16), (x + 40, y - 10), (x - 30, y - 14)], "#fbf8ef")
        canvas.disc(x + 56, y - 8, 11, "#e6f1f2")
    for number, x in enumerate((280, 560, 850, 1150, 1400)):
        people.behind(canvas, x, 1110, 270, people.CROWD[(number * 5 + 2) % 8], number)


def figures(canvas):
    """Charts on paper: the figures of a half-year."""
    canvas.gradient("#27506b", "#183750")
    page = turned([(300, 130), (1180, 130), (1180, 1120), (300, 1120)], 740, 600, -4)
    canvas.poly([(x + 14, y + 18) for x, y in page], "#0d223440")
    canvas.poly(page, "#fbfaf4")
    canvas.rect(380, 215, 420, 26, "#b33037", 13)
    canvas.rect(380, 268, 640, 12, "#c9d2d6", 6)
    for number, height in enumerate((120, 190, 160, 250, 220, 320)):
        canvas.rect(390 + number * 84, 690 - height, 54, height, ("#2f8585", "#3f7fa0")[number % 2], 6)
    canvas.line([(380, 694), (900, 694)], "#6b7f8a", 6)
    trend = [(417, 540), (501, 470), (585, 500), (669, 400), (753, 420), (837, 320)]
    canvas.line(trend, "#e0913a", 9)
    for x, y in trend:
        canvas.disc(x, y, 13, "#fbfaf4")
        canvas.disc(x, y, 9, "#e0913a")
    for start, end, colour in (
        (-90, 60, "#2f8585"),
        (60, 170, "#e9b44c"),
        (170, 230, "#d8674b"),
        (230, 270, "#9fb6c0"),
    ):
        canvas.pie(1030, 540, 108, start, end, colour)
    canvas.disc(1030, 540, 52, "#fbfaf4")
    for row in range(4):
        canvas.rect(390, 770 + row * 62, 700, 40, ("#eef2f0", "#f7f6ef")[row % 2], 4)
        canvas.rect(410, 784 + row * 62, 240 - row * 22, 12, "#9fb0b8", 6)
        canvas.rect(900, 784 + row * 62, 130, 12, "#2f8585", 6)
    canvas.rope([(1240, 900), (1440, 420)], "#e9b44c", 44)
    canvas.poly([(1219, 892), (1261, 908), (1222, 968)], "#f7e3c0")
    canvas.disc(1445, 410, 26, "#d8674b")
    canvas.disc(1380, 200, 92, "#f5f1e4")
    canvas.disc(1380, 200, 72, "#7a4a2b")
    canvas.ring(1480, 200, 34, "#f5f1e4", 16)
