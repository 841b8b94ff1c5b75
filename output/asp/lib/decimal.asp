<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Decimal numbers as text: CDbl would round, and reads "1,5" by the server's locale.

' Digits, or digits, a point and digits; no sign, no leading zero but a single one before the point.
Function AlipayCrossBorderIsDecimal(text)
  Dim whole, point
  AlipayCrossBorderIsDecimal = False
  point = InStr(1, text & ".", ".", 0)
  whole = Left(text, point - 1)
  If Not AlipayCrossBorderOnlyHas(whole, "0123456789") Then Exit Function
  If Len(whole) > 1 And Left(whole, 1) = "0" Then Exit Function
  If point <= Len(text) Then
    If Not AlipayCrossBorderOnlyHas(Mid(text, point + 1), "0123456789") Then Exit Function
  End If
  AlipayCrossBorderIsDecimal = True
End Function

' How many digits stand behind the point.
Function AlipayCrossBorderDecimals(number)
  AlipayCrossBorderDecimals = 0
  If InStr(1, number, ".", 0) > 0 Then AlipayCrossBorderDecimals = Len(number) - InStr(1, number, ".", 0)
End Function

' -1, 0 or 1: how a compares with b by value.
Function AlipayCrossBorderCompareDecimals(ByVal a, ByVal b)
  a = AlipayCrossBorderPlainWhole(a)
  b = AlipayCrossBorderPlainWhole(b)
  If InStr(1, a, ".", 0) <> InStr(1, b, ".", 0) Then
    AlipayCrossBorderCompareDecimals = Sgn(InStr(1, a, ".", 0) - InStr(1, b, ".", 0))
    Exit Function
  End If
  If Len(a) < Len(b) Then a = a & String(Len(b) - Len(a), "0")
  If Len(b) < Len(a) Then b = b & String(Len(a) - Len(b), "0")
  AlipayCrossBorderCompareDecimals = StrComp(a, b, 0)
End Function

' The same number without zeros in front and with a point.
Function AlipayCrossBorderPlainWhole(ByVal number)
  If InStr(1, number, ".", 0) = 0 Then number = number & "."
  Do While Left(number, 1) = "0"
    number = Mid(number, 2)
  Loop
  AlipayCrossBorderPlainWhole = number
End Function

' a + b, or with sign -1 a - b for b no larger than a; as many decimals as the longer one has.
Function AlipayCrossBorderDecimalSum(ByVal a, ByVal b, sign)
  Dim places, carry, digit, digits, i
  places = AlipayCrossBorderDecimals(a)
  If AlipayCrossBorderDecimals(b) > places Then places = AlipayCrossBorderDecimals(b)
  a = AlipayCrossBorderWholeDigits(a, places)
  b = AlipayCrossBorderWholeDigits(b, places)
  If Len(a) < Len(b) Then a = String(Len(b) - Len(a), "0") & a
  b = String(Len(a) - Len(b), "0") & b
  carry = 0
  digits = ""
  For i = Len(a) To 1 Step -1
    digit = CLng(Mid(a, i, 1)) + sign * CLng(Mid(b, i, 1)) + carry
    carry = Int(digit / 10)
    digits = (digit - carry * 10) & digits
  Next
  If carry > 0 Then digits = carry & digits
  AlipayCrossBorderDecimalSum = AlipayCrossBorderPlainWhole(Left(digits, Len(digits) - places))
  AlipayCrossBorderDecimalSum = Left(AlipayCrossBorderDecimalSum, Len(AlipayCrossBorderDecimalSum) - 1)
  If Len(AlipayCrossBorderDecimalSum) = 0 Then AlipayCrossBorderDecimalSum = "0"
  If places > 0 Then AlipayCrossBorderDecimalSum = AlipayCrossBorderDecimalSum & "." & Right(digits, places)
End Function

' The digits of a number without its point, with so many decimals.
Function AlipayCrossBorderWholeDigits(number, places)
  AlipayCrossBorderWholeDigits = Replace(number, ".", "") & String(places - AlipayCrossBorderDecimals(number), "0")
End Function
%>
