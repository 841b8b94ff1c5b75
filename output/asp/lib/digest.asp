<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What the digests share. Words are Doubles: VBScript's Long has a sign and overflows, while a Double is exact to 2^53.

' The digest of bytes, as bytes.
Function AlipayCrossBorderDigest(digest, bytes)
  Select Case digest
  Case "md5"
    AlipayCrossBorderDigest = AlipayCrossBorderMd5(bytes)
  Case "sha1"
    AlipayCrossBorderDigest = AlipayCrossBorderSha1(bytes)
  Case "sha256"
    AlipayCrossBorderDigest = AlipayCrossBorderSha256(bytes)
  End Select
End Function

' The message, padded to blocks of 16 words of 32 bits; the length in bits goes where the digest wants it.
' weights: what the four bytes of a word count.
Function AlipayCrossBorderWords(bytes, ByVal weights, lengthAt)
  Dim words, size, whole, last, i, j, k
  size = Len(bytes)
  last = (Int((size + 8) / 64) + 1) * 16 - 1
  ReDim words(last)
  whole = Int(size / 4)
  j = 1
  For i = 0 To whole - 1
    words(i) = AscW(Mid(bytes, j, 1)) * weights(0) + AscW(Mid(bytes, j + 1, 1)) * weights(1) _
      + AscW(Mid(bytes, j + 2, 1)) * weights(2) + AscW(Mid(bytes, j + 3, 1)) * weights(3)
    j = j + 4
  Next
  For i = whole To last
    words(i) = 0
  Next
  k = 0
  Do While j <= size
    words(whole) = words(whole) + AscW(Mid(bytes, j, 1)) * weights(k)
    j = j + 1
    k = k + 1
  Loop
  words(whole) = words(whole) + 128 * weights(k)
  words(last - 15 + lengthAt) = size * 8
  AlipayCrossBorderWords = words
End Function

' The bytes of words.
Function AlipayCrossBorderWordBytes(ByVal words, ByVal weights)
  Dim bytes, i, k, word
  bytes = ""
  For i = 0 To UBound(words)
    word = words(i)
    If word < 0 Then word = word + 4294967296
    For k = 0 To 3
      bytes = bytes & ChrW(Int(word / weights(k)) - Int(word / weights(k) / 256) * 256)
    Next
  Next
  AlipayCrossBorderWordBytes = bytes
End Function

' The sum, brought into the range of a Long, which And, Or, Xor and Not need.
Function AlipayCrossBorderSum(x, y)
  AlipayCrossBorderSum = x + y - Int((x + y + 2147483648) / 4294967296) * 4294967296
End Function

' Numbers from a list with commas.
Function AlipayCrossBorderNumbers(list)
  Dim parts, numbers, i
  parts = Split(list, ",")
  ReDim numbers(UBound(parts))
  For i = 0 To UBound(parts)
    numbers(i) = CDbl(parts(i))
  Next
  AlipayCrossBorderNumbers = numbers
End Function
%>
