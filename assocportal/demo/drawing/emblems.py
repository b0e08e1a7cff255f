"""Emblems: the union's own, and one for each organisation, made of a ring, two colours and a sign."""

import math

from .canvas import smooth, star, turned

RED, GOLD, NAVY = "#b3262e", "#e9b44c", "#16405f"
BAND = "#07404e"  # of the page header, where the emblem stands: pictures keep no transparency


def union_emblem(canvas):
    middle = canvas.width / 2
    canvas.rect(0, 0, canvas.width, canvas.height, BAND)
    canvas.disc(middle, middle, 490, GOLD)
    canvas.disc(middle, middle, 455, NAVY)
    for turn in (0, 60, 120):
        orbit = [
            (middle + 330 * math.cos(t / 20 * math.pi), middle + 118 * math.sin(t / 20 * math.pi))
            for t in range(41)
        ]
        canvas.line(turned(orbit, middle, middle, turn + 30), "#8fc0de", 22)
    canvas.disc(middle, middle, 150, RED)
    canvas.poly(star(middle, middle + 6, 120), "#f7d65a")
    for side in (-1, 1):
        for step in range(7):
            angle = math.radians(90 - side * (24 + step * 17))
            x, y = middle + math.cos(angle) * 400, middle + math.sin(angle) * 400
            canvas.poly(turned(_leaf(x, y, 62), x, y, math.degrees(angle) + 90 - side * 34), "#f2cd6a")


def _leaf(x, y, size):
    return smooth(
        [(x, y + size), (x + size * 0.42, y), (x, y - size), (x - size * 0.42, y), (x, y + size)], 6
    )


def emblem(canvas, sign, dark, light):
    middle = canvas.width / 2
    canvas.disc(middle, middle, 490, dark)
    canvas.disc(middle, middle, 446, "#fdfbf5")
    canvas.disc(middle, middle, 418, light)
    SIGNS[sign](canvas, middle, dark)


def _draw_leaf(canvas, middle, dark):
    canvas.poly(_leaf(middle, middle - 20, 300), "#ffffff")
    canvas.line([(middle, middle - 240), (middle, middle + 330)], dark, 22)
    for y in (-90, 20, 130):
        for side in (-1, 1):
            canvas.line([(middle, middle + y), (middle + side * 84, middle + y - 80)], dark, 16)


def _draw_gear(canvas, middle, dark):
    for tooth in range(10):
        box = [
            (middle - 56, middle - 310),
            (middle + 56, middle - 310),
            (middle + 70, middle),
            (middle - 70, middle),
        ]
        canvas.poly(turned(box, middle, middle, tooth * 36), "#ffffff")
    canvas.disc(middle, middle, 240, "#ffffff")
    canvas.disc(middle, middle, 110, dark)


def _draw_book(canvas, middle, dark):
    for side in (-1, 1):
        page = [
            (middle, middle - 160),
            (middle + side * 300, middle - 220),
            (middle + side * 300, middle + 170),
        ]
        canvas.poly([*page, (middle, middle + 230)], "#ffffff")
        for row in range(4):
            y = middle - 90 + row * 78
            canvas.line([(middle + side * 54, y), (middle + side * 250, y - 40)], dark, 15)


def _draw_cross(canvas, middle, dark):
    canvas.rect(middle - 80, middle - 270, 160, 540, "#ffffff", 24)
    canvas.rect(middle - 270, middle - 80, 540, 160, "#ffffff", 24)
    canvas.poly(_leaf(middle, middle, 130), dark)


def _draw_star(canvas, middle, dark):
    canvas.poly(star(middle, middle + 14, 330), "#ffffff")
    canvas.disc(middle, middle + 10, 90, dark)


def _draw_house(canvas, middle, dark):
    canvas.poly([(middle - 310, middle - 20), (middle, middle - 290), (middle + 310, middle - 20)], "#ffffff")
    canvas.rect(middle - 220, middle - 20, 440, 270, "#ffffff")
    canvas.rect(middle - 60, middle + 70, 120, 180, dark)
    for side in (-1, 1):
        canvas.rect(middle + side * 140 - 36, middle + 30, 72, 72, dark)


def _draw_water(canvas, middle, dark):
    drop = smooth(
        [
            (middle, middle - 320),
            (middle + 190, middle + 20),
            (middle + 130, middle + 220),
            (middle, middle + 270),
            (middle - 130, middle + 220),
            (middle - 190, middle + 20),
            (middle, middle - 320),
        ]
    )
    canvas.poly(drop, "#ffffff")
    canvas.line(
        smooth(
            [
                (middle - 120, middle + 90),
                (middle - 40, middle + 50),
                (middle + 40, middle + 110),
                (middle + 120, middle + 70),
            ]
        ),
        dark,
        26,
    )


def _draw_flask(canvas, middle, dark):
    canvas.rect(middle - 70, middle - 300, 140, 260, "#ffffff", 16)
    canvas.poly(
        [
            (middle - 70, middle - 80),
            (middle + 70, middle - 80),
            (middle + 260, middle + 250),
            (middle - 260, middle + 250),
        ],
        "#ffffff",
    )
    canvas.poly(
        [
            (middle - 150, middle + 100),
            (middle + 150, middle + 100),
            (middle + 220, middle + 220),
            (middle - 220, middle + 220),
        ],
        dark,
    )


def _draw_chart(canvas, middle, dark):
    for number, height in enumerate((170, 290, 400, 520)):
        canvas.rect(
            middle - 250 + number * 132, middle + 260 - height, 96, height, ("#ffffff", dark)[number == 2], 10
        )


def _draw_wave(canvas, middle, dark):
    for reach in (290, 200, 110):
        canvas.arc(middle, middle + 150, reach, reach, 200, 340, "#ffffff", 44)
    canvas.disc(middle, middle + 150, 50, dark)


SIGNS = {
    "la": _draw_leaf,
    "banh-rang": _draw_gear,
    "sach": _draw_book,
    "chu-thap": _draw_cross,
    "sao": _draw_star,
    "nha": _draw_house,
    "nuoc": _draw_water,
    "binh": _draw_flask,
    "bieu-do": _draw_chart,
    "song": _draw_wave,
}
