<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Whether the numbers of a private key belong together: engines part on those that do not, one would even sign wrongly.

Function AlipayCrossBorderNumbersBelongTogether(key)
  Dim base, n, e, d, p, q, inverse
  base = 2 ^ 22
  n = AlipayCrossBorderWholeLimbs(key.Modulus)
  e = AlipayCrossBorderWholeLimbs(key.Exponent)
  d = AlipayCrossBorderWholeLimbs(key.D)
  p = AlipayCrossBorderWholeLimbs(key.P)
  q = AlipayCrossBorderWholeLimbs(key.Q)
  inverse = AlipayCrossBorderWholeLimbs(key.Inverse)
  AlipayCrossBorderNumbersBelongTogether = False
  If Not AlipayCrossBorderAreEqual(AlipayCrossBorderProduct(p, q, base), n) Then Exit Function
  If Not AlipayCrossBorderAreEqual(AlipayCrossBorderRest(AlipayCrossBorderProduct(inverse, q, base), p, base), Array(1)) Then Exit Function
  If Not AlipayCrossBorderHalfFits(e, d, AlipayCrossBorderWholeLimbs(key.Dp), p, base) Then Exit Function
  AlipayCrossBorderNumbersBelongTogether = AlipayCrossBorderHalfFits(e, d, AlipayCrossBorderWholeLimbs(key.Dq), q, base)
End Function

' part = d mod (prime - 1), and e * part mod (prime - 1) = 1; the prime is odd.
Function AlipayCrossBorderHalfFits(e, d, part, ByVal prime, base)
  prime(0) = prime(0) - 1
  AlipayCrossBorderHalfFits = False
  If Not AlipayCrossBorderAreEqual(AlipayCrossBorderRest(d, prime, base), part) Then Exit Function
  AlipayCrossBorderHalfFits = AlipayCrossBorderAreEqual(AlipayCrossBorderRest(AlipayCrossBorderProduct(e, part, base), prime, base), Array(1))
End Function

Function AlipayCrossBorderWholeLimbs(bytes)
  AlipayCrossBorderWholeLimbs = AlipayCrossBorderLimbs(bytes, 22, Int(Len(bytes) * 8 / 22) + 1)
End Function

' Zeros above the highest limb do not count.
Function AlipayCrossBorderAreEqual(ByVal a, ByVal b)
  Dim i, x, y, last
  last = UBound(a)
  If UBound(b) > last Then last = UBound(b)
  AlipayCrossBorderAreEqual = False
  For i = 0 To last
    x = 0
    y = 0
    If i <= UBound(a) Then x = a(i)
    If i <= UBound(b) Then y = b(i)
    If x <> y Then Exit Function
  Next
  AlipayCrossBorderAreEqual = True
End Function

' The rest of a divided by m, which is not zero.
Function AlipayCrossBorderRest(ByVal a, ByVal m, base)
  Dim top, rest, wide, divisor, digit, i, j
  top = UBound(m)
  Do While m(top) = 0
    top = top - 1
  Loop
  ReDim rest(top + 1)
  ReDim wide(top + 1)
  For j = 0 To top
    rest(j) = 0
    wide(j) = m(j)
  Next
  rest(top + 1) = 0
  wide(top + 1) = 0
  divisor = AlipayCrossBorderLeading(wide, top, base)
  For i = UBound(a) To 0 Step -1
    For j = top + 1 To 1 Step -1
      rest(j) = rest(j - 1)
    Next
    rest(0) = a(i)
    ' The leading limbs give the digit of the quotient, or one too many.
    digit = Int(AlipayCrossBorderLeading(rest, top, base) / divisor) - 1
    If digit > 0 Then rest = AlipayCrossBorderMinusTimes(rest, wide, digit, base)
    Do While Not AlipayCrossBorderIsLess(rest, wide)
      rest = AlipayCrossBorderMinus(rest, wide, base)
    Loop
  Next
  AlipayCrossBorderRest = rest
End Function

Function AlipayCrossBorderLeading(ByVal limbs, top, base)
  Dim value
  value = limbs(top + 1) * base + limbs(top)
  If top > 0 Then value = value + limbs(top - 1) / base
  If top > 1 Then value = value + limbs(top - 2) / base / base
  AlipayCrossBorderLeading = value
End Function

' a - digit * b, which is not negative; both of one length.
Function AlipayCrossBorderMinusTimes(ByVal a, ByVal b, digit, base)
  Dim i, difference, borrow
  borrow = 0
  For i = 0 To UBound(a)
    difference = a(i) - digit * b(i) - borrow
    borrow = 0 - Int(difference / base)
    a(i) = difference + borrow * base
  Next
  AlipayCrossBorderMinusTimes = a
End Function
%>
