"""Scenes of science and technology: laboratory, gears, chips, energy, greenhouse, medicine, figures."""

import math

from . import people
from .canvas import dice, smooth, turned


def laboratory(canvas):
    canvas.gradient("#e6f1f2", "#c6dde0")
    for x in (90, 1130):
        canvas.rect(x, 130, 380, 20, "#f8fbfa")
        canvas.rect(x, 300, 380, 20, "#f8fbfa")
        for number in range(6):
            colour = ("#3f8f8b", "#f2b441", "#d8574b", "#6d5a92", "#8fb4d0", "#5b8a5f")[(number + x) % 6]
            canvas.rect(x + 20 + number * 60, 70 + number % 2 * 14, 38, 60 - number % 2 * 14, colour, 6)
            canvas.rect(x + 20 + number * 60, 220 + number % 3 * 14, 38, 80 - number % 3 * 14, "#ffffff", 6)
    people.standing(canvas, 620, 1100, 760, people.COAT, "hold", 0)
    people.standing(canvas, 1000, 1120, 740, people.COAT, "desk", 5)
    canvas.rect(0, 760, 1600, 310, "#f7f9f7")
    canvas.rect(0, 760, 1600, 26, "#2f6f70")
    canvas.rect(0, 850, 1600, 4, "#d5e2e2")
    _flask(canvas, 240, 760, 230, "#3fa39a")
    _flask(canvas, 430, 760, 170, "#f2b441")
    _flask(canvas, 1350, 760, 250, "#d8647c")
    for number in range(5):
        x = 730 + number * 46
        canvas.rect(x, 610, 26, 150, "#ffffffc0", 13)
        colour = ("#6fb7e0", "#8fcf8a", "#f2b441", "#d8574b", "#8a6fb0")[number]
        canvas.rect(x + 3, 690 - number * 9, 20, 66 + number * 9, colour, 10)
    canvas.rect(710, 670, 250, 14, "#a3703f", 4)
    canvas.rect(710, 738, 250, 22, "#a3703f", 4)
    _microscope(canvas, 1150, 760, 210)


def _flask(canvas, x, y, size, colour):
    neck = size * 0.12
    outline = [
        (x - neck, y - size),
        (x + neck, y - size),
        (x + neck, y - size * 0.62),
        (x + size * 0.42, y - 8),
        (x + size * 0.36, y),
        (x - size * 0.36, y),
        (x - size * 0.42, y - 8),
        (x - neck, y - size * 0.62),
    ]
    canvas.poly(outline, "#ffffffb8")
    canvas.poly(
        [
            (x - size * 0.25, y - size * 0.38),
            (x + size * 0.25, y - size * 0.38),
            (x + size * 0.4, y - 10),
            (x + size * 0.34, y - 4),
            (x - size * 0.34, y - 4),
            (x - size * 0.4, y - 10),
        ],
        colour,
    )
    canvas.rect(x - neck * 1.3, y - size * 1.03, neck * 2.6, size * 0.05, "#ffffff", 4)
    for dx, dy, radius in ((-0.1, 0.2, 0.035), (0.12, 0.14, 0.05), (0.02, 0.28, 0.028)):
        canvas.disc(x + dx * size, y - dy * size, radius * size, "#ffffff90")


def _microscope(canvas, x, y, size):
    canvas.rect(x - size * 0.4, y - size * 0.1, size * 0.8, size * 0.1, "#24384a", 8)
    canvas.arc(x - size * 0.02, y - size * 0.5, size * 0.38, size * 0.44, -80, 95, "#2f4d66", size * 0.11)
    canvas.poly(
        turned(
            [(x - 24, y - size), (x + 24, y - size), (x + 20, y - size * 0.4), (x - 20, y - size * 0.4)],
            x,
            y - size * 0.7,
            -18,
        ),
        "#3b5f80",
    )
    canvas.rect(x - size * 0.3, y - size * 0.3, size * 0.44, size * 0.06, "#24384a", 4)


