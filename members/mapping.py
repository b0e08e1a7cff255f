"""A small map of where organisations are, drawn from their coordinates alone: no tiles, nobody else is asked.

Places keep their true proportions: a degree of longitude is shortened by the cosine of the latitude.
"""

import math
from dataclasses import dataclass, field
from functools import cached_property

from .models import Organisation

WIDTH, MOST_HEIGHT, LEAST_HEIGHT = 340, 400, 180
MARGIN = 26
TOUCH = 26  # two places that a finger cannot tell apart are one
MOST_SHOWN = 60
SHOWN = ("name", "short_name", "slug", "kind", "latitude", "longitude", "place__name", "place__kind")
LEAST_SPAN = 0.02  # degrees: about two kilometres
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)
MOST_LINES = 4
LETTER, LINE = 6, 12  # of a label
DEGREE = 40  # the width of one


@dataclass
class Spot:
    """One place on the map, and the organisations there."""

    x: int
    y: int
    organisations: list = field(default_factory=list)

    @property
    def count(self):
        return len(self.organisations)

    @property
    def first(self):
        return self.organisations[0]

    @property
    def label(self):
        if self.count == 1:
            return self.first.name
        return (
            f"{self.count} tổ chức: {', '.join(one.short_name or one.name for one in self.organisations[:3])}"
            + ("…" if self.count > 3 else "")
        )

    def is_near(self, x, y):
        return abs(self.x - x) < TOUCH and abs(self.y - y) < TOUCH


@dataclass(frozen=True)
class Label:
    x: int
    y: int
    text: str


class Projection:
    """From degrees to the picture's own units; the frame fits all points."""

    def __init__(self, points):
        latitudes, longitudes = zip(*points, strict=True)
        self.south, self.north = widen(min(latitudes), max(latitudes))
        self.west, self.east = widen(min(longitudes), max(longitudes))
        self.narrowing = math.cos(math.radians((self.south + self.north) / 2))
        wide = (self.east - self.west) * self.narrowing
        high = self.north - self.south
        self.scale = min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / high)
        self.height = max(LEAST_HEIGHT, round(high * self.scale) + 2 * MARGIN)
        self.left = (WIDTH - wide * self.scale) / 2
        self.top = (self.height - high * self.scale) / 2

    def x(self, longitude):
        return round(self.left + (longitude - self.west) * self.narrowing * self.scale)

    def y(self, latitude):
        return round(self.top + (self.north - latitude) * self.scale)

    def longitude(self, x):
        return self.west + (x - self.left) / self.scale / self.narrowing

    def latitude(self, y):
        return self.north - (y - self.top) / self.scale


class Map:
    """Of organisations with coordinates, in the order in which they are listed."""

    width = WIDTH

    def __init__(self, organisations, is_cut=False):
        self.shown, self.is_cut = organisations, is_cut
        self.projection = Projection([degrees_of(organisation) for organisation in self.shown])
        self.height = self.projection.height

    @cached_property
    def spots(self):
        spots = []
        for organisation, (x, y) in zip(self.shown, self.points, strict=True):
            spot = next((spot for spot in spots if spot.is_near(x, y)), None)
            if spot is None:
                spots.append(spot := Spot(x, y))
            spot.organisations.append(organisation)
        return spots

    @cached_property
    def points(self):
        return [self.place(*degrees_of(organisation)) for organisation in self.shown]

    def place(self, latitude, longitude):
        return self.projection.x(longitude), self.projection.y(latitude)

    @cached_property
    def meridians(self):
        ends = self.projection.longitude(0), self.projection.longitude(self.width)
        lines = [(self.projection.x(degree), f"{spell(degree)}Đ") for degree in lines_between(*ends)]
        # beside the frame's edge there is a line, but no room to say which
        return [Label(x, 0, text if x < self.width - DEGREE else "") for x, text in lines]

    @cached_property
    def parallels(self):
        ends = self.projection.latitude(self.height), self.projection.latitude(0)
        return [Label(0, self.projection.y(degree), f"{spell(degree)}B") for degree in lines_between(*ends)]

    @cached_property
    def labels(self):
        """Names of places, in the middle of their organisations; one that would cover something is left out."""
        taken = [(spot.x - 10, spot.y - 10, spot.x + 10, spot.y + 10) for spot in self.spots]
        labels = []
        for name, points in self.points_by_place().items():
            if label := self.find_room(name, points, taken):
                labels.append(label)
                taken.append(box_of(label))
        return labels

    def points_by_place(self):
        points = {}
        for organisation, point in zip(self.shown, self.points, strict=True):
            if organisation.place:
                points.setdefault(organisation.place.name, []).append(point)
        return dict(sorted(points.items(), key=lambda item: -len(item[1])))

    def find_room(self, name, points, taken):
        x, y = (round(sum(values) / len(values)) for values in zip(*points, strict=True))
        for shift in (4, 24, -16, 38, -30):
            label = Label(x, y + shift, name)
            if self.has_room(box_of(label), taken):
                return label
        return None

    def has_room(self, box, taken):
        left, top, right, bottom = box
        inside = left > 2 and top > 2 and right < self.width - 2 and bottom < self.height - 2
        return inside and not any(overlap(box, other) for other in taken)


def draw_map(keys):
    """Of the organisations of these keys, in their order; None where there are none."""
    drawn = Organisation.objects.listed().select_related("place").only(*SHOWN).in_bulk(keys[:MOST_SHOWN])
    drawn = [drawn[key] for key in keys[:MOST_SHOWN] if key in drawn]
    return Map(drawn, is_cut=len(keys) > MOST_SHOWN) if drawn else None


def degrees_of(organisation):
    return float(organisation.latitude), float(organisation.longitude)


def widen(low, high):
    """One point alone has no extent to draw."""
    lacking = max(0, LEAST_SPAN - (high - low)) / 2
    return low - lacking, high + lacking


def lines_between(low, high):
    step = next((step for step in STEPS if (high - low) / step <= MOST_LINES), STEPS[-1])
    return [number * step for number in range(math.ceil(low / step), math.floor(high / step) + 1)]


def spell(degree):
    """`20,5°`"""
    return f"{round(degree, 2):g}°".replace(".", ",")


def box_of(label):
    half = len(label.text) * LETTER / 2
    return label.x - half, label.y - LINE, label.x + half, label.y + 3


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
