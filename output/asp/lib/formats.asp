<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The forms that values can have: always the whole text, ASCII.

Function AlipayCrossBorderHasFormat(text, format)
  Select Case format
  Case "digits"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "0123456789")
  Case "amount"
    AlipayCrossBorderHasFormat = AlipayCrossBorderIsDecimal(text)
  Case "datetime"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyy-MM-dd HH:mm:ss")
  Case "date14"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyyMMddHHmmss")
  Case "date8"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyyMMdd")
  Case "date"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyy-MM-dd")
  Case "minute"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyy-MM-dd HH:mm")
  Case "order-number"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  Case "url"
    AlipayCrossBorderHasFormat = AlipayCrossBorderIsUrl(text)
  Case "currency"
    AlipayCrossBorderHasFormat = (AlipayCrossBorderCurrencyDecimals(text) >= 0)
  Case "capitals"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  Case "word"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  Case "words"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, ",-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  End Select
End Function

Function AlipayCrossBorderFormatSays(format)
  Select Case format
  Case "digits"
    AlipayCrossBorderFormatSays = "digits 0-9 only"
  Case "amount"
    AlipayCrossBorderFormatSays = "an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros"
  Case "datetime"
    AlipayCrossBorderFormatSays = "yyyy-MM-dd HH:mm:ss, GMT+8"
  Case "date14"
    AlipayCrossBorderFormatSays = "yyyyMMddHHmmss, GMT+8"
  Case "date8"
    AlipayCrossBorderFormatSays = "yyyyMMdd, GMT+8"
  Case "date"
    AlipayCrossBorderFormatSays = "yyyy-MM-dd"
  Case "minute"
    AlipayCrossBorderFormatSays = "yyyy-MM-dd HH:mm"
  Case "order-number"
    AlipayCrossBorderFormatSays = "letters, digits, _ - /"
  Case "url"
    AlipayCrossBorderFormatSays = "a full address that begins with http:// or https://"
  Case "currency"
    AlipayCrossBorderFormatSays = "a currency code of three capital letters, such as USD"
  Case "capitals"
    AlipayCrossBorderFormatSays = "capital letters"
  Case "word"
    AlipayCrossBorderFormatSays = "letters, digits, _ -"
  Case "words"
    AlipayCrossBorderFormatSays = "letters, digits, _ -, several parted by commas"
  End Select
End Function

' The pattern of a date; empty for a format that is none.
Function AlipayCrossBorderFormatPattern(format)
  AlipayCrossBorderFormatPattern = ""
  Select Case format
  Case "datetime"
    AlipayCrossBorderFormatPattern = "yyyy-MM-dd HH:mm:ss"
  Case "date14"
    AlipayCrossBorderFormatPattern = "yyyyMMddHHmmss"
  Case "date8"
    AlipayCrossBorderFormatPattern = "yyyyMMdd"
  Case "date"
    AlipayCrossBorderFormatPattern = "yyyy-MM-dd"
  Case "minute"
    AlipayCrossBorderFormatPattern = "yyyy-MM-dd HH:mm"
  End Select
End Function

' A time, yyyy-MM-dd HH:mm:ss, as a pattern has it.
Function AlipayCrossBorderMoment(clockText, pattern)
  Dim fields, starts, k
  fields = Array("yyyy", "MM", "dd", "HH", "mm", "ss")
  starts = Array(1, 6, 9, 12, 15, 18)
  AlipayCrossBorderMoment = pattern
  For k = 0 To 5
    AlipayCrossBorderMoment = Replace(AlipayCrossBorderMoment, fields(k), Mid(clockText, starts(k), Len(fields(k))))
  Next
End Function

