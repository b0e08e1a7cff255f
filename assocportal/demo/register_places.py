"""Places, where the organisations sit, and what happened to some of them over the years."""

from datetime import date, timedelta

from assocportal.common.publishing import State
from members.models import Organisation, Place
from members.standing.acts import Decision, admit_organisation, merge_organisations, record_event
from members.standing.kinds import Kind
from members.standing.union import write_union_organisation

from .content import places as content

OFFICER = "hoivien@lacgiang.example"
FOLLOWED = ("lam-vuon", "nghe-ca", "chan-nuoi", "bao-ve-thuc-vat", "sinh-vat-canh", "tin-hoc")
DAY = date.fromisoformat


class RegisterPlaces:
    """After the organisations were made."""

    def __init__(self, rows):
        self.rows, self.organisations = rows, rows.organisations
        self.places, self.spots = {}, {}

    def make_all(self):
        self.make_places()
        self.seat_organisations()
        self.make_union()
        for key, renaming in content.RENAMINGS.items():
            self.make_renaming(self.organisations[key], *renaming)
        self.make_merger()
        self.make_branch()

    def make_places(self):
        kinds = Place.Kind
        province = Place.objects.create(kind=kinds.PROVINCE, name=content.PROVINCE)
        self.end(Place.objects.create(kind=kinds.PROVINCE, name=content.FORMER_PROVINCE), [province])
        for name, spot in content.WARDS.items():
            self.make_place(kinds.WARD, name, province, spot)
        for district, communes in content.DISTRICTS.items():
            became = [
                self.make_place(kinds.COMMUNE, name, province, spot, DAY(content.MERGED_ON))
                for name, spot in communes.items()
            ]
            self.end(Place.objects.create(kind=kinds.DISTRICT, name=district, parent=province), became)

    def make_place(self, kind, name, parent, spot, valid_from=None):
        self.spots[name] = spot
        self.places[name] = Place.objects.create(kind=kind, name=name, parent=parent, valid_from=valid_from)
        return self.places[name]

    def end(self, place, successors):
        place.valid_to = DAY(content.LAST_DAY)
        place.save()
        place.successors.set(successors)

    def seat_organisations(self):
        place_of = {key: name for name, keys in content.SEATS.items() for key in keys}
        members = [
            (key, row) for key, row in self.organisations.items() if row.kind != Organisation.Kind.EXTERNAL
        ]
        for number, (key, organisation) in enumerate(members):
            self.seat(organisation, place_of.get(key, "Trung Tâm"), number)
            if key in FOLLOWED:
                organisation.officer_in_charge = self.rows.people[OFFICER]
            organisation.save()

    def seat(self, organisation, place, number=0):
        """Beside each other, so that no two stand on one spot."""
        latitude, longitude = self.spots[place]
        organisation.place = self.places[place]
        organisation.latitude = round(latitude + (number % 5 - 2) * 0.011, 5)
        organisation.longitude = round(longitude + (number // 5 % 5 - 2) * 0.014, 5)

    def make_union(self):
        union = write_union_organisation()
        self.seat(union, "Trung Tâm")
        union.founded_on = DAY("1999-12-24")
        union.save()
        name, short_name, number = content.FORMER_UNION
        former = Organisation.objects.create(
            kind=Organisation.Kind.UNION, name=name, short_name=short_name, state=State.APPROVED
        )
        merge_organisations([former], union, Decision(DAY(content.MERGED_ON), number))
        self.organisations["lien-hiep-hoi"] = union

    def make_renaming(self, organisation, name, short_name, day, number):
        names = {"former_name": name, "former_short_name": short_name}
        record_event(organisation, Kind.RENAME, Decision(DAY(day), number, DAY(day)), **names)

    def make_merger(self):
        into, merged = self.organisations[content.MERGED_INTO], []
        for name, short_name, founded_on in content.MERGED:
            organisation = Organisation.objects.create(
                name=name,
                short_name=short_name,
                field=into.field,
                founded_on=DAY(founded_on),
                state=State.APPROVED,
            )
            day, number = content.ADMITTED_BY
            admit_organisation(organisation, Decision(DAY(day), number))
            merged.append(organisation)
        day, number = content.MERGED_BY
        merge_organisations(merged, into, Decision(DAY(day), number, DAY(day)))

    def make_branch(self):
        name, short_name, place, number = content.BRANCH
        parent, day = (
            self.organisations[content.BRANCH_OF],
            self.rows.today - timedelta(days=content.BRANCH_FOUNDED_DAYS_AGO),
        )
        branch = Organisation(
            kind=Organisation.Kind.BRANCH,
            name=name,
            short_name=short_name,
            parent=parent,
            field=parent.field,
            founded_on=day,
            founding_decision=number,
            officer_in_charge=parent.officer_in_charge,
            state=State.APPROVED,
        )
        self.seat(branch, place)
        branch.save()
        record_event(branch, Kind.FOUND, Decision(day, number))
