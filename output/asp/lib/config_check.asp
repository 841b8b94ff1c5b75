<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Checks a config, puts the defaults in, and gives the gateway's address. Raises not_allowed, through lastError.
Function AlipayCrossBorderCheckedConfig(lastError, config)
  Dim address
  config.Charset = AlipayCrossBorderChoice(lastError, "charset", config.Charset, Array("utf-8", "gbk"))
  config.SignType = AlipayCrossBorderChoice(lastError, "sign_type", config.SignType, Array("MD5", "RSA", "RSA2"))
  address = config.Gateway
  If Not AlipayCrossBorderIsUrl(address) Then address = AlipayCrossBorderChoice(lastError, "gateway", address, Array("local", "sandbox", "production"))
  If AlipayCrossBorderSame(address, "local") Then address = "http://127.0.0.1:8700/gateway.do"
  If AlipayCrossBorderSame(address, "sandbox") Then address = "https://mapi.alipaydev.com/gateway.do"
  If AlipayCrossBorderSame(address, "production") Then address = "https://mapi.alipay.com/gateway.do"
  If Len(config.Timeout) = 0 Then config.Timeout = "10"
  If Not AlipayCrossBorderIsNumberUpTo(config.Timeout, 300) Then lastError.Refuse "not_allowed", "config.timeout", "1 to 300"
  If Len(config.Proxy) > 0 And Not AlipayCrossBorderIsProxy(config.Proxy) Then lastError.Refuse "not_allowed", "config.proxy", "http://HOST:PORT"
  If AlipayCrossBorderSame(AlipayCrossBorderHostOf(address), AlipayCrossBorderHostOf("https://mapi.alipay.com/gateway.do")) Then AlipayCrossBorderRefuseSamples lastError, config
  AlipayCrossBorderCheckedConfig = address
End Function

' One of the names that the description lists; the first when nothing is given.
Function AlipayCrossBorderChoice(lastError, field, given, names)
  Dim name
  AlipayCrossBorderChoice = names(0)
  If Len(given) = 0 Then Exit Function
  For Each name In names
    If AlipayCrossBorderSame(name, given) Then
      AlipayCrossBorderChoice = name
      Exit Function
    End If
  Next
  lastError.Refuse "not_allowed", "config." & field, Join(names, ", ")
End Function

' A whole number from 1 on, without leading zeros.
Function AlipayCrossBorderIsNumberUpTo(text, last)
  AlipayCrossBorderIsNumberUpTo = False
  If Not AlipayCrossBorderOnlyHas(text, "0123456789") Or Left(text, 1) = "0" Or Len(text) > 5 Then Exit Function
  AlipayCrossBorderIsNumberUpTo = (CLng(text) <= last)
End Function

' http://HOST:PORT and no more.
Function AlipayCrossBorderIsProxy(text)
  Dim colon
  AlipayCrossBorderIsProxy = False
  colon = InStrRev(text, ":")
  If colon < 9 Or Not AlipayCrossBorderSame(Left(text, 7), "http://") Then Exit Function
  If Not AlipayCrossBorderOnlyHas(Mid(text, 8, colon - 8), AlipayCrossBorderHostCharacters()) Then Exit Function
  AlipayCrossBorderIsProxy = AlipayCrossBorderIsNumberUpTo(Mid(text, colon + 1), 65535)
End Function

' The host of an address, in lower case.
Function AlipayCrossBorderHostOf(address)
  Dim first, i
  first = InStr(1, address, "://", 0) + 3
  i = first
  Do While i <= Len(address)
    If InStr(1, ":/?", Mid(address, i, 1), 0) > 0 Then Exit Do
    i = i + 1
  Loop
  AlipayCrossBorderHostOf = AlipayCrossBorderLower(Mid(address, first, i - first))
End Function

' Real money moves: what is made for tests must not be in the config any more.
Sub AlipayCrossBorderRefuseSamples(lastError, config)
  If AlipayCrossBorderSame(config.Key, "760bdzec6y9goq7ctyx96ezkz78287de") Then lastError.Refuse "not_allowed", "config.key", "the value of the sample, made for tests"
  If AlipayCrossBorderSame(config.Partner, "2088101122136241") Then lastError.Refuse "not_allowed", "config.partner", "the value of the sample, made for tests"
End Sub
%>
