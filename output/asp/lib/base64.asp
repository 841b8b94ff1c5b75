<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

Function AlipayCrossBorderBase64Alphabet()
  AlipayCrossBorderBase64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
End Function

' Base64 of bytes: standard alphabet, padded, one line.
Function AlipayCrossBorderBase64Encode(bytes)
  Dim alphabet, out, n, i, k, group
  AlipayCrossBorderBase64Encode = ""
  n = Len(bytes)
  If n = 0 Then Exit Function
  alphabet = AlipayCrossBorderBase64Alphabet()
  ReDim out(Int((n + 2) / 3) - 1)
  k = 0
  For i = 1 To n Step 3
    group = AscW(Mid(bytes, i, 1)) * 65536
    If i < n Then group = group + AscW(Mid(bytes, i + 1, 1)) * 256
    If i + 1 < n Then group = group + AscW(Mid(bytes, i + 2, 1))
    out(k) = Mid(alphabet, Int(group / 262144) + 1, 1) & Mid(alphabet, (Int(group / 4096) And 63) + 1, 1) _
      & Mid(alphabet, (Int(group / 64) And 63) + 1, 1) & Mid(alphabet, (group And 63) + 1, 1)
    k = k + 1
  Next
  If n - Int(n / 3) * 3 = 1 Then out(k - 1) = Left(out(k - 1), 2) & "=="
  If n - Int(n / 3) * 3 = 2 Then out(k - 1) = Left(out(k - 1), 3) & "="
  AlipayCrossBorderBase64Encode = Join(out, "")
End Function

' The bytes of strict Base64; Null for anything that is not exactly what encoding those bytes would give.
Function AlipayCrossBorderBase64Decode(text)
  Dim alphabet, bytes, out, n, i, j, k, digit, group
  AlipayCrossBorderBase64Decode = Null
  n = Len(text)
  If n = 0 Or n - Int(n / 4) * 4 > 0 Then Exit Function
  alphabet = AlipayCrossBorderBase64Alphabet()
  ReDim out(n / 4 - 1)
  k = 0
  For i = 1 To n Step 4
    group = 0
    For j = i To i + 3
      digit = InStr(1, alphabet, Mid(text, j, 1), 0) - 1
      If digit < 0 Then
        If Mid(text, j, 1) <> "=" Or j < n - 1 Then Exit Function
        digit = 0
      End If
      group = group * 64 + digit
    Next
    out(k) = ChrW(Int(group / 65536)) & ChrW(Int(group / 256) And 255) & ChrW(group And 255)
    k = k + 1
  Next
  bytes = Join(out, "")
  If Right(text, 1) = "=" Then bytes = Left(bytes, Len(bytes) - 1)
  If Right(text, 2) = "==" Then bytes = Left(bytes, Len(bytes) - 1)
  If StrComp(AlipayCrossBorderBase64Encode(bytes), text, 0) = 0 Then AlipayCrossBorderBase64Decode = bytes
End Function
%>