def gears(canvas):
    """Ideas into machines: a lamp among gears."""
    canvas.gradient("#123a52", "#1d6476")
    chance = dice(3)
    for _ in range(70):
        canvas.disc(chance.uniform(0, 1600), chance.uniform(0, 1067), chance.uniform(1.5, 5), "#ffffff38")
    for x, y, radius, teeth, colour, turn in (
        (360, 690, 230, 16, "#2f8585", 0),
        (690, 860, 150, 12, "#e9b44c", 9),
        (1270, 700, 260, 18, "#3f7fa0", 4),
        (960, 900, 120, 10, "#d8674b", 0),
        (150, 360, 130, 11, "#d8674b", 6),
        (1440, 300, 120, 10, "#e9b44c", 3),
    ):
        _gear(canvas, x, y, radius, teeth, colour, turn)
    canvas.glow(800, 400, 520, "#ffe7a0", 0.75)
    for angle in range(0, 360, 30):
        far, near = 355, 300
        start = (800 + math.cos(math.radians(angle)) * near, 380 + math.sin(math.radians(angle)) * near)
        end = (800 + math.cos(math.radians(angle)) * far, 380 + math.sin(math.radians(angle)) * far)
        if angle not in (90, 60, 120):
            canvas.rope([start, end], "#ffe9a8", 14)
    canvas.disc(800, 380, 205, "#fff3c4")
    canvas.poly([(668, 520), (932, 520), (880, 640), (720, 640)], "#fff3c4")
    canvas.line(
        [(740, 640), (720, 450), (770, 400), (800, 450), (830, 400), (880, 450), (860, 640)], "#e0913a", 13
    )
    for number in range(3):
        canvas.rect(722, 640 + number * 36, 156, 28, ("#c9d6d6", "#a9bcc0")[number % 2], 12)
    canvas.rect(758, 748, 84, 26, "#54707a", 12)


def _gear(canvas, x, y, radius, teeth, colour, turn):
    for tooth in range(teeth):
        angle = 360 * tooth / teeth + turn
        width = radius * 2.3 / teeth
        box = [
            (x - width, y - radius * 1.18),
            (x + width, y - radius * 1.18),
            (x + width * 1.25, y - radius * 0.9),
        ]
        canvas.poly(turned([*box, (x - width * 1.25, y - radius * 0.9)], x, y, angle), colour)
    canvas.disc(x, y, radius, colour)
    canvas.disc(x, y, radius * 0.78, "#ffffff26")
    canvas.disc(x, y, radius * 0.34, "#123a52")
    for spoke in range(6):
        angle = math.radians(60 * spoke + turn)
        canvas.disc(
            x + math.cos(angle) * radius * 0.56, y + math.sin(angle) * radius * 0.56, radius * 0.11, "#123a52"
        )


def circuits(canvas):
    canvas.gradient("#0f2e46", "#164f63")
    chance = dice(12)
    for number in range(46):
        side, y = number % 2, 30 + number * 23
        edge, bend = (0, chance.randint(180, 520)) if side else (1600, chance.randint(1080, 1420))
        inner = 610 if side else 990
        target = 330 + (number * 9)
        colour = chance.choice(("#2f8f9a", "#3fb0a8", "#25708a", "#e9b44c"))
        slope = bend + (abs(target - y) if side else -abs(target - y))
        slope = min(slope, inner) if side else max(slope, inner)
        canvas.line([(edge, y), (bend, y), (slope, target), (inner, target)], colour, 5)
        canvas.disc(bend, y, 10, colour)
        canvas.disc(bend, y, 4, "#0f2e46")
    canvas.glow(800, 533, 480, "#6fe0d0", 0.4)
    canvas.rect(590, 323, 420, 420, "#0c2336", 26)
    canvas.rect(612, 345, 376, 376, "#1c4a63", 20)
    canvas.rect(690, 423, 220, 220, "#e9b44c", 18)
    canvas.rect(706, 439, 188, 188, "#f6d488", 12)
    for x, y in ((800, 480), (745, 560), (855, 560), (800, 600)):
        canvas.line([(800, 540), (x, y)], "#1c4a63", 8)
        canvas.disc(x, y, 18, "#1c4a63")
    canvas.disc(800, 540, 26, "#d8674b")


def clean_energy(canvas):
    canvas.gradient("#8cc7e6", "#f6f0d8", height=720)
    canvas.glow(1250, 230, 380, "#fff3c4", 0.8)
    canvas.disc(1250, 230, 76, "#fff0bd")
    canvas.shape_gradient(
        [*smooth([(0, 620), (300, 540), (650, 600), (1000, 520), (1600, 600)]), (1600, 1067), (0, 1067)],
        "#8fbf7a",
        "#5b9457",
    )
    for x, y, size in ((240, 620, 400), (560, 610, 290), (860, 590, 340), (1420, 610, 260)):
        canvas.poly([(x - 12, y), (x + 12, y), (x + 4, y - size), (x - 4, y - size)], "#f8f9f6")
        for angle in (70 + x, 190 + x, 310 + x):
            tip = (
                x + math.cos(math.radians(angle)) * size * 0.48,
                y - size + math.sin(math.radians(angle)) * size * 0.48,
            )
            canvas.rope([(x, y - size), tip], "#ffffff", size * 0.035)
        canvas.disc(x, y - size, size * 0.045, "#d9e2e2")
    for row, (y, size) in enumerate(((720, 0.8), (850, 1.1), (1010, 1.45))):
        for column in range(8):
            _panel(canvas, column * 250 * size - row * 120 + 40, y, size)


