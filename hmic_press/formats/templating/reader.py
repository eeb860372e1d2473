"""How a template is read and compiled: what is wrong with it is told before any of it runs."""

from types import CodeType

from jinja2 import TemplateSyntaxError, nodes
from jinja2.lexer import TokenStream
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hmic_press.formats.templating import bombs
from hmic_press.formats.templating.faults import bad_lines
from hmic_press.formats.templating.generated_code import CountedCode, charge
from hmic_press.problems.words import templates


class Reader(ImmutableSandboxedEnvironment):
    """Reads templates: neither too deep, nor with what they may not write; lets their code count what it runs."""

    code_generator_class = CountedCode

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        stream = super()._tokenize(source, name, filename, state)
        return TokenStream(bombs.see_depth(stream), name, filename)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Return the syntax tree of a template that can be run; raises BadTemplate with all that is wrong with it."""
        file, parser = filename or str(name), None
        try:
            parser = Parser(self, source, name, filename)
            tree = parser.parse()
        except bombs.TooDeep as error:
            raise bad_lines(file, [(error.line, templates.too_deep(bombs.MOST_BRACKETS))]) from None
        except RecursionError:
            line = parser.stream.current.lineno if parser else 1
            raise bad_lines(file, [(line, templates.too_deep(bombs.MOST_BRACKETS))]) from None
        except ValueError:  # of all that is parsed, only a number of thousands of digits can have no value
            lines = [line for line, kind, text in self.lex(source) if kind == "integer" and len(text) > 1000]
            raise bad_lines(file, [(lines[0] if lines else 1, templates.too_large())]) from None
        if found := bombs.faults(tree, self):
            raise bad_lines(file, found)
        return tree

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        charge(source)
        return super()._generate(source, name, filename, defer_init)

    def _compile(self, source: str, filename: str) -> CodeType:
        try:
            return super()._compile(source, filename)
        except (SyntaxError, RecursionError, MemoryError):
            raise TemplateSyntaxError("", 1, filename=filename) from None
