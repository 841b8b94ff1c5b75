<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' SHA-256 (FIPS 180-4). A turn of a word by n bits is a division by 2^n whose remainder comes back on top.

Dim AlipayCrossBorderSha256Added

' The digest of bytes, as bytes.
Function AlipayCrossBorderSha256(bytes)
  Dim weights
  If IsEmpty(AlipayCrossBorderSha256Added) Then AlipayCrossBorderLoadSha256
  weights = Array(16777216, 65536, 256, 1)
  AlipayCrossBorderSha256 = AlipayCrossBorderWordBytes(AlipayCrossBorderSha256Blocks(AlipayCrossBorderWords(bytes, weights, 15), AlipayCrossBorderSha256Added), weights)
End Function

Sub AlipayCrossBorderLoadSha256()
  Dim list
  list = "1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221"
  list = list & ",3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580"
  list = list & ",3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986"
  list = list & ",2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895"
  list = list & ",666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037"
  list = list & ",2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344"
  list = list & ",430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779"
  list = list & ",1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298"
  AlipayCrossBorderSha256Added = AlipayCrossBorderNumbers(list)
End Sub

Function AlipayCrossBorderSha256Blocks(ByVal words, ByVal added)
  Dim a, b, c, d, e, f, g, h, state, w, block, i, t, u, x, y, z, high
  state = Array(1779033703, -1150833019, 1013904242, -1521486534, 1359893119, -1694144372, 528734635, 1541459225)
  For block = 0 To UBound(words) Step 16
    w = AlipayCrossBorderSha256Schedule(words, block)
    a = state(0)
    b = state(1)
    c = state(2)
    d = state(3)
    e = state(4)
    f = state(5)
    g = state(6)
    h = state(7)
    For i = 0 To 63
      u = e
      If u < 0 Then u = u + 4294967296
      high = Int(u / 64)
      x = (u - high * 64) * 67108864 + high
      If x > 2147483647 Then x = x - 4294967296
      high = Int(u / 2048)
      y = (u - high * 2048) * 2097152 + high
      If y > 2147483647 Then y = y - 4294967296
      high = Int(u / 33554432)
      z = (u - high * 33554432) * 128 + high
      If z > 2147483647 Then z = z - 4294967296
      t = h + (x Xor y Xor z) + ((e And f) Xor ((Not e) And g)) + added(i) + w(i)
      u = a
      If u < 0 Then u = u + 4294967296
      high = Int(u / 4)
      x = (u - high * 4) * 1073741824 + high
      If x > 2147483647 Then x = x - 4294967296
      high = Int(u / 8192)
      y = (u - high * 8192) * 524288 + high
      If y > 2147483647 Then y = y - 4294967296
      high = Int(u / 4194304)
      z = (u - high * 4194304) * 1024 + high
      If z > 2147483647 Then z = z - 4294967296
      h = g
      g = f
      f = e
      e = AlipayCrossBorderSum(d, t)
      t = t + (x Xor y Xor z) + ((a And b) Xor (a And c) Xor (b And c))
      d = c
      c = b
      b = a
      a = AlipayCrossBorderSum(t, 0)
    Next
    state(0) = AlipayCrossBorderSum(state(0), a)
    state(1) = AlipayCrossBorderSum(state(1), b)
    state(2) = AlipayCrossBorderSum(state(2), c)
    state(3) = AlipayCrossBorderSum(state(3), d)
    state(4) = AlipayCrossBorderSum(state(4), e)
    state(5) = AlipayCrossBorderSum(state(5), f)
    state(6) = AlipayCrossBorderSum(state(6), g)
    state(7) = AlipayCrossBorderSum(state(7), h)
  Next
  AlipayCrossBorderSha256Blocks = state
End Function

Function AlipayCrossBorderSha256Schedule(ByVal words, block)
  Dim w, i, t, u, x, y, high
  ReDim w(63)
  For i = 0 To 15
    w(i) = AlipayCrossBorderSum(words(block + i), 0)
  Next
  For i = 16 To 63
    u = w(i - 15)
    If u < 0 Then u = u + 4294967296
    high = Int(u / 128)
    x = (u - high * 128) * 33554432 + high
    If x > 2147483647 Then x = x - 4294967296
    high = Int(u / 262144)
    y = (u - high * 262144) * 16384 + high
    If y > 2147483647 Then y = y - 4294967296
    t = w(i - 16) + w(i - 7) + (x Xor y Xor Int(u / 8))
    u = w(i - 2)
    If u < 0 Then u = u + 4294967296
    high = Int(u / 131072)
    x = (u - high * 131072) * 32768 + high
    If x > 2147483647 Then x = x - 4294967296
    high = Int(u / 524288)
    y = (u - high * 524288) * 8192 + high
    If y > 2147483647 Then y = y - 4294967296
    w(i) = AlipayCrossBorderSum(t, (x Xor y Xor Int(u / 1024)))
  Next
  AlipayCrossBorderSha256Schedule = w
End Function
%>
