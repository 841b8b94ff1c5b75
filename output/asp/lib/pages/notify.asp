<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Answers the gateway: one word and nothing around it.
Sub AlipayCrossBorderNotifyPage()
  Dim answer, thrown
  answer = ""
  On Error Resume Next
  Err.Clear
  answer = AlipayCrossBorderNotifyAnswer(NewAlipayCrossBorderConfig())
  thrown = Err.Description
  On Error Goto 0
  If Len(answer) = 0 Then answer = AlipayCrossBorderRefusedSetUp(thrown)
  Response.Clear
  Response.ContentType = "text/plain"
  Response.Charset = "utf-8"
  Response.CacheControl = "no-store"
  Response.Write answer
End Sub

Function AlipayCrossBorderNotifyAnswer(config)
  Dim gateway, notifications, size, body
  Set gateway = New AlipayCrossBorderGateway
  gateway.Init config
  Server.ScriptTimeout = 120 + CLng(gateway.Config.Timeout)
  Set notifications = New AlipayCrossBorderNotifications
  notifications.Init gateway, NewAlipayCrossBorderHandlers(gateway.Config), Nothing, AlipayCrossBorderShopLog(config)
  size = Request.TotalBytes
  If size > 65537 Then size = 65537
  body = ""
  If size > 0 Then body = Request.BinaryRead(size) ' not Request.Form, which guesses the charset
  AlipayCrossBorderNotifyAnswer = notifications.Receive(body, Request.ServerVariables("CONTENT_TYPE") & "").Body
End Function

Function AlipayCrossBorderRefusedSetUp(thrown)
  Dim isLogged
  isLogged = AlipayCrossBorderIsLogged("page notify: " & thrown)
  AlipayCrossBorderRefusedSetUp = "fail"
End Function
%>
