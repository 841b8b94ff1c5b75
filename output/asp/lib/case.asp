<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Cases of the self-test and of the conformance run: one line in, one line out, fields parted by tabs. Text is the hex of
' its UTF-16 units, bytes are hex; a pair is two texts with ":" between.

' The answer to a case line.
Function AlipayCrossBorderAnswer(line)
  Dim pieces, gateway, answer, happened
  pieces = Split(line, vbTab)
  Set gateway = New AlipayCrossBorderGateway
  On Error Resume Next
  Err.Clear
  answer = AlipayCrossBorderCaseResult(gateway, pieces)
  happened = ""
  If Err.Number <> 0 Then happened = "error " & Err.Number & " " & Err.Description
  On Error Goto 0
  If Len(happened) > 0 And Len(gateway.LastError.Code) > 0 Then
    answer = "error" & vbTab & AlipayCrossBorderField("code", gateway.LastError.Code)
    answer = answer & vbTab & AlipayCrossBorderField("parameter", gateway.LastError.Parameter)
    answer = answer & vbTab & AlipayCrossBorderField("message", gateway.LastError.Message)
  ElseIf Len(happened) > 0 Then
    answer = "crash" & vbTab & AlipayCrossBorderField("message", happened)
  End If
  AlipayCrossBorderAnswer = pieces(0) & vbTab & answer
End Function

Function AlipayCrossBorderCaseResult(gateway, pieces)
  Dim config, parameters, body, service, lines, piece, at, pair, i
  lines = Array()
  Set config = New AlipayCrossBorderConfig
  Set parameters = Server.CreateObject("Scripting.Dictionary")
  For i = 2 To UBound(pieces)
    piece = pieces(i)
    at = InStr(1, piece, "=", 0)
    Select Case Left(piece, at - 1)
    Case "config"
      pair = Split(Mid(piece, at + 1), ":")
      config.SetValue AlipayCrossBorderFromUnits(pair(0)), AlipayCrossBorderFromUnits(pair(1))
    Case "p"
      pair = Split(Mid(piece, at + 1), ":")
      parameters.Item(AlipayCrossBorderFromUnits(pair(0))) = AlipayCrossBorderFromUnits(pair(1))
    Case "body"
      body = AlipayCrossBorderHexBytes(Mid(piece, at + 1))
    Case "service"
      service = AlipayCrossBorderFromUnits(Mid(piece, at + 1))
    Case "now"
      Set gateway.Clock = AlipayCrossBorderCaseClockAt(AlipayCrossBorderFromUnits(Mid(piece, at + 1)))
    Case "line"
      ReDim Preserve lines(UBound(lines) + 1)
      Set lines(UBound(lines)) = AlipayCrossBorderCaseLine(Mid(piece, at + 1))
    End Select
  Next
  Select Case pieces(1)
  Case "sign"
    gateway.Init config
    AlipayCrossBorderCaseResult = AlipayCrossBorderSignResult(gateway, parameters, gateway.Sign(parameters))
  Case "verify"
    gateway.Init config
    If Not IsEmpty(body) Then Set parameters = gateway.ParseForm(body)
    gateway.Verify parameters
    AlipayCrossBorderCaseResult = "ok" & vbTab & "valid=1"
  Case "request"
    gateway.Init config
    If Not AlipayCrossBorderWayOf(service) Is Nothing Then
      AlipayCrossBorderCaseResult = AlipayCrossBorderCallResult(gateway, gateway.Prepared(service, parameters, lines))
      Exit Function
    End If
    Set parameters = gateway.Request(service, parameters)
    AlipayCrossBorderCaseResult = AlipayCrossBorderSignResult(gateway, parameters.Parameters, parameters.Parameters.Item("sign")) _
      & vbTab & AlipayCrossBorderCarriedResult(gateway, parameters)
  Case "build"
    gateway.Init config
    AlipayCrossBorderCaseResult = "ok" & vbTab & AlipayCrossBorderCarriedResult(gateway, gateway.Signed(parameters))
  Case "answer"
    gateway.Init config
    AlipayCrossBorderCaseResult = AlipayCrossBorderAnswerResult(gateway, service, body & "")
  Case "notify"
    gateway.Init config
    AlipayCrossBorderCaseResult = AlipayCrossBorderNotifyResult(gateway, pieces, body)
  Case Else
    AlipayCrossBorderCaseResult = "skipped" & vbTab & AlipayCrossBorderField("reason", "no operation " & pieces(1))
  End Select
End Function

Function AlipayCrossBorderSignResult(gateway, parameters, signature)
  Dim bytes
  bytes = AlipayCrossBorderEncode(gateway.MessageCharset, gateway.SigningString(parameters))
  AlipayCrossBorderSignResult = "ok" & vbTab & "signing_string=" & AlipayCrossBorderHex(bytes) & vbTab & AlipayCrossBorderField("sign", signature)
End Function

Function AlipayCrossBorderCaseClockAt(text)
  Dim clock
  Set clock = New AlipayCrossBorderCaseClock
  clock.Init text
  Set AlipayCrossBorderCaseClockAt = clock
End Function

' A clock that stands still.
Class AlipayCrossBorderCaseClock
  Private m_text

  Public Sub Init(text)
    m_text = text
  End Sub

  Public Function Text()
    Text = m_text
  End Function
End Class

Function AlipayCrossBorderCarriedResult(gateway, ready)
  Dim url, form, refused
  url = AlipayCrossBorderField("url", ready.BuildUrl())
  On Error Resume Next
  Err.Clear
  form = ready.BuildForm()
  refused = (Err.Number <> 0)
  On Error Goto 0
  If refused Then
    form = "form_error=" & AlipayCrossBorderUnits(gateway.LastError.Code) & ":" & AlipayCrossBorderUnits(gateway.LastError.Parameter)
  Else
    form = AlipayCrossBorderField("form", form)
  End If
  AlipayCrossBorderCarriedResult = url & vbTab & form
End Function

Function AlipayCrossBorderField(name, text)
  AlipayCrossBorderField = name & "=" & AlipayCrossBorderUnits(text)
End Function

' The hex of a text's UTF-16 units.
Function AlipayCrossBorderUnits(text)
  Dim out, n, i
  AlipayCrossBorderUnits = ""
  n = Len(text)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 1 To n
    out(i - 1) = Right("000" & Hex(AscW(Mid(text, i, 1))), 4)
  Next
  AlipayCrossBorderUnits = LCase(Join(out, ""))
End Function

' The text behind the hex of UTF-16 units.
Function AlipayCrossBorderFromUnits(digits)
  Dim out, n, i
  AlipayCrossBorderFromUnits = ""
  n = Int(Len(digits) / 4)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 0 To n - 1
    out(i) = ChrW(CLng("&H" & Mid(digits, i * 4 + 1, 4)))
  Next
  AlipayCrossBorderFromUnits = Join(out, "")
End Function
%>
