<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Reads an answer that is a table: lines of columns, in memory.
Class AlipayCrossBorderTableReader
  Private m_error
  Private m_charset
  Private m_form
  Private m_checks
  Private m_names

  Public Sub Init(gateway, form, checks)
    Set m_error = gateway.LastError
    m_charset = gateway.MessageCharset
    Set m_form = form
    Set m_checks = checks
    m_names = form.Fields.Names
  End Sub

  ' The records, an array. Raises bad_answer with the line, gateway_error, gateway_busy, and unsupported beyond 20,000 records.
  Public Function Read(bytes)
    Dim lines, line, records, count, i, isFirst
    lines = Split(bytes, vbLf)
    count = 0
    isFirst = True
    ReDim records(99)
    For i = 0 To UBound(lines)
      line = LineOf(lines(i), i, i < UBound(lines))
      If Len(line) > 0 Then
        If isFirst Then
          isFirst = False
          If IsNoTable(AlipayCrossBorderTrimmed(line)) Then
            Read = Array()
            Exit Function
          End If
        End If
        If count = 20000 Then m_error.Refuse "unsupported", "", "more than 20000 records"
        If count > UBound(records) Then ReDim Preserve records(count * 2)
        Set records(count) = RecordOf(line, i + 1)
        count = count + 1
      End If
    Next
    If isFirst Then m_error.Refuse "bad_answer", "", "it is empty"
    ReDim Preserve records(count - 1)
    Read = records
  End Function

  ' The text of a line, without the CR of its end.
  Private Function LineOf(ByVal bytes, i, hasEnd)
    If hasEnd And Right(bytes, 1) = vbCr Then bytes = Left(bytes, Len(bytes) - 1)
    If Len(bytes) > 65536 Then RefuseLine i + 1, "it is larger than it can be"
    LineOf = AlipayCrossBorderDecode(m_charset, bytes)
    If IsNull(LineOf) Then RefuseLine i + 1, "its bytes are not text of its charset"
  End Function

  Private Sub RefuseLine(number, what)
    m_error.Refuse "bad_answer", "", "line " & number & ": " & what
  End Sub

  ' Whether the first line says that there are no records. Raises the refusal that it is.
  Private Function IsNoTable(line)
    Dim text, isRefusal
    text = line
    isRefusal = False
    If Len(m_form.Prefix) > 0 Then isRefusal = AlipayCrossBorderSame(Left(line, Len(m_form.Prefix)), m_form.Prefix)
    If isRefusal Then text = AlipayCrossBorderTrimmed(Mid(line, Len(m_form.Prefix) + 1))
    IsNoTable = m_form.Texts.Exists(text)
    If IsNoTable Then
      If Len(m_form.Texts.Item(text)) > 0 Then AlipayCrossBorderRefuseCode m_error, m_form.Texts.Item(text)
    ElseIf isRefusal Then
      m_error.Refuse "gateway_error", "", AlipayCrossBorderPrintable(text, 100)
    End If
  End Function

  ' What stands behind all columns but the last. (Split has a limit, which means something else in some engines.)
  Private Function RestOf(line)
    Dim k, at
    at = 1
    For k = 1 To UBound(m_names)
      at = InStr(at, line, m_form.Separator, 0) + Len(m_form.Separator)
    Next
    RestOf = Mid(line, at)
  End Function

  Private Function RecordOf(ByVal line, number)
    Dim pieces, values, k
    pieces = Split(line, m_form.Separator)
    If m_form.HasRest And UBound(pieces) > UBound(m_names) Then
      If AlipayCrossBorderSame(Right(line, Len(m_form.Separator)), m_form.Separator) Then line = Left(line, Len(line) - Len(m_form.Separator))
      pieces(UBound(m_names)) = RestOf(line)
    End If
    Set values = Server.CreateObject("Scripting.Dictionary")
    For k = 0 To UBound(m_names)
      If k > UBound(pieces) Then m_error.Refuse "bad_answer", m_names(k), "line " & number
      If Not m_checks.Fits(m_form.Fields.Rule(m_names(k)), pieces(k)) Then m_error.Refuse "bad_answer", m_names(k), "line " & number
      values.Add m_names(k), pieces(k)
    Next
    Set RecordOf = AlipayCrossBorderRecord(m_form.Name, values)
  End Function
End Class
%>