def _panel(canvas, x, y, size):
    canvas.line([(x + 100 * size, y), (x + 100 * size, y + 50 * size)], "#dfe5e2", 9 * size)
    corners = [(x + 40 * size, y - 100 * size), (x + 230 * size, y - 100 * size), (x + 190 * size, y), (x, y)]
    canvas.shape_gradient(corners, "#2f6aa3", "#163b66")
    for step in range(5):
        ratio = step / 4
        canvas.line(
            [(x + (40 + 190 * ratio) * size, y - 100 * size), (x + 190 * ratio * size, y)],
            "#a9cbe3",
            3 * size,
        )
    for step in (0, 0.5, 1):
        left, height = x + 40 * size * (1 - step), y - 100 * size * (1 - step)
        canvas.line([(left, height), (left + 190 * size, height)], "#a9cbe3", 3 * size)


def greenhouse(canvas):
    canvas.gradient("#cde8ee", "#f2f6e8")
    for radius in (760, 640, 520, 400):
        canvas.arc(800, 640, radius, radius * 0.86, 180, 360, "#ffffff", 12)
    for angle in (205, 230, 255, 285, 310, 335):
        near = (800 + math.cos(math.radians(angle)) * 400, 640 + math.sin(math.radians(angle)) * 344)
        far = (800 + math.cos(math.radians(angle)) * 900, 640 + math.sin(math.radians(angle)) * 774)
        canvas.line([near, far], "#ffffff", 8)
    canvas.gradient("#b98f63", "#8d6844", y=620)
    for bed in range(-3, 4):
        if bed:
            _bed(canvas, bed)
    canvas.shape_gradient([(760, 620), (840, 620), (1010, 1067), (590, 1067)], "#e3d2b2", "#cdb68e")
    people.standing(canvas, 800, 960, 430, people.COAT, "hold", 1)
    canvas.rect(764, 690, 72, 52, "#24384a", 6)
    canvas.rect(770, 696, 60, 40, "#8fd0c0", 4)


def _bed(canvas, bed):
    middle = 800 + bed * 90 + (50 if bed > 0 else -50) * 0.2
    for step in range(12):
        depth = step / 11
        x = middle + (bed * 340) * depth
        y, size = 640 + 400 * depth, 22 + 66 * depth
        canvas.oval(x, y, size * 0.9, size * 0.5, "#3f7d4a")
        canvas.oval(x - size * 0.3, y - size * 0.25, size * 0.55, size * 0.4, "#6fae5a")
        canvas.oval(x + size * 0.28, y - size * 0.3, size * 0.5, size * 0.38, "#8cc46a")
        if step % 2:
            canvas.disc(x, y - size * 0.2, size * 0.17, "#d8493f")


def medicine(canvas):
    """A mortar, leaves and roots: the herbal garden and the clinic."""
    canvas.gradient("#e9f0e2", "#cfe0cb")
    canvas.disc(800, 470, 400, "#dcead6")
    canvas.disc(800, 470, 310, "#eef4e8")
    canvas.gradient("#b88556", "#96673f", y=800)
    canvas.rect(0, 800, 1600, 12, "#d3a374")
    for x, lean, size in ((250, -18, 1.2), (420, 10, 1.0), (1190, -8, 1.1), (1370, 16, 1.3)):
        _sprig(canvas, x, 800, size, lean)
    canvas.rope([(900, 560), (1060, 300)], "#c9a06b", 44)
    canvas.disc(1066, 292, 34, "#d8b380")
    canvas.poly([(600, 540), (1000, 540), (930, 760), (670, 760)], "#5f7f6a")
    canvas.oval(800, 540, 200, 44, "#78997f")
    canvas.oval(800, 544, 172, 32, "#3f5f4b")
    canvas.rect(690, 750, 220, 50, "#4d6b58", 14)
    canvas.rect(760, 630, 80, 26, "#f4f7ee", 4)
    canvas.rect(787, 603, 26, 80, "#f4f7ee", 4)
    for x, y, colour in (
        (540, 850, "#c8574a"),
        (1080, 860, "#e0a84c"),
        (800, 900, "#7a9c5c"),
        (330, 920, "#e9dcc0"),
    ):
        canvas.oval(x, y + 12, 110, 34, "#7d5433")
        canvas.oval(x, y, 110, 34, "#f5eedd")
        canvas.oval(x, y - 6, 86, 22, colour)


def _sprig(canvas, x, y, size, lean):
    stem = turned([(x, y), (x, y - 420 * size)], x, y, lean)
    canvas.line(stem, "#3f6b45", 11 * size)
    for step in range(1, 8):
        for side in (-1, 1):
            base = y - step * 54 * size
            length = (120 - step * 9) * size
            leaf = smooth(
                [
                    (x, base),
                    (x + side * length * 0.5, base - 52 * size),
                    (x + side * length, base - 40 * size),
                    (x + side * length * 0.55, base - 8 * size),
                    (x, base),
                ],
                6,
            )
            canvas.poly(turned(leaf, x, y, lean), ("#4f8f55", "#6aa864", "#3f7d4c")[step % 3])
