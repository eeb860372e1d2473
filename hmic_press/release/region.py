"""The region of a release, for those who look for it by that."""

from hmic_press.release.release import Release


def region_of(release: Release) -> str:
    """Return the region of the body that a release is about, by roster or speaker; empty if neither says one."""
    if release.brief.about is None:
        return ""
    voice = release.brief.voice
    known = release.campaign.known(voice.name) if voice else None
    by_roster = release.body.region if release.body else ""
    return by_roster or (voice and voice.region) or (known and known.region) or ""
