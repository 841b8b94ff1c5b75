<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Takes what the gateway posts to the notify page, from the raw body to the word that is answered.
'
' What handlers are: an object with four methods. FindOrder(number) gives a AlipayCrossBorderOrder or Nothing. OrderPaid,
' OrderClosed and RefundDone(order, notification) give True when they have committed, and False when they found that
' somebody else had committed meanwhile. The credit and the mark that it is done are one commit.
Class AlipayCrossBorderNotifications
  Private m_gateway
  Private m_config
  Private m_handlers
  Private m_transport
  Private m_log
  Private m_outcome

  ' gateway: one that Init was called for. transport, log: Nothing for HTTP by the platform, and for no log.
  Public Sub Init(gateway, handlers, transport, log)
    Set m_gateway = gateway
    Set m_config = gateway.Config
    Set m_handlers = handlers
    Set m_transport = transport
    Set m_log = log
    If transport Is Nothing Then
      Set m_transport = New AlipayCrossBorderHttpTransport
      m_transport.Init m_config
    End If
  End Sub

  ' The AlipayCrossBorderReceipt of a message; it never raises. body: what Request.BinaryRead gives.
  Public Function Receive(body, contentType)
    Dim thrown
    Set m_outcome = New AlipayCrossBorderOutcome
    thrown = ""
    On Error Resume Next
    Err.Clear
    Decide body, contentType
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    m_outcome.Finish thrown
    AlipayCrossBorderWriteLog m_log, m_config, m_outcome
    Set Receive = m_outcome.Receipt
  End Function

  ' The AlipayCrossBorderReceipt of what a query has said of an order; it never raises. An order that a notification credits at the same
  ' moment is credited once: it is the same commit.
  Public Function Learn(number, trade, status)
    Dim thrown
    Set m_outcome = New AlipayCrossBorderOutcome
    m_outcome.Kind = "query"
    m_outcome.Order = number
    m_outcome.Note = "amount_unchecked" ' a query's amounts may be in another currency
    thrown = ""
    On Error Resume Next
    Err.Clear
    DecideLearned number, trade, status
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    m_outcome.Finish thrown
    AlipayCrossBorderWriteLog m_log, m_config, m_outcome
    Set Learn = m_outcome.Receipt
  End Function

  Private Sub DecideLearned(number, trade, status)
    Dim kinds, kind, notification, parameters, order
    kinds = AlipayCrossBorderMessageKinds()
    Set kind = kinds(UBound(kinds))
    Set parameters = Server.CreateObject("Scripting.Dictionary")
    parameters.Item("out_trade_no") = number
    parameters.Item("trade_no") = trade
    parameters.Item(kind.Status) = status
    Set notification = NotificationOf(kind, parameters)
    notification.AmountUnchecked = True
    Set order = m_handlers.FindOrder(number)
    If order Is Nothing Then m_outcome.Refuse "unknown_order", "", ""
    Settle order, notification
  End Sub

  ' Raises the outcome's refusal, or leaves its reason behind. The reason is the last thing that is set.
  Private Sub Decide(body, contentType)
    Dim parameters, kind, notification, order
    If AlipayCrossBorderSize(body) > 65536 Then m_outcome.Refuse "oversized", "", ""
    If Not AlipayCrossBorderIsFormData(contentType) Then m_outcome.Refuse "wrong_content_type", "", ""
    Set parameters = Verified(AlipayCrossBorderBytes(body))
    Set kind = KindOf(parameters)
    Set notification = NotificationOf(kind, parameters)
    CheckParameters kind, parameters
    AlipayCrossBorderCheckGenuine m_outcome, m_transport, m_gateway, parameters
    Set order = m_handlers.FindOrder(notification.Order)
    If order Is Nothing Then m_outcome.Refuse "unknown_order", "", ""
    AlipayCrossBorderCompareOrder m_outcome, m_config, kind, order, notification
    Settle order, notification
  End Sub

  Private Sub Settle(order, notification)
    If IsEmpty(notification.Meaning) Then
      m_outcome.Reason = "ignored"
    Else
      m_outcome.Reason = Settled(order, notification)
    End If
  End Sub

  Private Function Verified(bytes)
    Dim parameters, refusal
    Set parameters = VerifiedBy(m_gateway, bytes)
    If parameters Is Nothing Then
      Set refusal = m_gateway.LastError
      If Len(refusal.Code) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", "the message could not be read"
      If AlipayCrossBorderSame(refusal.Code, "malformed") Or AlipayCrossBorderSame(refusal.Code, "bad_signature") Then m_outcome.Note = OtherCharset(bytes)
      m_outcome.Refuse refusal.Code, refusal.Parameter, refusal.Detail
    End If
    Set Verified = parameters
  End Function

  ' Nothing when the gateway refuses; its LastError says why.
  Private Function VerifiedBy(gateway, bytes)
    Set VerifiedBy = Nothing
    On Error Resume Next
    Set VerifiedBy = Checked(gateway, bytes)
    Err.Clear
  End Function

  Private Function Checked(gateway, bytes)
    Dim parameters
    Set parameters = gateway.ParseForm(bytes)
    gateway.Verify parameters
    Set Checked = parameters
  End Function

  ' The note that the message fits under another charset than the configured one: the usual mistake in a set-up.
  Private Function OtherCharset(bytes)
    Dim charset, config, other
    OtherCharset = ""
    For Each charset In Array("utf-8", "gbk")
      If Not AlipayCrossBorderSame(charset, m_config.Charset) Then
        Set config = m_gateway.Config
        config.Charset = charset
        Set other = New AlipayCrossBorderGateway
        other.Init config
        If Not VerifiedBy(other, bytes) Is Nothing Then
          OtherCharset = "fits_charset:" & charset
          Exit Function
        End If
      End If
    Next
  End Function

  Private Function KindOf(parameters)
    Dim kind
    For Each kind In AlipayCrossBorderMessageKinds()
      Set KindOf = kind
      If Len(kind.KnownBy) = 0 Then Exit Function
      If Len(AlipayCrossBorderValueOf(parameters, kind.KnownBy)) > 0 Then Exit Function
    Next
  End Function

  Private Function NotificationOf(kind, parameters)
    Dim notification, status
    Set notification = New AlipayCrossBorderNotification
    Set notification.Parameters = parameters
    notification.Order = AlipayCrossBorderValueOf(parameters, "out_trade_no")
    notification.Trade = AlipayCrossBorderValueOf(parameters, "trade_no")
    notification.Refund = AlipayCrossBorderValueOf(parameters, "out_return_no")
    notification.AmountUnchecked = False
    status = AlipayCrossBorderValueOf(parameters, kind.Status)
    If kind.Meanings.Exists(status) Then notification.Meaning = kind.Meanings.Item(status)
    m_outcome.Order = notification.Order
    Set NotificationOf = notification
  End Function

  Private Sub CheckParameters(kind, parameters)
    Dim refusal, validation, thrown
    Set refusal = New AlipayCrossBorderError
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, refusal, kind.Rules, Nothing
    thrown = ""
    On Error Resume Next
    Err.Clear
    validation.CheckEach parameters
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    If Len(refusal.Code) > 0 Then m_outcome.Refuse refusal.Code, refusal.Parameter, refusal.Detail
    If Len(thrown) > 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", thrown
  End Sub

  ' The reason, after the handler that is called for has committed.
  Private Function Settled(order, notification)
    Dim found
    Settled = AlipayCrossBorderStanding(order, notification)
    If Len(Settled) > 0 Then Exit Function
    If Committed(order, notification) Then
      Settled = notification.Meaning
      Exit Function
    End If
    ' Somebody else was faster: what is it now?
    Set found = m_handlers.FindOrder(notification.Order)
    If found Is Nothing Then m_outcome.Refuse "unknown_order", "", ""
    Settled = AlipayCrossBorderStanding(found, notification)
    If Len(Settled) = 0 Then Settled = "conflict"
  End Function

  Private Function Committed(order, notification)
    Dim answer
    Select Case notification.Meaning
    Case "paid"
      answer = m_handlers.OrderPaid(order, notification)
    Case "closed"
      answer = m_handlers.OrderClosed(order, notification)
    Case Else
      answer = m_handlers.RefundDone(order, notification)
    End Select
    ' Anything but True, such as the Empty of a handler that ends without a result, is no commit.
    Committed = False
    If VarType(answer) = 11 Then Committed = answer
  End Function
End Class
%>
