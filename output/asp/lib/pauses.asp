<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

Dim AlipayCrossBorderLastCalls ' when calls ended, by service and partner

' The pause between two calls of a service by one partner in one script: a page, or a command.
Class AlipayCrossBorderPauses
  ' The whole seconds that are left of a pause.
  Public Function Remaining(key, pause)
    Dim gone
    Remaining = 0
    If Not IsObject(AlipayCrossBorderLastCalls) Then Exit Function
    If Not AlipayCrossBorderLastCalls.Exists(key) Then Exit Function
    gone = Timer - AlipayCrossBorderLastCalls.Item(key)
    If gone < 0 Then gone = gone + 86400 ' Timer begins anew at midnight
    If gone < pause Then Remaining = -Int(gone - pause)
  End Function

  Public Sub Begin(key)
    If Not IsObject(AlipayCrossBorderLastCalls) Then Set AlipayCrossBorderLastCalls = Server.CreateObject("Scripting.Dictionary")
    AlipayCrossBorderLastCalls.Item(key) = Timer
  End Sub
End Class
%>
