<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Every refusal has this number and the source "kitsmith"; AlipayCrossBorderError says which one it is.
Function AlipayCrossBorderErrorNumber()
  AlipayCrossBorderErrorNumber = vbObjectError + 1000
End Function

' The last refusal of a gateway: the code and the parameter of the table in the README, and a message for the log.
' It never holds a value, a key or a signature.
Class AlipayCrossBorderError
  Public Code
  Public Parameter
  Public Detail
  Public Message

  Private Sub Class_Initialize()
    Clear
  End Sub

  Public Sub Clear()
    Code = ""
    Parameter = ""
    Detail = ""
    Message = ""
  End Sub

  ' Fills the fields and raises.
  Public Sub Refuse(kind, name, more)
    Code = kind
    Parameter = name
    Detail = more
    Message = AlipayCrossBorderSays(kind)
    If Len(name) > 0 Then Message = name & ": " & Message
    If Len(more) > 0 Then Message = Message & ": " & more
    Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith", Message
  End Sub
End Class

Function AlipayCrossBorderSays(kind)
  Select Case kind
  Case "missing"
    AlipayCrossBorderSays = "must be given"
  Case "unknown"
    AlipayCrossBorderSays = "is not a name that is known here"
  Case "duplicate"
    AlipayCrossBorderSays = "stands in the message more than once"
  Case "malformed"
    AlipayCrossBorderSays = "the message is not form data in the configured charset"
  Case "unencodable"
    AlipayCrossBorderSays = "holds a character that the configured charset cannot carry"
  Case "too_long"
    AlipayCrossBorderSays = "is too long; the limit in bytes of the charset"
  Case "bad_format"
    AlipayCrossBorderSays = "has not the form that the gateway takes"
  Case "not_allowed"
    AlipayCrossBorderSays = "is not a value that is allowed here"
  Case "too_small"
    AlipayCrossBorderSays = "is below the minimum"
  Case "too_large"
    AlipayCrossBorderSays = "is above the maximum"
  Case "too_many_decimals"
    AlipayCrossBorderSays = "has more decimals than its currency allows"
  Case "exactly_one_of"
    AlipayCrossBorderSays = "exactly one of these must be given"
  Case "goes_with"
    AlipayCrossBorderSays = "these are given together or not at all"
  Case "not_in_form"
    AlipayCrossBorderSays = "cannot go through a browser's form unchanged"
  Case "bad_key"
    AlipayCrossBorderSays = "cannot be used as a key"
  Case "wrong_sign_type"
    AlipayCrossBorderSays = "is not the configured sign type"
  Case "bad_signature"
    AlipayCrossBorderSays = "does not fit the message"
  Case "unsupported"
    AlipayCrossBorderSays = "needs something that this platform has not"
  Case Else
    AlipayCrossBorderSays = kind
  End Select
End Function
%>
