<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What a service takes: its parameters in order, and the rules over several of them.
Class AlipayCrossBorderRules
  Private m_rules
  Private m_constraints

  Private Sub Class_Initialize()
    Set m_rules = Server.CreateObject("Scripting.Dictionary")
    Set m_constraints = Server.CreateObject("Scripting.Dictionary")
  End Sub

  ' A new parameter, its rule to be filled in.
  Public Function Add(name)
    Dim rule
    Set rule = New AlipayCrossBorderRule
    m_rules.Add name, rule
    Set Add = rule
  End Function

  ' A rule over several parameters; kind: exactly_one_of, goes_together, at_least_one_of, period (first and last day).
  Public Function Constrain(kind, code, names)
    Dim constraint
    Set constraint = New AlipayCrossBorderConstraint
    constraint.Kind = kind
    constraint.Code = code
    constraint.Names = names
    m_constraints.Add m_constraints.Count, constraint
    Set Constrain = constraint
  End Function

  Public Function Has(name)
    Has = m_rules.Exists(name)
  End Function

  Public Property Get Names()
    Names = m_rules.Keys
  End Property

  Public Function Rule(name)
    Set Rule = m_rules.Item(name)
  End Function

  Public Property Get Constraints()
    Constraints = m_constraints.Items
  End Property
End Class

Class AlipayCrossBorderConstraint
  Public Kind
  Public Code
  Public Names
  Public Days        ' of a period: how many it may have
  Public BeforeToday ' of a period: it ends before today
End Class

' The rules of one parameter; Empty where there is none.
Class AlipayCrossBorderRule
  Public Required
  Public Bytes
  Public MinBytes
  Public Format
  Public Allowed
  Public Decimals
  Public DecimalsOf
  Public Minimum
  Public Maximum
  Public Fixed
  Public FixedField
  Public FixedNow   ' True: the time, as the format has it
  Public Usual
  Public UsualField
  Public UsualNow
  Public EqualTo
  Public Hint
  Public IgnoresCase
  Public MostItems  ' between commas
  Public LatestNow  ' True: it must not be in the future
  Public Parts      ' a AlipayCrossBorderParts when it is JSON, given by its parts; else Nothing

  Private Sub Class_Initialize()
    Set Parts = Nothing
  End Sub
End Class
%>
