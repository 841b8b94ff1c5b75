<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What is wrong with a shared key; nothing when it can be used.
Function AlipayCrossBorderSharedKeyProblem(key)
  Dim i, code
  AlipayCrossBorderSharedKeyProblem = ""
  If Len(key) = 0 Then AlipayCrossBorderSharedKeyProblem = "it is empty"
  If Left(key, 1) = " " Or Right(key, 1) = " " Then AlipayCrossBorderSharedKeyProblem = "it begins or ends with a blank"
  For i = 1 To Len(key)
    code = AscW(Mid(key, i, 1))
    If code < 32 Or code > 126 Then AlipayCrossBorderSharedKeyProblem = "it holds a character that is not printable ASCII"
  Next
End Function
%>
