"""The code that a template is compiled to: what could grow or never end goes through the environment, which counts."""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

_AGAIN = nodes.For | nodes.Macro | nodes.CallBlock | nodes.Block | nodes.Template  # what has a body that runs again
_CALL = 10  # nodes, which take as long as to call a macro


def charge(node: nodes.Node) -> int:
    """Let each body that can run again begin by paying for what it holds; return how many nodes a node holds."""
    held = 1 + sum(map(charge, node.iter_child_nodes()))
    if isinstance(node, _AGAIN):
        node.body.insert(0, nodes.ExprStmt(_pay(held + _CALL, node.lineno), lineno=node.lineno))
    if isinstance(node, nodes.For) and node.test is not None:
        node.test = nodes.And(_pay(held, node.lineno), node.test, lineno=node.lineno)
    return held


def _pay(units: int, line: int) -> nodes.Call:
    of_ours = nodes.EnvironmentAttribute("spend", lineno=line)
    return nodes.Call(of_ours, [nodes.Const(units, lineno=line)], [], None, None, lineno=line)


class CountedCode(CodeGenerator):
    """Writes what Jinja2 writes, but for payments, joining and comparing."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call; a payment is made to the environment itself."""
        if isinstance(node.node, nodes.EnvironmentAttribute):
            self.write(f"environment.{node.node.name}(")
            self.visit(node.args[0], frame)
            self.write(")")
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        """Write words joined with ~."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:
        """Write a comparison, or several in a row."""
        self.write("environment.compared(")
        self.visit(node.expr, frame)
        for operand in node.ops:
            self.write(f", '{operand.op}', ")
            self.visit(operand.expr, frame)
        self.write(")")
