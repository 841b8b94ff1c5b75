<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' A request as the merchant's own server sends it.
Class AlipayCrossBorderCall
  Public Parameters  ' what is sent, a dictionary in this order
  Public Method
  Public Address
  Public ContentType ' empty with GET
  Public Body        ' bytes as a string
End Class

' How a signed request travels. way: the AlipayCrossBorderWay of its service; file: bytes as a string, or Null.
Function AlipayCrossBorderCallOf(way, ready, file)
  Dim made
  Set made = New AlipayCrossBorderCall
  Set made.Parameters = ready.Parameters
  made.Method = UCase(way.Method)
  made.ContentType = ""
  made.Body = ""
  If made.Method = "GET" Then
    made.Address = ready.BuildUrl()
  Else
    made.Address = ready.FormAddress()
    made.ContentType = "application/x-www-form-urlencoded"
    made.Body = ready.BuildQuery()
  End If
  If Not IsNull(file) Then AlipayCrossBorderPutFile made, way.Upload, ready, file
  Set AlipayCrossBorderCallOf = made
End Function
%>
