<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' SHA-1 (FIPS 180-4): the protocol's digest, not a strong one.

' The digest of bytes, as bytes.
Function AlipayCrossBorderSha1(bytes)
  Dim weights
  weights = Array(16777216, 65536, 256, 1)
  AlipayCrossBorderSha1 = AlipayCrossBorderWordBytes(AlipayCrossBorderSha1Blocks(AlipayCrossBorderWords(bytes, weights, 15)), weights)
End Function

Function AlipayCrossBorderSha1Blocks(ByVal words)
  Dim a, b, c, d, e, h0, h1, h2, h3, h4, w, block, i, t, u, high
  ReDim w(79)
  h0 = 1732584193
  h1 = -271733879
  h2 = -1732584194
  h3 = 271733878
  h4 = -1009589776
  For block = 0 To UBound(words) Step 16
    For i = 0 To 15
      w(i) = AlipayCrossBorderSum(words(block + i), 0)
    Next
    For i = 16 To 79
      t = w(i - 3) Xor w(i - 8) Xor w(i - 14) Xor w(i - 16)
      If t < 0 Then
        w(i) = AlipayCrossBorderSum(t * 2, 1)
      Else
        w(i) = AlipayCrossBorderSum(t * 2, 0)
      End If
    Next
    a = h0
    b = h1
    c = h2
    d = h3
    e = h4
    For i = 0 To 79
      If i < 20 Then
        t = ((b And c) Or ((Not b) And d)) + 1518500249
      ElseIf i < 40 Then
        t = (b Xor c Xor d) + 1859775393
      ElseIf i < 60 Then
        t = ((b And c) Or (b And d) Or (c And d)) - 1894007588
      Else
        t = (b Xor c Xor d) - 899497514
      End If
      u = a
      If u < 0 Then u = u + 4294967296
      high = Int(u / 134217728)
      t = t + (u - high * 134217728) * 32 + high + e + w(i)
      e = d
      d = c
      u = b
      If u < 0 Then u = u + 4294967296
      high = Int(u / 4)
      c = (u - high * 4) * 1073741824 + high
      If c > 2147483647 Then c = c - 4294967296
      b = a
      a = t - Int((t + 2147483648) / 4294967296) * 4294967296
    Next
    h0 = AlipayCrossBorderSum(h0, a)
    h1 = AlipayCrossBorderSum(h1, b)
    h2 = AlipayCrossBorderSum(h2, c)
    h3 = AlipayCrossBorderSum(h3, d)
    h4 = AlipayCrossBorderSum(h4, e)
  Next
  AlipayCrossBorderSha1Blocks = Array(h0, h1, h2, h3, h4)
End Function
%>
