"""Export: a document as files, in the formats that their suffixes name.

No file counts as saved before it has been opened again: once when it is finished, so that nothing
damaged is ever written, and once where it was put, so that the disk has all of it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefer.document.nodes import Document
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.ports import FileStore, Renderer, Verifier


class Exporter:
    """Writes documents in every format that there is a renderer for."""

    def __init__(
        self,
        renderers: Mapping[str, Renderer],
        verifiers: Mapping[str, Verifier],
        files: FileStore,
    ) -> None:
        """Take a renderer and a verifier for each suffix (".pdf"), and where the files go."""
        self._renderers = renderers
        self._verifiers = verifiers
        self._files = files

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes that can be exported, each with its dot."""
        return tuple(self._renderers)

    def render(self, document: Document, suffix: str) -> bytes:
        """Return what a file with this suffix (".txt") would hold; raises as `export` does."""
        return self._renderer(Path(f"letter{suffix}")).render(document)

    def export(self, document: Document, path: Path, *, replace: bool = False) -> Path:
        """Write one file as `export_all` does, and return its path."""
        (written,) = self.export_all(document, [path], replace=replace)
        return written

    def export_all(
        self, document: Document, paths: Sequence[Path], *, replace: bool = False
    ) -> tuple[Path, ...]:
        """Write `document` to every path, in the format of its suffix, and return the paths.

        Every file is rendered and verified before any is written. Raises FileExists for one that
        exists while `replace` is False, and BrieferError for a suffix that is no format, for a
        file that cannot be rendered (a missing font), for one that is damaged, and for one that
        cannot be written or does not read back the same.
        """
        renderers = [self._renderer(path) for path in paths]
        for path in paths:
            self._files.check(path, replace=replace)
        rendered = [self._verified(renderer, document) for renderer in renderers]
        written: list[Path] = []
        for path, data in zip(paths, rendered, strict=True):
            try:
                self._save(path, data, replace=replace)
            except BrieferError as problem:
                raise _with_what_is_done(problem, written) from problem
            written.append(path)
        return tuple(written)

    def verify(self, data: bytes, document: Document, suffix: str) -> None:
        """Raise BrieferError unless `data`, a finished file, opens and holds the words."""
        self._verifiers[suffix].verify(data, document)

    def _verified(self, renderer: Renderer, document: Document) -> bytes:
        """Return the finished file, once its verifier has read it."""
        data = renderer.render(document)
        self.verify(data, document, renderer.suffix)
        return data

    def _save(self, path: Path, data: bytes, *, replace: bool) -> None:
        """Write one file, and read it where it was put."""
        self._files.write(path, data, replace=replace)
        if self._files.read(path) != data:
            raise BrieferError(
                sentence("“{path}” was written but does not read back the same.", path=shown(path)),
                sentence("Do not use that file: save to another disk, and have this one checked."),
            )

    def _renderer(self, path: Path) -> Renderer:
        """Return the renderer for a path's suffix, in whatever case it is written."""
        renderer = self._renderers.get(path.suffix.lower())
        if renderer is None:
            raise BrieferError(
                sentence("“{name}” names no format that can be written.", name=shown(path)),
                sentence("End the name in {known}.", known=_either(self.suffixes)),
            )
        return renderer


def _with_what_is_done(problem: BrieferError, written: Sequence[Path]) -> BrieferError:
    """Return `problem` with the files that were written before it, so that nobody must guess."""
    if not written:
        return problem
    done = ", ".join(shown(path) for path in written)
    return BrieferError(
        problem.message,
        sentence("{hint} Written before that: {done}.", hint=problem.hint, done=done),
    )


def _either(words: Sequence[str]) -> str:
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
