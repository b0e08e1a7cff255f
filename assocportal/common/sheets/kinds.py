"""What may be brought in a sheet: each kind is a model, its columns, and how a line finds its row.

    class CountSheet(SheetKind):
        code, title, model, columns = "so-hoi-vien", "số hội viên", MembershipCount, (...)

    register_kind(CountSheet)      # in AppConfig.ready()

Every import makes a kind of its own: what it looked up is kept as long as the import lasts.
"""

from collections.abc import Iterable

from django.core.exceptions import FieldDoesNotExist

from .columns import Column, Named, Ref
from .lines import Line, compare, refuse_twins
from .writing import create_rows, update_rows

_registry: dict[str, type["SheetKind"]] = {}


def register_kind(kind: type["SheetKind"]) -> None:
    _registry[kind.code] = kind


def kinds() -> list[type["SheetKind"]]:
    return list(_registry.values())


def find_kind(code: str) -> type["SheetKind"] | None:
    return _registry.get(code)


def kind_of(model) -> type["SheetKind"] | None:
    return next((kind for kind in _registry.values() if kind.model is model), None)


class SheetKind:
    code = title = ""
    model = None
    columns: tuple[Column, ...] = ()
    needs = ("add", "change")  # rights over the model
    hint = ""  # how a line finds its row, in a sentence for whoever fills the sheet in

    # Rights

    @classmethod
    def may_import(cls, user) -> bool:
        app, name = cls.model._meta.app_label, cls.model._meta.model_name
        return (
            user.is_active
            and user.is_staff
            and user.has_perms([f"{app}.{verb}_{name}" for verb in cls.needs])
        )

    # Reading

    def columns_in(self, header) -> list[Column]:
        return [column for column in self.columns if column.name in header.places]

    @classmethod
    def column(cls, name: str) -> Column:
        return next(column for column in cls.columns if column.name == name)

    def field_of(self, column):
        try:
            return self.model._meta.get_field(column.name) if column.is_field else None
        except FieldDoesNotExist:
            return None

    def check(self, lines: list[Line]) -> None:
        """Finds what the lines name and the rows that they are about, and says what would become of these."""
        self.complete(lines)
        self.match([line for line in lines if not line.errors])
        for line in lines:
            if line.errors:
                line.name = self.name(line)
            else:
                compare(self, line)
        refuse_twins(self, lines)

    def complete(self, lines: list[Line]) -> None:
        """Names become rows, all lines together: `self.resolve(lines, "organisation", directory)`."""

    def match(self, lines: list[Line]) -> None:
        """Gives each line its row, or an error where that is doubtful."""
        raise NotImplementedError

    def identity(self, line: Line):
        """What two lines of a sheet may not both be about."""
        return line.row.pk if line.row is not None else self.key(line)

    def key(self, line: Line):
        return None

    def name(self, line: Line) -> str:
        raise NotImplementedError

    def resolve(self, lines, name, directory) -> None:
        column = self.column(name)
        for line in lines:
            text = line.values.get(name)
            if not text or isinstance(text, Ref):
                continue
            try:
                line.values[name] = directory.find(text)
            except LookupError as error:
                line.refuse(error.args[0], column)

    # Comparing and exporting

    def old(self, row, column):
        value = getattr(row, column.name)
        if isinstance(column.cell, Named):
            return Ref(value.pk, str(value)) if value is not None else None
        return value

    @classmethod
    def for_export(cls, rows):
        """The queryset with all that the columns show."""
        return rows

    def export_row(self, row) -> list:
        return [column.cell.export(self.old(row, column)) for column in self.columns]

    # Writing

    def write(self, lines: Iterable[Line]) -> None:
        """Changes first: a seat that ends makes room for the one that begins."""
        update_rows(self, [line for line in lines if line.is_written and not line.is_new])
        create_rows(self, [line for line in lines if line.is_written and line.is_new])

    def make_row(self, line: Line):
        row = self.model()
        self.fill(row, line)
        return row

    def fill(self, row, line: Line) -> set[str]:
        """Sets the fields, and answers which."""
        names = set()
        for column in self.columns:
            if column.name in line.changed and (field := self.field_of(column)):
                value = line.changed[column.name]
                if isinstance(value, Ref):
                    value = value.pk or (value.line and value.line.row and value.line.row.pk)
                setattr(row, field.attname, value)
                names.add(field.name)
        return names
