<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' An odd modulus, ready for powers. Numbers come in and go out as big-endian bytes; between Enter and Leave they are in
' Montgomery's form, which is the number times base^count modulo the modulus.
Class AlipayCrossBorderModulus
  Private m_limbs
  Private m_count
  Private m_width
  Private m_base
  Private m_inverse
  Private m_square

  ' width: bits of a limb; 23 as long as the modulus has at most 63 limbs, else 22.
  Public Sub Init(bytes, width)
    m_width = width
    m_base = 2 ^ width
    m_count = Int((AlipayCrossBorderBitLength(bytes) + width - 1) / width)
    m_limbs = AlipayCrossBorderLimbs(bytes, width, m_count)
    m_inverse = AlipayCrossBorderNegativeInverse(m_limbs(0), m_base)
    FindSquare AlipayCrossBorderBitLength(bytes)
  End Sub

  ' base^(2 * count) modulo the modulus: doublings give 2^width in Montgomery's form, and its power to count is that.
  Private Sub FindSquare(bits)
    Dim doubled, power, i, at, weight
    doubled = AlipayCrossBorderLimbs("", m_width, m_count)
    at = Int((bits - 1) / m_width)
    doubled(at) = 2 ^ (bits - 1 - at * m_width)
    For i = 1 To m_width * (m_count + 1) - (bits - 1)
      doubled = AlipayCrossBorderPlusModulo(doubled, doubled, m_limbs, m_base)
    Next
    weight = 1
    Do While weight * 2 <= m_count
      weight = weight * 2
    Loop
    at = m_count - weight
    power = doubled
    Do While weight > 1
      weight = weight / 2
      power = Times(power, power)
      If at >= weight Then
        at = at - weight
        power = Times(power, doubled)
      End If
    Loop
    m_square = power
  End Sub

  Public Function Times(a, b)
    Times = AlipayCrossBorderMontgomery(a, b, m_limbs, m_inverse, m_base)
  End Function

  Public Function Plus(a, b)
    Plus = AlipayCrossBorderPlusModulo(a, b, m_limbs, m_base)
  End Function

  Public Function Minus(a, b)
    Minus = Plus(a, AlipayCrossBorderMinus(m_limbs, b, m_base))
  End Function

  ' A number of any length, reduced: base^count at a time, from the top.
  Public Function Enter(bytes)
    Dim limbs, part, parts, sum, i, k
    parts = Int((Len(bytes) * 8 - 1) / (m_width * m_count)) + 1
    limbs = AlipayCrossBorderLimbs(bytes, m_width, parts * m_count)
    sum = AlipayCrossBorderLimbs("", m_width, m_count)
    ReDim part(m_count - 1)
    For i = parts - 1 To 0 Step -1
      For k = 0 To m_count - 1
        part(k) = limbs(i * m_count + k)
      Next
      If i < parts - 1 Then sum = Times(sum, m_square)
      sum = Plus(sum, Times(part, m_square))
    Next
    Enter = sum
  End Function

  ' The limbs of a number that was entered.
  Public Function Leave(a)
    Leave = Times(a, AlipayCrossBorderLimbs(ChrW(1), m_width, m_count))
  End Function

  ' The number to a big-endian exponent, four bits at a time.
  Public Function Power(a, exponent)
    Dim table, result, i, digit, half, started
    ReDim table(15)
    table(1) = a
    For i = 2 To 15
      table(i) = Times(table(i - 1), a)
    Next
    started = False
    For i = 2 To Len(exponent) * 2 + 1
      half = AscW(Mid(exponent, Int(i / 2), 1))
      digit = Int(half / 16)
      If (i And 1) = 1 Then digit = half And 15
      If started Then
        result = Times(result, result)
        result = Times(result, result)
        result = Times(result, result)
        result = Times(result, result)
        If digit > 0 Then result = Times(result, table(digit))
      ElseIf digit > 0 Then
        result = table(digit)
        started = True
      End If
    Next
    Power = result
  End Function

  ' The number to a small exponent such as 65537, bit by bit: a table would cost more.
  Public Function SmallPower(a, exponent)
    Dim result, weight, value, i
    value = 0
    For i = 1 To Len(exponent)
      value = value * 256 + AscW(Mid(exponent, i, 1))
    Next
    weight = 2 ^ (AlipayCrossBorderBitLength(exponent) - 1)
    value = value - weight
    result = a
    Do While weight > 1
      weight = weight / 2
      result = Times(result, result)
      If value >= weight Then
        value = value - weight
        result = Times(result, a)
      End If
    Loop
    SmallPower = result
  End Function
End Class
%>
