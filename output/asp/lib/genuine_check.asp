<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Asks the gateway whether it sent a message: at the config's address, never at one that the message names. Raises
' gateway_unreachable and not_genuine, through the outcome.
Sub AlipayCrossBorderCheckGenuine(outcome, transport, gateway, parameters)
  Dim url, answer, thrown
  url = AlipayCrossBorderQuestionUrl(gateway, parameters)
  thrown = ""
  Set answer = Nothing
  On Error Resume Next
  Err.Clear
  Set answer = transport.Send("GET", url, "", "")
  If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
  On Error Goto 0
  If answer Is Nothing Then outcome.Refuse "gateway_unreachable", "", thrown
  If Not AlipayCrossBorderSame(CStr(answer.Status), "200") Then outcome.Refuse "gateway_unreachable", "", "HTTP status " & answer.Status
  If Not AlipayCrossBorderSame(AlipayCrossBorderBytes(answer.Body), "true") Then outcome.Refuse "not_genuine", "", ""
End Sub

Function AlipayCrossBorderQuestionUrl(gateway, parameters)
  Dim asked, config, question
  Set config = gateway.Config
  Set asked = Server.CreateObject("Scripting.Dictionary")
  asked.Add "service", "notify_verify"
  asked.Add "partner", config.Value("partner")
  asked.Add "notify_id", AlipayCrossBorderValueOf(parameters, "notify_id")
  Set question = New AlipayCrossBorderRequest
  question.Init config, gateway.Address, New AlipayCrossBorderError, asked
  AlipayCrossBorderQuestionUrl = question.BuildUrl()
End Function
%>
