<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Regular expressions. Each is made once: making one costs more than using it.

Dim AlipayCrossBorderPatterns ' those that were used before, by their text

' Whether a regular expression fits somewhere in a text.
Function AlipayCrossBorderMatches(pattern, text)
  AlipayCrossBorderMatches = AlipayCrossBorderPattern(pattern).Test(text)
End Function

' The first place where it fits: a collection of one match or none.
Function AlipayCrossBorderFound(pattern, text)
  Set AlipayCrossBorderFound = AlipayCrossBorderPattern(pattern).Execute(text)
End Function

Function AlipayCrossBorderPattern(pattern)
  Dim expression
  If Not IsObject(AlipayCrossBorderPatterns) Then Set AlipayCrossBorderPatterns = Server.CreateObject("Scripting.Dictionary")
  If Not AlipayCrossBorderPatterns.Exists(pattern) Then
    Set expression = Server.CreateObject("VBScript.RegExp")
    expression.Pattern = pattern
    AlipayCrossBorderPatterns.Add pattern, expression
  End If
  Set AlipayCrossBorderPattern = AlipayCrossBorderPatterns.Item(pattern)
End Function

' Without blanks (space, tab, CR, LF) at both ends. Trim takes spaces only, in some engines more.
Function AlipayCrossBorderTrimmed(text)
  Dim first, last
  first = AlipayCrossBorderFirstNoBlank(text)
  last = Len(text)
  Do While last > first
    If Not AlipayCrossBorderIsBlank(Mid(text, last, 1)) Then Exit Do
    last = last - 1
  Loop
  AlipayCrossBorderTrimmed = Mid(text, first, last - first + 1)
End Function

' Where the first other character is; behind the end when there is none.
Function AlipayCrossBorderFirstNoBlank(text)
  Dim i
  i = 1
  Do While i <= Len(text) And AlipayCrossBorderIsBlank(Mid(text, i, 1))
    i = i + 1
  Loop
  AlipayCrossBorderFirstNoBlank = i
End Function

Function AlipayCrossBorderIsBlank(character)
  AlipayCrossBorderIsBlank = (InStr(1, " " & vbTab & vbCr & vbLf, character, 0) > 0)
End Function

Function AlipayCrossBorderIsAscii(text)
  AlipayCrossBorderIsAscii = False
  If InStr(1, text, ChrW(0), 0) > 0 Then Exit Function ' where some engines' expressions end
  AlipayCrossBorderIsAscii = Not AlipayCrossBorderMatches("[^\x01-\x7f]", text)
End Function
%>
