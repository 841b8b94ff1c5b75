<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
' Include this file in a page, below Option Explicit, and config.asp behind it.
%>
<!-- #include file="lib/errors.asp" -->
<!-- #include file="lib/bytes.asp" -->
<!-- #include file="lib/texts.asp" -->
<!-- #include file="lib/charset.asp" -->
<!-- #include file="lib/utf8.asp" -->
<!-- #include file="lib/gbk.asp" -->
<!-- #include file="lib/digest.asp" -->
<!-- #include file="lib/md5.asp" -->
<!-- #include file="lib/sha1.asp" -->
<!-- #include file="lib/sha256.asp" -->
<!-- #include file="lib/base64.asp" -->
<!-- #include file="lib/shared_key.asp" -->
<!-- #include file="lib/big_integer.asp" -->
<!-- #include file="lib/key_numbers.asp" -->
<!-- #include file="lib/modulus.asp" -->
<!-- #include file="lib/rsa.asp" -->
<!-- #include file="lib/der.asp" -->
<!-- #include file="lib/rsa_key.asp" -->
<!-- #include file="lib/config.asp" -->
<!-- #include file="lib/config_check.asp" -->
<!-- #include file="lib/signing_string.asp" -->
<!-- #include file="lib/signature.asp" -->
<!-- #include file="lib/form_data.asp" -->
<!-- #include file="lib/request.asp" -->
<!-- #include file="lib/decimal.asp" -->
<!-- #include file="lib/formats.asp" -->
<!-- #include file="lib/rules.asp" -->
<!-- #include file="lib/validation.asp" -->
<!-- #include file="lib/services/create_forex_trade.asp" -->
<!-- #include file="lib/gateway.asp" -->
<!-- #include file="lib/http_transport.asp" -->
<!-- #include file="lib/order.asp" -->
<!-- #include file="lib/notification_table.asp" -->
<!-- #include file="lib/outcome.asp" -->
<!-- #include file="lib/genuine_check.asp" -->
<!-- #include file="lib/order_checks.asp" -->
<!-- #include file="lib/notifications.asp" -->
<!-- #include file="lib/disk.asp" -->
<!-- #include file="lib/order_text.asp" -->
<!-- #include file="lib/file_orders.asp" -->
<!-- #include file="lib/clock.asp" -->
<!-- #include file="lib/file_log.asp" -->
