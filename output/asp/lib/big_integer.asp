<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Big integers for RSA: arrays of limbs, the lowest first. A limb is a Double of 22 or 23 bits, the widest whose sums of
' products stay below 2^53 and so are exact. Nothing here runs in constant time; VBScript has no means for that.

' Limbs of big-endian bytes; those beyond count are left out.
Function AlipayCrossBorderLimbs(bytes, width, count)
  Dim limbs, base, i, k, sum, bits
  ReDim limbs(count - 1)
  base = 2 ^ width
  sum = 0
  bits = 0
  k = 0
  i = Len(bytes)
  Do While k < count
    If bits < width And i > 0 Then
      sum = sum + AscW(Mid(bytes, i, 1)) * 2 ^ bits
      bits = bits + 8
      i = i - 1
    Else
      limbs(k) = sum - Int(sum / base) * base
      sum = Int(sum / base)
      bits = bits - width
      If bits < 0 Then bits = 0
      k = k + 1
    End If
  Loop
  AlipayCrossBorderLimbs = limbs
End Function

' Big-endian bytes of limbs, exactly size of them.
Function AlipayCrossBorderLimbBytes(ByVal limbs, width, size)
  Dim out, k, at, sum, bits
  ReDim out(size - 1)
  sum = 0
  bits = 0
  at = 0
  For k = size - 1 To 0 Step -1
    If bits < 8 And at <= UBound(limbs) Then
      sum = sum + limbs(at) * 2 ^ bits
      bits = bits + width
      at = at + 1
    End If
    out(k) = ChrW(sum - Int(sum / 256) * 256)
    sum = Int(sum / 256)
    bits = bits - 8
  Next
  AlipayCrossBorderLimbBytes = Join(out, "")
End Function

' Whether a is less than b, both of one length.
Function AlipayCrossBorderIsLess(ByVal a, ByVal b)
  Dim i
  i = UBound(a)
  Do While i > 0
    If a(i) <> b(i) Then Exit Do
    i = i - 1
  Loop
  AlipayCrossBorderIsLess = (a(i) < b(i))
End Function

' a - b; a last borrow is dropped.
Function AlipayCrossBorderMinus(ByVal a, ByVal b, base)
  Dim i, difference, borrow
  borrow = 0
  For i = 0 To UBound(a)
    difference = a(i) - b(i) - borrow
    borrow = 0
    If difference < 0 Then
      difference = difference + base
      borrow = 1
    End If
    a(i) = difference
  Next
  AlipayCrossBorderMinus = a
End Function

' a + b modulo m, for a and b below m.
Function AlipayCrossBorderPlusModulo(ByVal a, ByVal b, ByVal m, base)
  Dim i, sum, carry
  carry = 0
  For i = 0 To UBound(a)
    sum = a(i) + b(i) + carry
    carry = 0
    If sum >= base Then
      sum = sum - base
      carry = 1
    End If
    a(i) = sum
  Next
  If carry = 0 Then
    If AlipayCrossBorderIsLess(a, m) Then
      AlipayCrossBorderPlusModulo = a
      Exit Function
    End If
  End If
  AlipayCrossBorderPlusModulo = AlipayCrossBorderMinus(a, m, base)
End Function

' a * b, all limbs.
Function AlipayCrossBorderProduct(ByVal a, ByVal b, base)
  Dim product, i, j, sum
  ReDim product(UBound(a) + UBound(b) + 1)
  sum = 0
  For i = 0 To UBound(product)
    For j = 0 To UBound(a)
      If i - j >= 0 And i - j <= UBound(b) Then sum = sum + a(j) * b(i - j)
    Next
    product(i) = sum - Int(sum / base) * base
    sum = Int(sum / base)
  Next
  AlipayCrossBorderProduct = product
End Function

' Montgomery's product a * b / base^n modulo m, column by column; inverse is -1 / m(0) modulo base. The sums go by four,
' since a turn of a loop costs more than a product.
Function AlipayCrossBorderMontgomery(ByVal a, ByVal b, ByVal m, inverse, base)
  Dim n, q, r, i, j, k, sum, digit, odd
  n = UBound(m) + 1
  ReDim q(n - 1)
  ReDim r(n - 1)
  sum = 0
  For i = 0 To n - 1
    k = i
    odd = i And 3
    For j = 0 To odd - 1
      sum = sum + a(j) * b(k) + q(j) * m(k)
      k = k - 1
    Next
    For j = odd To i - 1 Step 4
      sum = sum + a(j) * b(k) + q(j) * m(k) + a(j + 1) * b(k - 1) + q(j + 1) * m(k - 1) _
        + a(j + 2) * b(k - 2) + q(j + 2) * m(k - 2) + a(j + 3) * b(k - 3) + q(j + 3) * m(k - 3)
      k = k - 4
    Next
    sum = sum + a(i) * b(0)
    digit = (sum - Int(sum / base) * base) * inverse
    digit = digit - Int(digit / base) * base
    q(i) = digit
    sum = (sum + digit * m(0)) / base
  Next
  For i = n To n + n - 2
    k = n - 1
    odd = i - n + 1 + ((n + n - 1 - i) And 3)
    For j = i - n + 1 To odd - 1
      sum = sum + a(j) * b(k) + q(j) * m(k)
      k = k - 1
    Next
    For j = odd To n - 1 Step 4
      sum = sum + a(j) * b(k) + q(j) * m(k) + a(j + 1) * b(k - 1) + q(j + 1) * m(k - 1) _
        + a(j + 2) * b(k - 2) + q(j + 2) * m(k - 2) + a(j + 3) * b(k - 3) + q(j + 3) * m(k - 3)
      k = k - 4
    Next
    r(i - n) = sum - Int(sum / base) * base
    sum = Int(sum / base)
  Next
  r(n - 1) = sum
  If sum >= base Then
    r(n - 1) = sum - base
    r = AlipayCrossBorderMinus(r, m, base)
  ElseIf Not AlipayCrossBorderIsLess(r, m) Then
    r = AlipayCrossBorderMinus(r, m, base)
  End If
  AlipayCrossBorderMontgomery = r
End Function

' -1 / low modulo base, by Newton's steps.
Function AlipayCrossBorderNegativeInverse(low, base)
  Dim x, i, t
  x = 1
  For i = 1 To 5
    t = low * x
    t = 2 - (t - Int(t / base) * base)
    If t < 0 Then t = t + base
    t = t * x
    x = t - Int(t / base) * base
  Next
  AlipayCrossBorderNegativeInverse = base - x
End Function

' How many bits big-endian bytes without leading zeros have.
Function AlipayCrossBorderBitLength(bytes)
  Dim high, bits
  bits = 0
  If Len(bytes) > 0 Then
    high = AscW(bytes)
    bits = (Len(bytes) - 1) * 8
    Do While high > 0
      high = Int(high / 2)
      bits = bits + 1
    Loop
  End If
  AlipayCrossBorderBitLength = bits
End Function
%>
