<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The bytes that the gateway's rule signs, without the key. Raises unencodable, through lastError.
Function AlipayCrossBorderSigningString(lastError, charset, parameters)
  Dim names, values, pairs, name, count, i, order
  AlipayCrossBorderSigningString = ""
  If parameters.Count = 0 Then Exit Function
  ReDim names(parameters.Count - 1)
  ReDim values(parameters.Count - 1)
  count = 0
  For Each name In parameters.Keys
    If AlipayCrossBorderIsSigned(name, parameters.Item(name)) Then
      names(count) = AlipayCrossBorderEncoded(lastError, charset, name, name)
      values(count) = AlipayCrossBorderEncoded(lastError, charset, name, parameters.Item(name))
      count = count + 1
    End If
  Next
  If count = 0 Then Exit Function
  ReDim pairs(count - 1)
  order = AlipayCrossBorderByteOrder(names, count)
  For i = 0 To count - 1
    pairs(i) = names(order(i)) & "=" & values(order(i))
  Next
  AlipayCrossBorderSigningString = Join(pairs, "&")
End Function

Function AlipayCrossBorderIsSigned(name, value)
  AlipayCrossBorderIsSigned = False
  If Len(value) = 0 Then Exit Function
  If AlipayCrossBorderSame(name, "sign") Then Exit Function
  If AlipayCrossBorderSame(name, "sign_type") Then Exit Function
  AlipayCrossBorderIsSigned = True
End Function

' The bytes of a text that belongs to the parameter of this name.
Function AlipayCrossBorderEncoded(lastError, charset, name, text)
  AlipayCrossBorderEncoded = AlipayCrossBorderEncode(charset, text)
  If IsNull(AlipayCrossBorderEncoded) Then lastError.Refuse "unencodable", name, ""
End Function

' The indexes of names in the order of their bytes.
Function AlipayCrossBorderByteOrder(ByVal names, count)
  Dim order, i, j
  ReDim order(count - 1)
  For i = 0 To count - 1
    j = i
    Do While j > 0
      If StrComp(names(order(j - 1)), names(i), 0) <= 0 Then Exit Do
      order(j) = order(j - 1)
      j = j - 1
    Loop
    order(j) = i
  Next
  AlipayCrossBorderByteOrder = order
End Function
%>
