<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' One value and its rule: what it must be, how long, in which form.
Class AlipayCrossBorderValueChecks
  Private m_config
  Private m_error
  Private m_clock
  Private m_now

  ' clock: looked at once, and only when a rule needs it; Nothing where none does.
  Public Sub Init(config, lastError, clock)
    Set m_config = config
    Set m_error = lastError
    Set m_clock = clock
    m_now = ""
  End Sub

  ' yyyy-MM-dd HH:mm:ss, GMT+8.
  Public Property Get TimeText()
    If Len(m_now) = 0 Then m_now = m_clock.Text()
    TimeText = m_now
  End Property

  ' Raises the first refusal. path: the parameter that is named in it; values: what stands beside the value.
  Public Sub Check(path, rule, value, values)
    If Len(value) = 0 Then
      If rule.Required Then m_error.Refuse "missing", path, ""
      Exit Sub
    End If
    CheckFixed path, rule, value
    CheckSize path, rule, AlipayCrossBorderEncoded(m_error, m_config.Charset, path, value)
    If Not IsEmpty(rule.Format) Then
      If Not AlipayCrossBorderHasFormat(value, rule.Format) Then m_error.Refuse "bad_format", path, AlipayCrossBorderFormatSays(rule.Format)
    End If
    If Not IsEmpty(rule.Allowed) Then
      If Not IsAllowed(rule, value) Then m_error.Refuse "not_allowed", path, Join(rule.Allowed, ", ")
    End If
    CheckNumber path, rule, value, values
    If Not IsEmpty(rule.MostItems) Then
      If UBound(Split(value, ",")) >= rule.MostItems Then m_error.Refuse "too_many", path, CStr(rule.MostItems)
    End If
    If rule.LatestNow Then
      If StrComp(value, Clocked(rule), 0) > 0 Then m_error.Refuse "in_future", path, ""
    End If
  End Sub

  ' Whether a value of an answer keeps the rules of its field.
  Public Function Fits(rule, value)
    Dim bytes
    Fits = Not rule.Required
    If Len(value) = 0 Then Exit Function
    Fits = False
    If Not IsEmpty(rule.Bytes) Then
      bytes = AlipayCrossBorderEncode(m_config.Charset, value)
      If IsNull(bytes) Or Len(bytes) > rule.Bytes Then Exit Function
    End If
    If Not IsEmpty(rule.Format) Then
      If Not AlipayCrossBorderHasFormat(value, rule.Format) Then Exit Function
    End If
    Fits = True
    If Not IsEmpty(rule.Allowed) Then Fits = IsAllowed(rule, value)
  End Function

  ' What the rule puts in the place of a value that is not given; Null when there is nothing.
  Public Function Filling(rule)
    Filling = ""
    If Not IsEmpty(rule.Fixed) Then
      Filling = rule.Fixed
    ElseIf Not IsEmpty(rule.FixedField) Then
      Filling = m_config.Value(rule.FixedField)
    ElseIf Not IsEmpty(rule.Usual) Then
      Filling = rule.Usual
    ElseIf Not IsEmpty(rule.UsualField) Then
      Filling = m_config.Value(rule.UsualField)
    ElseIf rule.FixedNow Or rule.UsualNow Then
      Filling = Clocked(rule)
    End If
    If Len(Filling) = 0 Then Filling = Null
  End Function

  ' The time as the rule's format has it.
  Private Function Clocked(rule)
    Clocked = AlipayCrossBorderMoment(TimeText, AlipayCrossBorderFormatPattern(rule.Format))
  End Function

  Private Sub CheckSize(path, rule, bytes)
    If Not IsEmpty(rule.Bytes) Then
      If Len(bytes) > rule.Bytes Then m_error.Refuse "too_long", path, CStr(rule.Bytes)
    End If
    If Not IsEmpty(rule.MinBytes) Then
      If Len(bytes) < rule.MinBytes Then m_error.Refuse "too_short", path, CStr(rule.MinBytes)
    End If
  End Sub

  Private Sub CheckFixed(path, rule, ByVal value)
    Dim expected, field
    If Not IsEmpty(rule.EqualTo) Then
      field = rule.EqualTo
    ElseIf Not IsEmpty(rule.Fixed) Then
      expected = rule.Fixed
    ElseIf Not IsEmpty(rule.FixedField) Then
      field = rule.FixedField
    ElseIf rule.FixedNow Then
      expected = Clocked(rule)
    Else
      Exit Sub
    End If
    If Not IsEmpty(field) Then
      expected = m_config.Value(field)
      If Len(expected) = 0 Then m_error.Refuse "missing", "config." & field, ""
    End If
    If rule.IgnoresCase Then
      value = AlipayCrossBorderLower(value)
      expected = AlipayCrossBorderLower(expected)
    End If
    If Not AlipayCrossBorderSame(value, expected) Then m_error.Refuse "not_allowed", path, rule.Hint
  End Sub

  Private Function IsAllowed(rule, value)
    Dim allowed
    IsAllowed = False
    For Each allowed In rule.Allowed
      If AlipayCrossBorderSame(allowed, value) Then IsAllowed = True
    Next
  End Function

  Private Sub CheckNumber(path, rule, value, values)
    Dim places
    places = -1
    If Not IsEmpty(rule.Decimals) Then places = rule.Decimals
    If Not IsEmpty(rule.DecimalsOf) Then places = AlipayCrossBorderCurrencyDecimals(AlipayCrossBorderValueOf(values, rule.DecimalsOf))
    If places >= 0 And AlipayCrossBorderDecimals(value) > places Then m_error.Refuse "too_many_decimals", path, CStr(places)
    If Not IsEmpty(rule.Minimum) Then
      If AlipayCrossBorderCompareDecimals(value, rule.Minimum) < 0 Then m_error.Refuse "too_small", path, rule.Minimum
    End If
    If Not IsEmpty(rule.Maximum) Then
      If AlipayCrossBorderCompareDecimals(value, rule.Maximum) > 0 Then m_error.Refuse "too_large", path, rule.Maximum
    End If
  End Sub
End Class
%>
