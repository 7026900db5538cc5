"""Write all pictures into a folder (build/gallery unless one is named)."""

import sys
import tempfile
from pathlib import Path

from tests.gallery.scenes import BATCHES
from tests.gallery.stage import stage
from tests.machine import draw_offscreen, keep_away_from_home

DEFAULT = Path("build/gallery")


def main(arguments: list[str]) -> int:
    """Photograph every scene, or those whose names hold one of the words after the folder."""
    folder = Path(arguments[0]) if arguments else DEFAULT
    folder.mkdir(parents=True, exist_ok=True)
    draw_offscreen()
    with tempfile.TemporaryDirectory(prefix="briefer-gallery-") as home:
        keep_away_from_home(Path(home))
        photograph(folder, arguments[1:])
    sys.stdout.write(f"The pictures are in {folder.resolve()}\n")
    return 0


def photograph(folder: Path, words: list[str]) -> None:
    """Write the pictures whose names hold one of `words`; all when there are none."""
    for suffix, scenes, prepare in BATCHES:
        for name, scene in scenes.items():
            file = f"{name}-{suffix}.png"
            if words and not any(word in file for word in words):
                continue
            with stage() as set_up:
                prepare(set_up)
                scene(set_up)
                set_up.photograph(folder / file)
            sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