' The decimals of a currency; -1 for text that is none.
Function AlipayCrossBorderCurrencyDecimals(code)
  Dim decimals
  Set decimals = Server.CreateObject("Scripting.Dictionary")
  decimals.Add "GBP", 2
  decimals.Add "HKD", 2
  decimals.Add "USD", 2
  decimals.Add "CHF", 2
  decimals.Add "SGD", 2
  decimals.Add "SEK", 2
  decimals.Add "DKK", 2
  decimals.Add "NOK", 2
  decimals.Add "JPY", 0
  decimals.Add "CAD", 2
  decimals.Add "AUD", 2
  decimals.Add "EUR", 2
  decimals.Add "NZD", 2
  decimals.Add "KRW", 0
  decimals.Add "THB", 2
  decimals.Add "RUB", 2
  decimals.Add "MOP", 2
  AlipayCrossBorderCurrencyDecimals = -1
  If decimals.Exists(code) Then AlipayCrossBorderCurrencyDecimals = decimals.Item(code)
End Function

' http:// or https://, a host, then nothing or a port, path or query of printable ASCII that is allowed there.
Function AlipayCrossBorderIsUrl(text)
  Dim i, c, isHost
  AlipayCrossBorderIsUrl = False
  i = 0
  If AlipayCrossBorderSame(Left(text, 7), "http://") Then i = 8
  If AlipayCrossBorderSame(Left(text, 8), "https://") Then i = 9
  If i = 0 Then Exit Function
  If Not AlipayCrossBorderOnlyHas(Mid(text, i, 1), AlipayCrossBorderHostCharacters()) Then Exit Function
  isHost = True
  Do While i <= Len(text)
    c = Mid(text, i, 1)
    If isHost And InStr(1, AlipayCrossBorderHostCharacters(), c, 0) = 0 Then
      If InStr(1, ":/?", c, 0) = 0 Then Exit Function
      isHost = False
    End If
    If AscW(c) < 33 Or AscW(c) > 126 Or InStr(1, """<>\^{|}`", c, 0) > 0 Then Exit Function
    i = i + 1
  Loop
  AlipayCrossBorderIsUrl = True
End Function

Function AlipayCrossBorderHostCharacters()
  AlipayCrossBorderHostCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"
End Function

' Whether text has the digits of a real date and time where the pattern has yyyy, MM, dd, HH, mm and ss.
Function AlipayCrossBorderFitsPattern(text, pattern)
  Dim fields, values, i, k, size
  fields = Array("yyyy", "MM", "dd", "HH", "mm", "ss")
  values = Array(2000, 1, 1, 0, 0, 0)
  AlipayCrossBorderFitsPattern = False
  If Len(text) <> Len(pattern) Then Exit Function
  i = 1
  Do While i <= Len(pattern)
    size = 0
    For k = 0 To 5
      If AlipayCrossBorderSame(Mid(pattern, i, Len(fields(k))), fields(k)) Then
        size = Len(fields(k))
        If Not AlipayCrossBorderOnlyHas(Mid(text, i, size), "0123456789") Then Exit Function
        values(k) = CLng(Mid(text, i, size))
      End If
    Next
    If size = 0 Then
      size = 1
      If Not AlipayCrossBorderSame(Mid(text, i, 1), Mid(pattern, i, 1)) Then Exit Function
    End If
    i = i + size
  Loop
  AlipayCrossBorderFitsPattern = AlipayCrossBorderIsMoment(values)
End Function

' year, month, day, hour, minute, second
Function AlipayCrossBorderIsMoment(ByVal values)
  AlipayCrossBorderIsMoment = False
  If values(0) < 1 Or values(1) < 1 Or values(1) > 12 Then Exit Function
  If values(2) < 1 Or values(2) > AlipayCrossBorderDaysIn(values(0), values(1)) Then Exit Function
  AlipayCrossBorderIsMoment = (values(3) < 24 And values(4) < 60 And values(5) < 60)
End Function

Function AlipayCrossBorderDaysIn(fullYear, monthNumber)
  Dim days
  days = Array(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
  If fullYear Mod 4 = 0 And fullYear Mod 100 > 0 Or fullYear Mod 400 = 0 Then days(1) = 29
  AlipayCrossBorderDaysIn = days(monthNumber - 1)
End Function
%>
