<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Parameters that are JSON. They are given by their parts, NAME[0].FIELD or NAME.FIELD, and the kit writes the text.

' What the parts of a parameter are.
Class AlipayCrossBorderParts
  Public IsList
  Public Most    ' entries of a list
  Public Example ' the path of a part
  Public Rules   ' a AlipayCrossBorderRules: the fields of an entry

  ' The name of a part.
  Public Function Path(name, index, field)
    Path = name & "." & field
    If IsList Then Path = name & "[" & index & "]." & field
  End Function
End Class

' The parts that were given of one parameter.
Class AlipayCrossBorderGivenParts
  Private m_values
  Private m_highest

  Private Sub Class_Initialize()
    Set m_values = Server.CreateObject("Scripting.Dictionary")
    m_highest = 0
  End Sub

  Public Sub Add(ByVal index, field, value)
    If index < 0 Then index = 0
    If index > m_highest Then m_highest = index
    m_values.Add index & "." & field, value
  End Sub

  ' The highest index that is there.
  Public Property Get Highest()
    Highest = m_highest
  End Property

  ' The fields of an entry that are there, in the order of names.
  Public Function Entry(index, names)
    Dim name, fields
    Set fields = Server.CreateObject("Scripting.Dictionary")
    For Each name In names
      If m_values.Exists(index & "." & name) Then fields.Add name, m_values.Item(index & "." & name)
    Next
    Set Entry = fields
  End Function
End Class

' Name, index (-1 when there is none) and field of a part's path; Empty for what is no such path.
Function AlipayCrossBorderPartOf(path)
  Dim name, index, field, point, bracket
  AlipayCrossBorderPartOf = Empty
  point = InStr(1, path, ".", 0)
  If point = 0 Then Exit Function
  name = Left(path, point - 1)
  field = Mid(path, point + 1)
  index = -1
  bracket = InStr(1, name, "[", 0)
  If bracket > 0 Then
    If Right(name, 1) <> "]" Then Exit Function
    index = AlipayCrossBorderPartIndex(Mid(name, bracket + 1, Len(name) - bracket - 1))
    If index < 0 Then Exit Function
    name = Left(name, bracket - 1)
  End If
  If Len(name) = 0 Or Len(field) = 0 Or InStr(1, field, ".", 0) > 0 Then Exit Function
  If InStr(1, name & field, "[", 0) > 0 Or InStr(1, name & field, "]", 0) > 0 Then Exit Function
  AlipayCrossBorderPartOf = Array(name, index, field)
End Function

' 0 to 999 without leading zeros; -1 for anything else.
Function AlipayCrossBorderPartIndex(digits)
  AlipayCrossBorderPartIndex = -1
  If Len(digits) > 3 Or Not AlipayCrossBorderOnlyHas(digits, "0123456789") Then Exit Function
  If Len(digits) > 1 And Left(digits, 1) = "0" Then Exit Function
  AlipayCrossBorderPartIndex = CLng(digits)
End Function

' A dictionary of text as a JSON object, in its order and without blanks.
Function AlipayCrossBorderJsonObject(fields)
  Dim name, mark
  mark = "{"
  AlipayCrossBorderJsonObject = ""
  For Each name In fields.Keys
    AlipayCrossBorderJsonObject = AlipayCrossBorderJsonObject & mark & AlipayCrossBorderJsonText(name) & ":" & AlipayCrossBorderJsonText(fields.Item(name))
    mark = ","
  Next
  If mark = "{" Then AlipayCrossBorderJsonObject = mark
  AlipayCrossBorderJsonObject = AlipayCrossBorderJsonObject & "}"
End Function

Function AlipayCrossBorderJsonText(ByVal text)
  Dim code
  text = Replace(Replace(text, "\", "\\"), """", "\""")
  For code = 0 To 31
    If InStr(1, text, ChrW(code), 0) > 0 Then text = Replace(text, ChrW(code), "\u00" & LCase(Right("0" & Hex(code), 2)))
  Next
  AlipayCrossBorderJsonText = """" & text & """"
End Function
%>
