"""A copy of a release read into facts: which release it is, its data, its own words, and what is in doubt."""

from collections.abc import Sequence
from typing import Any

from hmic_press.facts.declared.declaration import STATEMENT as STATEMENT_KIND
from hmic_press.facts.name import Name
from hmic_press.problems.words import read_back as words
from hmic_press.reading_back.align import DETAILS_PARTS, Expected, Pair, align, lists_of, standard_of
from hmic_press.reading_back.body import find_body, what_is_said
from hmic_press.reading_back.copy import Block, Copy
from hmic_press.reading_back.details import read_details
from hmic_press.reading_back.find_template import find_template, not_read, print_templates
from hmic_press.reading_back.grammar import NOTE, SAID, Grammar
from hmic_press.reading_back.kind_of_finding import KindOfFinding
from hmic_press.reading_back.known_release import Known
from hmic_press.reading_back.quotation import read_quotation
from hmic_press.reading_back.read_sentence import Start, read_sentence, starts_of
from hmic_press.reading_back.search import Say
from hmic_press.reading_back.speaker import find_speaker
from hmic_press.reading_back.what_was_read import Changed, Own, Read
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.sentences import Sentences
from hmic_press.text.folding import even_out
from hmic_press.text.lists import bare_clause


class Reader:
    """Reads copies of the releases of one project; what their templates print is made once."""

    def __init__(self, newsroom: Newsroom, campaign: str | None = None) -> None:
        self.newsroom = newsroom
        self._printed = print_templates(newsroom, newsroom.project.choose_campaign(campaign) if campaign else None)
        self._starts: dict[str, list[Start]] = {}

    def read(self, copy: Copy, file: str) -> Read:
        """Return what a copy says; raises BadFacts if it is of no campaign, or fits two."""
        grammar, copy, pairs = find_template(self._printed, copy, file)
        found = find_body(grammar, pairs) if grammar.has_body else (grammar.template, "")
        if found is None:
            raise not_read(file, words.no_body())
        slug, body = found
        name = Name(grammar.folder, slug)
        known = Known.of(self.newsroom, name)
        facts: dict[str, Any] = {} if grammar.has_body else {"template": grammar.template}
        if grammar.has_body:
            table = grammar.called.body_table
            before = known.values.get(table, {}) if known else {}
            facts[table] = {"name": body, **what_is_said(grammar, body, before, pairs)}
        speaker = find_speaker(grammar, pairs)
        if speaker is not None:
            facts[grammar.called.speaker_table] = speaker
        elif grammar.campaign.speaker_needed:
            raise not_read(file, words.no_speaker())
        made = Read(grammar, name, facts, copy, known, {}, [], [], [], {}, {})
        read_details(made, pairs)
        self._rest(made, pairs, standard_of(grammar, facts))
        return made

    def _rest(self, made: Read, pairs: Sequence[Pair], standard: Sequence[Expected]) -> None:
        grammar, facts = made.grammar, made.facts
        brief = grammar.brief(about=facts.get(grammar.called.body_table), voice=facts.get(grammar.called.speaker_table))
        say = Sentences(grammar.setting(brief)).say
        shared = [each for each in standard if each.part != "quotation"]
        by_line = {pair.block.line: pair for pair in align(shared, made.copy.blocks)[0] if pair.block and pair.expected}
        details = [line for field, line in made.lines.items() if field.startswith("release, ")]
        said: list[Block] = []
        in_lists = lists_of(pairs, list(grammar.model.lists))
        for pair in pairs:
            block, expected = pair.block, pair.expected
            if block is None:
                if expected and expected.part not in DETAILS_PARTS:
                    made.changed.append(Changed(expected.part, expected.string, None))
            elif block.line in details or (made.known and made.known.is_notice(block.text)):
                continue
            elif expected is None or expected.part in DETAILS_PARTS:
                made.unknown.append(block)
            elif not expected.wild:
                now = by_line.get(block.line)
                self._shared(made, expected.part, now.expected.string if now and now.expected else "", block)
            elif SAID.casefold() in expected.string.casefold():
                said.append(block)
            elif NOTE.casefold() in expected.string.casefold():
                self._note(made, block)
            else:
                self._finding(made, say, in_lists.get(block.line, expected.part), block)
        if said:
            read_quotation(made, said, standard)

    def _shared(self, made: Read, part: str, standard: str, block: Block) -> None:
        made.lines.setdefault(part, block.line)
        if even_out(standard) != even_out(block.text) and not (made.known and made.known.has(part, block.text)):
            made.changed.append(Changed(part, standard, block))

    def _note(self, made: Read, block: Block) -> None:
        notes = made.facts.setdefault("further_notes", [])
        origins = made.origins.setdefault("further_notes", [])
        note = {"text": block.text}
        origin = made.known.origin("further_notes", note, origins) if made.known else None
        if made.known and origin is not None:
            old = made.known.values["further_notes"][origin]
            note = dict(old) if even_out(old["text"]) == even_out(block.text) else note
        notes.append(note)
        origins.append(origin)
        made.own.append(Own(f"note {len(notes)}", block))

    def _finding(self, made: Read, say: Say, part: str, block: Block) -> None:
        findings = made.facts.setdefault("findings", [])
        origins = made.origins.setdefault("findings", [])
        lists = made.grammar.model.lists
        origin = made.known.finding(list(lists), part, block.text, origins) if made.known else None
        if made.known and origin is not None:
            facts = dict(made.known.values["findings"][origin])
            if "about" not in facts:
                made.own.append(Own(f"finding {len(findings) + 1}", block))
            else:
                made.lines[f"finding {len(findings) + 1}"] = block.line
        else:
            facts = self._new_finding(made, say, part, block, len(findings) + 1)
            origin = made.known.origin("findings", facts, origins) if made.known else None
        findings.append(facts)
        origins.append(origin)

    def _new_finding(self, made: Read, say: Say, part: str, block: Block, number: int) -> dict[str, Any]:
        lists = made.grammar.model.lists
        text = block.text
        first = next(iter(lists))
        if lists[part] == "clauses":  # whose ends are those of the sentence that they make
            text = bare_clause(text)
        reading = read_sentence(text, self._starts_of(made.grammar, say), say)
        if reading and reading.exact:
            made.lines[f"finding {number}"] = block.line
            return {"about": reading.kind.model.kind(), **reading.facts}
        made.own.append(Own(f"finding {number}", block, reading))
        return {"statement": text, **({"list": part} if part != first else {})}

    def _starts_of(self, grammar: Grammar, say: Say) -> list[Start]:
        if grammar.folder not in self._starts:
            kinds = [
                KindOfFinding(kind, grammar.campaign)
                for word, kind in grammar.model.kinds.items()
                if word != STATEMENT_KIND and self.newsroom.words(grammar.folder, kind)
            ]
            self._starts[grammar.folder] = starts_of(kinds, say)
        return self._starts[grammar.folder]
