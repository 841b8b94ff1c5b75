<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Reads DER strictly: definite lengths in their shortest form, integers that are not negative and have no needless zeros.
' After the first thing that is wrong, Failed is True and what the functions give means nothing.
Class AlipayCrossBorderDer
  Public Failed
  Private m_bytes
  Private m_position

  Public Sub Init(bytes)
    Failed = False
    m_bytes = bytes
    m_position = 1
  End Sub

  ' The tag that comes next; 0 at the end.
  Public Function NextTag()
    NextTag = 0
    If m_position <= Len(m_bytes) Then NextTag = AscW(Mid(m_bytes, m_position, 1))
  End Function

  Public Function AtEnd()
    AtEnd = (m_position > Len(m_bytes))
  End Function

  ' The content of the next element, which must have this tag.
  Public Function Take(tag)
    Dim size, count, i
    Take = ""
    If NextTag() <> tag Or m_position >= Len(m_bytes) Then Failed = True
    If Failed Then Exit Function
    size = AscW(Mid(m_bytes, m_position + 1, 1))
    m_position = m_position + 2
    If size > 127 Then
      count = size - 128
      size = 0
      If count < 1 Or count > 3 Or m_position + count > Len(m_bytes) + 1 Then
        Failed = True
        Exit Function
      End If
      For i = 1 To count
        size = size * 256 + AscW(Mid(m_bytes, m_position, 1))
        m_position = m_position + 1
      Next
      If size < 128 Or size < 256 ^ (count - 1) Then Failed = True
    End If
    If m_position + size > Len(m_bytes) + 1 Then Failed = True
    If Failed Then Exit Function
    Take = Mid(m_bytes, m_position, size)
    m_position = m_position + size
  End Function

  ' The next integer as bytes without leading zeros; zero is no bytes.
  Public Function TakeInteger()
    Dim bytes
    bytes = Take(2)
    TakeInteger = ""
    If Len(bytes) = 0 Then Failed = True
    If Failed Then Exit Function
    If AscW(bytes) > 127 Then Failed = True
    If AscW(bytes) = 0 Then
      bytes = Mid(bytes, 2)
      If Len(bytes) > 0 Then
        If AscW(bytes) < 128 Then Failed = True
      End If
    End If
    TakeInteger = bytes
  End Function
End Class
%>
