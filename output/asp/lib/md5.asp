<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' MD5 (RFC 1321): the protocol's digest, not a strong one.

Dim AlipayCrossBorderMd5Added
Dim AlipayCrossBorderMd5Turns

' The digest of bytes, as bytes.
Function AlipayCrossBorderMd5(bytes)
  Dim weights
  If IsEmpty(AlipayCrossBorderMd5Added) Then AlipayCrossBorderLoadMd5
  weights = Array(1, 256, 65536, 16777216)
  AlipayCrossBorderMd5 = AlipayCrossBorderWordBytes(AlipayCrossBorderMd5Blocks(AlipayCrossBorderWords(bytes, weights, 14), AlipayCrossBorderMd5Added, AlipayCrossBorderMd5Turns), weights)
End Function

Sub AlipayCrossBorderLoadMd5()
  Dim list, shifts, turns, i
  list = "3614090360,3905402710,606105819,3250441966,4118548399,1200080426,2821735955,4249261313"
  list = list & ",1770035416,2336552879,4294925233,2304563134,1804603682,4254626195,2792965006,1236535329"
  list = list & ",4129170786,3225465664,643717713,3921069994,3593408605,38016083,3634488961,3889429448"
  list = list & ",568446438,3275163606,4107603335,1163531501,2850285829,4243563512,1735328473,2368359562"
  list = list & ",4294588738,2272392833,1839030562,4259657740,2763975236,1272893353,4139469664,3200236656"
  list = list & ",681279174,3936430074,3572445317,76029189,3654602809,3873151461,530742520,3299628645"
  list = list & ",4096336452,1126891415,2878612391,4237533241,1700485571,2399980690,4293915773,2240044497"
  list = list & ",1873313359,4264355552,2734768916,1309151649,4149444226,3174756917,718787259,3951481745"
  AlipayCrossBorderMd5Added = AlipayCrossBorderNumbers(list)
  shifts = AlipayCrossBorderNumbers("7,12,17,22,5,9,14,20,4,11,16,23,6,10,15,21")
  ReDim turns(63)
  For i = 0 To 63
    turns(i) = 2 ^ shifts(Int(i / 16) * 4 + (i And 3))
  Next
  AlipayCrossBorderMd5Turns = turns
End Sub

Function AlipayCrossBorderMd5Blocks(ByVal words, ByVal added, ByVal turns)
  Dim a, b, c, d, a0, b0, c0, d0, block, i, mixed, at, t, high
  a = 1732584193
  b = -271733879
  c = -1732584194
  d = 271733878
  For block = 0 To UBound(words) Step 16
    a0 = a
    b0 = b
    c0 = c
    d0 = d
    For i = 0 To 63
      If i < 16 Then
        mixed = (b And c) Or ((Not b) And d)
        at = i
      ElseIf i < 32 Then
        mixed = (b And d) Or (c And (Not d))
        at = (5 * i + 1) And 15
      ElseIf i < 48 Then
        mixed = b Xor c Xor d
        at = (3 * i + 5) And 15
      Else
        mixed = c Xor (b Or (Not d))
        at = (7 * i) And 15
      End If
      t = a + mixed + added(i) + words(block + at)
      t = (t - Int(t / 4294967296) * 4294967296) * turns(i)
      high = Int(t / 4294967296)
      t = t - high * 4294967296 + high + b
      a = d
      d = c
      c = b
      b = t - Int((t + 2147483648) / 4294967296) * 4294967296
    Next
    a = AlipayCrossBorderSum(a, a0)
    b = AlipayCrossBorderSum(b, b0)
    c = AlipayCrossBorderSum(c, c0)
    d = AlipayCrossBorderSum(d, d0)
  Next
  AlipayCrossBorderMd5Blocks = Array(a, b, c, d)
End Function
%>
