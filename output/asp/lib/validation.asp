<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Checks and completes the parameters of a service by its rules.
Class AlipayCrossBorderValidation
  Private m_config
  Private m_error
  Private m_rules
  Private m_values

  Public Sub Init(config, lastError, rules)
    Set m_config = config
    Set m_error = lastError
    Set m_rules = rules
  End Sub

  ' The parameters that are sent, in the order of the description. Raises the first refusal.
  Public Function Complete(given)
    Dim name, value, constraint
    Set m_values = Server.CreateObject("Scripting.Dictionary")
    For Each name In given.Keys
      If Not m_rules.Has(name) Then m_error.Refuse "unknown", name, ""
    Next
    For Each name In m_rules.Names
      value = Filled(m_rules.Rule(name), given, name)
      If Not IsNull(value) Then m_values.Add name, value
    Next
    For Each name In m_rules.Names
      Check name, m_rules.Rule(name)
    Next
    For Each constraint In m_rules.Constraints
      CheckConstraint constraint
    Next
    Set Complete = m_values
  End Function

  ' Checks each parameter of what was sent by its rule; others may be there as well. Raises the first refusal.
  Public Sub CheckEach(sent)
    Dim name
    Set m_values = sent
    For Each name In m_rules.Names
      Check name, m_rules.Rule(name)
    Next
  End Sub

  ' What was given, or what the rules put in its place; Null when there is nothing.
  Private Function Filled(rule, given, name)
    Filled = Null
    If given.Exists(name) Then Filled = given.Item(name)
    If Len(Filled) > 0 Then Exit Function
    Filled = Null
    If Not IsEmpty(rule.Fixed) Then
      Filled = rule.Fixed
    ElseIf Not IsEmpty(rule.FixedField) Then
      Filled = m_config.Value(rule.FixedField)
    ElseIf Not IsEmpty(rule.Usual) Then
      Filled = rule.Usual
    ElseIf Not IsEmpty(rule.UsualField) Then
      Filled = m_config.Value(rule.UsualField)
    End If
    If Len(Filled) = 0 Then Filled = Null
  End Function

  Private Sub Check(name, rule)
    Dim value, bytes
    value = ""
    If m_values.Exists(name) Then value = m_values.Item(name)
    If Len(value) = 0 Then
      If rule.Required Then m_error.Refuse "missing", name, ""
      Exit Sub
    End If
    CheckFixed name, rule, value
    bytes = AlipayCrossBorderEncoded(m_error, m_config.Charset, name, value)
    If Not IsEmpty(rule.Bytes) Then
      If Len(bytes) > rule.Bytes Then m_error.Refuse "too_long", name, CStr(rule.Bytes)
    End If
    If Not IsEmpty(rule.Format) Then
      If Not AlipayCrossBorderHasFormat(value, rule.Format) Then m_error.Refuse "bad_format", name, AlipayCrossBorderFormatSays(rule.Format)
    End If
    If Not IsEmpty(rule.Allowed) Then CheckAllowed name, rule, value
    CheckNumber name, rule, value
  End Sub

  Private Sub CheckFixed(name, rule, ByVal value)
    Dim expected, field
    If Not IsEmpty(rule.EqualTo) Then
      field = rule.EqualTo
    ElseIf Not IsEmpty(rule.Fixed) Then
      expected = rule.Fixed
    ElseIf Not IsEmpty(rule.FixedField) Then
      field = rule.FixedField
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
    If Not AlipayCrossBorderSame(value, expected) Then m_error.Refuse "not_allowed", name, rule.Hint
  End Sub

  Private Sub CheckAllowed(name, rule, value)
    Dim allowed
    For Each allowed In rule.Allowed
      If AlipayCrossBorderSame(allowed, value) Then Exit Sub
    Next
    m_error.Refuse "not_allowed", name, Join(rule.Allowed, ", ")
  End Sub

  Private Sub CheckNumber(name, rule, value)
    Dim places
    places = -1
    If Not IsEmpty(rule.Decimals) Then places = rule.Decimals
    If Not IsEmpty(rule.DecimalsOf) Then
      If m_values.Exists(rule.DecimalsOf) Then places = AlipayCrossBorderCurrencyDecimals(m_values.Item(rule.DecimalsOf))
    End If
    If places >= 0 And AlipayCrossBorderDecimals(value) > places Then m_error.Refuse "too_many_decimals", name, CStr(places)
    If Not IsEmpty(rule.Minimum) Then
      If AlipayCrossBorderCompareDecimals(value, rule.Minimum) < 0 Then m_error.Refuse "too_small", name, rule.Minimum
    End If
    If Not IsEmpty(rule.Maximum) Then
      If AlipayCrossBorderCompareDecimals(value, rule.Maximum) > 0 Then m_error.Refuse "too_large", name, rule.Maximum
    End If
  End Sub

  Private Sub CheckConstraint(constraint)
    Dim name, present, absent, names
    names = constraint.Names
    present = 0
    For Each name In names
      If IsThere(name) Then
        present = present + 1
      ElseIf IsEmpty(absent) Then
        absent = name
      End If
    Next
    If constraint.IsOneOf Then
      If present <> 1 Then m_error.Refuse constraint.Code, names(0), Join(names, ", ")
    ElseIf present > 0 And Not IsEmpty(absent) Then
      m_error.Refuse constraint.Code, absent, Join(names, ", ")
    End If
  End Sub

  Private Function IsThere(name)
    IsThere = False
    If m_values.Exists(name) Then IsThere = (Len(m_values.Item(name)) > 0)
  End Function
End Class
%>
