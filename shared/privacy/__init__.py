"""People's data: encrypted at rest, matched by a keyed token, masked wherever it is shown."""

from shared.privacy.cipher import Cipher, IdTokenKey, parse_keys
from shared.privacy.masking import mask_account, mask_address, mask_id_number, mask_name, mask_phone

__all__ = [
    "Cipher",
    "IdTokenKey",
    "mask_account",
    "mask_address",
    "mask_id_number",
    "mask_name",
    "mask_phone",
    "parse_keys",
]
