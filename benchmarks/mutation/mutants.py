"""Making mutants with cosmic-ray's operators, without those that change nothing which runs."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names


class Mutant(NamedTuple):
    """A changed source: the line it is on, that line as it was and as it is."""

    source: str
    number: int
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.number}: {self.before}  ->  {self.after}"


def sample(source: str, count: int, seed: str) -> tuple[list[Mutant], int]:
    """Return ``count`` mutants of a source (all where it has fewer), by line, and how many there are to draw from."""
    found = list(_mutants(source))
    drawn = found if len(found) <= count else random.Random(seed).sample(found, count)
    return sorted(drawn), len(found)


def _mutants(source: str) -> Iterator[Mutant]:
    tree = get_ast(source)
    seen = {_what_runs(source)}
    for name in sorted(operator_names()):
        kind = get_operator(name)
        if kind.arguments():
            continue
        operator = kind()
        places = sum(1 for node in ast_nodes(tree) for _ in operator.mutation_positions(node))
        for place in range(places):
            changed = mutate_code(source, operator, place)
            runs = _what_runs(changed) if changed else ""
            if runs and runs not in seen:
                seen.add(runs)
                yield _mutant(source, changed)


def _mutant(source: str, changed: str) -> Mutant:
    before, after = source.splitlines(), changed.splitlines()
    pairs = enumerate(zip(before, after, strict=False), 1)
    number = next(line for line, (old, new) in pairs if old != new)
    return Mutant(changed, number, before[number - 1].strip(), after[number - 1].strip() if changed else "")


def _what_runs(source: str) -> str:
    """Return the tree of a source without what is never run or decides nothing; empty where it is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ""
    return ast.dump(_Decisions().visit(tree))


class _Decisions(ast.NodeTransformer):
    """Takes away annotations, imports for the type checker, and the mark after which parameters are named.

    The files have ``from __future__ import annotations``: no annotation of theirs is evaluated.
    """

    def visit_If(self, node: ast.If) -> ast.If | None:
        self.generic_visit(node)
        return None if "TYPE_CHECKING" in ast.unparse(node.test) else node

    def visit_arguments(self, node: ast.arguments) -> ast.arguments:
        self.generic_visit(node)
        node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        node.defaults = [*node.defaults, *(default for default in node.kw_defaults if default)]
        node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.returns = None
        self.generic_visit(node)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        node.annotation = ast.Constant("")
        self.generic_visit(node)
        return node
