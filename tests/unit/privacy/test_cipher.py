"""Personal data is sealed so that it can be read again by its key alone, and compared without being read."""

from __future__ import annotations

import base64
import hmac
import re

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from shared.privacy import Cipher, IdTokenKey, mask_account, mask_address, mask_id_number, mask_name, mask_phone, parse_keys

OLD, NEW = b"o" * 32, b"n" * 32


@given(st.text(), st.text())
def test_equal_texts_are_sealed_equally_and_others_differently(one: str, other: str) -> None:
    cipher = Cipher({1: OLD})
    assert (cipher.encrypt(one) == cipher.encrypt(other)) is (one == other)
    assert cipher.decrypt(cipher.encrypt(one)) == one


def test_files_are_sealed_under_a_new_nonce_each_time() -> None:
    cipher = Cipher({1: OLD})
    assert cipher.encrypt_bytes(b"x") != cipher.encrypt_bytes(b"x")


def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    sealed = Cipher({1: OLD}).encrypt("610925")
    both = Cipher({1: OLD, 2: NEW})
    assert both.decrypt(sealed) == "610925"
    assert both.encrypt("610925")[0] == 2


@given(st.binary(), st.binary())
def test_a_fingerprint_fits_its_data_alone_and_outlives_a_change_of_keys(one: bytes, other: bytes) -> None:
    old, both, new = Cipher({1: OLD}), Cipher({1: OLD, 2: NEW}), Cipher({2: NEW})
    for reader in (old, both):
        assert reader.fits(one, old.fingerprint(one))
        assert reader.fits(other, old.fingerprint(one)) is (one == other)
    assert not new.fits(one, old.fingerprint(one))
    assert new.fits(one, both.fingerprint(one))


def test_a_changed_byte_is_noticed() -> None:
    sealed = bytearray(Cipher({1: OLD}).encrypt("610925"))
    sealed[-1] ^= 1
    with pytest.raises(InvalidTag):
        Cipher({1: OLD}).decrypt(bytes(sealed))


@given(st.binary(min_size=32, max_size=32), st.text())
def test_the_token_is_the_standard_keyed_hash(key: bytes, number: str) -> None:
    assert IdTokenKey({3: key}).token(number) == b"\x03" + hmac.digest(key, number.encode(), "sha256")[:16]


@pytest.mark.parametrize("text", ["", "1:x", "0:" + base64.b64encode(OLD).decode(), "1:" + base64.b64encode(b"short").decode()])
def test_a_key_ring_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_keys(text)


@pytest.mark.parametrize(
    ("mask", "plain", "shown"),
    [
        (mask_name, "张三", "张*"),
        (mask_name, "张小三", "张*三"),
        (mask_name, "欧阳小三", "欧**三"),
        (mask_name, "张", "张"),
        (mask_id_number, "610999198501010014", "610999********0014"),
        (mask_id_number, "12345", "*****"),
        (mask_phone, "13987654321", "139****4321"),
        (mask_phone, "12345", "*****"),
        (mask_account, "6222021234567890", "************7890"),
        (mask_address, "官元镇吉安村一组3号", "官元镇吉安村一组****"),
        (mask_address, "官元镇吉安村12组3号", "官元镇吉安村12组****"),
        (mask_address, "官元镇吉安村村民委员会旁李四家", "官元镇吉安村****"),
        (mask_address, "官元镇吉安村民委员会第三村民小组", "官元镇吉安村民委员会第三村民小组****"),
        (mask_address, "官元镇吉安村3号2组", "官元镇吉安村****"),
        (mask_address, "官元镇政府家属院3栋", "官元镇****"),
        (mask_address, "官元镇李四家旁边村口", "官元镇****"),
        (mask_address, "吉安村一组", "吉安村一组****"),
        (mask_address, "陕西省安康市岚皋县官元镇吉安村", "陕西省安康市岚皋县官元镇吉安村****"),
        (mask_address, "安康市镇坪县曾家镇", "安康市镇坪县曾家镇****"),
        (mask_address, "城关街道办事处河滨社区5号楼", "城关街道办事处河滨社区****"),
        (mask_address, "河滨路12号镇政府家属院3栋", "****"),
        (mask_address, "河滨花园小区3栋官元镇", "****"),
        (mask_address, "李四超市2号", "****"),
        (mask_address, "李四家", "****"),
        (mask_address, "3号", "****"),
        (mask_address, "", "****"),
    ],
)
def test_what_is_shown_hides_the_rest(mask: type, plain: str, shown: str) -> None:
    assert mask(plain) == shown


PLACES = ("陕西省", "岚皋县", "官元镇", "滔河乡", "吉安村", "河滨社区", "城关街道", "一组", "12组")
HOUSES = ("3号", "12栋", "河滨路", "家属院", "二单元", "５号", "#7", "A座", "隔壁", "旁边", "镇政府", "村口", "小区", "\n")


@given(st.lists(st.sampled_from(PLACES + HOUSES) | st.text("镇乡村组社区市县号路0 9家", max_size=4)).map("".join))
def test_a_masked_address_keeps_no_house(address: str) -> None:
    kept = mask_address(address).removesuffix("****")
    assert address.startswith(kept)
    assert not set("号路栋院旁隔#A５ \n") & set(kept)
    assert re.search(r"(?:镇|乡|街道|办事处|村|委会|委员会|社区|组)$|^$", kept)
    # Digits only as the number of a group, at the end.
    assert re.fullmatch(r"\D*(?:[0-9]{1,3}(?:村民小组|村民组|小组|组))?", kept)
    assert mask_address(mask_address(address)) == mask_address(address)
