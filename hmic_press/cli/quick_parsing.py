"""Typer's parsing without what a command line of ours never needs: it imports pydantic for options nobody has given."""

from typing import Any

from typer.core import TyperCommand, TyperGroup


class QuickCommand(TyperCommand):
    """A command that takes what has been typed as it is while the Tab key asks, for which no value is made of it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the arguments apart."""
        return _take_apart(self, ctx, args) if ctx.resilient_parsing else super().parse_args(ctx, args)


class QuickGroup(TyperGroup):
    """A group that makes values of its own options only where one stands before the command."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands in the order of the help, whichever was imported first."""
        return sorted(super().list_commands(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the arguments apart."""
        if ctx.resilient_parsing:
            rest = _take_apart(self, ctx, args)
        elif args and args[0] in self.commands:
            rest = args
        else:
            return super().parse_args(ctx, args)
        ctx._protected_args, ctx.args = rest[:1], rest[1:]
        return rest[1:]


def _take_apart(command: TyperCommand | TyperGroup, ctx: Any, args: list[str]) -> list[str]:
    """Keep the options and arguments as they were typed, and return what is left over."""
    parser = command.make_parser(ctx)
    given, rest, _ = parser.parse_args(args=list(args))
    for parameter in command.get_params(ctx):
        ctx.params[parameter.name], source = parameter.consume_value(ctx, given)
        ctx.set_parameter_source(parameter.name, source)
    ctx.args = list(rest)
    ctx._opt_prefixes.update(parser._opt_prefixes)
    return list(rest)
