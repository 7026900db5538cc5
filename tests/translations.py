"""Bring the files that translators work on up to date: `python -m tests.translations`.

Qt's lupdate merges them, but it misreads Python (plurals, contexts), and the core's sentences are
not Qt's. So the strings are found here and handed to it in a form that it understands.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "briefer"
FILES = ROOT / "resources" / "i18n"
CORE = "core"


class Message(NamedTuple):
    """A string that is translated, where its translation is looked up, and whether it counts."""

    context: str
    text: str
    plural: bool


class NotLiteral(ValueError):
    """A string that is to be translated is put together when the program runs."""


def messages() -> tuple[Message, ...]:
    """Return every string of the program, each once."""
    found: dict[Message, None] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"), filename=str(file))
        if file.is_relative_to(PACKAGE / "gui"):
            finder = _Finder(file)
            finder.visit(tree)
            found.update(dict.fromkeys(finder.found))
        found.update(dict.fromkeys(Message(CORE, text, False) for text in _sentences(tree)))
    return tuple(found)


def extract(translation: Path, *, plurals_only: bool = False) -> None:
    """Merge every string of the program into `translation` (a .ts file), or only the plurals."""
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "calls.py"
        calls.write_text("\n".join(_calls(messages())), encoding="utf-8")
        options = ["-locations", "none", "-no-obsolete", *(["-pluralonly"] * plurals_only)]
        run_tool("lupdate", *options, str(calls), "-ts", str(translation))


def compile_to(translation: Path, target: Path) -> None:
    """Write what the window loads, from a .ts file."""
    run_tool("lrelease", str(translation), "-qm", str(target))


def run_tool(name: str, *arguments: str) -> str:
    """Run one of Qt's tools, which come with PySide6, and return what it says."""
    tool = Path(sys.executable).with_name(f"pyside6-{name}")
    done = subprocess.run([tool, *arguments], check=True, capture_output=True, text=True)
    return done.stdout


class _Finder(ast.NodeVisitor):
    """Finds the calls of `tr` and `translate` in a module of the window."""

    def __init__(self, file: Path) -> None:
        self.found: list[Message] = []
        self._file = file
        self._class = ""
        self._types: dict[str, str] = {}

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer = self._types
        self._types = outer | {
            argument.arg: argument.annotation.id
            for argument in node.args.args
            if isinstance(argument.annotation, ast.Name)
        }
        self.generic_visit(node)
        self._types = outer

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(value=ast.Name(id=owner), attr="tr"):
                context = self._class if owner == "self" else self._types.get(owner, "")
                self._take(node, context, node.args[:1], plural=len(node.args) > 2)
            case (
                ast.Name(id="translate")
                | ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate")
            ):
                self._take_named(node)
            case _:
                pass
        self.generic_visit(node)

    def _take_named(self, node: ast.Call) -> None:
        match node.args:
            case [ast.Name(id="CONTEXT"), *_]:
                # The one place where the core's own sentences are looked up.
                return
            case [ast.Constant(value=str(context)), *rest]:
                self._take(node, context, rest[:1], plural=len(node.args) > 3)
            case _:
                raise NotLiteral(f"{self._file}:{node.lineno}")

    def _take(self, node: ast.Call, context: str, text: list[ast.expr], *, plural: bool) -> None:
        match text:
            case [ast.Constant(value=str(literal))] if context:
                self.found.append(Message(context, literal, plural))
            case _:
                raise NotLiteral(f"{self._file}:{node.lineno}")


def _sentences(tree: ast.Module) -> Iterator[str]:
    """Yield the patterns of the core's sentences in a module.

    Where a call names its pattern instead of spelling it out, every full sentence of the module
    may be meant.
    """
    calls = [first for node in ast.walk(tree) for first in _said(node)]
    spelled = [text for first in calls for text in _text(first)]
    yield from spelled
    if len(spelled) < len(calls):
        texts = (text for node in ast.walk(tree) for text in _text(node))
        yield from (text for text in texts if " " in text and text[-1] == "." and "\n" not in text)


def _said(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the pattern of a call of `sentence`."""
    match node:
        case ast.Call(func=ast.Name(id="sentence"), args=[first, *_]):
            yield first
        case _:
            return


def _text(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case _:
            return


def _calls(found: Iterable[Message]) -> Iterator[str]:
    """Yield a module that lupdate reads well: classes named for contexts, with calls of tr."""
    for context in sorted({message.context for message in found}):
        yield f"class {context}:"
        yield "    def all(self):"
        for message in found:
            if message.context == context:
                count = ", None, n" if message.plural else ""
                yield f"        self.tr({_quoted(message.text)}{count})"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> None:
    """Update and compile every translation."""
    for translation in sorted(FILES.glob("briefer_*.ts")):
        extract(translation, plurals_only=translation.stem == "briefer_en")
        compile_to(translation, translation.with_suffix(".qm"))
        sys.stdout.write(f"{translation.name}\n")


if __name__ == "__main__":
    main()
