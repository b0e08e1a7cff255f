"""A sheet to draw flat pictures on: drawn at twice the size, taken down at the end for smooth edges.

Coordinates are those of the full picture (1600 wide) whatever the size it is drawn at.
"""

import math
import random

from PIL import Image, ImageDraw

OVERSAMPLING = 2


class Canvas:
    def __init__(self, width, height, factor=1.0):
        self.width, self.height = width, height
        self._final = (max(1, round(width * factor)), max(1, round(height * factor)))
        self._scale = factor * OVERSAMPLING
        self.image = Image.new("RGB", tuple(side * OVERSAMPLING for side in self._final), "#ffffff")
        self._pen = ImageDraw.Draw(self.image, "RGBA")

    def finish(self):
        return self.image.resize(self._final, Image.Resampling.BOX)

    def gradient(self, top, bottom, y=0, height=None, x=0, width=None):
        """A box whose colour runs from top to bottom."""
        width, height = width or self.width - x, height or self.height - y
        points = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        self.shape_gradient(points, top, bottom)

    def shape_gradient(self, points, top, bottom):
        points = self._points(points)
        left, upper = (math.floor(min(axis)) for axis in zip(*points, strict=True))
        right, lower = (math.ceil(max(axis)) for axis in zip(*points, strict=True))
        size = (max(1, right - left), max(1, lower - upper))
        ramp = Image.linear_gradient("L").resize(size)
        colours = Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp)
        mask = Image.new("L", size, 0)
        ImageDraw.Draw(mask).polygon([(px - left, py - upper) for px, py in points], fill=255)
        self.image.paste(colours, (left, upper), mask)

    def glow(self, x, y, radius, colour, strength=0.6):
        """Light that fades outward."""
        side = max(2, round(radius * 2 * self._scale))
        mask = Image.radial_gradient("L").point(lambda value: max(0, round((255 - value * 1.42) * strength)))
        mask = mask.resize((side, side), Image.Resampling.BILINEAR)
        corner = (round((x - radius) * self._scale), round((y - radius) * self._scale))
        self.image.paste(Image.new("RGB", (side, side), colour), corner, mask)

    def rect(self, x, y, width, height, colour, radius=0):
        box = [*self._point(x, y), *self._point(x + width, y + height)]
        if radius:
            self._pen.rounded_rectangle(box, radius * self._scale, fill=colour)
        else:
            self._pen.rectangle(box, fill=colour)

    def disc(self, x, y, radius, colour):
        self.oval(x, y, radius, radius, colour)

    def oval(self, x, y, rx, ry, colour):
        self._pen.ellipse([*self._point(x - rx, y - ry), *self._point(x + rx, y + ry)], fill=colour)

    def ring(self, x, y, radius, colour, width):
        box = [*self._point(x - radius, y - radius), *self._point(x + radius, y + radius)]
        self._pen.ellipse(box, outline=colour, width=max(1, round(width * self._scale)))

    def pie(self, x, y, radius, start, end, colour):
        box = [*self._point(x - radius, y - radius), *self._point(x + radius, y + radius)]
        self._pen.pieslice(box, start, end, fill=colour)

    def arc(self, x, y, rx, ry, start, end, colour, width):
        box = [*self._point(x - rx, y - ry), *self._point(x + rx, y + ry)]
        self._pen.arc(box, start, end, fill=colour, width=max(1, round(width * self._scale)))

    def poly(self, points, colour):
        self._pen.polygon(self._points(points), fill=colour)

    def line(self, points, colour, width):
        thickness = max(1, round(width * self._scale))
        self._pen.line(self._points(points), fill=colour, width=thickness, joint="curve")

    def rope(self, points, colour, width):
        """A line with round ends: limbs, branches, pipes."""
        self.line(points, colour, width)
        for x, y in (points[0], points[-1]):
            self.disc(x, y, width / 2, colour)

    def _point(self, x, y):
        return x * self._scale, y * self._scale

    def _points(self, points):
        return [self._point(x, y) for x, y in points]


def dice(seed):
    """Chance that falls the same way every time."""
    return random.Random(seed)  # noqa: S311 - leaves and heads, not secrets


def smooth(points, steps=10):
    """A curve through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    curve = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        curve += [_between(before, start, end, after, step / steps) for step in range(steps)]
    return [*curve, points[-1]]


def _between(before, start, end, after, t):
    return tuple(
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(before, start, end, after, strict=True)
    )


def star(x, y, radius, points=5, inner=0.4):
    corners = []
    for index in range(points * 2):
        reach = radius if index % 2 == 0 else radius * inner
        angle = math.pi * index / points - math.pi / 2
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return corners


def turned(points, x, y, degrees):
    """The points turned about (x, y)."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return [
        (x + (px - x) * cosine - (py - y) * sine, y + (px - x) * sine + (py - y) * cosine)
        for px, py in points
    ]
