<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Alipay Cross-Border E-Payment: what a merchant's page calls. Every method raises a refusal with the number
' AlipayCrossBorderErrorNumber(); LastError then says which one. Parameters are a Scripting.Dictionary of text.
Class AlipayCrossBorderGateway
  Private m_config
  Private m_address
  Private m_error
  Private m_signature
  Private m_clock

  Private Sub Class_Initialize()
    Set m_error = New AlipayCrossBorderError
    Set m_clock = New AlipayCrossBorderClock
  End Sub

  ' config: what NewAlipayCrossBorderConfig() of config.asp gives; the gateway keeps a copy. Raises not_allowed.
  Public Sub Init(config)
    m_error.Clear
    Set m_config = config.Copy(m_error)
    m_address = AlipayCrossBorderCheckedConfig(m_error, m_config)
    Set m_signature = New AlipayCrossBorderSignature
    m_signature.Init m_config, m_error
  End Sub

  ' The last refusal: its Code, Parameter and Message.
  Public Property Get LastError()
    Set LastError = m_error
  End Property

  ' The time: any object whose Text() gives yyyy-MM-dd HH:mm:ss, GMT+8.
  Public Property Get Clock()
    Set Clock = m_clock
  End Property

  Public Property Set Clock(other)
    Set m_clock = other
  End Property

  ' A copy of the config, with the defaults in it.
  Public Property Get Config()
    Set Config = m_config.Copy(m_error)
  End Property

  ' Where requests go.
  Public Property Get Address()
    Address = m_address
  End Property

  ' The charset in which messages are signed and sent; the page that holds a form must be sent in it.
  Public Property Get MessageCharset()
    MessageCharset = m_config.Charset
  End Property

  ' The text that is signed, without the key. Raises unencodable.
  Public Function SigningString(parameters)
    m_error.Clear
    SigningString = AlipayCrossBorderDecode(m_config.Charset, m_signature.SigningString(Texts(parameters)))
  End Function

  ' Raises bad_key, unencodable.
  Public Function Sign(parameters)
    m_error.Clear
    Sign = m_signature.Sign(Texts(parameters))
  End Function

  ' True, or raises wrong_sign_type, missing, bad_key, unencodable, bad_signature; it never returns False.
  Public Function Verify(parameters)
    m_error.Clear
    Verify = m_signature.Verify(Texts(parameters))
  End Function

  ' The parameters of a message. body: what Request.BinaryRead gives. Raises malformed, duplicate.
  Public Function ParseForm(body)
    m_error.Clear
    Set ParseForm = AlipayCrossBorderParseForm(m_error, m_config.Charset, AlipayCrossBorderBytes(body))
  End Function

  ' Any parameters, signed; gives the AlipayCrossBorderRequest. Raises bad_key, unencodable.
  Public Function Signed(parameters)
    m_error.Clear
    Set Signed = SignedTexts(Texts(parameters))
  End Function

  ' The address of any parameters, signed.
  Public Function BuildUrl(parameters)
    BuildUrl = Signed(parameters).BuildUrl()
  End Function

  ' The HTML form of any parameters, signed. Raises not_in_form as well.
  Public Function BuildForm(parameters)
    BuildForm = Signed(parameters).BuildForm()
  End Function

  ' Checks, completes and signs the parameters of a service; gives the AlipayCrossBorderRequest.
  Public Function Request(service, parameters)
    Set Request = Complete(service, parameters)
  End Function

  ' Declare a payment to the customs
  Public Function AlipayAcquireCustoms(parameters)
    Set AlipayAcquireCustoms = Complete("alipay.acquire.customs", parameters)
  End Function

  ' Ask what became of a refund
  Public Function AlipayAcquireRefundQuery(parameters)
    Set AlipayAcquireRefundQuery = Complete("alipay.acquire.refund.query", parameters)
  End Function

  ' Ask what became of declarations
  Public Function AlipayOverseasAcquireCustomsQuery(parameters)
    Set AlipayOverseasAcquireCustomsQuery = Complete("alipay.overseas.acquire.customs.query", parameters)
  End Function

  ' Register a seller behind a payment service provider
  Public Function AlipayOverseasSecmerchantOnlineMaintain(parameters)
    Set AlipayOverseasSecmerchantOnlineMaintain = Complete("alipay.overseas.secmerchant.online.maintain", parameters)
  End Function

  ' Ask what became of a registration
  Public Function AlipayOverseasSecmerchantOnlineQueryStatus(parameters)
    Set AlipayOverseasSecmerchantOnlineQueryStatus = Complete("alipay.overseas.secmerchant.online.queryStatus", parameters)
  End Function

  ' Pay in a web browser
  Public Function CreateForexTrade(parameters)
    Set CreateForexTrade = Complete("create_forex_trade", parameters)
  End Function

  ' Pay in the browser of a phone
  Public Function CreateForexTradeWap(parameters)
    Set CreateForexTradeWap = Complete("create_forex_trade_wap", parameters)
  End Function

  ' Download the reconciliation file
  Public Function ForexCompareFile(parameters)
    Set ForexCompareFile = Complete("forex_compare_file", parameters)
  End Function

  ' Download the settlement file
  Public Function ForexLiquidationFile(parameters)
    Set ForexLiquidationFile = Complete("forex_liquidation_file", parameters)
  End Function

  ' Download the exchange rates of the day
  Public Function ForexRateFile(parameters)
    Set ForexRateFile = Complete("forex_rate_file", parameters)
  End Function

  ' Refund a payment, wholly or partly
  Public Function ForexRefund(parameters)
    Set ForexRefund = Complete("forex_refund", parameters)
  End Function

  ' Refund many payments by one file
  Public Function ForexRefundFile(parameters)
    Set ForexRefundFile = Complete("forex_refund_file", parameters)
  End Function

  ' Ask what became of a payment
  Public Function SingleTradeQuery(parameters)
    Set SingleTradeQuery = Complete("single_trade_query", parameters)
  End Function

  ' Checks the parameters of a service and no more.
  Public Sub Check(service, parameters)
    Dim validation, values
    m_error.Clear
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, m_error, RulesOf(service), m_clock
    Set values = validation.Complete(Texts(parameters))
  End Sub

  ' The AlipayCrossBorderCall of a service that the merchant's server calls. lines: those of its file, an array of dictionaries; Array()
  ' for a service without one.
  Public Function Prepared(service, parameters, lines)
    Dim validation, way, values, file
    m_error.Clear
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, m_error, RulesOf(service), m_clock
    Set way = AlipayCrossBorderWayOf(service)
    If way Is Nothing Then m_error.Refuse "unknown", service, ""
    Set values = validation.Complete(Texts(parameters))
    file = Null
    If Not way.Upload Is Nothing Then file = AlipayCrossBorderFileOf(m_config, m_error, m_clock, way.Upload, lines)
    Set Prepared = AlipayCrossBorderCallOf(way, SignedTexts(values), file)
  End Function

  Private Function Complete(service, parameters)
    Dim validation
    m_error.Clear
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, m_error, RulesOf(service), m_clock
    Set Complete = SignedTexts(validation.Complete(Texts(parameters)))
  End Function

  Private Function RulesOf(service)
    Dim rules
    Set rules = Nothing
    If AlipayCrossBorderSame(service, "alipay.acquire.customs") Then Set rules = AlipayCrossBorderAlipayAcquireCustomsRules()
    If AlipayCrossBorderSame(service, "alipay.acquire.refund.query") Then Set rules = AlipayCrossBorderAlipayAcquireRefundQueryRules()
    If AlipayCrossBorderSame(service, "alipay.overseas.acquire.customs.query") Then Set rules = AlipayCrossBorderAlipayOverseasAcquireCustomsQueryRules()
    If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.maintain") Then Set rules = AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainRules()
    If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.queryStatus") Then Set rules = AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusRules()
    If AlipayCrossBorderSame(service, "create_forex_trade") Then Set rules = AlipayCrossBorderCreateForexTradeRules()
    If AlipayCrossBorderSame(service, "create_forex_trade_wap") Then Set rules = AlipayCrossBorderCreateForexTradeWapRules()
    If AlipayCrossBorderSame(service, "forex_compare_file") Then Set rules = AlipayCrossBorderForexCompareFileRules()
    If AlipayCrossBorderSame(service, "forex_liquidation_file") Then Set rules = AlipayCrossBorderForexLiquidationFileRules()
    If AlipayCrossBorderSame(service, "forex_rate_file") Then Set rules = AlipayCrossBorderForexRateFileRules()
    If AlipayCrossBorderSame(service, "forex_refund") Then Set rules = AlipayCrossBorderForexRefundRules()
    If AlipayCrossBorderSame(service, "forex_refund_file") Then Set rules = AlipayCrossBorderForexRefundFileRules()
    If AlipayCrossBorderSame(service, "single_trade_query") Then Set rules = AlipayCrossBorderSingleTradeQueryRules()
    If rules Is Nothing Then m_error.Refuse "unknown", service, ""
    Set RulesOf = rules
  End Function

  Private Function Texts(parameters)
    Set Texts = AlipayCrossBorderTexts(m_error, parameters)
  End Function

  Private Function SignedTexts(texts)
    Dim sent, name, ready
    Set sent = Server.CreateObject("Scripting.Dictionary")
    For Each name In texts.Keys
      If IsSent(name, texts.Item(name)) Then sent.Add name, texts.Item(name)
    Next
    sent.Add "sign_type", m_config.SignType
    sent.Add "sign", m_signature.Sign(sent)
    Set ready = New AlipayCrossBorderRequest
    ready.Init m_config, m_address, m_error, sent
    Set SignedTexts = ready
  End Function

  Private Function IsSent(name, value)
    IsSent = Not AlipayCrossBorderSame(name, "sign")
    If AlipayCrossBorderSame(name, "sign_type") Then IsSent = False
    If Len(value) = 0 Then IsSent = False
  End Function
End Class
%>
