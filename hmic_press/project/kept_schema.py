"""The schema of a campaign's files as it is kept beside the templates, for editors."""

from hmic_press.facts.brief import Brief
from hmic_press.facts.schema import file_of, make_schema
from hmic_press.project.folder import Project
from hmic_press.project.writing import write


def is_stale(project: Project, campaign: str, brief: type[Brief]) -> bool:
    """Return whether the schema that is kept is another than the campaign declares; one that is not kept is not."""
    kept = project.root / file_of(campaign, brief.called)
    return kept.is_file() and project.read(file_of(campaign, brief.called)) != make_schema(brief)


def keep_schema(project: Project, campaign: str, brief: type[Brief]) -> None:
    """Write the schema of a campaign's files if it is not kept, or stale; raises Unreadable."""
    kept = project.root / file_of(campaign, brief.called)
    if not kept.is_file() or is_stale(project, campaign, brief):
        write(kept, make_schema(brief).encode(), replace=True, lasting=False)
