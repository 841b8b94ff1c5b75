"""What a merchant's page sees of the kit."""

from __future__ import annotations

import base64
import hashlib

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from .conftest import Page

KEY = "760bdzec6y9goq7ctyx96ezkz78287de"


def test_a_request_is_completed_signed_and_written(page: Page) -> None:
    out = page("Response.Write gateway.CreateForexTrade(order).BuildUrl()")

    text = (
        "_input_charset=utf-8&currency=USD&notify_url=http://127.0.0.1:8083/Alipay_Notify.asp"
        "&out_trade_no=2009/04/291103&partner=2088101122136241&return_url=http://127.0.0.1:8083/return_url.asp"
        "&service=create_forex_trade&subject=Kids clothing&total_fee=100.30"
    )
    assert out.startswith("http://127.0.0.1:8700/gateway.do?service=create_forex_trade&partner=2088101122136241&")
    assert out.endswith("&sign_type=MD5&sign=" + md5(text + KEY))


def test_two_gateways_of_one_kit_keep_their_configs_apart(page: Page) -> None:
    out = page("""
Dim config, rival
Set config = NewAlipayCrossBorderConfig()
config.Key = "another-key"
Set rival = New AlipayCrossBorderGateway
rival.Init config
config.Key = "changed-later"
Response.Write gateway.Sign(order) & " " & rival.Sign(order) & " " & gateway.Sign(order)
""")

    first, second, again = out.split(" ")
    text = "currency=USD&out_trade_no=2009/04/291103&subject=Kids clothing&total_fee=100.30"
    assert first == again == md5(text + KEY)
    assert second == md5(text + "another-key")


def test_two_kits_share_a_page(page: Page) -> None:
    out = page("""
Dim config, other
Set config = NewHarbourPayConfig()
config.Key = "shared"
config.SignType = "SHA1"
Set other = New HarbourPayGateway
other.Init config
Response.Write gateway.Sign(order) & " " & other.SigningString(order) & vbLf & other.Sign(order)
""")

    text, signature = out.partition(" ")[2].split("\n")
    assert text == "<subject:Kids clothing>;<out_trade_no:2009/04/291103>;<currency:USD>;<total_fee:100.30>"
    assert (
        signature == base64.b64encode(hashlib.sha1(f"[shared]{text}".encode(), usedforsecurity=False).digest()).decode()
    )


def test_a_refusal_names_code_parameter_and_message(page: Page) -> None:
    out = page('order.Remove "subject"\nResponse.Write Refusal(gateway, order)')

    assert out == "kitsmith|True|subject: must be given|missing|subject"


def test_a_number_is_no_text(page: Page) -> None:
    out = page('order.Item("total_fee") = 100.3\nResponse.Write Refusal(gateway, order)')

    assert out.endswith("|bad_format|total_fee")


def test_empty_null_and_nothing_are_not_given(page: Page) -> None:
    out = page("""
order.Add "body", Null
order.Add "supplier", Empty
order.Add "seller_id", Nothing
Response.Write gateway.SigningString(order)
""")

    assert out == "currency=USD&out_trade_no=2009/04/291103&subject=Kids clothing&total_fee=100.30"


def test_verify_raises_and_leaves_false_behind(page: Page) -> None:
    out = page("""
Function Checked(message)
  Dim ok
  ok = False
  On Error Resume Next
  ok = gateway.Verify(message)
  On Error Goto 0
  Checked = ok & " " & gateway.LastError.Code & vbLf
End Function

order.Item("sign") = gateway.Sign(order)
Response.Write Checked(order)
order.Item("total_fee") = "1.00"
Response.Write Checked(order)
""")

    assert out == "True \nFalse bad_signature\n"


def test_a_notification_is_read_from_the_raw_body(page: Page) -> None:
    text = "subject=茶 & more&total_fee=8.00"
    sign = md5(text + KEY)
    body = f"total_fee=8.00&subject=%E8%8C%B6+%26+more&sign_type=MD5&sign={sign}".encode()

    out = page(
        """
Dim message
Set message = gateway.ParseForm(Request.BinaryRead(Request.TotalBytes))
Response.Write gateway.Verify(message) & " " & message.Item("subject")
""",
        body,
    )

    assert out == "True 茶 & more"


def test_an_rsa2_signature_equals_that_of_cryptography(page: Page) -> None:
    key = rsa.generate_private_key(65537, 2048)
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)

    out = page(f"""
Dim config, signer, verifier
Set config = NewAlipayCrossBorderConfig()
config.SignType = "RSA2"
config.PrivateKey = {lines(private)}
Set signer = New AlipayCrossBorderGateway
signer.Init config
config.PrivateKey = ""
config.PublicKey = {lines(public)}
Set verifier = New AlipayCrossBorderGateway
verifier.Init config
order.Item("sign") = signer.Sign(order)
Response.Write order.Item("sign") & " " & verifier.Verify(order)
""")

    text = b"currency=USD&out_trade_no=2009/04/291103&subject=Kids clothing&total_fee=100.30"
    expected = key.sign(text, padding.PKCS1v15(), hashes.SHA256())
    assert out == base64.b64encode(expected).decode() + " True"


def md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def lines(key: bytes) -> str:
    """A key as a VBScript literal."""
    text = base64.b64encode(key).decode()
    return " & ".join(f'"{text[i : i + 200]}"' for i in range(0, len(text), 200))
