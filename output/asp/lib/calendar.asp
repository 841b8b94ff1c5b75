<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Days, yyyyMMdd, in the Gregorian calendar: VBScript's own dates begin with the year 100.

' A number that grows by one from day to day.
Function AlipayCrossBorderDayNumber(dayText)
  Dim fullYear, monthNumber
  fullYear = CLng(Left(dayText, 4))
  monthNumber = CLng(Mid(dayText, 5, 2))
  ' Years that begin in March have their leap day at the end.
  If monthNumber < 3 Then
    fullYear = fullYear - 1
    monthNumber = monthNumber + 12
  End If
  AlipayCrossBorderDayNumber = 365 * fullYear + Int(fullYear / 4) - Int(fullYear / 100) + Int(fullYear / 400) _
    + Int((153 * (monthNumber - 3) + 2) / 5) + CLng(Mid(dayText, 7, 2))
End Function

' The day before.
Function AlipayCrossBorderDayBefore(dayText)
  Dim fullYear, monthNumber, dayNumber
  fullYear = CLng(Left(dayText, 4))
  monthNumber = CLng(Mid(dayText, 5, 2))
  dayNumber = CLng(Mid(dayText, 7, 2)) - 1
  If dayNumber = 0 Then
    monthNumber = monthNumber - 1
    If monthNumber = 0 Then
      monthNumber = 12
      fullYear = fullYear - 1
    End If
    dayNumber = AlipayCrossBorderDaysIn(fullYear, monthNumber)
  End If
  AlipayCrossBorderDayBefore = Right("000" & fullYear, 4) & Right("0" & monthNumber, 2) & Right("0" & dayNumber, 2)
End Function

' The day of a time, yyyy-MM-dd HH:mm:ss.
Function AlipayCrossBorderDayOf(timeText)
  AlipayCrossBorderDayOf = Left(timeText, 4) & Mid(timeText, 6, 2) & Mid(timeText, 9, 2)
End Function

' The minutes between two times, yyyy-MM-dd HH:mm:ss.
Function AlipayCrossBorderMinutesBetween(earlier, later)
  AlipayCrossBorderMinutesBetween = AlipayCrossBorderMinuteNumber(later) - AlipayCrossBorderMinuteNumber(earlier)
End Function

Function AlipayCrossBorderMinuteNumber(timeText)
  AlipayCrossBorderMinuteNumber = AlipayCrossBorderDayNumber(AlipayCrossBorderDayOf(timeText)) * 1440 + CLng(Mid(timeText, 12, 2)) * 60 + CLng(Mid(timeText, 15, 2)) + CLng(Mid(timeText, 18, 2)) / 60
End Function
%>
