<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The given value as text; Null when it is Empty, Null or Nothing, which is the same as not giving it. Raises bad_format
' for a number, a truth value or another object: how VBScript writes those depends on the server's locale.
Function AlipayCrossBorderText(lastError, name, given)
  AlipayCrossBorderText = Null
  Select Case VarType(given)
  Case 0, 1
    Exit Function
  Case 8
    AlipayCrossBorderText = CStr(given)
    Exit Function
  Case 9
    If given Is Nothing Then Exit Function
  End Select
  lastError.Refuse "bad_format", name, "text"
End Function

' The parameters that are there: a new dictionary of text in the same order.
Function AlipayCrossBorderTexts(lastError, parameters)
  Dim texts, name, text
  Set texts = Server.CreateObject("Scripting.Dictionary")
  For Each name In parameters.Keys
    text = AlipayCrossBorderText(lastError, CStr(name), parameters.Item(name))
    If Not IsNull(text) Then texts.Add CStr(name), text
  Next
  Set AlipayCrossBorderTexts = texts
End Function

' A value by its name; empty text when it is not there.
Function AlipayCrossBorderValueOf(parameters, name)
  AlipayCrossBorderValueOf = ""
  If parameters.Exists(name) Then AlipayCrossBorderValueOf = parameters.Item(name)
End Function
%>
