"""The pages for shared records."""

from tests.gallery.stage import Stage
from tests.gui.sharing import colleague


def share(stage: Stage) -> None:
    """Choose some of the library."""
    stage.write_to("ebrd")
    stage.window.registry["share"].trigger()
    page = stage.window.sharing.view.share
    page.chosen.setChecked(True)
    page.choosing.list.toggle_current()
    stage.settle()


def preview(stage: Stage) -> None:
    """Look at a colleague's file, and in it at a quotation that was altered."""
    app = stage.window.sharing.doing
    colleague.edit_hook(app.app)
    path = app.app.records.path.with_name("From Almaty.briefing")
    path.write_bytes(colleague.file())
    app.read_file(path)
    stage.settle()
    shown = stage.window.sharing.view.preview
    shown.list.go_to(f"{colleague.HOOK.kind}:{colleague.HOOK.id}")
    stage.settle()


def passphrase(stage: Stage) -> None:
    """Ask for the passphrase of a protected file."""
    app = stage.window.sharing.doing
    path = app.app.records.path.with_name("From Almaty.briefing")
    path.write_bytes(app.app.upkeep.share("From Almaty", [colleague.UPDATED], [], "rose garden"))
    app.read_file(path)
    stage.settle()
    stage.window.sharing.view.open.opened.emit("rose gardens")
    stage.settle()


def history(stage: Stage) -> None:
    """Take a file in."""
    preview(stage)
    stage.window.sharing.view.preview.take.click()
    stage.settle()
