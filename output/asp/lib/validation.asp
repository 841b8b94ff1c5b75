<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Checks and completes the parameters of a service by its rules.
Class AlipayCrossBorderValidation
  Private m_error
  Private m_rules
  Private m_checks
  Private m_values
  Private m_parts

  ' clock: Nothing where no rule needs it.
  Public Sub Init(config, lastError, rules, clock)
    Set m_error = lastError
    Set m_rules = rules
    Set m_checks = New AlipayCrossBorderValueChecks
    m_checks.Init config, lastError, clock
  End Sub

  ' The parameters that are sent, in the order of the description. Raises the first refusal.
  Public Function Complete(given)
    Dim name, constraint
    Set m_values = Server.CreateObject("Scripting.Dictionary")
    Set m_parts = Server.CreateObject("Scripting.Dictionary")
    For Each name In given.Keys
      TakeName name, given.Item(name)
    Next
    For Each name In m_rules.Names
      Fill name, m_rules.Rule(name), given
    Next
    For Each name In m_rules.Names
      If m_parts.Exists(name) Then m_values.Item(name) = Written(name, m_rules.Rule(name).Parts, m_parts.Item(name))
      m_checks.Check name, m_rules.Rule(name), AlipayCrossBorderValueOf(m_values, name), m_values
    Next
    For Each constraint In m_rules.Constraints
      CheckConstraint constraint
    Next
    Set Complete = m_values
  End Function

  ' Checks each parameter of what was sent by its rule; others may be there as well. Raises the first refusal.
  Public Sub CheckEach(sent)
    Dim name
    For Each name In m_rules.Names
      m_checks.Check name, m_rules.Rule(name), AlipayCrossBorderValueOf(sent, name), sent
    Next
  End Sub

  ' A name that is given: that of a parameter, or of a part of one.
  Private Sub TakeName(name, value)
    Dim part, parts
    If m_rules.Has(name) Then
      Set parts = m_rules.Rule(name).Parts
      If Not parts Is Nothing Then m_error.Refuse "not_allowed", name, "give its parts, such as " & parts.Example
      Exit Sub
    End If
    part = AlipayCrossBorderPartOf(name)
    Set parts = Nothing
    If Not IsEmpty(part) Then
      If m_rules.Has(part(0)) Then Set parts = m_rules.Rule(part(0)).Parts
    End If
    If parts Is Nothing Then m_error.Refuse "unknown", name, ""
    If parts.IsList <> (part(1) >= 0) Or Not parts.Rules.Has(part(2)) Then m_error.Refuse "unknown", name, ""
    If part(1) >= parts.Most Then m_error.Refuse "too_many", part(0), CStr(parts.Most)
    If Len(value) = 0 Then Exit Sub
    If Not m_parts.Exists(part(0)) Then m_parts.Add part(0), New AlipayCrossBorderGivenParts
    m_parts.Item(part(0)).Add part(1), part(2), value
  End Sub

  ' The JSON of the parts that were given. Raises the first refusal, with the path of the part.
  Private Function Written(name, parts, given)
    Dim index, field, entry, mark
    mark = ""
    Written = ""
    For index = 0 To given.Highest
      Set entry = given.Entry(index, parts.Rules.Names)
      For Each field In parts.Rules.Names
        m_checks.Check parts.Path(name, index, field), parts.Rules.Rule(field), AlipayCrossBorderValueOf(entry, field), entry
      Next
      Written = Written & mark & AlipayCrossBorderJsonObject(entry)
      mark = ","
    Next
    If parts.IsList Then Written = "[" & Written & "]"
  End Function

  ' Adds what was given, or what the rules put in its place.
  Private Sub Fill(name, rule, given)
    Dim value
    value = Null
    If given.Exists(name) Then value = given.Item(name)
    If Len(value) = 0 Then value = Null
    If IsNull(value) Then value = m_checks.Filling(rule)
    If m_parts.Exists(name) Then value = "" ' keeps its place
    If Not IsNull(value) Then m_values.Add name, value
  End Sub

  Private Sub CheckConstraint(constraint)
    Dim name, present, absent, names
    names = constraint.Names
    present = 0
    For Each name In names
      If Len(AlipayCrossBorderValueOf(m_values, name)) > 0 Then
        present = present + 1
      ElseIf IsEmpty(absent) Then
        absent = name
      End If
    Next
    Select Case constraint.Kind
    Case "exactly_one_of"
      If present <> 1 Then m_error.Refuse constraint.Code, names(0), Join(names, ", ")
    Case "goes_together"
      If present > 0 And Not IsEmpty(absent) Then m_error.Refuse constraint.Code, absent, Join(names, ", ")
    Case "at_least_one_of"
      If present = 0 Then m_error.Refuse constraint.Code, names(0), Join(names, ", ")
    Case "period"
      If IsEmpty(absent) Then CheckPeriod constraint, m_values.Item(names(0)), m_values.Item(names(1)), names(1)
    End Select
  End Sub

  Private Sub CheckPeriod(constraint, first, last, name)
    Dim days
    days = AlipayCrossBorderDayNumber(last) - AlipayCrossBorderDayNumber(first) + 1
    If days < 1 Then m_error.Refuse constraint.Code, name, "it ends before it begins"
    If days > constraint.Days Then m_error.Refuse constraint.Code, name, "it has more days than the gateway gives at once"
    If constraint.BeforeToday And StrComp(last, AlipayCrossBorderDayOf(m_checks.TimeText), 0) >= 0 Then m_error.Refuse constraint.Code, name, "it must end before today"
  End Sub
End Class
%>
