"""An encrypted library opens with its passphrase or its recovery code, and with nothing else."""

import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefer.errors import BrieferError
from briefer.storage import keyslots
from briefer.storage.atomic import AtomicFiles
from briefer.storage.keyslots import (
    Cost,
    Key,
    KeysMissing,
    KeysNewer,
    KeysUnreadable,
    MistypedRecoveryCode,
    NoPassphrase,
    RecoveryCode,
    Slot,
    SlotKind,
    WrongPassphrase,
    WrongRecoveryCode,
    decode_keyring,
    encode_keyring,
    keys_path,
    new_keyring,
    read_code,
    read_keyring,
    unlock,
    with_new_recovery,
    with_passphrase,
)
from tests.storage.conftest import ROOT

QUICK = Cost(memory_kib=32, passes=1, lanes=1)
PASSPHRASE = "four words nobody guesses"  # noqa: S105 - the tests' own
PLACE = Path("library.briefer-keys")
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

KEYRING, KEY, CODE = new_keyring(PASSPHRASE, QUICK)
ENCODED = encode_keyring(KEYRING)

codes = st.builds(RecoveryCode, data=st.binary(min_size=20, max_size=20))


def test_the_passphrase_opens_the_library() -> None:
    assert unlock(KEYRING, PASSPHRASE) == KEY


def test_the_recovery_code_opens_the_library() -> None:
    assert unlock(KEYRING, CODE.text) == KEY


def test_each_library_has_its_own_key_code_and_salts() -> None:
    other, key, code = new_keyring(PASSPHRASE, QUICK)
    assert key != KEY
    assert code != CODE
    assert other.library != KEYRING.library
    salts = [slot.salt for slot in (*other.slots, *KEYRING.slots)]
    assert len(set(salts)) == len(salts)


def test_the_standard_cost_is_that_of_the_design() -> None:
    keyring, key, _ = new_keyring(PASSPHRASE)
    assert {(slot.memory_kib, slot.passes, slot.lanes) for slot in keyring.slots} == {
        (256 * 1024, 3, 4)
    }
    assert unlock(keyring, PASSPHRASE) == key


@given(st.text(min_size=1).filter(str.strip))
@settings(max_examples=30)
def test_any_passphrase_opens_what_was_made_with_it(passphrase: str) -> None:
    keyring, key, _ = new_keyring(passphrase, QUICK)
    assert unlock(keyring, passphrase) == key


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_passphrase_is_the_same_however_its_signs_are_put_together(form: str) -> None:
    words = "Zażółć gęślą ﬁne Å"
    keyring, key, _ = new_keyring(words, QUICK)
    # "form" is one of four words, which the checker cannot see through the parameter.
    typed = unicodedata.normalize(form, words)  # pyright: ignore[reportArgumentType]
    assert unlock(keyring, typed) == key


def test_half_a_sign_in_a_passphrase_is_no_crash() -> None:
    keyring, key, _ = new_keyring("words \ud800", QUICK)
    assert unlock(keyring, "words \ud800") == key


@pytest.mark.parametrize("typed", ["another", PASSPHRASE.upper(), PASSPHRASE + " ", "0", "🔑"])
def test_a_wrong_passphrase_is_told_with_a_next_step(typed: str) -> None:
    with pytest.raises(WrongPassphrase) as raised:
        unlock(KEYRING, typed)
    assert type(raised.value) is WrongPassphrase
    assert raised.value.message == "This passphrase does not open the library."
    assert raised.value.hint


@pytest.mark.parametrize("empty", ["", " ", "\t\n", "\u3000"])
@pytest.mark.parametrize(
    "use",
    [
        partial(new_keyring, cost=QUICK),
        partial(unlock, KEYRING),
        partial(with_passphrase, KEYRING, KEY, cost=QUICK),
    ],
    ids=["made with", "typed", "changed to"],
)
def test_an_empty_passphrase_is_refused(use: Callable[[str], object], empty: str) -> None:
    with pytest.raises(NoPassphrase) as raised:
        use(empty)
    assert raised.value.message == "The passphrase is empty."
    assert raised.value.hint


def test_a_new_passphrase_takes_the_place_of_the_one_before() -> None:
    changed = with_passphrase(KEYRING, KEY, "other words", QUICK)
    assert unlock(changed, "other words") == KEY
    assert unlock(changed, CODE.text) == KEY
    with pytest.raises(WrongPassphrase):
        unlock(changed, PASSPHRASE)
    assert len(changed.slots) == len(KEYRING.slots)


def test_a_new_recovery_code_takes_the_place_of_the_one_before() -> None:
    changed, code = with_new_recovery(KEYRING, KEY, QUICK)
    assert unlock(changed, code.text) == KEY
    assert unlock(changed, PASSPHRASE) == KEY
    with pytest.raises(WrongRecoveryCode):
        unlock(changed, CODE.text)
    assert len(changed.slots) == len(KEYRING.slots)


