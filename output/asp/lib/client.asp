<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Calls the services that the merchant's own server calls, and reads their answers. A refusal is raised; LastError, which is
' the gateway's, says which one, and whether the same call may go well later (MayRetry).
Class AlipayCrossBorderClient
  Private m_gateway
  Private m_config
  Private m_error
  Private m_transport
  Private m_wait
  Private m_log
  Private m_pauses
  Private m_isSent

  ' gateway: one that Init was called for. transport, wait, log: Nothing for HTTP by the platform, for waiting in earnest and
  ' for no log. The clock is the gateway's.
  Public Sub Init(gateway, transport, wait, log)
    Set m_gateway = gateway
    Set m_config = gateway.Config
    Set m_error = gateway.LastError
    Set m_transport = transport
    If transport Is Nothing Then
      Set m_transport = New AlipayCrossBorderHttpTransport
      m_transport.Init m_config
    End If
    Set m_wait = wait
    If wait Is Nothing Then Set m_wait = New AlipayCrossBorderWait
    Set m_log = log
    Set m_pauses = New AlipayCrossBorderPauses
    m_isSent = False
  End Sub

  Public Property Get LastError()
    Set LastError = m_error
  End Property

  Public Property Get Gateway()
    Set Gateway = m_gateway
  End Property

  ' Whether the last call reached the transport: what went out may have arrived, whatever came back.
  Public Property Get IsSent()
    IsSent = m_isSent
  End Property

  ' Declare a payment to the customs. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayAcquireCustoms(parameters)
    Set AlipayAcquireCustoms = CallService("alipay.acquire.customs", parameters)
  End Function

  ' Ask what became of a refund. Gives a AlipayCrossBorderRefundStateRecord.
  Public Function AlipayAcquireRefundQuery(parameters)
    Set AlipayAcquireRefundQuery = CallService("alipay.acquire.refund.query", parameters)
  End Function

  ' Ask what became of declarations. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayOverseasAcquireCustomsQuery(parameters)
    Set AlipayOverseasAcquireCustomsQuery = CallService("alipay.overseas.acquire.customs.query", parameters)
  End Function

  ' Register a seller behind a payment service provider. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayOverseasSecmerchantOnlineMaintain(parameters)
    Set AlipayOverseasSecmerchantOnlineMaintain = CallService("alipay.overseas.secmerchant.online.maintain", parameters)
  End Function

  ' Ask what became of a registration. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayOverseasSecmerchantOnlineQueryStatus(parameters)
    Set AlipayOverseasSecmerchantOnlineQueryStatus = CallService("alipay.overseas.secmerchant.online.queryStatus", parameters)
  End Function

  ' Download the reconciliation file. Gives an array of AlipayCrossBorderCompareRecord.
  Public Function ForexCompareFile(parameters)
    ForexCompareFile = Read("forex_compare_file", parameters)
  End Function

  ' Download the settlement file. Gives an array of AlipayCrossBorderLiquidationRecord.
  Public Function ForexLiquidationFile(parameters)
    ForexLiquidationFile = Read("forex_liquidation_file", parameters)
  End Function

  ' Download the exchange rates of the day. Gives an array of AlipayCrossBorderRatesRecord.
  Public Function ForexRateFile(parameters)
    ForexRateFile = Read("forex_rate_file", parameters)
  End Function

  ' Refund a payment, wholly or partly. Gives Nothing: there is nothing to read.
  Public Function ForexRefund(parameters)
    Set ForexRefund = CallService("forex_refund", parameters)
  End Function

  ' Refund many payments by one file. Gives Nothing: there is nothing to read.
  Public Function ForexRefundFile(parameters, lines)
    Set ForexRefundFile = Upload("forex_refund_file", parameters, lines)
  End Function

  ' Ask what became of a payment. Gives a AlipayCrossBorderTradeRecord.
  Public Function SingleTradeQuery(parameters)
    Set SingleTradeQuery = CallService("single_trade_query", parameters)
  End Function

  ' The record of an answer in XML; Nothing where there is nothing to read.
  Public Function CallService(service, parameters)
    CheckKind service, False, False
    Set CallService = FirstOf(Records(service, parameters, Array()))
  End Function

  ' The records of a table, an array.
  Public Function Read(service, parameters)
    CheckKind service, True, False
    Read = Records(service, parameters, Array())
  End Function

  ' The same as CallService with a file. lines: an array of dictionaries of text.
  Public Function Upload(service, parameters, lines)
    CheckKind service, False, True
    Set Upload = FirstOf(Records(service, parameters, lines))
  End Function

  ' Raises unknown for a service of another kind.
  Private Sub CheckKind(service, isTable, isUpload)
    Dim way
    m_error.Clear
    m_isSent = False
    Set way = AlipayCrossBorderWayOf(service)
    If way Is Nothing Then m_error.Refuse "unknown", service, ""
    If way.Answer.IsTable <> isTable Or (way.Upload Is Nothing) = isUpload Then m_error.Refuse "unknown", service, ""
  End Sub

  ' Sends what the gateway has prepared, and gives what CallService gives.
  Public Function Deliver(service, prepared)
    Set Deliver = FirstOf(Delivered(service, prepared))
  End Function

  Private Function FirstOf(found)
    Set FirstOf = Nothing
    If UBound(found) >= 0 Then Set FirstOf = found(0)
  End Function

  Private Function Records(service, parameters, lines)
    m_isSent = False
    Records = Delivered(service, m_gateway.Prepared(service, parameters, lines))
  End Function

  Private Function Delivered(service, prepared)
    Dim way, waits, try, found
    m_isSent = False
    Set way = AlipayCrossBorderWayOf(service)
    waits = Array(0)
    If way.Repeatable Then waits = Array(0, 1, 3)
    For try = 0 To UBound(waits)
      If waits(try) > 0 Then m_wait.Wait waits(try)
      found = Tried(service, way, prepared)
      If IsArray(found) Then
        Delivered = found
        Exit Function
      End If
      If Not m_error.MayRetry Then Exit For
    Next
    m_error.RaiseAgain
  End Function

  ' The records of one call; Null after a refusal, which LastError holds.
  Private Function Tried(service, way, prepared)
    Dim thrown, pause
    pause = m_pauses.Remaining(service & " " & m_config.Value("partner"), way.Pause)
    If pause > 0 Then m_wait.Wait pause
    Tried = Null
    m_error.Clear
    m_isSent = True
    thrown = ""
    On Error Resume Next
    Err.Clear
    Tried = Exchanged(way, prepared)
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    m_pauses.Begin service & " " & m_config.Value("partner")
    WriteLog service
    If Len(thrown) > 0 And Len(m_error.Code) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith client", thrown
  End Function

  Private Function Exchanged(way, prepared)
    Dim answer, reader
    Set answer = Answered(way, prepared)
    Set reader = New AlipayCrossBorderAnswerReader
    reader.Init m_gateway, way.Answer
    Exchanged = reader.Read(AlipayCrossBorderBytes(answer.Body))
  End Function

  ' Raises unreachable; what the transport threw stands in its Cause, for the log.
  Private Function Answered(way, prepared)
    Dim answer, thrown
    thrown = ""
    Set answer = Nothing
    On Error Resume Next
    Err.Clear
    If way.Answer.IsTable Then
      Set answer = m_transport.Download(prepared.Method, prepared.Address, prepared.ContentType, prepared.Body)
    Else
      Set answer = m_transport.Send(prepared.Method, prepared.Address, prepared.ContentType, prepared.Body)
    End If
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    If answer Is Nothing Then m_error.RefuseFor thrown, "unreachable", "", ""
    If Not AlipayCrossBorderSame(CStr(answer.Status), "200") Then m_error.Refuse "unreachable", "", "HTTP status " & answer.Status
    Set Answered = answer
  End Function

  Private Sub WriteLog(service)
    Dim line, detail
    If m_log Is Nothing Then Exit Sub
    line = "call " & service & " ok"
    If Len(m_error.Code) > 0 Then line = "call " & service & " " & m_error.Code
    If Len(m_error.Parameter) > 0 Then line = line & " parameter=" & m_error.Parameter
    detail = m_error.Detail
    If Len(m_error.Cause) > 0 Then detail = m_error.Cause
    If Len(detail) > 0 Then line = line & ": " & detail
    On Error Resume Next
    m_log.Write AlipayCrossBorderLogLine(m_config, line)
    Err.Clear
  End Sub
End Class
%>
