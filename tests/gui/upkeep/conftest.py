"""What upkeep tests work with: the same as the gate's."""

from tests.gui.gate.conftest import begin, clock, file, surroundings

__all__ = ["begin", "clock", "file", "surroundings"]
