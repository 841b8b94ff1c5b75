<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Alipay Cross-Border E-Payment: what a merchant's page calls. Every method raises a refusal with the number
' AlipayCrossBorderErrorNumber(); LastError then says which one. Parameters are a Scripting.Dictionary of text.
Class AlipayCrossBorderGateway
  Private m_config
  Private m_address
  Private m_error
  Private m_signature

  Private Sub Class_Initialize()
    Set m_error = New AlipayCrossBorderError
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

  ' Pay in a web browser
  Public Function CreateForexTrade(parameters)
    Set CreateForexTrade = Complete("create_forex_trade", parameters)
  End Function

  Private Function Complete(service, parameters)
    Dim validation
    m_error.Clear
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, m_error, RulesOf(service)
    Set Complete = SignedTexts(validation.Complete(Texts(parameters)))
  End Function

  Private Function RulesOf(service)
    Dim rules
    Set rules = Nothing
    If AlipayCrossBorderSame(service, "create_forex_trade") Then Set rules = AlipayCrossBorderCreateForexTradeRules()
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
