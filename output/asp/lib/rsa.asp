<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' RSA with PKCS#1 v1.5 (RFC 8017) in plain VBScript. A signature takes seconds, a check tenths of one.

' The signature of bytes with a private AlipayCrossBorderRsaKey, as bytes; Null when the numbers of the key do not belong together.
Function AlipayCrossBorderRsaSign(key, digest, bytes)
  Dim block, signature
  block = AlipayCrossBorderRsaBlock(digest, bytes, Len(key.Modulus))
  signature = AlipayCrossBorderRsaPrivate(key, block)
  ' A wrong result would give the key away to who sees it: it goes out only when the public key confirms it.
  AlipayCrossBorderRsaSign = Null
  If AlipayCrossBorderSame(AlipayCrossBorderRsaPublic(key, signature), block) Then AlipayCrossBorderRsaSign = signature
End Function

' Whether a signature, as bytes or Null, fits.
Function AlipayCrossBorderRsaFits(key, digest, bytes, signature)
  AlipayCrossBorderRsaFits = False
  If IsNull(signature) Then Exit Function
  If Len(signature) <> Len(key.Modulus) Or StrComp(signature, key.Modulus, 0) >= 0 Then Exit Function
  AlipayCrossBorderRsaFits = AlipayCrossBorderSameInConstantTime(AlipayCrossBorderRsaPublic(key, signature), AlipayCrossBorderRsaBlock(digest, bytes, Len(key.Modulus)))
End Function

' The padded block of a digest: it begins with 00 01, then FF, 00, the digest's name in DER and the digest.
Function AlipayCrossBorderRsaBlock(digest, bytes, size)
  Dim name, tail
  Select Case digest
  Case "sha1"
    name = AlipayCrossBorderHexBytes("3021300906052b0e03021a05000414")
  Case "sha256"
    name = AlipayCrossBorderHexBytes("3031300d060960864801650304020105000420")
  Case "md5"
    name = AlipayCrossBorderHexBytes("3020300c06082a864886f70d020505000410")
  End Select
  tail = ChrW(0) & name & AlipayCrossBorderDigest(digest, bytes)
  AlipayCrossBorderRsaBlock = ChrW(0) & ChrW(1) & String(size - 2 - Len(tail), ChrW(255)) & tail
End Function

Function AlipayCrossBorderRsaPublic(key, number)
  Dim modulus, width
  width = AlipayCrossBorderLimbWidth(AlipayCrossBorderBitLength(key.Modulus))
  Set modulus = New AlipayCrossBorderModulus
  modulus.Init key.Modulus, width
  AlipayCrossBorderRsaPublic = AlipayCrossBorderLimbBytes(modulus.Leave(modulus.SmallPower(modulus.Enter(number), key.Exponent)), width, Len(key.Modulus))
End Function

' By the Chinese remainder theorem: powers modulo the primes have numbers of half the length.
Function AlipayCrossBorderRsaPrivate(key, number)
  Dim p, q, width, base, first, second, h, product, i, sum
  width = AlipayCrossBorderLimbWidth(AlipayCrossBorderBitLength(key.P))
  If AlipayCrossBorderBitLength(key.Q) > AlipayCrossBorderBitLength(key.P) Then width = AlipayCrossBorderLimbWidth(AlipayCrossBorderBitLength(key.Q))
  base = 2 ^ width
  Set p = New AlipayCrossBorderModulus
  p.Init key.P, width
  Set q = New AlipayCrossBorderModulus
  q.Init key.Q, width
  first = p.Power(p.Enter(number), key.Dp)
  second = q.Leave(q.Power(q.Enter(number), key.Dq))
  h = p.Minus(first, p.Enter(AlipayCrossBorderLimbBytes(second, width, Len(key.Q))))
  h = p.Times(h, AlipayCrossBorderLimbs(key.Inverse, width, UBound(h) + 1))
  product = AlipayCrossBorderProduct(h, AlipayCrossBorderLimbs(key.Q, width, UBound(second) + 1), base)
  sum = 0
  For i = 0 To UBound(product)
    sum = sum + product(i)
    If i <= UBound(second) Then sum = sum + second(i)
    product(i) = sum - Int(sum / base) * base
    sum = Int(sum / base)
  Next
  AlipayCrossBorderRsaPrivate = AlipayCrossBorderLimbBytes(product, width, Len(key.Modulus))
End Function

' 2 * count products of width bits each must stay below 2^53.
Function AlipayCrossBorderLimbWidth(bits)
  AlipayCrossBorderLimbWidth = 22
  If bits <= 1449 Then AlipayCrossBorderLimbWidth = 23
End Function
%>
