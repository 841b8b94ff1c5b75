<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The time in GMT+8. VBScript knows the server's local time only: WMI's date object, a part of Windows, knows its zone.
Class AlipayCrossBorderClock
  ' yyyy-MM-dd HH:mm:ss. Where there is no such object, by the server's own time.
  Public Function Text()
    Dim moment
    moment = Moment8()
    Text = Year(moment) & "-" & Two(Month(moment)) & "-" & Two(Day(moment)) _
      & " " & Two(Hour(moment)) & ":" & Two(Minute(moment)) & ":" & Two(Second(moment))
  End Function

  Private Function Moment8()
    Dim converter
    Moment8 = Now
    On Error Resume Next
    Set converter = Server.CreateObject("WbemScripting.SWbemDateTime")
    converter.SetVarDate Now, True
    Moment8 = DateAdd("h", 8, converter.GetVarDate(False))
  End Function

  Private Function Two(number)
    Two = Right("0" & number, 2)
  End Function
End Class
%>
