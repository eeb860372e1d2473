"""A template as the grammar of its releases: what it prints with words in it that no release has."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from hmic_press.facts.about_body import AboutBody
from hmic_press.facts.brief import Brief, Note
from hmic_press.facts.called import Names
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.details import Details
from hmic_press.facts.issued import Issued
from hmic_press.facts.name import Name
from hmic_press.facts.speaker import Speaker
from hmic_press.project.body_names import Body
from hmic_press.reading_back.kind_of_finding import each_sound
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.parts import compose
from hmic_press.release.setting import Setting
from hmic_press.text.document import Part
from hmic_press.text.english import day
from hmic_press.text.figures import exact

BODY, SPEAKER, REGION, SAID = "Qxbodyxq", "qxspeakerxq", "qxregionxq", "qxsaidxq"
PLACE, CALLED = "Qxplacexq", "qxcalledxq"
STATEMENT, NOTE, REFERENCE, CONTACT = "Qxstatementxq", "Qxnotexq", "qxreferencexq", "qxcontactxq"
WILD = (STATEMENT, NOTE, SAID)  # which stand for any number of strings
DAY = date(1701, 1, 7)  # before there were press releases
DAY_SHOWN = day(DAY)
SLOTS = (BODY, PLACE, CALLED, SPEAKER, REGION, REFERENCE, CONTACT, DAY_SHOWN)
DETAILS = Details.model_construct(reference=REFERENCE, date=DAY, contact=CONTACT, ends=True)


class Grammar(NamedTuple):
    """A campaign's template, and how it is made to print."""

    newsroom: Newsroom
    folder: str
    template: str

    @property
    def campaign(self) -> Campaign:
        """What the releases of its campaign share."""
        return self.newsroom.campaign(self.folder)

    @property
    def model(self) -> type[Brief]:
        """The model of its releases' facts."""
        return self.newsroom.brief(self.folder)

    @property
    def called(self) -> Names:
        """What the campaign calls bodies and who speaks."""
        return self.model.called

    @property
    def has_body(self) -> bool:
        """Whether its releases are about a body."""
        return self.template == self.called.body_table

    def print(self, brief: Brief) -> list[Part]:
        """Return the parts of the standard release of a brief, embargo or none; raises BadTemplate."""
        return compose(self.setting(brief)).parts

    def setting(self, brief: Brief) -> Setting:
        """Return what a release of a brief is made of."""
        edition, name = self.newsroom.edition(self.folder), Name(self.folder, self.template)
        return Setting(self.newsroom.templates, edition, name, self.campaign, brief, body=self._body(brief))

    def _body(self, brief: Brief) -> Body | None:
        """Return the line of the roster that a brief is about; for a name that nobody has, one with such a place."""
        if brief.about is None:
            return None
        bodies = self.newsroom.roster(self.folder).bodies.values()
        if brief.about.name != BODY:
            return next((body for body in bodies if body.full_name == brief.about.name), None)
        place, called = any(body.place for body in bodies), any(body.called for body in bodies)
        return Body("", BODY, "", PLACE if place else "", CALLED if called else "")

    def brief(self, *, about: Mapping[str, Any] | None = None, voice: Mapping[str, Any] | None = None) -> Brief:
        """Return a brief of such facts; for all others it has words that no release has."""
        body, called = self.model.body_model, self.called
        of_body = None
        if self.has_body:
            said = {**first_words(body, self.campaign), "name": BODY, **(about or {})}
            of_body = body.model_construct(None, **(each_sound(body, said) or said))
            of_body._campaign = self.campaign
        speaker = {"name": SPEAKER, "region": REGION, "said": SAID, **(voice or {})}
        values: dict[str, Any] = {
            "template": self.template,
            "mentions": [],
            called.body_table: of_body,
            called.speaker_table: Speaker.model_construct(None, **speaker),
            "findings": list(self._statements()),
            "further_notes": [Note.model_construct(text=NOTE)],
            "release": DETAILS,
            "accepted": [],
            "issued": Issued.model_construct(),
        }
        return self.model.model_construct(None, **values)

    def _statements(self) -> Iterator[Finding]:
        kind = self.model.kinds["statement"]
        if not self.has_body:
            return
        for name in self.model.lists:
            in_list = {"list": name} if "list" in kind.model_fields else {}
            yield kind.model_construct(None, **{"statement": STATEMENT, **in_list})


def grammars_of(newsroom: Newsroom, campaign: str | None = None) -> Iterator[Grammar]:
    """Yield the templates of all campaigns, or of one."""
    for folder in [campaign] if campaign else newsroom.project.campaigns:
        start = f"templates/{folder}/"
        for file in newsroom.project.templates:
            name = file.removeprefix(start).removesuffix(".jinja")
            if file.startswith(start) and "/" not in name and not name.startswith("_"):
                yield Grammar(newsroom, folder, name)


def first_words(body: type[AboutBody], campaign: Campaign) -> dict[str, Any]:
    """Return for each thing that can be said of a body the first that it can be, or an example."""
    words = {}
    for field in body.judged():
        known = body.model_fields[field]
        if known.is_required():
            first = next(iter(body.offered(field, campaign)), (known.examples or [None])[0])
            words[field] = exact(first) if isinstance(first, float) else first  # as files of facts are read
    return words
