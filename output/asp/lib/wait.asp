<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Waits. A page cannot sleep: it can only look at the time until it has come.
Class AlipayCrossBorderWait
  Public Sub Wait(seconds)
    Dim begun, gone
    begun = Timer
    Do
      gone = Timer - begun
      If gone < 0 Then gone = gone + 86400
    Loop While gone < seconds
  End Sub
End Class
%>
