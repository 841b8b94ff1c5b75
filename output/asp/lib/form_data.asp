<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Form data (application/x-www-form-urlencoded) of a notification, read strictly: a dictionary in the order sent.
' Raises malformed and duplicate, through lastError. Request.Form is of no use here: it guesses, and it joins duplicates.
Function AlipayCrossBorderParseForm(lastError, charset, bytes)
  Dim texts, pieces, piece, at, name, value
  Set texts = Server.CreateObject("Scripting.Dictionary")
  pieces = Array()
  If Len(bytes) > 0 Then pieces = Split(bytes, "&")
  For Each piece In pieces
    If Len(piece) > 0 Then
      at = InStr(1, piece & "=", "=", 0)
      name = AlipayCrossBorderFormText(charset, Left(piece, at - 1))
      value = AlipayCrossBorderFormText(charset, Mid(piece, at + 1))
      If IsNull(name) Or IsNull(value) Then lastError.Refuse "malformed", "", charset
      If texts.Exists(name) Then lastError.Refuse "duplicate", name, ""
      texts.Add name, value
    End If
  Next
  Set AlipayCrossBorderParseForm = texts
End Function

' The text of a name or a value; Null when it cannot be read.
Function AlipayCrossBorderFormText(charset, escaped)
  Dim bytes
  bytes = AlipayCrossBorderUnescaped(escaped)
  AlipayCrossBorderFormText = Null
  If Not IsNull(bytes) Then AlipayCrossBorderFormText = AlipayCrossBorderDecode(charset, bytes)
End Function

' The bytes behind "+" and "%XX"; Null for any other "%".
Function AlipayCrossBorderUnescaped(ByVal escaped)
  Dim parts, i, digits
  escaped = Replace(escaped, "+", " ")
  AlipayCrossBorderUnescaped = escaped
  If InStr(1, escaped, "%", 0) = 0 Then Exit Function
  AlipayCrossBorderUnescaped = Null
  parts = Split(escaped, "%")
  For i = 1 To UBound(parts)
    digits = Left(parts(i), 2)
    If Len(digits) < 2 Or Not AlipayCrossBorderOnlyHas(digits, "0123456789abcdefABCDEF") Then Exit Function
    parts(i) = ChrW(CLng("&H" & digits)) & Mid(parts(i), 3)
  Next
  AlipayCrossBorderUnescaped = Join(parts, "")
End Function

' Bytes as they stand in a URL: letters, digits and - _ . ~ stay, each other byte is %XX.
Function AlipayCrossBorderEscaped(bytes)
  Dim out, n, i, code
  AlipayCrossBorderEscaped = ""
  n = Len(bytes)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 1 To n
    code = AscW(Mid(bytes, i, 1))
    If code >= 97 And code <= 122 Or code >= 65 And code <= 90 Or code >= 45 And code <= 57 And code <> 47 Or code = 95 Or code = 126 Then
      out(i - 1) = ChrW(code)
    Else
      out(i - 1) = "%" & Right("0" & Hex(code), 2)
    End If
  Next
  AlipayCrossBorderEscaped = Join(out, "")
End Function
%>
