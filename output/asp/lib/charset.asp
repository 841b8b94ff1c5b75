<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The bytes of a text; Null when the charset cannot carry a character of it.
Function AlipayCrossBorderEncode(charset, text)
  Select Case charset
  Case "utf-8"
    AlipayCrossBorderEncode = AlipayCrossBorderUtf8Encode(text)
  Case "gbk"
    AlipayCrossBorderEncode = AlipayCrossBorderGbkEncode(text)
  End Select
End Function

' The text of bytes; Null when they are not well-formed in the charset.
Function AlipayCrossBorderDecode(charset, bytes)
  Select Case charset
  Case "utf-8"
    AlipayCrossBorderDecode = AlipayCrossBorderUtf8Decode(bytes)
  Case "gbk"
    AlipayCrossBorderDecode = AlipayCrossBorderGbkDecode(bytes)
  End Select
End Function
%>
