"""Typer's parsing without what a command line of ours never needs: it imports pydantic for options nobody has given."""

from typing import Any

from typer.core import TyperCommand, TyperGroup


class QuickCommand(TyperCommand):
    """A command that takes what has been typed as it is while the Tab key asks, for which no value is made of it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the arguments apart."""
        if not ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        parser = self.make_parser(ctx)
        given, rest, _ = parser.parse_args(args=list(args))
        ctx.params.update(given)
        ctx.args = rest
        ctx._opt_prefixes.update(parser._opt_prefixes)
        return list(rest)


class QuickGroup(TyperGroup):
    """A group that reads its own options only where one stands before the command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the arguments apart."""
        if not args or args[0] not in self.commands:
            return super().parse_args(ctx, args)
        ctx._protected_args, ctx.args = args[:1], args[1:]
        return args[1:]
