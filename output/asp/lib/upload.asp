<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Files that go with a call: lines of values, sent as multipart/form-data.

' The file, bytes as a string. lines: an array of dictionaries of text. Raises the first refusal; its parameter begins with
' "line N: ".
Function AlipayCrossBorderFileOf(config, lastError, clock, form, lines)
  Dim validation, values, seen, file, count, line
  If UBound(lines) < 0 Then lastError.Refuse "missing", form.Field, ""
  If UBound(lines) >= form.Most Then lastError.Refuse "too_many", form.Field, CStr(form.Most)
  Set seen = Server.CreateObject("Scripting.Dictionary")
  ReDim file(UBound(lines))
  count = 0
  For Each line In lines
    lastError.Place = "line " & (count + 1) & ": "
    Set validation = New AlipayCrossBorderValidation
    validation.Init config, lastError, form.Columns, clock
    Set values = validation.Complete(AlipayCrossBorderTexts(lastError, line))
    file(count) = AlipayCrossBorderFileLine(lastError, form, values)
    AlipayCrossBorderCheckUnique lastError, form, values, seen
    count = count + 1
  Next
  lastError.Place = ""
  AlipayCrossBorderFileOf = AlipayCrossBorderEncoded(lastError, config.Charset, form.Field, Join(file, form.LineEnd))
End Function

' A value that came before: the gateway would take two lines for one.
Sub AlipayCrossBorderCheckUnique(lastError, form, values, seen)
  Dim value
  value = AlipayCrossBorderValueOf(values, form.UniqueName)
  If Len(value) = 0 Then Exit Sub
  If seen.Exists(value) Then lastError.Refuse "duplicate", form.UniqueName, ""
  seen.Add value, ""
End Sub

Function AlipayCrossBorderFileLine(lastError, form, values)
  Dim name, value, mark
  AlipayCrossBorderFileLine = ""
  mark = ""
  For Each name In form.Columns.Names
    value = AlipayCrossBorderValueOf(values, name)
    If InStr(1, value, form.Separator, 0) > 0 Or AlipayCrossBorderMatches("[\x00-\x1f\x7f-\x9f]", value) Then lastError.Refuse "not_in_line", name, ""
    AlipayCrossBorderFileLine = AlipayCrossBorderFileLine & mark & value
    mark = form.Separator
  Next
End Function

' Makes the body of a call that carries a file.
Sub AlipayCrossBorderPutFile(made, form, ready, file)
  Dim bytes, name, boundary, body
  Set bytes = ready.Bytes()
  boundary = AlipayCrossBorderBoundary(bytes, file)
  body = ""
  For Each name In bytes.Keys
    body = body & "--" & boundary & vbCrLf & "Content-Disposition: form-data; name=""" & name & """" & vbCrLf & vbCrLf & bytes.Item(name) & vbCrLf
  Next
  body = body & "--" & boundary & vbCrLf & "Content-Disposition: form-data; name=""" & form.Field & """; filename=""" & form.File & """" & vbCrLf
  made.Body = body & "Content-Type: text/plain" & vbCrLf & vbCrLf & file & vbCrLf & "--" & boundary & "--" & vbCrLf
  made.ContentType = "multipart/form-data; boundary=" & boundary
End Sub

' A text that no value and not the file holds.
Function AlipayCrossBorderBoundary(bytes, file)
  Dim all
  all = Join(bytes.Items, vbLf) & vbLf & file
  AlipayCrossBorderBoundary = "kitsmith"
  Do While InStr(1, all, AlipayCrossBorderBoundary, 0) > 0
    AlipayCrossBorderBoundary = AlipayCrossBorderBoundary & "x"
  Loop
End Function
%>
