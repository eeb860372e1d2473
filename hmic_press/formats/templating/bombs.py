"""What is wrong with a template, read off its syntax tree before any of it runs."""

from collections.abc import Callable, Iterable, Iterator

from jinja2 import Environment, nodes
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.lexer import Token

from hmic_press.problems.words import templates
from hmic_press.text.characters import Unfit, admit

MOST_BRACKETS = 50
_MOST_LOOPS = 2
_DEEPEST = MOST_BRACKETS + 10  # a template, its block, its loop … down to what stands inside fifty brackets
_LARGEST = 10**12
_SIGNS: dict[type[nodes.Node], str] = {nodes.Mul: "*", nodes.Pow: "**", nodes.Mod: "%", nodes.Slice: ":"}
_BRACKETS = {"lparen": 1, "lbracket": 1, "lbrace": 1, "rparen": -1, "rbracket": -1, "rbrace": -1}


class TooDeep(Exception):
    """Brackets that stand in too many others; raised while a template is parsed, with the line."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


def see_depth(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens of a template; raises TooDeep at a bracket inside too many."""
    depth = 0
    for token in tokens:
        depth += _BRACKETS.get(token.type, 0)
        if depth > MOST_BRACKETS:
            raise TooDeep(token.lineno)
        yield token


def faults(tree: nodes.Template, environment: Environment) -> list[tuple[int, str]]:
    """Return what is wrong with a template, each with its line, in order."""
    found: dict[tuple[int, str], None] = {}
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while waiting:  # not by recursion, which a deep tree would break
        node, depth, loops = waiting.pop()
        loops += isinstance(node, nodes.For)
        if depth > _DEEPEST:
            found[node.lineno, templates.too_deep(MOST_BRACKETS)] = None
            continue
        if isinstance(node, nodes.For) and loops > _MOST_LOOPS:
            found[node.lineno, templates.too_many_loops()] = None
        found |= {(node.lineno, fault): None for fault in _faults_of(node, environment)}
        waiting += [(child, depth + 1, loops) for child in node.iter_child_nodes()]
    return sorted(found)


def _faults_of(node: nodes.Node, environment: Environment) -> Iterator[str]:
    if sign := _SIGNS.get(type(node)):
        yield templates.no_such_sign(sign)
    elif check := _CHECKS.get(type(node)):
        yield from check(node, environment)


def _constant(node: nodes.Const, environment: Environment) -> Iterator[str]:
    if isinstance(node.value, str):
        try:
            admit(node.value)
        except Unfit as unfit:
            yield templates.unfit(unfit.name)
    elif isinstance(node.value, int | float) and node.value > _LARGEST:
        yield templates.too_large()


def _loop(node: nodes.For, environment: Environment) -> Iterator[str]:
    if node.recursive:
        yield templates.no_such_tag("recursive")


def _tag(name: str) -> Callable[[nodes.Node, Environment], Iterator[str]]:
    return lambda node, environment: iter([templates.no_such_tag(name)])


def _name(node: nodes.Name, environment: Environment) -> Iterator[str]:
    if node.name in DEFAULT_NAMESPACE and node.ctx == "load":
        yield templates.nothing_called(node.name)


def _filter(node: nodes.Filter, environment: Environment) -> Iterator[str]:
    if node.name not in environment.filters:
        yield templates.no_helper("filter", node.name)
    yield from _arguments(node, environment)


def _test(node: nodes.Test, environment: Environment) -> Iterator[str]:
    if node.name not in environment.tests:
        yield templates.no_helper("test", node.name)
    yield from _arguments(node, environment)


def _arguments(node: nodes.Call | nodes.Filter | nodes.Test, environment: Environment) -> Iterator[str]:
    yield from _twice([given.key for given in node.kwargs if isinstance(given, nodes.Keyword)])


def _parameters(node: nodes.Macro | nodes.CallBlock, environment: Environment) -> Iterator[str]:
    yield from _twice([parameter.name for parameter in node.args])


def _twice(names: list[str]) -> Iterator[str]:
    yield from (templates.given_twice(name) for name in dict.fromkeys(names) if names.count(name) > 1)


def _table(node: nodes.Dict, environment: Environment) -> Iterator[str]:
    if not all(isinstance(pair.key, nodes.Const) for pair in node.items):
        yield templates.key_not_written()


_CHECKS: dict[type[nodes.Node], Callable[..., Iterator[str]]] = {
    nodes.Const: _constant,
    nodes.For: _loop,
    nodes.Name: _name,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.Call: _arguments,
    nodes.Macro: _parameters,
    nodes.CallBlock: _parameters,
    nodes.Dict: _table,
    nodes.NSRef: _tag("namespace"),
    nodes.EvalContextModifier: _tag("autoescape"),
    nodes.ScopedEvalContextModifier: _tag("autoescape"),
}
