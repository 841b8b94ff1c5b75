<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' UTF-8 by hand: ADODB.Stream writes a BOM and replaces what it cannot read.

' Null when a surrogate stands alone.
Function AlipayCrossBorderUtf8Encode(text)
  Dim out, n, i, code, trail
  AlipayCrossBorderUtf8Encode = text
  n = Len(text)
  If AlipayCrossBorderIsAscii(text) Then Exit Function
  ReDim out(n - 1)
  AlipayCrossBorderUtf8Encode = Null
  i = 1
  Do While i <= n
    code = AscW(Mid(text, i, 1))
    If code < 0 Then code = code + 65536
    If code < 128 Then
      out(i - 1) = ChrW(code)
    ElseIf code < 2048 Then
      out(i - 1) = ChrW(192 + Int(code / 64)) & ChrW(128 + (code And 63))
    ElseIf code < 55296 Or code > 57343 Then
      out(i - 1) = ChrW(224 + Int(code / 4096)) & ChrW(128 + (Int(code / 64) And 63)) & ChrW(128 + (code And 63))
    Else
      If code > 56319 Or i = n Then Exit Function
      i = i + 1
      trail = AscW(Mid(text, i, 1))
      If trail < 0 Then trail = trail + 65536
      If trail < 56320 Or trail > 57343 Then Exit Function
      code = 65536 + (code - 55296) * 1024 + trail - 56320
      out(i - 1) = ChrW(240 + Int(code / 262144)) & ChrW(128 + (Int(code / 4096) And 63)) _
        & ChrW(128 + (Int(code / 64) And 63)) & ChrW(128 + (code And 63))
    End If
    i = i + 1
  Loop
  AlipayCrossBorderUtf8Encode = Join(out, "")
End Function

' Null for anything that is not well-formed: cut or overlong sequences, surrogates, code points above U+10FFFF.
Function AlipayCrossBorderUtf8Decode(bytes)
  Dim out, n, i, j, code, follow, least, trail
  AlipayCrossBorderUtf8Decode = bytes
  n = Len(bytes)
  If AlipayCrossBorderIsAscii(bytes) Then Exit Function
  ReDim out(n - 1)
  AlipayCrossBorderUtf8Decode = Null
  i = 1
  Do While i <= n
    code = AscW(Mid(bytes, i, 1))
    If code >= 0 And code < 128 Then
      follow = 0
      least = 0
    ElseIf code >= 194 And code <= 223 Then
      follow = 1
      least = 128
      code = code - 192
    ElseIf code >= 224 And code <= 239 Then
      follow = 2
      least = 2048
      code = code - 224
    ElseIf code >= 240 And code <= 244 Then
      follow = 3
      least = 65536
      code = code - 240
    Else
      Exit Function
    End If
    If i + follow > n Then Exit Function
    For j = 1 To follow
      trail = AscW(Mid(bytes, i + j, 1))
      If trail < 128 Or trail > 191 Then Exit Function
      code = code * 64 + trail - 128
    Next
    If code < least Or code > 1114111 Then Exit Function
    If code >= 55296 And code <= 57343 Then Exit Function
    If code < 65536 Then
      out(i - 1) = ChrW(code)
    Else
      code = code - 65536
      out(i - 1) = ChrW(55296 + Int(code / 1024)) & ChrW(56320 + (code And 1023))
    End If
    i = i + follow + 1
  Loop
  AlipayCrossBorderUtf8Decode = Join(out, "")
End Function
%>
