<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

Dim AlipayCrossBorderHasSeed

' The time in GMT+8. VBScript knows the server's local time only: WMI's date object, a part of Windows, knows its zone.
Class AlipayCrossBorderClock
  ' yyyy-MM-dd HH:mm:ss. Where there is no such object, by the server's own time.
  Public Function Text()
    Text = TextOf(Now)
  End Function

  ' The same for another of the server's local times.
  Public Function TextOf(local)
    Dim moment
    moment = Moment8(local)
    TextOf = Year(moment) & "-" & Two(Month(moment)) & "-" & Two(Day(moment)) _
      & " " & Two(Hour(moment)) & ":" & Two(Minute(moment)) & ":" & Two(Second(moment))
  End Function

  Private Function Moment8(local)
    Dim converter
    Moment8 = local
    On Error Resume Next
    Set converter = Server.CreateObject("WbemScripting.SWbemDateTime")
    converter.SetVarDate local, True
    Moment8 = DateAdd("h", 8, converter.GetVarDate(False))
    Err.Clear
  End Function

  Private Function Two(number)
    Two = Right("0" & number, 2)
  End Function
End Class

' A number of its own for an order or a refund: yyyyMMddHHmmss-xxxxxx. VBScript has no secure source of random numbers; such a
' number is no secret, and the store takes none twice.
Function AlipayCrossBorderNewNumber(clock)
  Dim i
  If IsEmpty(AlipayCrossBorderHasSeed) Then Randomize ' twice at one moment would give the same numbers
  AlipayCrossBorderHasSeed = True
  AlipayCrossBorderNewNumber = Replace(Replace(Replace(clock.Text(), "-", ""), ":", ""), " ", "") & "-"
  For i = 1 To 6
    AlipayCrossBorderNewNumber = AlipayCrossBorderNewNumber & Mid("abcdefghijklmnopqrstuvwxyz0123456789", Int(Rnd * 36) + 1, 1)
  Next
End Function
%>
