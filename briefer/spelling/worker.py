"""The process that holds dictionaries, as a person's own Python or a frozen briefer starts it."""

import sys
from functools import lru_cache
from typing import IO

import msgspec

from briefer.spelling.dictionary import SpellingDictionary
from briefer.spelling.messages import LANGUAGES, MOST_LINE, Answer, Question

_AT_ONCE = 2
"""How many dictionaries are held at a time: each takes some 100 MB."""


def main() -> None:
    """Answer questions until there are no more."""
    serve(sys.stdin.buffer, sys.stdout.buffer)


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each line of `questions` by a line of `answers`."""
    dictionary = lru_cache(_AT_ONCE)(SpellingDictionary)
    decode = msgspec.json.Decoder(Question).decode
    while line := questions.readline(MOST_LINE):
        question = decode(line)
        words: tuple[str, ...] = ()
        if question.language in LANGUAGES:
            held = dictionary(question.language)
            if question.meant:
                words = held.suggestions(question.meant)
            else:
                words = tuple(word for word in question.words if not held.is_right(word))
        answers.write(msgspec.json.encode(Answer(words=words)) + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
