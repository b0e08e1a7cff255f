from tests.members.workspace.conftest import member, office, officer, organisation, secretary

__all__ = ["member", "office", "officer", "organisation", "secretary"]
