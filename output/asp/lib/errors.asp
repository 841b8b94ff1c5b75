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
  Public MayRetry ' True: the same call may go well later
  Public Cause    ' what was thrown, for the log; empty unless unreachable
  Public Place    ' what a parameter's name begins with, such as "line 3: "

  Private Sub Class_Initialize()
    Clear
  End Sub

  Public Sub Clear()
    Code = ""
    Parameter = ""
    Detail = ""
    Message = ""
    MayRetry = False
    Cause = ""
    Place = ""
  End Sub

  ' The same as Refuse, with what was thrown.
  Public Sub RefuseFor(thrown, kind, name, more)
    Cause = thrown
    Refuse kind, name, more
  End Sub

  ' Raises what was refused once more.
  Public Sub RaiseAgain()
    Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith", Message
  End Sub

  ' Fills the fields and raises.
  Public Sub Refuse(kind, name, more)
    Code = kind
    Parameter = name
    If Len(name) > 0 Then Parameter = Place & name
    Detail = more
    MayRetry = AlipayCrossBorderIsAgain(kind)
    Message = AlipayCrossBorderSays(kind)
    If Len(Parameter) > 0 Then Message = Parameter & ": " & Message
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
  Case "too_short"
    AlipayCrossBorderSays = "is too short; the least in bytes of the charset"
  Case "too_many"
    AlipayCrossBorderSays = "has too many entries; the most that may be given"
  Case "at_least_one_of"
    AlipayCrossBorderSays = "at least one of these must be given"
  Case "in_future"
    AlipayCrossBorderSays = "is in the future (GMT+8)"
  Case "bad_period"
    AlipayCrossBorderSays = "is no period that the gateway takes"
  Case "not_in_line"
    AlipayCrossBorderSays = "cannot stand in a line of the file: the separator, a line end or another control character"
  Case "gateway_error"
    AlipayCrossBorderSays = "the gateway refused the call"
  Case "gateway_busy"
    AlipayCrossBorderSays = "the gateway could not do it now"
  Case "unreachable"
    AlipayCrossBorderSays = "the gateway gave no whole answer"
  Case "bad_answer"
    AlipayCrossBorderSays = "the answer is not what the description says"
  Case "unsupported"
    AlipayCrossBorderSays = "needs something that this platform has not"
  Case Else
    AlipayCrossBorderSays = kind
  End Select
End Function

' Whether the same call may go well later.
Function AlipayCrossBorderIsAgain(kind)
  AlipayCrossBorderIsAgain = False
  If AlipayCrossBorderSame(kind, "gateway_busy") Then AlipayCrossBorderIsAgain = True
  If AlipayCrossBorderSame(kind, "unreachable") Then AlipayCrossBorderIsAgain = True
End Function
%>
