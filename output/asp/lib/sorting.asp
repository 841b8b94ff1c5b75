<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Texts in the order of their units (Shell's sort).
Function AlipayCrossBorderSortedTexts(ByVal texts)
  Dim text, gap, i, j
  gap = Int((UBound(texts) + 1) / 2)
  Do While gap > 0
    For i = gap To UBound(texts)
      text = texts(i)
      j = i
      Do While j >= gap
        If StrComp(texts(j - gap), text, 0) <= 0 Then Exit Do
        texts(j) = texts(j - gap)
        j = j - gap
      Loop
      texts(j) = text
    Next
    gap = Int(gap / 2)
  Loop
  AlipayCrossBorderSortedTexts = texts
End Function
%>
