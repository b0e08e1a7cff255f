"""Who may know whom: walks the syntax trees and names every arrow that turns back (docs/architecture.md).

    assocportal/*.py (roof) → news → events → members → assocportal/common (ground)

An arrow is an import (absolute or relative, at the top or inside a function), a string that names a module
or a model of ours ("news.Article", "members.organisation", "events.models"), a label given to `get_model`
and its kind, or a dependency of a migration.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOF = "roof"
GROUND = "ground"
FLOORS = (GROUND, "members", "events", "news", ROOF)
PACKAGES = {
    "assocportal.common": GROUND,
    "assocportal.embedded_postgres": GROUND,
    "assocportal.formats": GROUND,
    "assocportal": ROOF,
    "common": GROUND,  # the label of assocportal.common
    "members": "members",
    "events": "events",
    "news": "news",
}
SOURCES = ("assocportal", "members", "events", "news")
DOTTED = re.compile(r"(assocportal|common|members|events|news)(\.\w+)+")
TAKES_A_LABEL = {"get_model", "get_app_config", "get_containing_app_config", "is_installed"}
TAKES_A_MODULE = {"import_module", "import_string", "__import__"}


def find_violations(root: Path) -> list[str]:
    files = [file for name in SOURCES for file in sorted((root / name).rglob("*.py"))]
    return [violation for file in files for violation in check_file(file, root)]


def check_file(file: Path, root: Path) -> list[str]:
    module = module_of(file.relative_to(root))
    home = floor_of(module)
    arrows = find_arrows(ast.parse(file.read_text()), module, file.name == "__init__.py")
    return [
        f"{file.relative_to(root)}:{line}: {home} → {floor_of(target)} ({target})"
        for line, target in sorted(set(arrows))
        if not is_allowed(home, floor_of(target))
    ]


def module_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def floor_of(dotted: str) -> str | None:
    """The floor of a module or a label; None where it is not ours."""
    parts = dotted.split(".")
    prefixes = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((PACKAGES[prefix] for prefix in prefixes if prefix in PACKAGES), None)


def is_allowed(home: str, target: str | None) -> bool:
    return target is None or FLOORS.index(target) <= FLOORS.index(home)


def find_arrows(tree: ast.AST, module: str, is_package: bool) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        targets: list[str] = []
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            targets = imported_names(node, module, is_package)
        elif isinstance(node, ast.Call):
            targets = named_in_call(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = migration_labels(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and DOTTED.fullmatch(node.value):
            targets = [node.value]
        yield from ((node.lineno, target) for target in targets)


def imported_names(node: ast.ImportFrom, module: str, is_package: bool) -> list[str]:
    """`from assocportal import settings` points at the settings, not at the package they stand in."""
    base = node.module or ""
    if node.level:
        package = module.split(".") if is_package else module.split(".")[:-1]
        package = package[: len(package) - node.level + 1]
        base = ".".join([*package, base]).strip(".")
    return [f"{base}.{alias.name}" for alias in node.names]


def named_in_call(node: ast.Call) -> list[str]:
    """`get_model("news", "Article")`, `import_module("news")`; dotted names are found as strings."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name not in TAKES_A_LABEL | TAKES_A_MODULE:
        return []
    given = [
        *node.args[:1],
        *(keyword.value for keyword in node.keywords if keyword.arg in ("app_label", "name")),
    ]
    return [
        value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, str)
    ]


def migration_labels(node: ast.Assign | ast.AnnAssign) -> list[str]:
    """`dependencies = [("news", "0001_initial")]`"""
    names = node.targets if isinstance(node, ast.Assign) else [node.target]
    if not any(getattr(name, "id", "") in ("dependencies", "run_before") for name in names):
        return []
    pairs = [pair for pair in ast.walk(node.value) if isinstance(pair, ast.Tuple) and pair.elts]
    return [pair.elts[0].value for pair in pairs if isinstance(pair.elts[0], ast.Constant)]
