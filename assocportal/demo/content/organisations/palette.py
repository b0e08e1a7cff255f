"""Colours of the emblems: dark and light."""

NAVY, TEAL, GREEN, RED = (
    ("#16405f", "#3f7fa0"),
    ("#2f6f70", "#56a9a2"),
    ("#2f6340", "#6aa864"),
    ("#7a1a21", "#c8574a"),
)
BROWN, VIOLET, GOLD = ("#6b4526", "#d09a52"), ("#5a3f7a", "#8a6fb0"), ("#8a5a12", "#e0a93f")
