<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Cases of services that the merchant's server calls.

Function AlipayCrossBorderCallResult(gateway, made)
  AlipayCrossBorderCallResult = AlipayCrossBorderSignResult(gateway, made.Parameters, made.Parameters.Item("sign")) _
    & vbTab & AlipayCrossBorderField("method", made.Method) & vbTab & AlipayCrossBorderField("address", made.Address) _
    & vbTab & AlipayCrossBorderField("content_type", made.ContentType) & vbTab & "body=" & AlipayCrossBorderHex(made.Body)
End Function

' The records of an answer: values joined by U+001F, records by U+001E.
Function AlipayCrossBorderAnswerResult(gateway, service, body)
  Dim way, reader, record, name, pieces, written, count
  Set way = AlipayCrossBorderWayOf(service)
  If way Is Nothing Then gateway.LastError.Refuse "unknown", service, ""
  Set reader = New AlipayCrossBorderAnswerReader
  reader.Init gateway, way.Answer
  written = ""
  count = 0
  For Each record In reader.Read(body)
    If count > 0 Then written = written & ChrW(30)
    pieces = ""
    For Each name In record.Values.Keys
      pieces = pieces & ChrW(31) & name & "=" & record.Values.Item(name)
    Next
    written = written & Mid(pieces, 2)
    count = count + 1
  Next
  AlipayCrossBorderAnswerResult = "ok" & vbTab & AlipayCrossBorderField("records", written)
End Function

' One line of a file: pairs with commas between.
Function AlipayCrossBorderCaseLine(text)
  Dim values, piece, pair
  Set values = Server.CreateObject("Scripting.Dictionary")
  If Len(text) > 0 Then
    For Each piece In Split(text, ",")
      pair = Split(piece, ":")
      values.Item(AlipayCrossBorderFromUnits(pair(0))) = AlipayCrossBorderFromUnits(pair(1))
    Next
  End If
  Set AlipayCrossBorderCaseLine = values
End Function
%>
