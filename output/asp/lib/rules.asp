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

  ' Exactly one of these is given.
  Public Sub OneOf(names)
    AddConstraint True, "exactly_one_of", names
  End Sub

  ' All of these are given or none.
  Public Sub Together(names)
    AddConstraint False, "goes_with", names
  End Sub

  Private Sub AddConstraint(isOneOf, code, names)
    Dim constraint
    Set constraint = New AlipayCrossBorderConstraint
    constraint.IsOneOf = isOneOf
    constraint.Code = code
    constraint.Names = names
    m_constraints.Add m_constraints.Count, constraint
  End Sub

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
  Public IsOneOf
  Public Code
  Public Names
End Class

' The rules of one parameter; Empty where there is none.
Class AlipayCrossBorderRule
  Public Required
  Public Bytes
  Public Format
  Public Allowed
  Public Decimals
  Public DecimalsOf
  Public Minimum
  Public Maximum
  Public Fixed
  Public FixedField
  Public Usual
  Public UsualField
  Public EqualTo
  Public Hint
  Public IgnoresCase
End Class
%>
