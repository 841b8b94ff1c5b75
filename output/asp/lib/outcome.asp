<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What has been found out about a message so far, and the line that the log gets of it.
Class AlipayCrossBorderOutcome
  Public Kind ' how the log's line begins: notification or query
  Public Reason
  Public Parameter
  Public Detail
  Public Order
  Public Note

  Private Sub Class_Initialize()
    Kind = "notification"
    Reason = ""
    Parameter = ""
    Detail = ""
    Order = ""
    Note = ""
  End Sub

  ' Fills the fields and raises.
  Public Sub Refuse(code, name, more)
    Reason = code
    Parameter = name
    Detail = more
    Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", code
  End Sub

  ' thrown: what was raised, or empty. Without a reason it was the shop's code that failed, or the kit's.
  Public Sub Finish(thrown)
    If Len(Reason) > 0 Then Exit Sub
    Reason = "handler_failed"
    Detail = thrown
  End Sub

  Public Property Get Receipt()
    Dim given
    Set given = New AlipayCrossBorderReceipt
    given.Status = 200
    given.Body = AlipayCrossBorderReasonAnswer(Reason)
    given.Reason = Reason
    given.Order = Order
    given.Note = Note
    Set Receipt = given
  End Property

  Public Property Get Line()
    Line = Kind & " " & Reason
    If Len(Order) > 0 Then Line = Line & " order=" & AlipayCrossBorderPrintable(Order, 64)
    If Len(Parameter) > 0 Then Line = Line & " parameter=" & Parameter
    If Len(Note) > 0 Then Line = Line & " note=" & Note
    Line = Line & ": " & AlipayCrossBorderReasonSays(Reason)
    If Len(Detail) > 0 Then Line = Line & ": " & Detail
  End Property
End Class

' What was raised, for the log.
Function AlipayCrossBorderThrown(source, number, description)
  AlipayCrossBorderThrown = source & " " & number & " " & description
End Function

' A log that fails is ignored: the answer to the gateway must not depend on it.
Sub AlipayCrossBorderWriteLog(log, config, outcome)
  If log Is Nothing Then Exit Sub
  On Error Resume Next
  log.Write AlipayCrossBorderLogLine(config, outcome.Line)
  Err.Clear
End Sub

' One line of at most 500 characters of plain ASCII, without a secret of the config.
Function AlipayCrossBorderLogLine(config, ByVal text)
  Dim secrets, longest, i, k
  secrets = Array(config.Key, config.PreviousKey, config.PrivateKey)
  ' The longest first: one secret can hold another.
  For i = 0 To UBound(secrets)
    For k = i + 1 To UBound(secrets)
      If Len(secrets(k)) > Len(secrets(i)) Then
        longest = secrets(k)
        secrets(k) = secrets(i)
        secrets(i) = longest
      End If
    Next
    If Len(secrets(i)) > 0 Then text = Replace(text, secrets(i), "***")
  Next
  AlipayCrossBorderLogLine = AlipayCrossBorderPrintable(text, 500)
End Function

' The first characters of a text, "?" for each that is not printable ASCII.
Function AlipayCrossBorderPrintable(text, longest)
  Dim out, i, code, before
  out = ""
  code = 0
  For i = 1 To Len(text)
    If Len(out) = longest Then Exit For
    before = code
    code = AscW(Mid(text, i, 1))
    If code < 0 Then code = code + 65536
    If code >= 32 And code <= 126 Then
      out = out & Mid(text, i, 1)
    ElseIf Not (before >= 55296 And before <= 56319 And code >= 56320 And code <= 57343) Then
      out = out & "?" ' not for the second half of a surrogate pair
    End If
  Next
  AlipayCrossBorderPrintable = out
End Function

' Whether a content type is that of form data, or none at all; the charset behind it is the sender's belief.
Function AlipayCrossBorderIsFormData(ByVal contentType)
  contentType = AlipayCrossBorderLower(contentType & "")
  contentType = Left(contentType, InStr(1, contentType & ";", ";", 0) - 1)
  ' By hand: Trim takes more away in some engines.
  Do While Len(contentType) > 0 And InStr(1, " " & vbTab, Left(contentType, 1), 0) > 0
    contentType = Mid(contentType, 2)
  Loop
  Do While Len(contentType) > 0 And InStr(1, " " & vbTab, Right(contentType, 1), 0) > 0
    contentType = Left(contentType, Len(contentType) - 1)
  Loop
  AlipayCrossBorderIsFormData = (Len(contentType) = 0) Or AlipayCrossBorderSame(contentType, "application/x-www-form-urlencoded")
End Function
%>
