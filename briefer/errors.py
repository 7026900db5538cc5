"""The one family of errors that a person can do something about."""


class BrieferError(Exception):
    """A problem that the user can mend: what is wrong, and what to do next.

    The command line prints both sentences and exits with 1; the window shows
    them in a banner or dialog. Anything outside this family is a bug.
    """

    hint: str = ""
    """The next step, for kinds of error that always have the same one."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        """Say what is wrong in one sentence, and what to do next in another.

        Without `hint`, the class's own next step is kept.
        """
        super().__init__(message)
        self.message = message
        if hint is not None:
            self.hint = hint