def test_nothing_shows_a_key_or_a_code() -> None:
    for shown in (repr(KEY), str(KEY), f"{KEY}", repr(CODE), str(CODE)):
        assert "…" in shown
        assert KEY.data.hex() not in shown
        assert CODE.text not in shown
    assert repr(KEY.data) not in repr([KEY, CODE, KEYRING])
    assert not [*KEY.__rich_repr__(), *CODE.__rich_repr__()]


@pytest.mark.parametrize("length", [0, 19, 31, 33])
def test_a_key_or_a_code_of_another_length_is_none(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Key(data=b"x" * length)
    with pytest.raises(ValueError, match="20 bytes"):
        RecoveryCode(data=b"x" * length)


# ------------------------------------------------------------------ recovery codes


def test_a_code_is_printed_in_groups_of_four() -> None:
    code = RecoveryCode(data=bytes(range(20)))
    assert code.text == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-CF"
    assert [len(group) for group in CODE.text.split("-")] == [4] * 8 + [2]


@given(codes)
def test_a_code_is_read_as_it_was_printed(code: RecoveryCode) -> None:
    assert read_code(code.text) == code


@given(codes, st.data())
def test_a_code_may_be_typed_in_any_case_and_divided_in_any_way(
    code: RecoveryCode, data: st.DataObject
) -> None:
    likes = {"0": "0oO", "1": "1iIlL"}
    dividers = st.text(" -\t\n–—−\u00a0\u00ad\u200b", max_size=2)
    typed = ""
    for sign in code.text.replace("-", ""):
        typed += data.draw(st.sampled_from(likes.get(sign, sign + sign.lower())))
        typed += data.draw(dividers)
    assert read_code(typed) == code


def test_a_code_in_full_width_signs_is_read() -> None:
    typed = "".join(chr(ord(sign) + 0xFEE0) if sign != "-" else sign for sign in CODE.text)
    assert read_code(typed) == CODE


@given(codes, st.integers(0, 33), st.sampled_from(ALPHABET))
def test_one_wrong_sign_in_a_code_is_noticed(code: RecoveryCode, place: int, sign: str) -> None:
    signs = code.text.replace("-", "")
    assume(signs[place] != sign)
    _refused_as_code(signs[:place] + sign + signs[place + 1 :])


@given(codes, st.integers(0, 33), st.integers(0, 33))
def test_two_signs_that_changed_places_are_noticed(
    code: RecoveryCode, one: int, other: int
) -> None:
    signs = list(code.text.replace("-", ""))
    assume(signs[one] != signs[other])
    signs[one], signs[other] = signs[other], signs[one]
    _refused_as_code("".join(signs))


@given(codes, st.integers(0, 33))
def test_a_sign_too_few_or_too_many_is_noticed(code: RecoveryCode, place: int) -> None:
    signs = code.text.replace("-", "")
    _refused_as_code(signs[:place] + signs[place + 1 :])
    _refused_as_code(signs[:place] + signs[place] + signs[place:])


@given(st.text())
def test_whatever_is_typed_is_a_code_or_is_not(typed: str) -> None:
    try:
        code = read_code(typed)
    except MistypedRecoveryCode:
        return
    assert code is None or read_code(code.text) == code


def test_a_mistyped_code_is_told_apart_from_a_wrong_one() -> None:
    with pytest.raises(MistypedRecoveryCode) as mistyped:
        unlock(KEYRING, _with_an_error(CODE))
    with pytest.raises(WrongRecoveryCode) as wrong:
        unlock(KEYRING, RecoveryCode(data=b"another code's bytes").text)
    assert mistyped.value.message.endswith("it has a typing error.")
    assert wrong.value.message == "This recovery code does not open the library."
    assert mistyped.value.hint
    assert wrong.value.hint
    assert mistyped.value.hint != wrong.value.hint


def test_a_passphrase_that_looks_like_a_code_opens_the_library_all_the_same() -> None:
    for passphrase in (RecoveryCode(data=b"another code's bytes").text, _with_an_error(CODE)):
        keyring, key, _ = new_keyring(passphrase, QUICK)
        assert unlock(keyring, passphrase) == key


def test_a_long_passphrase_without_figures_is_not_taken_for_a_code() -> None:
    with pytest.raises(WrongPassphrase) as raised:
        unlock(KEYRING, "the grass and the trees bend deeply as ever")
    assert type(raised.value) is WrongPassphrase


# ------------------------------------------------------------------ tampering


@pytest.mark.parametrize("field", ["salt", "nonce", "wrapped"])
@pytest.mark.parametrize("secret", [PASSPHRASE, CODE.text], ids=["passphrase", "code"])
def test_a_tampered_slot_opens_nothing(field: str, secret: str) -> None:
    slots = tuple(
        msgspec.structs.replace(slot, **{field: _flipped(getattr(slot, field))})
        for slot in KEYRING.slots
    )
    with pytest.raises(WrongPassphrase):
        unlock(msgspec.structs.replace(KEYRING, slots=slots), secret)


@pytest.mark.parametrize(
    "cost", [{"memory_kib": 64}, {"passes": 2}, {"lanes": 2}], ids=lambda cost: next(iter(cost))
)
def test_a_slot_with_another_cost_opens_nothing(cost: dict[str, int]) -> None:
    slots = tuple(msgspec.structs.replace(slot, **cost) for slot in KEYRING.slots)
    with pytest.raises(WrongPassphrase):
        unlock(msgspec.structs.replace(KEYRING, slots=slots), PASSPHRASE)


def test_a_slot_opens_nothing_in_another_library() -> None:
    other, _, _ = new_keyring("other words", QUICK)
    moved = msgspec.structs.replace(other, slots=KEYRING.slots)
    with pytest.raises(WrongPassphrase):
        unlock(moved, PASSPHRASE)


def test_a_slot_of_one_kind_opens_nothing_as_the_other() -> None:
    slot = next(slot for slot in KEYRING.slots if slot.kind is SlotKind.RECOVERY)
    changed = msgspec.structs.replace(slot, kind=SlotKind.PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        unlock(msgspec.structs.replace(KEYRING, slots=(changed,)), CODE.text)


def test_one_good_slot_suffices() -> None:
    slot = KEYRING.slots[0]
    broken = msgspec.structs.replace(slot, wrapped=_flipped(slot.wrapped))
    keyring = msgspec.structs.replace(KEYRING, slots=(broken, *KEYRING.slots))
    assert unlock(keyring, PASSPHRASE) == KEY


# ------------------------------------------------------------------ the file


def test_a_keyring_reads_back_as_it_was_written() -> None:
    assert decode_keyring(ENCODED, PLACE) == KEYRING
    assert KEY.data not in ENCODED
    assert CODE.text.encode() not in ENCODED


def test_the_file_is_as_its_description_says() -> None:
    read = msgspec.json.decode(ENCODED)
    assert list(read) == ["briefer", "version", "library", "slots"]
    assert (read["briefer"], read["version"]) == ("keys", 1)
    assert [slot["kind"] for slot in read["slots"]] == ["passphrase", "recovery"]
    assert set(read["slots"][0]) == {
        *("kind", "salt", "memory_kib", "passes", "lanes", "nonce", "wrapped")
    }


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_a_keyring_or_are_told_to_be_none(data: bytes) -> None:
    _is_keyring_or_told(data)


@given(st.integers(0, len(ENCODED) - 1), st.binary(max_size=8), st.integers(0, 40))
def test_any_damage_leaves_a_keyring_or_is_told(place: int, put: bytes, cut: int) -> None:
    _is_keyring_or_told(ENCODED[:place] + put + ENCODED[place + cut :])


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(["briefer", "version", "library", "slots"]), _json)
def test_any_value_in_any_field_is_understood_or_told(field: str, value: object) -> None:
    _is_keyring_or_told(_altered(field, value))


@given(st.sampled_from(Slot.__struct_fields__), _json)
def test_any_value_in_any_field_of_a_slot_is_understood_or_told(field: str, value: object) -> None:
    _is_keyring_or_told(_altered_slot(field, value))


def _altered(field: str, value: object) -> bytes:
    return msgspec.json.encode(msgspec.json.decode(ENCODED) | {field: value})


def _altered_slot(field: str, value: object) -> bytes:
    first, *others = msgspec.json.decode(ENCODED)["slots"]
    return _altered("slots", [first | {field: value}, *others])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"SQLite format 3\0", id="no JSON"),
        pytest.param(ENCODED[:-20], id="cut off"),
        pytest.param(b'{"briefer":"library","version":1}', id="of another kind"),
        pytest.param(b"[" * 50_000, id="too deep"),
        pytest.param(ENCODED + b" " * keyslots.LARGEST, id="too long"),
        pytest.param(_altered("version", 0), id="version 0"),
        pytest.param(_altered("library", "../" * 10 + "ab"), id="id that is none"),
        pytest.param(_altered("library", "0" * 32 + "\n"), id="id with a line's end"),
        pytest.param(_altered("slots", []), id="no slot"),
        pytest.param(_altered("slots", msgspec.to_builtins(KEYRING.slots * 3)), id="six slots"),
        pytest.param(_altered("more", 1), id="unknown field"),
        pytest.param(_altered_slot("kind", "fingerprint"), id="unknown kind"),
        pytest.param(_altered_slot("salt", "AAAA"), id="short salt"),
        pytest.param(_altered_slot("nonce", "no base64!"), id="nonce that is no base64"),
        pytest.param(_altered_slot("wrapped", "A" * 400), id="long wrapped key"),
        pytest.param(_altered_slot("memory_kib", 1024 * 1024 + 1), id="more than 1 GiB"),
        pytest.param(_altered_slot("memory_kib", 7), id="less memory than a lane needs"),
        pytest.param(_altered_slot("passes", 21), id="21 passes"),
        pytest.param(_altered_slot("passes", 0), id="no pass"),
        pytest.param(_altered_slot("passes", 2**80), id="passes without end"),
        pytest.param(_altered_slot("lanes", 17), id="17 lanes"),
        pytest.param(_altered_slot("lanes", -1), id="fewer lanes than none"),
    ],
)
def test_a_damaged_file_is_told_with_a_next_step(data: bytes) -> None:
    with pytest.raises(KeysUnreadable) as raised:
        decode_keyring(data, PLACE)
    assert type(raised.value) is KeysUnreadable
    assert raised.value.message == f"The file with the library's keys, “{PLACE}”, is damaged."
    assert "backup" in raised.value.hint


