<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The gateway's own codes.

' Raises what a code of the gateway means: gateway_error, or gateway_busy when the same call may go well later.
Sub AlipayCrossBorderRefuseCode(lastError, given)
  Dim code, says, kind, shown
  kind = "gateway_error"
  code = given
  says = ""
  Select Case given
  Case "ILLEGAL_SIGN"
    says = "the signature is wrong: compare the signing strings, the key, the environment and the charset"
  Case "ILLEGAL_DYN_MD5_KEY"
    says = "the dynamic key is wrong"
  Case "ILLEGAL_ENCRYPT"
    says = "the encryption is wrong"
  Case "ILLEGAL_ARGUMENT"
    says = "a parameter is wrong or missing"
  Case "ILLEGAL_SERVICE"
    says = "there is no such service"
  Case "ILLEGAL_USER"
    says = "the user id is wrong"
  Case "ILLEGAL_PARTNER"
    says = "the partner id is wrong, or of the other environment"
  Case "ILLEGAL_EXTERFACE"
    says = "the interface is not configured"
  Case "ILLEGAL_PARTNER_EXTERFACE"
    says = "the contract does not have this service"
  Case "ILLEGAL_SECURITY_PROFILE"
    says = "no key is set up for this sign type"
  Case "ILLEGAL_AGENT"
    says = "the agent id is wrong"
  Case "ILLEGAL_SIGN_TYPE"
    says = "this is no sign type of the gateway; capitals count"
  Case "ILLEGAL_CHARSET"
    says = "the charset is not supported"
  Case "ILLEGAL_CLIENT_IP"
    says = "calls from this IP address are not allowed"
  Case "ILLEGAL_EXTER_INVOKE_IP"
    says = "calls from this IP address are not allowed"
  Case "HAS_NO_PRIVILEGE"
    says = "the partner may not do this"
  Case "HASH_NO_PRIVILEGE"
    says = "the partner may not do this"
    code = "HAS_NO_PRIVILEGE"
  Case "ILLEGAL_DIGEST_TYPE"
    says = "the kind of digest is wrong"
  Case "ILLEGAL_DIGEST"
    says = "the digest is wrong"
  Case "ILLEGAL_FILE_FORMAT"
    says = "the file is not in the form that the gateway takes"
  Case "ILLEGAL_ENCODING"
    says = "the encoding is wrong"
  Case "INVALID_CHARACTER_SET"
    says = "the encoding is wrong"
  Case "ILLEGAL_REQUEST_REFERER"
    says = "the page that the request comes from is not allowed"
  Case "ILLEGAL_ANTI_PHISHING_KEY"
    says = "the anti-phishing key is wrong"
  Case "ANTI_PHISHING_KEY_TIMEOUT"
    says = "the anti-phishing key has run out"
  Case "ILLEGAL_CURRENCY"
    says = "the currency is not that of the contract"
  Case "ILLEGAL_TIMEOUT_RULE"
    says = "this timeout_rule is not allowed"
  Case "INVALID_PARAMETER"
    says = "a parameter is not valid"
  Case "ILLEGAL_TARGET_SERVICE"
    says = "the gateway's own service is not there"
    kind = "gateway_busy"
  Case "ILLEGAL_ACCESS_SWITCH_SYSTEM"
    says = "the gateway is being switched over"
    kind = "gateway_busy"
  Case "EXTERFACE_IS_CLOSED"
    says = "the interface is closed for the moment"
    kind = "gateway_busy"
  Case "SYSTEM_ERROR"
    says = "an error inside the gateway"
    kind = "gateway_busy"
  Case "SYSTEM_EXCEPTION"
    says = "an error inside the gateway"
    kind = "gateway_busy"
  Case "SESSION_TIMEOUT"
    says = "the session has run out"
    kind = "gateway_busy"
  Case "PURCHASE_TRADE_NOT_EXIST"
    says = "there is no such paid trade"
  Case "REPEATED_REFUNDMENT_REQUEST"
    says = "this refund number was used before"
  Case "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE"
    says = "another refund of this trade is still open"
  Case "RETURN_AMOUNT_EXCEED"
    says = "the amount is more than what is left of the trade"
  Case "CURRENCY_NOT_SAME"
    says = "the currency is not that of the trade"
  Case "REFUNDMENT_VALID_DATE_EXCEED"
    says = "the time in which the trade could be refunded is over"
  Case "TRADE_HAS_CLOSE"
    says = "the trade is closed"
  Case "MERCHANT_BALANCE_NOT_ENOUGH"
    says = "not enough RMB has come in today"
  Case "TRADE_NOT_EXIST"
    says = "there is no such trade; before the buyer has logged in there is none"
  Case "ACCESS_FORBIDDEN"
    says = "the partner may not do this"
  Case "NOT_FOUND"
    says = "there is no such refund"
  Case "QUERY_FAILED"
    says = "the query failed"
    kind = "gateway_busy"
  Case "PERIOD_TOO_LONG"
    says = "the period has more than 10 days"
  Case "PERIOD_BACKWARDS"
    says = "the period ends before it begins"
  Case "PERIOD_ILLEGAL"
    says = "the dates are missing or are none"
  Case "PERIOD_NOT_OVER"
    says = "the period must end before today"
  Case "DATE_FORMAT"
    says = "a date is not in the form yyyyMMdd"
  Case "TOO_MANY_RECORDS"
    says = "there are more records than the gateway gives at once; ask for fewer days"
  Case "NOT_CONNECTED"
    says = "the gateway has no connection inside"
    kind = "gateway_busy"
  Case "FILE_EMPTY"
    says = "the gateway has no file yet"
    kind = "gateway_busy"
  End Select
  shown = ""
  If Len(code) <= 64 And AlipayCrossBorderOnlyHas(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-") Then shown = code
  lastError.Refuse kind, shown, says
End Sub

' Whether the description has this code of the gateway.
Function AlipayCrossBorderIsKnownCode(given)
  AlipayCrossBorderIsKnownCode = False
  If AlipayCrossBorderSame(given, "ILLEGAL_SIGN") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_DYN_MD5_KEY") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ENCRYPT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ARGUMENT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_SERVICE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_USER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_PARTNER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_EXTERFACE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_PARTNER_EXTERFACE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_SECURITY_PROFILE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_AGENT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_SIGN_TYPE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_CHARSET") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_CLIENT_IP") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_EXTER_INVOKE_IP") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "HAS_NO_PRIVILEGE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_DIGEST_TYPE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_DIGEST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_FILE_FORMAT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ENCODING") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "INVALID_CHARACTER_SET") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_REQUEST_REFERER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ANTI_PHISHING_KEY") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ANTI_PHISHING_KEY_TIMEOUT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_CURRENCY") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_TIMEOUT_RULE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "INVALID_PARAMETER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_TARGET_SERVICE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ACCESS_SWITCH_SYSTEM") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "EXTERFACE_IS_CLOSED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "SYSTEM_ERROR") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "SYSTEM_EXCEPTION") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "SESSION_TIMEOUT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PURCHASE_TRADE_NOT_EXIST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "REPEATED_REFUNDMENT_REQUEST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "RETURN_AMOUNT_EXCEED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "CURRENCY_NOT_SAME") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "REFUNDMENT_VALID_DATE_EXCEED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "TRADE_HAS_CLOSE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "MERCHANT_BALANCE_NOT_ENOUGH") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "TRADE_NOT_EXIST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ACCESS_FORBIDDEN") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "NOT_FOUND") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "QUERY_FAILED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_TOO_LONG") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_BACKWARDS") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_ILLEGAL") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_NOT_OVER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "DATE_FORMAT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "TOO_MANY_RECORDS") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "NOT_CONNECTED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "FILE_EMPTY") Then AlipayCrossBorderIsKnownCode = True
End Function

' What a charset that an answer names means here; empty for one that is not known.
Function AlipayCrossBorderAnswerCharset(name)
  AlipayCrossBorderAnswerCharset = ""
  Select Case name
  Case "utf-8"
    AlipayCrossBorderAnswerCharset = "utf-8"
  Case "gbk"
    AlipayCrossBorderAnswerCharset = "gbk"
  Case "gb2312"
    AlipayCrossBorderAnswerCharset = "gbk"
  End Select
End Function
%>
