"""One library for all merges of these tests: none changes it."""

import pytest

from briefer.bootstrap import App, build


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> App:
    return build(tmp_path_factory.mktemp("library") / "own.briefer")