def test_a_newer_file_is_told_with_a_next_step() -> None:
    with pytest.raises(KeysNewer) as raised:
        decode_keyring(b'{"briefer":"keys","version":2,"slots":"otherwise"}', PLACE)
    assert raised.value.message == f"“{PLACE}” was written by a newer briefer."
    assert "newest briefer" in raised.value.hint


@pytest.mark.parametrize(
    "cost", [{"memory_kib": 2**20 + 1}, {"passes": 21}, {"lanes": 0}, {"memory_kib": 31}]
)
def test_a_cost_that_could_not_be_read_again_cannot_be_made(cost: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        Cost(**cost)


def test_the_greatest_cost_is_read() -> None:
    greatest = {"memory_kib": 1024 * 1024, "passes": 20, "lanes": 16}
    slots = [slot | greatest for slot in msgspec.json.decode(ENCODED)["slots"]]
    assert decode_keyring(_altered("slots", slots), PLACE).slots[0].passes == 20


def test_the_keys_are_read_from_beside_the_library(tmp_path: Path) -> None:
    library = tmp_path / "library.briefer"
    AtomicFiles().write(tmp_path / "library.briefer-keys", ENCODED, replace=False)
    assert keys_path(library).name == "library.briefer-keys"
    assert read_keyring(library) == KEYRING


def test_a_link_to_a_library_leads_to_its_keys(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    library = tmp_path / "stick" / "library.briefer"
    library.touch()
    keys_path(library).write_bytes(ENCODED)
    link = tmp_path / "mine.briefer"
    link.symlink_to(library)
    assert read_keyring(link) == KEYRING


def test_missing_keys_are_told_with_a_next_step(tmp_path: Path) -> None:
    library = tmp_path / "library.briefer"
    with pytest.raises(KeysMissing) as raised:
        read_keyring(library)
    assert raised.value.message == (
        f"“{library}” is encrypted, and the file with its keys is missing."
    )
    assert "“library.briefer-keys”" in raised.value.hint
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no endless file")
def test_a_folder_or_an_endless_file_in_the_place_of_the_keys_is_told(tmp_path: Path) -> None:
    keys_path(tmp_path / "one").mkdir()
    keys_path(tmp_path / "two").symlink_to("/dev/zero")
    keys_path(tmp_path / "three").write_bytes(b"x" * 1_000_000)
    for name in ("one", "two", "three"):
        with pytest.raises(KeysUnreadable):
            read_keyring(tmp_path / name)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to this limit")
def test_too_little_memory_is_told_with_a_next_step() -> None:
    program = (
        "import resource; from briefer.errors import BrieferError; "
        "from briefer.storage.keyslots import new_keyring, Cost\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2**29, 2**29))\n"
        "try: new_keyring('words', Cost(memory_kib=2**20))\n"
        "except BrieferError as problem: print(problem.message, problem.hint)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout == (
        "There is not enough memory to try a passphrase. Close other programs, and try again.\n"
    )


def _refused_as_code(signs: str) -> None:
    """Without any figure it looks like a passphrase, and is none of the codes either."""
    try:
        assert read_code(signs) is None
    except MistypedRecoveryCode:
        return
    assert not any(map(str.isdecimal, signs))


def _with_an_error(code: RecoveryCode) -> str:
    return ("1" if code.text[0] == "0" else "0") + code.text[1:]


def _flipped(data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:]


def _is_keyring_or_told(data: bytes) -> None:
    try:
        keyring = decode_keyring(data, PLACE)
    except BrieferError as problem:
        told = problem
    else:
        assert decode_keyring(encode_keyring(keyring), PLACE) == keyring
        return
    assert told.message
    assert told.hint
