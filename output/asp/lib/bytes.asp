<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Bytes are a string here, with one character of ChrW(0) to ChrW(255) for each byte. VBScript can order, join and
' compare those; the Byte() that BinaryRead and ADODB.Stream give it can only be passed on.

' Bytes from a Byte(); what is a string already stays as it is, Empty and Null are no bytes.
Function AlipayCrossBorderBytes(raw)
  AlipayCrossBorderBytes = ""
  If VarType(raw) = 8 Then AlipayCrossBorderBytes = raw
  If VarType(raw) < 8192 Then Exit Function
  If LenB(raw) > 4096 Then AlipayCrossBorderBytes = AlipayCrossBorderStreamedBytes(raw)
  If Len(AlipayCrossBorderBytes) = LenB(raw) And Not AlipayCrossBorderMatches("[^\x00-\xff]", AlipayCrossBorderBytes) Then Exit Function
  AlipayCrossBorderBytes = AlipayCrossBorderBytesOneByOne(raw)
End Function

' The same at once. A Windows that has a charset of its own in mind for some of these bytes gives other characters, and is not asked.
Function AlipayCrossBorderStreamedBytes(raw)
  Dim stream
  Set stream = Server.CreateObject("ADODB.Stream")
  stream.Type = 1
  stream.Open
  stream.Write raw
  stream.Position = 0
  stream.Type = 2
  stream.Charset = "iso-8859-1"
  AlipayCrossBorderStreamedBytes = stream.ReadText
  stream.Close
End Function

Function AlipayCrossBorderBytesOneByOne(raw)
  Dim out, n, i
  AlipayCrossBorderBytesOneByOne = ""
  n = LenB(raw)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 1 To n
    out(i - 1) = ChrW(AscB(MidB(raw, i, 1)))
  Next
  AlipayCrossBorderBytesOneByOne = Join(out, "")
End Function

' The Byte() of bytes: text would be sent in a charset of WinHTTP's choice. Raises where the stream does not give those bytes.
Function AlipayCrossBorderRaw(bytes)
  Dim stream
  Set stream = Server.CreateObject("ADODB.Stream")
  stream.Type = 2
  stream.Charset = "iso-8859-1"
  stream.Open
  stream.WriteText bytes
  stream.Position = 0
  stream.Type = 1
  AlipayCrossBorderRaw = stream.Read
  stream.Close
  If Not AlipayCrossBorderSame(AlipayCrossBorderBytesOneByOne(AlipayCrossBorderRaw), bytes) Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith http", "ADODB.Stream cannot write these bytes"
End Function

' How many bytes those are; a Byte() is not converted for it.
Function AlipayCrossBorderSize(raw)
  AlipayCrossBorderSize = 0
  If VarType(raw) = 8 Then AlipayCrossBorderSize = Len(raw)
  If VarType(raw) >= 8192 Then AlipayCrossBorderSize = LenB(raw)
End Function

' Lower-case hex of bytes.
Function AlipayCrossBorderHex(bytes)
  Dim out, n, i
  AlipayCrossBorderHex = ""
  n = Len(bytes)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 1 To n
    out(i - 1) = Right("0" & Hex(AscW(Mid(bytes, i, 1))), 2)
  Next
  AlipayCrossBorderHex = LCase(Join(out, ""))
End Function

' The bytes of hex in either case.
Function AlipayCrossBorderHexBytes(digits)
  Dim out, n, i
  AlipayCrossBorderHexBytes = ""
  n = Int(Len(digits) / 2)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 0 To n - 1
    out(i) = ChrW(CLng("&H" & Mid(digits, i * 2 + 1, 2)))
  Next
  AlipayCrossBorderHexBytes = Join(out, "")
End Function

' Whether two texts are the same, unit by unit: "=" follows a collation in some engines.
Function AlipayCrossBorderSame(a, b)
  AlipayCrossBorderSame = (StrComp(a, b, 0) = 0)
End Function

' The same in a time that does not tell where two texts of one length part.
Function AlipayCrossBorderSameInConstantTime(a, b)
  Dim i, difference
  AlipayCrossBorderSameInConstantTime = False
  If Len(a) <> Len(b) Then Exit Function
  difference = 0
  For i = 1 To Len(a)
    difference = difference Or (AscW(Mid(a, i, 1)) Xor AscW(Mid(b, i, 1)))
  Next
  AlipayCrossBorderSameInConstantTime = (difference = 0)
End Function

' Lower case of A to Z only: LCase also turns U+212A, the Kelvin sign, into "k".
Function AlipayCrossBorderLower(text)
  Dim lower, i, code
  lower = ""
  For i = 1 To Len(text)
    code = AscW(Mid(text, i, 1))
    If code >= 65 And code <= 90 Then
      lower = lower & ChrW(code + 32)
    Else
      lower = lower & Mid(text, i, 1)
    End If
  Next
  AlipayCrossBorderLower = lower
End Function

' Whether every character of a text, which is not empty, is in a set.
Function AlipayCrossBorderOnlyHas(text, allowed)
  Dim i
  AlipayCrossBorderOnlyHas = False
  If Len(text) = 0 Then Exit Function
  For i = 1 To Len(text)
    If InStr(1, allowed, Mid(text, i, 1), 0) = 0 Then Exit Function
  Next
  AlipayCrossBorderOnlyHas = True
End Function
%>
