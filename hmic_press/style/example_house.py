"""The house of the examples: it is nobody's, and has a word for whatever a rule asks."""

from hmic_press.style.terms import Terms

EXAMPLE = Terms(
    house="EXB",
    body="council",
    speaker_title="Chief Examiner",
    regions=("the Hill and Valley Region", "the Coast"),
    notes_heading="Notes for editors",
    area_codes=("020",),
    endings=("Town Council", "Council"),
    named=("EXB",),
    common=("council",),
    people=("clergy",),
    one_name=("Hill and Valley",),
    abbreviations=("RX",),
    common_nouns=("press office", "second job"),
    offices=("town clerk",),
    after_the=("service",),
    counted=("clerks",),
)
